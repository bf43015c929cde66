"""Sources as they are shown: the short numbers of the record, and works of an author's own in full."""

from __future__ import annotations

from collections.abc import Sequence


def cited(sources: Sequence[str], between: str = " ") -> str:
    """Put sources in a row: `E011 ¶5`, or `E011; Rashid, Taliban, p. 160`."""
    return ("; " if works(sources) else between).join(sources)


def works(sources: Sequence[str]) -> tuple[str, ...]:
    """Give those that are cited in words."""
    return tuple(each for each in sources if " " in each)
