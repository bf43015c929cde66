"""Where the parser stands among the tokens, and the limits that keep every expression small."""

from game.expr.complaints import leftover, unclosed
from game.expr.errors import ExprError
from game.expr.lexer import Token, tokenise

MOST_OPERATORS = 32
DEEPEST = 24


class Cursor:
    """The tokens of one expression, how far they are read, and how much was counted so far."""

    def __init__(self, text: str) -> None:
        self._tokens = tuple(tokenise(text))
        self._at = 0
        self._operators = 0
        self._depth = 0
        self.next = self._tokens[0]  # to be read next; the last one is the end and stays

    @property
    def last(self) -> Token | None:
        """The token read last, if any."""
        return self._tokens[self._at - 1] if self._at else None

    @property
    def after(self) -> Token | None:
        """The token that follows the next, if any."""
        return self._tokens[self._at + 1] if self._at + 1 < len(self._tokens) else None

    def take(self) -> Token:
        """Read one token."""
        token = self.next
        if token.sort != "end":
            self._at += 1
            self.next = self._tokens[self._at]
        return token

    def count(self, token: Token) -> None:
        """One more operator or call, of which there may be so many."""
        self._operators += 1
        if self._operators > MOST_OPERATORS:
            raise ExprError(
                f"more than {MOST_OPERATORS} operators",
                token.column,
                "give a part of it a name of its own",
            )

    def enter(self, token: Token) -> None:
        """One level deeper; refused before the parser's own calls could run deep."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExprError(f"nested deeper than {DEEPEST} levels", token.column)

    def leave(self) -> None:
        """One level up again."""
        self._depth -= 1

    def close(self, bracket: Token) -> None:
        """Read the bracket that closes an open one."""
        if self.next.sort == "end":
            raise unclosed(bracket)
        if self.next.text != ")":
            raise leftover(self.next, after=self.after)
        self.take()
        self.leave()
