"""The verdict on a story that is over: ending, evolution of the complex, judges, slides and goals."""

from __future__ import annotations

import numpy as np
from attrs import frozen

from game.engine.content import ComplexOutcome, Ending, Goal, Judge, Slide
from game.engine.worlds import Worlds
from game.expr import Expr

ALL = slice(None)


@frozen
class Verdict:
    """What the end says, for a batch of one."""

    ending: Ending
    outcome: ComplexOutcome | None
    complex: dict[str, float]  # boundary, polarity and amity now
    judges: tuple[tuple[Judge, float], ...]  # 0..100
    slides: tuple[Slide, ...]
    goals: tuple[tuple[Goal, bool, bool], ...]  # goal, pledged, met


def verdict(worlds: Worlds) -> Verdict:
    """Read the verdict of the first world; ValueError when its story is not over."""
    rules, content, table = worlds.rules, worlds.rules.content, worlds.table
    number = int(table[rules.over_row, 0])
    if number == 0:
        raise ValueError("the story is not over")
    goals = tuple(
        (goal, worlds.value(f"{name}.pledged") > 0.0, worlds.value(f"{name}.met") > 0.0)
        for name, goal in content.goals.items()
    )
    judges = tuple((j, min(max(_number(worlds, j.by), 0.0), 100.0)) for j in content.judges.values())
    return Verdict(
        list(content.endings.values())[number - 1],
        outcome(worlds),
        figures(worlds),
        judges,
        tuple(slides(worlds)),
        goals,
    )


def outcome(worlds: Worlds) -> ComplexOutcome | None:
    """Give the evolution of the regional complex that holds now (the first that matches)."""
    complex_ = worlds.rules.content.complex
    outcomes = () if complex_ is None else complex_.outcomes
    return next((o for o in outcomes if _holds(worlds, o.when)), None)


def figures(worlds: Worlds) -> dict[str, float]:
    """Give the three quantities of the regional complex now."""
    complex_ = worlds.rules.content.complex
    if complex_ is None:
        return {}
    quantities = {"boundary": complex_.boundary, "polarity": complex_.polarity, "amity": complex_.amity}
    return {name: _number(worlds, expr) for name, expr in quantities.items()}


def slides(worlds: Worlds) -> list[Slide]:
    """Choose the first slide that holds of each theme, in the author's order of themes."""
    chosen: dict[str, Slide] = {}
    for slide in worlds.rules.content.slides:
        if slide.theme not in chosen and _holds(worlds, slide.when):
            chosen[slide.theme] = slide
    return list(chosen.values())


def _holds(worlds: Worlds, when: Expr | None) -> bool:
    return when is None or bool(worlds.rules.compiler.truth(when)(worlds.table[:, :1], ALL)[0])


def _number(worlds: Worlds, expr: Expr) -> float:
    return float(np.float64(worlds.rules.compiler.number(expr)(worlds.table[:, :1], ALL)[0]))
