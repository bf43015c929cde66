"""The numbers of the record that sources are cited by: paragraphs, events, causes, pages and sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

PARAGRAPHS = 28  # ¶1 to ¶28 of the article
ITEMS = {8: 4, 9: 8}  # paragraphs that are lists: ¶8.1 to ¶8.4, ¶9.1 to ¶9.8
EVENTS = 168  # E001 to E168
CAUSES = 48  # C01 to C48
PAGES = frozenset(range(1, 155)) - {  # [R1] to [R154], less those left out
    62, 99, 108, 113, 118, 119, 120, 124, 125,
}  # fmt: skip
SECTIONS = {"A": (2, 3), "B": (1, 5), "D": (1, 5), "F": (1, 7), "G": (1, 4)}

# The first is a net that is quick to draw through a file; what it holds is a source only by the second.
_NET = re.compile(r"[A-I¶\[](?:R?\d+(?:\.\d+)?\]?|\.\d+)(?!\w)")
_SOURCE = re.compile(r"E\d{3}|C\d{2}|¶\d{1,3}(\.\d{1,2})?|\[R\d{1,3}\]|[A-I]\.\d{1,2}")


def cited(text: str) -> Iterator[tuple[int, str]]:
    """Find the sources that a text names, with where each begins."""
    for match in _NET.finditer(text):
        start, word = match.span()[0], match[0]
        if word[0] != "[":
            word = word.rstrip("]")
        if (start == 0 or not (text[start - 1].isalnum() or text[start - 1] == ".")) and _SOURCE.fullmatch(
            word
        ):
            yield start, word


def unknown(source: str) -> str | None:
    """Say what a source should have been when the record has none of that number."""
    if source.startswith("¶"):
        return _paragraph(source)
    if source[0] == "[":
        return None if int(source[2:-1]) in PAGES else f"pages go from [R1] to [R{max(PAGES)}], with gaps"
    if source[1] == ".":
        return _section(source)
    most, said = (
        (EVENTS, "events go from E001 to E168") if source[0] == "E" else (CAUSES, "causes go from C01 to C48")
    )
    return None if 1 <= int(source[1:]) <= most else said


def _paragraph(source: str) -> str | None:
    number, _, item = source[1:].partition(".")
    if not 1 <= int(number) <= PARAGRAPHS:
        return f"paragraphs go from ¶1 to ¶{PARAGRAPHS}"
    items = ITEMS.get(int(number), 0)
    if not item or 1 <= int(item) <= items:
        return None
    return f"its items go from ¶{number}.1 to ¶{number}.{items}" if items else f"¶{number} is no list"


def _section(source: str) -> str | None:
    first, last = SECTIONS.get(source[0], (0, 0))
    if first <= int(source[2:]) <= last:
        return None
    return (
        f"it has {source[0]}.{first} to {source[0]}.{last}"
        if last
        else "sections with numbers are A, B, D, F and G"
    )
