"""Postures as tracks of rungs: where one stands, since when, and what climbing down costs by now."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Effect, Ladder
from game.play.session import Session
from game.view.dates import date_words, span, turn_word
from game.view.names import label
from game.view.numbers import moved


@frozen
class Track:
    """One posture: its rungs from the lowest, which one holds, since when, and the price of coming down."""

    about: str
    rungs: tuple[str, ...]
    at: int
    held: int
    turns: str  # held, in words
    since: str
    fall: str

    @property
    def line(self) -> str:
        """Draw it in one line of plain text: `None - [Watch] - Stop and search`."""
        return " - ".join(f"[{each}]" if k == self.at else each for k, each in enumerate(self.rungs))


def track(session: Session, ladder: Ladder) -> Track:
    """Read one posture."""
    held = int(session.value(f"{ladder.id}.held"))
    rung, calendar = int(session.value(f"{ladder.id}.rung")), session.content.calendar
    began = session.turn - held
    since = f"since {date_words(calendar, began)}" if began > 1 else "since before this story"
    labels = tuple(each.label for each in ladder.rungs)
    fall = _fall(session, ladder, held) if rung else ""
    return Track(ladder.about, labels, rung, held, span(calendar, held), since, fall)


def _fall(session: Session, ladder: Ladder, held: int) -> str:
    """Say what climbing down costs for the turns held, in figures where the level tells them."""
    told = [_one(session, ladder, effect, held) for effect in ladder.held]
    return " ".join(told)


def _one(session: Session, ladder: Ladder, effect: Effect, held: int) -> str:
    content = session.content
    name, turns = label(content, effect.target), span(content.calendar, held)
    if session.level.detail != "figures":
        return f"Climbing down costs {name.lower()}, more with each {turn_word(content.calendar)} held: {held} so far."
    at_once = sum(each.amount for each in ladder.descend.effects if each.target == effect.target)
    most = next((each.amount for each in ladder.most if each.target == effect.target), None)
    late = held * effect.amount
    if most is not None:
        late = max(late, most) if most < 0 else min(late, most)
    bound = "" if most is None else f", {moved(most)} at most"
    return (
        f"Climbing down now: {name} {moved(at_once + late)}, of which {moved(late)} for {turns} held"
        f" ({moved(effect.amount)} for each{bound})."
    )
