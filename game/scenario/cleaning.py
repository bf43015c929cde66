"""Scenario text can never steer a terminal: control and direction characters are replaced."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_RETURNS = re.compile("\r\n?")
# Nearly all of any text: what is left without them is soon read.
_HARMLESS = bytes(range(0x20, 0x7F)) + b"\t\n"


def clean(text: str) -> tuple[str, int | None]:
    """Replace what is unsafe; also give where the first one stood, None when there was none."""
    text = _RETURNS.sub("\n", text) if "\r" in text else text
    rare = text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS).decode("utf-8", "surrogatepass")
    first = _UNSAFE.search(text) if rare and _UNSAFE.search(rare) else None
    if first is None:
        return text, None
    return _UNSAFE.sub("\ufffd", text), first.start()
