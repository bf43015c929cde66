"""The verdict on a story that is over, in words."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Content
from game.engine.verdict import Verdict, verdict
from game.play.session import Session
from game.view.causes import source_words
from game.view.dates import date_words
from game.view.goals import GoalView, goals
from game.view.numbers import band, whole
from game.view.reading import chosen
from game.view.telling import change_words
from game.view.text import render

_DECISIONS = ("order", "odds", "late", "done", "held", "yield")
_TURNING, _TOLD = 5, 3


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
class Against:
    """Where the player answered otherwise than history."""

    title: str
    answer: str
    historical: str


@frozen
class VerdictView:
    """The end of a story; `alike` files of `compared` were answered as history answered them."""

    title: str
    text: str
    tone: str
    complex: ComplexView | None
    judges: tuple[JudgeView, ...]
    goals: tuple[GoalView, ...]
    slides: tuple[SlideView, ...]
    turning: tuple[TurningPoint, ...]
    scores: tuple[ScoreEnd, ...]
    alike: int
    compared: int
    against: tuple[Against, ...]


def verdict_view(session: Session) -> VerdictView:
    """Word the verdict; ValueError when the story is not over."""
    found = verdict(session.worlds)
    alike, against = _history(session)
    return VerdictView(
        found.ending.title,
        render(found.ending.text, session),
        found.ending.tone,
        _complex(session, found),
        tuple(JudgeView(j.label, j.about, int(whole(mark)), band(mark, j.words)) for j, mark in found.judges),
        goals(session),
        tuple(
            SlideView(_theme(session.content, s.theme), render(s.text, session), s.source)
            for s in found.slides
        ),
        turning_points(session),
        _scores(session),
        alike,
        alike + len(against),
        against,
    )


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


def turning_points(session: Session, most: int = _TURNING) -> tuple[TurningPoint, ...]:
    """List the decisions that moved most, by every ledger line that they caused, in order of time."""
    moved: dict[tuple[int, str], dict[str, float]] = {}
    for line in session.book.lines:
        if line.cause.kind in _DECISIONS and line.target in session.content.indicators:
            sums = moved.setdefault((line.cause.since, line.cause.id), {})
            sums[line.target] = sums.get(line.target, 0.0) + line.change
    ranked = sorted(moved.items(), key=lambda pair: -sum(map(abs, pair[1].values())))[:most]
    return tuple(
        _point(session, turn, id_, sums) for (turn, id_), sums in sorted(ranked, key=lambda pair: pair[0])
    )


def _point(session: Session, turn: int, id_: str, sums: dict[str, float]) -> TurningPoint:
    most = sorted(sums.items(), key=lambda pair: -abs(pair[1]))[:_TOLD]
    moved = ", ".join(change_words(session, name, change) for name, change in most)
    return TurningPoint(turn, date_words(session.content.calendar, turn), source_words(session, id_), moved)


def _history(session: Session) -> tuple[int, tuple[Against, ...]]:
    """Compare the player's last answers with those that history gave."""
    alike, against = 0, []
    for event in session.content.events.values():
        number = chosen(session, event)
        past = next((option for option in event.options if option.history), None)
        if number is None or past is None:
            continue
        if event.options[number] is past:
            alike += 1
        else:
            answer = render(event.options[number].label, session)
            against.append(Against(render(event.title, session), answer, render(past.label, session)))
    return alike, tuple(against)
