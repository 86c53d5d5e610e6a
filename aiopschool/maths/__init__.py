"""Maths that the models of several lessons share; numpy only."""
