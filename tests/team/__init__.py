"""The tools for a school, without a browser."""
