"""A lesson pack: all that a teacher needs of one lesson, in one file that opens without the project."""
