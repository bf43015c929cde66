"""The nearest spelling, worked out only once something is already wrong."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], near: float = 0.6) -> str | None:
    """The known word most like this one, if any is like it at all; `near` is how like, up to 1."""
    from difflib import get_close_matches

    close = get_close_matches(word, tuple(known), n=1, cutoff=near)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str], near: float = 0.6) -> str | None:
    """A hint naming the nearest spelling, or none."""
    close = nearest(word, known, near)
    return f"did you mean '{close}'?" if close else None
