"""The self-test of a teacher, and of a team together."""
