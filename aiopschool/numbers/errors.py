"""What is raised about a text that cannot be read."""


class NumberError(ValueError):
    """A text that cannot be read; its message is a sentence for the pupil."""
