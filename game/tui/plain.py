"""Drawing in ASCII: every sign of ours gets a plain one of the same width; letters of a story stay."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

_SIGNS = {
    "o": "●◉◎◆◇",
    ".": "○…",
    "-": "·•–—―─┄┅┈┉╌╍−÷",
    "=": "━═",
    "|": "│┃║╎╏┆┇┊┋▏▎▍▌▐",
    '"': "“”„″",
    "'": "‘’‚′°",
    ">": "›»→▸►▶≥",
    "<": "‹«←◂◀◄≤",
    "^": "↑▲△▀",
    "v": "↓▼▽",
    "/": "╱↗½",
    "\\": "╲↘",
    "+": "✓✔†",
    "x": "✗✕✖×",
    "#": "¶■□█",
    "~": "≈±",
    "s": "§",
    "?": "\ufffd",
    " ": "\u00a0",
}
_BARS = dict(zip("▁▂▃▄▅▆▇░▒▓", "_.-:=+*.:#", strict=True))
_DOTS = " ..::oo##"  # braille, by the number of its dots
_BRAILLE, _CORNERS = range(0x2800, 0x2900), range(0x2500, 0x2580)


class _Plain(dict[int, str]):
    """A table for `str.translate` that decides about a sign when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain(chr(code))
        return found


def _plain(sign: str) -> str:
    code = ord(sign)
    if code < 0x80:
        return sign
    if code in _BRAILLE:
        return _DOTS[(code - _BRAILLE.start).bit_count()]
    if code in _CORNERS:
        return "+"
    if unicodedata.category(sign)[0] in "LM" or unicodedata.category(sign) == "Nd":
        return sign
    return "*" * cell_len(sign)


_NAMED = {sign: plain for plain, signs in _SIGNS.items() for sign in signs} | _BARS
TABLE = _Plain({ord(sign): plain for sign, plain in _NAMED.items()})


def plain(text: str) -> str:
    """Write a text with plain signs, as wide as before."""
    return text if text.isascii() else text.translate(TABLE)


def plain_strip(strip: Strip) -> Strip:
    """Draw a line with plain signs."""
    if strip.text.isascii():
        return strip
    return Strip([Segment(plain(text), style, control) for text, style, control in strip], strip.cell_length)
