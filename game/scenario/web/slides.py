"""The slides of the epilogue under the names that the web gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.engine.content import Content, Slide


def named_slides(content: Content) -> Iterator[tuple[str, Slide]]:
    """Name each slide by its theme and its number among those of the theme: `Kabul.2`."""
    seen: Counter[str] = Counter()
    for slide in content.slides:
        seen[slide.theme] += 1
        yield f"{slide.theme}.{seen[slide.theme]}", slide
