"""Markdown from texts that may say anything: nothing in them can act as markup, link or terminal code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_ACTS = re.compile(r"[\\`*_{}\[\]<>#|!~&$@^=]")
_BEGINS = re.compile(r"^([-+]|\d{1,9}[.)])(?=\s|$)")  # a list, where a line begins
_RULED = re.compile(r"^(?=[-+]{2})")
_LINKS = re.compile(r"(?i)(?<=[a-z]):(?=//|[^\s])|\b(?<=www)\.")


def plain(text: str) -> str:
    """Write a text so that it reads the same and does nothing, on one line."""
    one = " ".join(_HARMFUL.sub("\ufffd", text.replace("\n", " ").replace("\t", " ")).split())
    safe = _LINKS.sub(lambda found: f"\\{found.group()}", _ACTS.sub(lambda found: f"\\{found.group()}", one))
    safe = _BEGINS.sub(lambda found: f"{found.group()[:-1]}\\{found.group()[-1]}", safe)
    return _RULED.sub(r"\\", safe)


def head(level: int, text: str) -> str:
    """Write a heading."""
    return f"{'#' * level} {plain(text)}\n"


def say(*texts: str) -> str:
    """Write paragraphs."""
    return "\n".join(f"{plain(part)}\n" for text in texts for part in text.split("\n\n") if part.strip())


def items(texts: Iterable[str]) -> str:
    """Write a list; a text of several lines keeps them under its dash."""
    return "".join(
        "- " + "  \n  ".join(plain(line) for line in text.split("\n") if line.strip()) + "\n"
        for text in texts
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table, figures at the right."""
    told = [[plain(str(cell)) for cell in row] for row in rows]
    lines = [
        [plain(each) for each in heads],
        ["---", *("--:" if _figures(told, k) else "---" for k in range(1, len(heads)))],
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in [*lines, *told])


def _figures(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = [row[column] for row in rows]
    return any(cells) and all(re.fullmatch(r"[-+\d.\\]*", cell) for cell in cells)
