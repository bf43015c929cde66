"""The briefing: what the turn brought, in at most sixteen lines, the heaviest first."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Effect
from game.engine.ledger import Cause
from game.play.session import Session
from game.view.causes import DECIDED, by_words, cause_brief, netted, summed
from game.view.dates import in_turns
from game.view.folding import folded
from game.view.goals import goals
from game.view.happenings import BriefingLine, happenings
from game.view.income import incomes
from game.view.names import label, listed
from game.view.numbers import decimal, printed, shared_rounding, signed
from game.view.openings import opened
from game.view.reading import as_it_began, before_last, holds, open_events, turned_lines
from game.view.storms import storms
from game.view.telling import change_words
from game.view.text import render, sentence

__all__ = ["BriefingLine", "briefing"]
MOST = 16
_MUCH = 2.0  # points of unity worth a line
_WEIGHTY = 1.0  # points of a score: equals of less are not worth more words
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
    lines = []
    if session.turn > 1:
        lines = [*_biggest(session), *_scores(session), *_home(session), *happenings(session)]
    if session.over:
        return lines[:MOST]
    lines += _begun(session)
    lines += _storms(session)
    lines += _purses(session)
    lines += _pledges(session)
    last = [*opened(session), *_waits(session)]
    room = MOST - len(last)
    if len(lines) > room:
        kept = sorted(range(len(lines)), key=lambda k: (lines[k].rank, k))[:room]
        lines = [lines[k] for k in sorted(kept)]
    return [*lines, *last]


def _biggest(session: Session) -> list[BriefingLine]:
    """Tell the heaviest thing that came when the turn turned; else the heaviest order of the turn before."""
    weights = _weights(session, here=True) or _weights(session, here=False)
    if not weights:
        return []
    most = max(weights, key=lambda weight: weight.size)
    moved = folded(session.content, [Effect(name, round(size, 1)) for name, size in most.moved.items()])
    ranked = sorted(moved, key=lambda each: -abs(each.effect.amount))[:_TOLD]
    told = [change_words(session, e.effect.target, e.effect.amount, e.group or "") for e in ranked]
    text = f"What weighed most: {cause_brief(session, most.cause)}: {listed(told)}."
    return [BriefingLine("consequence", text, 0, ("indicator", max(most.moved, key=most.pull)))]


def _weights(session: Session, *, here: bool) -> list[_Weight]:
    found: dict[tuple[str, int], _Weight] = {}
    for line in turned_lines(session):
        known = line.cause.kind in (*DECIDED, "yield") and line.target in session.content.indicators
        if known and (line.turn == session.turn) is here:
            weight = found.setdefault((line.cause.id, line.cause.since), _Weight(line.cause, {}))
            weight.moved[line.target] = weight.moved.get(line.target, 0.0) + line.change
    return list(found.values())


def _scores(session: Session) -> list[BriefingLine]:
    names = [each.id for each in session.content.indicators.values() if each.score]
    return [BriefingLine("score", score_line(session, name), 1, ("indicator", name)) for name in names]


def _home(session: Session) -> list[BriefingLine]:
    """Tell of unity at home when it moved much: it decides how much of every order is carried out."""
    found = [name for name in session.content.indicators if name.endswith(".unity")]
    much = [n for n in found if abs(session.history(n)[-1] - before_last(session, n)) >= _MUCH]
    return [BriefingLine("score", score_line(session, name), 2, ("indicator", name)) for name in much]


def score_line(session: Session, name: str) -> str:
    """Say how a score stood at the start of the turn, its change, and the causes that tell most of it."""
    before, now = before_last(session, name), session.history(name)[-1]
    sums = by_words(session, netted(summed([line for line in turned_lines(session) if line.target == name])))
    sizes = shared_rounding(list(sums.values()), before, now)
    change = round(printed(now) - printed(before), 1)
    ranked = sorted(zip(sizes, sums, strict=True), key=lambda pair: -abs(pair[0]))
    most = _worth_naming([size for size, _ in ranked])
    causes = [f"{words} {signed(size, 1)}" for size, words in ranked[:most] if size]
    way = "unchanged" if change == 0 else f"{'up' if change > 0 else 'down'} {decimal(abs(change))}"
    others = round(sum(size for size, _ in ranked[most:]), 1)
    if others:
        causes.append(f"all else {signed(others, 1)}")
    tail = f": {'; '.join(causes)}" if causes else ""
    return f"{label(session.content, name)} {decimal(now)}, {way}{tail}."


def _worth_naming(sizes: Sequence[float]) -> int:
    """Count the causes to be named, of sizes that fall: two, and more of them for two reasons.

    What is left unnamed, taken together, is no larger than the largest that is named; and of equals that weigh
    something none is left out.
    """
    named = min(2, len(sizes))
    while named < len(sizes):
        twin = abs(sizes[named]) == abs(sizes[named - 1]) >= _WEIGHTY
        if not twin and round(abs(sum(sizes[named:])), 1) <= abs(sizes[0]):
            break
        named += 1
    return named


def _begun(session: Session) -> list[BriefingLine]:
    """Tell what this story opens with, and what a story that teaches explains in this turn."""
    content, lines = session.content, []
    if session.turn == 1:
        drawn = [each for each in content.openings.values() if session.value(f"{each.id}.drawn")]
        lines = [BriefingLine("opening", f"{each.label}. {render(each.text, session)}", 1) for each in drawn]
    for lesson in content.lessons:
        if lesson.turn == session.turn and holds(session, lesson.when):
            lines.append(BriefingLine("lesson", render(lesson.text, session), 0))
    return lines


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


def _purses(session: Session) -> list[BriefingLine]:
    """Warn of a purse that will take nothing in, and say why."""
    return [
        BriefingLine(
            "purse",
            f"Next turn brings no {each.label.lower()}, as things stand: {each.reason or 'there is no income'}.",
            4,
            ("indicator", each.purse),
        )
        for each in incomes(as_it_began(session))
        if not each.amount
    ]


def _pledges(session: Session) -> list[BriefingLine]:
    """Say in one line which pledges do not hold yet, and by how much; judged only at the end."""
    told = []
    for goal in goals(session):
        if goal.pledged and not goal.met:
            short = [measure.words for measure in goal.measures if not measure.met]
            told.append(f"“{goal.label}”{f' ({listed(short)})' if short else ''}")
    if not told:
        return []
    text = f"Pledged, and not there yet: {'; '.join(told)}."
    return [BriefingLine("pledge", text, 5, ("goal", ""))]


def _waits(session: Session) -> list[BriefingLine]:
    """Say who waits outside: last, and never left out."""
    events = open_events(session)
    if not events:
        return [BriefingLine("waiting", "Nobody waits outside.", 0)]
    titles = [f"“{render(e.title, session)}”{', a crisis' if e.kind == 'crisis' else ''}" for e in events]
    return [BriefingLine("waiting", f"On your desk: {'; '.join(titles)}.", 0)]
