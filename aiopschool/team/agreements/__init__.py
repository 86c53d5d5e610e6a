"""Agreements of a class, the protocol of a school, the letter to parents."""
