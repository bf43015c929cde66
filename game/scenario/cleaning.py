"""Scenario text can never steer a terminal: control and direction characters are replaced."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_RETURNS = re.compile("\r\n?")


def clean(text: str) -> tuple[str, int | None]:
    """Replace what is unsafe; also give where the first one stood, None when there was none."""
    text = _RETURNS.sub("\n", text) if "\r" in text else text
    first = _UNSAFE.search(text)
    if first is None:
        return text, None
    return _UNSAFE.sub("\ufffd", text), first.start()
