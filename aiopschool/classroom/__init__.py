"""What a class handed in: the file of one pupil, and the table of all."""
