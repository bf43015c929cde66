"""Something to see at once, while the interface is being imported."""

from __future__ import annotations

import os
import sys

_NAME = "W A K H A N"
_LINE = "fourteen kilometres from the sea road"


def show() -> None:
    """Paint the name in the middle of an empty alternate screen; the interface takes the screen over."""
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    parts = ["\x1b[?1049h\x1b[2J"]
    for offset, text in ((0, _NAME), (2, _LINE)):
        row, column = max(rows // 2 - 1 + offset, 1), max((columns - len(text)) // 2 + 1, 1)
        parts.append(f"\x1b[{row};{column}H{text[:columns]}")
    sys.stdout.write("".join(parts))
    sys.stdout.flush()


def leave() -> None:
    """Give the terminal its own screen back, where the interface did not come to take it over."""
    sys.stdout.write("\x1b[?1049l")
    sys.stdout.flush()
