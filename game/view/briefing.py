"""The briefing: what the turn brought, in at most sixteen lines, the heaviest first."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Effect
from game.engine.ledger import Cause
from game.play.session import Session
from game.view.causes import DECIDED, cause_words, summed
from game.view.dates import in_turns
from game.view.folding import folded
from game.view.goals import goals
from game.view.happenings import BriefingLine, happenings
from game.view.names import label, listed
from game.view.numbers import decimal, printed, shared_rounding, signed
from game.view.reading import before_last, open_events, turned_lines
from game.view.storms import storms
from game.view.telling import change_words
from game.view.text import render, sentence

__all__ = ["BriefingLine", "briefing"]
MOST = 16
_TOLD = 3  # figures told of the biggest consequence


@frozen
class _Weight:
    """One decision or happening, and what it moved."""

    cause: Cause
    moved: dict[str, float]

    @property
    def size(self) -> float:
        """Add up how far everything was moved."""
        return sum(abs(change) for change in self.moved.values())

    def pull(self, name: str) -> float:
        """Give how far one number was moved."""
        return abs(self.moved[name])


def briefing(session: Session) -> list[BriefingLine]:
    """Write the briefing of the turn that has begun; the same however many orders have been given since."""
    lines = [] if session.turn == 1 else [*_biggest(session), *_scores(session), *happenings(session)]
    if session.over:
        return lines[:MOST]
    lines += _storms(session)
    lines += _pledges(session)
    waits = _waits(session)
    room = MOST - len(waits)
    if len(lines) > room:
        kept = sorted(range(len(lines)), key=lambda k: (lines[k].rank, k))[:room]
        lines = [lines[k] for k in sorted(kept)]
    return [*lines, *waits]


def _biggest(session: Session) -> list[BriefingLine]:
    """Tell the heaviest thing that came when the turn turned; else the heaviest order of the turn before."""
    weights = _weights(session, here=True) or _weights(session, here=False)
    if not weights:
        return []
    most = max(weights, key=lambda weight: weight.size)
    ranked = sorted(_folded(session, most.moved).items(), key=lambda pair: -abs(pair[1][1]))[:_TOLD]
    told = [change_words(session, name, change, called) for name, (called, change) in ranked]
    text = f"What weighed most: {cause_words(session, most.cause)}. {listed(told)}."
    return [BriefingLine("consequence", text, 0, ("indicator", max(most.moved, key=most.pull)))]


def _weights(session: Session, *, here: bool) -> list[_Weight]:
    found: dict[tuple[str, int], _Weight] = {}
    for line in turned_lines(session):
        known = line.cause.kind in (*DECIDED, "yield") and line.target in session.content.indicators
        if known and (line.turn == session.turn) is here:
            weight = found.setdefault((line.cause.id, line.cause.since), _Weight(line.cause, {}))
            weight.moved[line.target] = weight.moved.get(line.target, 0.0) + line.change
    return list(found.values())


def _folded(session: Session, moved: dict[str, float]) -> dict[str, tuple[str, float]]:
    """Call what moved by name; a group whose members all moved alike is told once."""
    effects = [Effect(name, round(change, 1)) for name, change in moved.items()]
    told = {}
    for each in folded(session.content, effects):
        what = each.effect.target.rpartition(".")[2].replace("_", " ").capitalize()
        name = f"{what} of {each.group}" if each.group else label(session.content, each.effect.target)
        told[each.effect.target] = (name, each.effect.amount)
    return told


def _scores(session: Session) -> list[BriefingLine]:
    lines = []
    for indicator in session.content.indicators.values():
        if indicator.score:
            text = score_line(session, indicator.id)
            lines.append(BriefingLine("score", text, 1, ("indicator", indicator.id)))
    return lines


def score_line(session: Session, name: str) -> str:
    """Say how a score stood at the start of the turn, its change, and the two largest causes."""
    before, now = before_last(session, name), session.history(name)[-1]
    sums = summed([line for line in turned_lines(session) if line.target == name])
    sizes = shared_rounding([each.change for each in sums], before, now)
    change = round(printed(now) - printed(before), 1)
    ranked = sorted(zip(sizes, sums, strict=True), key=lambda pair: -abs(pair[0]))
    causes = [
        f"{_lowered(cause_words(session, each.cause))} {signed(size, 1)}" for size, each in ranked[:2] if size
    ]
    way = "unchanged" if change == 0 else f"{'up' if change > 0 else 'down'} {decimal(abs(change))}"
    others = sum(size for size, _ in ranked[2:])
    if len(ranked) > 2 and round(others, 1) != 0:
        causes.append(f"all else {signed(others, 1)}")
    tail = f": {'; '.join(causes)}" if causes else ""
    return f"{label(session.content, name)} {decimal(now)}, {way}{tail}."


def _lowered(words: str) -> str:
    return (
        words[0].lower() + words[1:]
        if words.startswith(("You ", "Lost ", "Lasting ", "Passing ", "Where "))
        else words
    )


def _storms(session: Session) -> list[BriefingLine]:
    calendar = session.content.calendar
    return [
        BriefingLine(
            "storm",
            f"Seen coming, {in_turns(calendar, storm.turns_left)}: {sentence(storm.warning or storm.title)}",
            4,
            ("event", storm.event),
        )
        for storm in storms(session)
    ]


def _pledges(session: Session) -> list[BriefingLine]:
    lines = []
    for goal in goals(session):
        if goal.pledged and not goal.met:
            short = [measure.words for measure in goal.measures if not measure.met]
            tail = f": {listed(short)}" if short else ""
            lines.append(
                BriefingLine(
                    "pledge", f"Your pledge “{goal.label}” would be broken today{tail}.", 5, ("goal", goal.id)
                )
            )
    return lines


def _waits(session: Session) -> list[BriefingLine]:
    """Say who waits outside: last, and never left out."""
    events = open_events(session)
    if not events:
        return [BriefingLine("waiting", "Nobody waits outside.", 0)]
    titles = [f"“{render(e.title, session)}”{', a crisis' if e.kind == 'crisis' else ''}" for e in events]
    return [BriefingLine("waiting", f"On your desk: {'; '.join(titles)}.", 0)]
