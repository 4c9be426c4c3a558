"""What can go wrong, said so that a person knows what to do."""


class FactcliError(Exception):
    """A problem that the user can mend: what happened, and a hint on what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ReadError(FactcliError):
    """A document that cannot be read. The other documents are still reported."""

    def __init__(self, path: str, message: str, hint: str = "") -> None:
        super().__init__(f"{path}: {message}", hint)
        self.path = path


class NoArticle(ReadError):
    """A sound file of data that holds no article: an error where it was named, and passed over inside a folder."""
