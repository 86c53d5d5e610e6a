"""The room of those who take the lessons to a school; its tools are found as those of `desk/` are."""
