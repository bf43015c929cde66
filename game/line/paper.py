"""Text for any terminal, pipe or screen reader: wrapped, and free of control codes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import TextIO

from attrs import frozen

WIDTH = 78
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """Replace what could steer a terminal."""
    return _CONTROL.sub("\ufffd", text)


@frozen
class Paper:
    """Where the game is written."""

    out: TextIO

    def say(self, text: str = "", indent: int = 0, first: str = "") -> None:
        """Write text, a paragraph a line, folded to the width; `first` stands before it and is hung out."""
        pad = " " * indent
        hang = pad + " " * len(first)
        for number, part in enumerate(clean(text).split("\n")):
            head = pad + first if number == 0 else hang
            self.out.write(
                textwrap.fill(part, WIDTH, initial_indent=head, subsequent_indent=hang).rstrip() + "\n"
            )

    def title(self, text: str) -> None:
        """Write a heading after an empty line."""
        self.say()
        self.say(text.upper())

    def items(self, texts: Iterable[str], indent: int = 0) -> None:
        """Write a list with dashes."""
        for text in texts:
            self.say(text, indent, "- ")

    def prompt(self) -> None:
        """Ask for a line."""
        self.out.write("> ")
        self.out.flush()
