"""The strip of hints above the foot, and what remembers which of them have been seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Protocol

from attrs import define, field
from textual.geometry import Size

from game.tui.chosen import chosen
from game.tui.keys import ALL, shown
from game.tui.pane import Pane
from game.tui.rows import Row, Span, flow, row, sides
from game.view.guide import Hint, all_ids, current, learned

HIDE = (Span("  esc", "key", "hints:"), Span(" no hints", "dim", "hints:"))
LOW = 30  # rows of a window under which a hint is short, as in the screens' own breakpoints
_PART = re.compile(r"\{(\w+)\}|\[\[(\w+)(?:\|([^\]]*))?\]\]")


class Seen(Protocol):
    """What has been shown once and is not to be shown again; the settings keep it."""

    @property
    def seen(self) -> Collection[str]:
        """List what has been seen."""
        ...

    def mark_seen(self, ids: Iterable[str]) -> None:
        """Add to it."""


@define
class Memory:
    """Remembers until the program ends, where no settings are kept."""

    seen: list[str] = field(factory=list)

    def mark_seen(self, ids: Iterable[str]) -> None:
        """Add to what has been seen."""
        self.seen += [each for each in ids if each not in self.seen]


class Guide:
    """Which hint is due."""

    def __init__(self, memory: Seen) -> None:
        self._memory = memory
        self._fresh: list[str] = []  # not written down yet

    def hint(self, screen: str) -> Hint | None:
        """Give the hint due, if it stands on this screen."""
        hint = current(self._known) if chosen().hints else None
        return hint if hint is not None and hint.screen == screen else None

    @property
    def _known(self) -> list[str]:
        return [*self._memory.seen, *self._fresh]

    def did(self, deed: str) -> None:
        """Take note of what the player did: hints about it are not needed any more."""
        self._fresh += learned(self._known, deed)

    def dismiss(self) -> None:
        """Show no more hints, ever."""
        self._fresh += all_ids()

    def keep(self) -> None:
        """Write down what was seen; it may take a moment, so the screen is painted first."""
        if self._fresh:
            self._memory.mark_seen(self._fresh)
            self._fresh = []


class HintStrip(Pane):
    """Shows one hint, or is not there."""

    GUTTER = 0

    def __init__(self) -> None:
        super().__init__("hint")
        self._hint: Hint | None = None
        self._final = False
        self.display = False

    def tell(self, hint: Hint | None, *, final: bool = False) -> None:
        """Show a hint, or nothing; `final` where no order can be taken back."""
        if hint is not self._hint:
            self._hint, self._final = hint, final
            self.display = hint is not None
            self.redo()
            self.show(self._rows_of)

    def on_resize(self) -> None:
        """Be as high as the hint is at the new width."""
        self.redo()

    def redo(self) -> None:
        """Draw again, as high as the hint is at this width."""
        width = self.app.size.width
        if self._hint is not None and width:
            self.styles.height = len(self._rows_of(Size(width, 0)))
        super().redo()

    def _rows_of(self, room: Size) -> list[Row]:
        hint = self._hint
        if hint is None:
            return []
        rows = hint_rows((self._final and hint.final) or hint.text, room.width)
        if len(rows) > 1 and self.app.size.height < LOW:
            return hint_rows((self._final and hint.final_short) or hint.short, room.width)
        return rows


def hint_rows(text: str, width: int) -> list[Row]:
    """Draw a hint; the key that ends all hints stands at the end of its last row."""
    rows = flow(phrase(text), width, Span(" › ", "accent"))
    whole = sides(rows[-1].spans, HIDE, width)
    return [*rows[:-1], whole] if len(whole.spans) > len(rows[-1].spans) else [*rows, row(*HIDE)]


def phrase(text: str, ink: str = "") -> list[Span]:
    """Give the spans of our own text: `{undo}` is a command's key, `[[unity]]` one of the words of the desk."""
    spans: list[Span] = []
    past = 0
    for match in _PART.finditer(text):
        spans.append(Span(text[past : match.start()], ink))
        if match[1]:
            spans.append(Span(shown(ALL[match[1]]), "key", f"do:{match[1]}"))
        else:
            spans.append(Span(match[3] or match[2], "link", f"codex:{match[2]}"))
        past = match.end()
    return [*spans, Span(text[past:], ink)]


def words_in(text: str) -> list[str]:
    """List the words of the desk that a text leads to."""
    return list(dict.fromkeys(match[2] for match in _PART.finditer(text) if match[2]))
