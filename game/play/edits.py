"""What became of a scenario since a game was saved: told by comparing ids, never by position."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from game.engine.content import Content
from game.play.ids import Kinds, kinds_in, kinds_of
from game.save import Head, Record


@frozen
class Change:
    """One thing added, removed or renamed; `of` is what it is a part of, `to` its new id."""

    kind: str
    id: str
    label: str
    of: str = ""
    to: str = ""


@frozen
class Edits:
    """All that can be told of an edit; without `whole` the save does not know everything there was."""

    title: str
    before: int  # version of the scenario when the game was saved
    now: int
    added: tuple[Change, ...]
    removed: tuple[Change, ...]
    renamed: tuple[Change, ...]
    whole: bool

    @property
    def none(self) -> bool:
        """Say whether every id is where it was: only texts or numbers can have changed."""
        return not (self.added or self.removed or self.renamed)


def edited(head: Head, content: Content) -> bool:
    """Say whether the scenario is no longer, to the letter, the one the game was saved with."""
    return head.fingerprint != content.fingerprint


def edits(record: Record, content: Content) -> Edits:
    """Compare the ids in a save with those of the scenario as it is."""
    before, whole = kinds_in(record.state)
    return _compared(content, record.scenario_version, before, whole)


def between(before: Content, now: Content) -> Edits:
    """Compare the ids of two versions of a scenario."""
    return _compared(now, before.version, kinds_of(before), whole=True)


def _compared(content: Content, version: int, before: Kinds, whole: bool) -> Edits:
    now = kinds_of(content)
    gone = list(_missing(before, now))
    new = list(_missing(now, before)) if whole else []
    renamed = tuple(_renamed(gone, new, before, now))
    settled = {(c.kind, c.of, c.id) for c in renamed} | {(c.kind, c.of, c.to) for c in renamed}
    return Edits(
        content.title,
        version,
        content.version,
        added=tuple(c for c in new if (c.kind, c.of, c.id) not in settled),
        removed=tuple(c for c in gone if (c.kind, c.of, c.id) not in settled),
        renamed=renamed,
        whole=whole,
    )


def _missing(here: Kinds, there: Kinds) -> Iterator[Change]:
    """Find what one has and the other has not; the parts of a missing thing go without saying."""
    for kind, those in here.items():
        others = there.get(kind, {})
        for name, (label, *parts) in those.items():
            if name not in others:
                yield Change(kind, name, label)
                continue
            for part in parts:
                if part not in others[name][1:]:
                    yield Change(kind, part, "", of=name)


def _renamed(gone: list[Change], new: list[Change], before: Kinds, now: Kinds) -> Iterator[Change]:
    """Pair what went with what came: a thing by its label or its parts, a part by standing in the same place."""
    free = list(new)
    for old in gone:
        for fresh in free:
            if (old.kind, old.of) == (fresh.kind, fresh.of) and _alike(old, fresh, before, now):
                free.remove(fresh)
                yield Change(old.kind, old.id, old.label, old.of, fresh.id)
                break


def _alike(old: Change, fresh: Change, before: Kinds, now: Kinds) -> bool:
    if old.of:
        was, is_ = before[old.kind][old.of], now[old.kind][old.of]
        return len(was) == len(is_) and was.index(old.id, 1) == is_.index(fresh.id, 1)
    parts, others = before[old.kind][old.id][1:], now[old.kind][fresh.id][1:]
    return bool(old.label and old.label == fresh.label) or bool(parts and parts == others)
