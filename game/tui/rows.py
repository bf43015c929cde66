"""What a pane draws: rows of spans, wrapped by words, with no markup anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

# Control codes and bidi overrides would reach the terminal from any widget.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Span(NamedTuple):
    """Some text in one ink; `key` is what a click on it means."""

    text: str
    ink: str = ""
    key: str = ""


class Row(NamedTuple):
    """One line of a pane; rows of one `key` form one thing that can be picked."""

    spans: tuple[Span, ...] = ()
    key: str = ""
    ink: str = ""

    @property
    def text(self) -> str:
        """Give the plain text."""
        return "".join(span.text for span in self.spans)

    @property
    def width(self) -> int:
        """Give the width in cells."""
        return sum(cell_len(span.text) for span in self.spans)


BLANK = Row()


def clean(text: str) -> str:
    """Replace what could act on a terminal."""
    return _HARMFUL.sub("\ufffd", text)


def row(*parts: Span | str, key: str = "", ink: str = "") -> Row:
    """Make one row from spans and plain text."""
    return Row(tuple(part if isinstance(part, Span) else Span(part) for part in parts), key, ink)


def fit(text: str, width: int) -> str:
    """Cut a text to a width, at a word where it can be, and mark the cut."""
    if cell_len(text) <= width:
        return text
    kept = set_cell_size(text, max(width - 1, 0)).rstrip()
    words = kept.rsplit(" ", 1)[0]
    return (words if len(words) * 2 > len(kept) else kept).rstrip(" ,;:-") + "…"


def pad(text: str, width: int, right: bool = False) -> str:
    """Fill a text to a width; longer text stays as it is."""
    gap = " " * max(width - cell_len(text), 0)
    return gap + text if right else text + gap


def flow(
    parts: str | Sequence[Span], width: int, indent: str | Span = "", hang: str | None = None, key: str = ""
) -> list[Row]:
    """Wrap by words; the first row starts with `indent`, the others with `hang` (blanks as wide, if None)."""
    spans = [Span(parts)] if isinstance(parts, str) else parts
    first = Span(indent) if isinstance(indent, str) else indent
    hang = " " * cell_len(first.text) if hang is None else hang
    rows: list[list[Span]] = []
    line = [first]
    room = width - cell_len(first.text)
    for word, gap in _words(spans, max(width - max(cell_len(hang), cell_len(first.text)), 8)):
        size = cell_len(word.text)
        started = len(line) > 1
        if started and size + gap > room:
            rows.append(line)
            line, room, started = [Span(hang)], width - cell_len(hang), False
        lead = " " * gap if started else ""
        if lead and word.ink == "link" and line[-1].ink != "link":
            line.append(Span(lead))  # the blank before a link is not underlined
            line.append(word)
        else:
            line.append(Span(lead + word.text, word.ink, word.key))
        room -= size + len(lead)
    rows.append(line)
    return [Row(tuple(_joined(line)), key) for line in rows]


def _words(spans: Iterable[Span], longest: int) -> Iterable[tuple[Span, int]]:
    """Split spans into words with the blanks before each (0 where a word goes on in another ink)."""
    gap = 0
    for span in spans:
        for piece in re.split(r"(\s+)", clean(re.sub(r"\s*\n\s*", " ", span.text))):
            if not piece:
                continue
            if piece.isspace():
                gap += len(piece)
                continue
            while cell_len(piece) > longest:
                head = set_cell_size(piece, longest)
                yield Span(head, span.ink, span.key), gap
                piece, gap = piece[len(head) :], 0
            yield Span(piece, span.ink, span.key), gap
            gap = 0


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Merge neighbours of one ink: fewer colour runs are fewer bytes."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1][1:] == span[1:]:
            merged[-1] = merged[-1]._replace(text=merged[-1].text + span.text)
        elif span.text:
            merged.append(span)
    return merged


def priced(label: Sequence[Span], cost: Sequence[Span], width: int, key: str = "") -> list[Row]:
    """Set a label at the left, wrapped if need be, and its price at the right of the last row."""
    rows = flow(label[1:], width, label[0], key=key)
    last = sides(rows[-1].spans, cost, width, key)
    if len(last.spans) > len(rows[-1].spans):
        return [*rows[:-1], last]
    return [*rows, sides((), cost, width, key)]


def sides(left: Sequence[Span], right: Sequence[Span], width: int, key: str = "", ink: str = "") -> Row:
    """Set one part at the left end and one at the right end of a row; the right one yields."""
    used = sum(cell_len(s.text) for s in left)
    size = sum(cell_len(s.text) for s in right)
    if used + size + 1 > width:
        return Row(tuple(left), key, ink)
    return Row((*left, Span(" " * (width - used - size)), *right), key, ink)


_LOUD = ("head", "title")


def dense(rows: list[Row]) -> list[Row]:
    """Leave out the blank rows beside headings and beside what can be picked: those stand out by themselves."""
    kept = []
    for before, each, after in zip([BLANK, *rows], rows, [*rows[1:], BLANK], strict=False):
        if each == BLANK and (_stands_out(before) or _stands_out(after)):
            continue
        kept.append(each)
    return kept


def _stands_out(row: Row) -> bool:
    return bool(row.key) or any(span.ink in _LOUD for span in row.spans[:2])
