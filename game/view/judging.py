"""Judges and the regional complex at the end: the marks and outcomes with the figures they are read from."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Judge
from game.engine.verdict import Verdict
from game.expr import Expr
from game.expr.nodes import NameRef, Node, children
from game.play.session import Session
from game.view.conditions import Clause, clauses
from game.view.goals import subject_words, value_of
from game.view.numbers import band, whole
from game.view.reading import holds, number
from game.view.text import render

_MEMORIES = (".start", ".last", ".turn", ".turns")


@frozen
class Figure:
    """One number that a mark is read from, at the end and at the start."""

    label: str
    now: str
    start: str

    @property
    def words(self) -> str:
        """Say it: `Security 41 (from 38)`."""
        return f"{self.label} {self.now}" + (f" (from {self.start})" if self.start != self.now else "")


@frozen
class JudgeView:
    """One value system's mark, in words and from 0 to 100; `about` says who asks what, `by` how it is worked out."""

    label: str
    about: str
    mark: int
    words: str
    figures: tuple[Figure, ...] = ()
    by: str = ""


@frozen
class OutcomeView:
    """One of the theory's evolutions, each condition with its figures; of those that are met the first `holds`."""

    title: str
    holds: bool
    met: bool
    conditions: tuple[Clause, ...]

    @property
    def lines(self) -> tuple[tuple[str, bool], ...]:
        """Say each condition and whether it is met; the outcome without any is what is left."""
        return tuple((each.line, each.met) for each in self.conditions)

    @property
    def said(self) -> str:
        """Say where it stands among the others."""
        if self.holds:
            return "this one holds"
        if not self.conditions:
            return "what is left where no other holds"
        return "met as well, but another comes first" if self.met else "not met"


@frozen
class ComplexView:
    """Which way the regional complex went, the three quantities it is read from, and all outcomes it might have had."""

    title: str
    text: str
    about: str
    figures: tuple[tuple[str, str], ...]
    outcomes: tuple[OutcomeView, ...] = ()
    began: tuple[str, ...] = ()

    @property
    def quantities(self) -> tuple[tuple[str, str, str], ...]:
        """Give each quantity with its figure now and at the start."""
        return tuple((name, now, then) for (name, now), then in zip(self.figures, self.began, strict=True))


def judge_view(session: Session, judge: Judge, mark: float) -> JudgeView:
    """Word one judge."""
    figures = _figures(session, judge.by)
    return JudgeView(
        judge.label, judge.about, int(whole(mark)), band(mark, judge.words), figures, judge.by.text.strip()
    )


def complex_view(session: Session, found: Verdict) -> ComplexView | None:
    """Word the regional complex."""
    complex_ = session.content.complex
    if found.outcome is None or complex_ is None:
        return None
    quantities = (complex_.boundary, complex_.polarity, complex_.amity)
    outcomes = tuple(
        OutcomeView(each.title, each is found.outcome, holds(session, each.when), clauses(session, each.when))
        for each in complex_.outcomes
    )
    return ComplexView(
        found.outcome.title,
        render(found.outcome.text, session),
        render(complex_.about, session),
        tuple((name.capitalize(), whole(size)) for name, size in found.complex.items()),
        outcomes,
        tuple(whole(number(session, expr, session.moments[0].column)) for expr in quantities),
    )


def _figures(session: Session, expr: Expr) -> tuple[Figure, ...]:
    first, now = session.moments[0].column, session.worlds.table[:, :1]
    found: dict[str, Figure] = {}
    for node in _subjects(session, expr.root):
        words = subject_words(session, node) or ""
        values = (value_of(session, expr, node, table) for table in (now, first))
        found.setdefault(words, Figure(words, *(_shown(session, node, value) for value in values)))
    return tuple(found.values())


def _subjects(session: Session, node: Node) -> list[Node]:
    """Take an expression apart into what can be named: numbers, means and counts."""
    if isinstance(node, NameRef) and node.name.endswith(_MEMORIES):
        return []
    if subject_words(session, node) is not None:
        return [node]
    return [each for part in children(node) for each in _subjects(session, part)]


def _shown(session: Session, node: Node, value: float) -> str:
    """Write a value: a posture by its name, what is or is not so by yes or no, all else in figures."""
    content = session.content
    if not isinstance(node, NameRef):
        return whole(value)
    owner, _, what = node.name.rpartition(".")
    if what == "rung" and owner in content.ladders:
        return f"“{content.ladders[owner].rungs[int(value)].label}”"
    if node.name in content.situations or node.name in content.flags or what in ("done", "met", "pledged"):
        return "yes" if value else "no"
    return whole(value)
