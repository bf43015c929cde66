"""The one way in which an expression says what is wrong with it."""

QUOTED = 24


class ExprError(Exception):
    """A problem in an expression: what it is, where (columns count from 1), and the mend."""

    def __init__(self, message: str, column: int, hint: str | None = None) -> None:
        super().__init__(message, column, hint)
        self.message = message
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        mend = f" ({self.hint})" if self.hint else ""
        return f"column {self.column}: {self.message}{mend}"


def quote(text: str) -> str:
    """The text in quotes, cut short when an author wrote something endless."""
    return f"'{text}'" if len(text) <= QUOTED else f"'{text[: QUOTED - 3]}...'"
