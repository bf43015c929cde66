"""The verdict on a story that is over, in words."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Content
from game.engine.verdict import Verdict, verdict
from game.play.session import Session
from game.view.causes import source_words
from game.view.dates import date_words
from game.view.goals import GoalView, goals
from game.view.names import is_feeling, label
from game.view.numbers import band, whole
from game.view.reading import chosen
from game.view.telling import change_words
from game.view.text import render

_DECISIONS = ("order", "odds", "late", "done", "held", "yield")
_TURNING, _TOLD, _CHANGED, _AGAINST = 6, 3, 6, 8
_LEAST = 4.0  # points: a smaller change since the start is not worth a line


@frozen
class JudgeView:
    """One value system's mark, in words and from 0 to 100."""

    label: str
    about: str
    mark: int
    words: str


@frozen
class SlideView:
    """One picture of the epilogue."""

    theme: str
    text: str
    source: tuple[str, ...]


@frozen
class ComplexView:
    """Which way the regional complex went, and the three quantities it is read from."""

    title: str
    text: str
    about: str
    figures: tuple[tuple[str, str], ...]


@frozen
class TurningPoint:
    """One decision that moved much."""

    turn: int
    date: str
    words: str
    moved: str


@frozen
class ScoreEnd:
    """A score at the start and at the end."""

    id: str
    label: str
    start: int
    end: int
    words: str


@frozen
class Changed:
    """Another number that is far from where it began: `words` says it whole."""

    id: str
    label: str
    start: int
    end: int
    good: int
    words: str


@frozen
class Against:
    """Where the player answered otherwise than history."""

    title: str
    answer: str
    historical: str


@frozen
class VerdictView:
    """The end of a story; `alike` files of `compared` were answered as history answered them.

    `summary` counts what was reached and kept; `changed` are the numbers beside the scores that moved most;
    `against` are the answers unlike history's that moved most, `unlike` how many there were.
    """

    title: str
    text: str
    tone: str
    summary: str
    complex: ComplexView | None
    judges: tuple[JudgeView, ...]
    goals: tuple[GoalView, ...]
    slides: tuple[SlideView, ...]
    turning: tuple[TurningPoint, ...]
    scores: tuple[ScoreEnd, ...]
    changed: tuple[Changed, ...]
    alike: int
    compared: int
    against: tuple[Against, ...]
    unlike: int = 0


def verdict_view(session: Session) -> VerdictView:
    """Word the verdict; ValueError when the story is not over."""
    found = verdict(session.worlds)
    alike, unlike = _history(session)
    told = goals(session)
    return VerdictView(
        found.ending.title,
        render(found.ending.text, session),
        found.ending.tone,
        _summary(told),
        _complex(session, found),
        tuple(JudgeView(j.label, j.about, int(whole(mark)), band(mark, j.words)) for j, mark in found.judges),
        told,
        tuple(
            SlideView(_theme(session.content, s.theme), render(s.text, session), s.source)
            for s in found.slides
        ),
        turning_points(session),
        _scores(session),
        _changed(session),
        alike,
        alike + len(unlike),
        _heaviest(session, unlike),
        len(unlike),
    )


def _summary(told: Sequence[GoalView]) -> str:
    """Count the goals reached and the pledges kept: the answer to what was asked at the start."""
    if not told:
        return ""
    reached = sum(goal.met for goal in told)
    words = f"You reached {_count(reached, len(told))} goals"
    pledged = [goal for goal in told if goal.pledged]
    kept = sum(goal.met for goal in pledged)
    if not pledged:
        return f"{words}, and pledged none."
    if len(pledged) == 1:
        return f"{words}, and {'kept' if kept else 'broke'} your pledge."
    return f"{words}, and kept {_count(kept, len(pledged))} pledges."


def _count(number: int, of: int) -> str:
    return f"all {of}" if number == of else f"{number or 'none'} of {of}"


def _theme(content: Content, theme: str) -> str:
    """Word a theme's id; the names of countries and capitals in it get their capitals back."""
    actors = content.actors.values()
    names = [word for actor in actors for word in actor.name.split() if word[:1].isupper() and word != "The"]
    names += [actor.capital.capitalize() for actor in actors if actor.capital]
    proper = {name.lower(): name for name in names}
    words = [proper.get(word, word) for word in theme.replace("_", " ").split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _complex(session: Session, found: Verdict) -> ComplexView | None:
    if found.outcome is None or session.content.complex is None:
        return None
    figures = tuple((name.capitalize(), whole(number)) for name, number in found.complex.items())
    about = render(session.content.complex.about, session)
    return ComplexView(found.outcome.title, render(found.outcome.text, session), about, figures)


def _scores(session: Session) -> tuple[ScoreEnd, ...]:
    out = []
    for each in session.content.indicators.values():
        if each.score:
            start, end = session.value(f"{each.id}.start"), session.value(each.id)
            out.append(
                ScoreEnd(each.id, each.label, int(whole(start)), int(whole(end)), band(end, each.words))
            )
    return tuple(out)


def _changed(session: Session) -> tuple[Changed, ...]:
    """List the numbers of the world and of home that ended far from where they began, the furthest first."""
    found = []
    for each in session.content.indicators.values():
        if each.score or is_feeling(session.content, each.id):
            continue
        start, end = session.value(f"{each.id}.start"), session.value(each.id)
        if abs(end - start) >= _LEAST:
            way = (end > start) - (end < start)
            good = {"up": way, "down": -way}.get(each.better, 0)
            name, word = label(session.content, each.id), band(end, each.words)
            words = f"{name} from {whole(start)} to {whole(end)}{f', {word}' if word else ''}"
            found.append(Changed(each.id, name, int(whole(start)), int(whole(end)), good, words))
    return tuple(sorted(found, key=lambda each: -abs(each.end - each.start))[:_CHANGED])


def turning_points(session: Session, most: int = _TURNING) -> tuple[TurningPoint, ...]:
    """List the decisions that moved most, by every ledger line that they caused, in order of time."""
    ranked = sorted(_decided(session).items(), key=lambda pair: -_weight(session, pair[1]))[:most]
    return tuple(
        _point(session, turn, id_, sums) for (turn, id_), sums in sorted(ranked, key=lambda pair: pair[0])
    )


def _decided(session: Session) -> dict[tuple[int, str], dict[str, float]]:
    """Add up what every decision moved, by its turn and id."""
    moved: dict[tuple[int, str], dict[str, float]] = {}
    for line in session.book.lines:
        if line.cause.kind in _DECISIONS and line.target in session.content.indicators:
            sums = moved.setdefault((line.cause.since, line.cause.id), {})
            sums[line.target] = sums.get(line.target, 0.0) + line.change
    return moved


def _weight(session: Session, sums: dict[str, float]) -> float:
    """Weigh what was moved: a score counts double, a feeling abroad half."""
    indicators = session.content.indicators
    return sum(
        abs(size) * (2.0 if indicators[name].score else 0.5 if is_feeling(session.content, name) else 1.0)
        for name, size in sums.items()
    )


def _point(session: Session, turn: int, id_: str, sums: dict[str, float]) -> TurningPoint:
    most = sorted(sums.items(), key=lambda pair: -_weight(session, dict([pair])))[:_TOLD]
    moved = ", ".join(change_words(session, name, change) for name, change in most)
    return TurningPoint(turn, date_words(session.content.calendar, turn), source_words(session, id_), moved)


def _history(session: Session) -> tuple[int, list[tuple[str, Against]]]:
    """Compare the player's last answers with those that history gave: how many alike, and which not (by order)."""
    alike, unlike = 0, []
    for event in session.content.events.values():
        number = chosen(session, event)
        past = next((option for option in event.options if option.history), None)
        if number is None or past is None:
            continue
        option = event.options[number]
        if option is past:
            alike += 1
            continue
        words = (render(each, session) for each in (event.title, option.label, past.label))
        unlike.append((f"answer {event.id} {option.id}", Against(*words)))
    return alike, unlike


def _heaviest(session: Session, unlike: list[tuple[str, Against]]) -> tuple[Against, ...]:
    """Keep the answers that moved most, in the order of the story."""
    weights: dict[str, float] = {}
    for (_, id_), sums in _decided(session).items():
        weights[id_] = weights.get(id_, 0.0) + _weight(session, sums)
    ranked = sorted(range(len(unlike)), key=lambda k: -weights.get(unlike[k][0], 0.0))[:_AGAINST]
    return tuple(unlike[k][1] for k in sorted(ranked))
