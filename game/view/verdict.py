"""The verdict on a story that is over, in words."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Content
from game.engine.verdict import verdict
from game.play.session import Session
from game.view.against import Answer, Move, answers, moves
from game.view.goals import GoalView, goals
from game.view.judging import ComplexView, JudgeView, complex_view, judge_view
from game.view.names import is_feeling, label
from game.view.numbers import band, whole
from game.view.text import render
from game.view.turnings import BooksView, TurningPoint, books_views, turning_points

_CHANGED = 6
_LEAST = 4.0  # points: a smaller change since the start is not worth a line


@frozen
class SlideView:
    """One picture of the epilogue."""

    theme: str
    text: str
    source: tuple[str, ...]


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
class VerdictView:
    """The end of a story; `alike` files of `compared` were answered as history answered them.

    `summary` counts what was reached and kept; `changed` are the numbers beside the scores that moved most; `answers`
    are all files that history answered too, `moves` what else it did. What has to be played first, the two lines of
    scores, is `line_of` of game.view.versus.
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
    books: tuple[BooksView, ...]
    answers: tuple[Answer, ...]
    moves: tuple[Move, ...]
    alike: int
    compared: int

    @property
    def unlike(self) -> tuple[Answer, ...]:
        """List the files that history answered otherwise."""
        return tuple(each for each in self.answers if not each.alike)


def verdict_view(session: Session) -> VerdictView:
    """Word the verdict; ValueError when the story is not over."""
    found = verdict(session.worlds)
    told, compared = goals(session), answers(session)
    return VerdictView(
        found.ending.title,
        render(found.ending.text, session),
        found.ending.tone,
        _summary(told),
        complex_view(session, found),
        tuple(judge_view(session, judge, mark) for judge, mark in found.judges),
        told,
        tuple(
            SlideView(_theme(session.content, s.theme), render(s.text, session), s.source)
            for s in found.slides
        ),
        turning_points(session),
        _scores(session),
        _changed(session),
        books_views(session),
        compared,
        moves(session),
        sum(each.alike for each in compared),
        len(compared),
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
    if number == of == 2:
        return "both"
    return f"all {of}" if number == of else f"{number or 'none'} of {of}"


def _theme(content: Content, theme: str) -> str:
    """Word a theme's id; the names of countries and capitals in it get their capitals back."""
    actors = content.actors.values()
    names = [word for actor in actors for word in actor.name.split() if word[:1].isupper() and word != "The"]
    names += [actor.capital.capitalize() for actor in actors if actor.capital]
    proper = {name.lower(): name for name in names}
    words = [proper.get(word, word) for word in theme.replace("_", " ").split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


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
