"""Why there is no site."""


class SiteError(Exception):
    """A sentence that says what to do."""
