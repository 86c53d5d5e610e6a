"""Blocks of a worksheet, and the page that sets them as PDF. Knows no lesson."""
