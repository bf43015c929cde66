"""The verdict as plain text."""

from __future__ import annotations

from game.line.paper import Paper
from game.play.session import Session
from game.view.text import sentence
from game.view.verdict import VerdictView, verdict_view


def verdict_page(session: Session, paper: Paper) -> None:
    """Write the whole verdict."""
    view = verdict_view(session)
    paper.title(f"The verdict: {view.title}")
    paper.say(view.text)
    _standing(view, paper)
    _judged(view, paper)
    _told(view, paper)


def _standing(view: VerdictView, paper: Paper) -> None:
    paper.say()
    for score in view.scores:
        word = f", {score.words}" if score.words else ""
        paper.say(f"{score.label}: from {score.start} to {score.end}{word}.")
    if view.complex:
        paper.say()
        paper.say(f"The region: {sentence(view.complex.title)} {view.complex.text}")
        if view.complex.figures:
            paper.say("; ".join(f"{label} {figure}" for label, figure in view.complex.figures) + ".")


def _judged(view: VerdictView, paper: Paper) -> None:
    if view.goals:
        paper.title("Goals")
    for goal in view.goals:
        kept = "met" if goal.met else "not met"
        if goal.pledged:
            kept += f"; your pledge before {goal.patron} is {'kept' if goal.met else 'broken'}"
        paper.say(f"{goal.label}: {kept}.", 0, "- ")
    if view.judges:
        paper.title("Judges")
    for judge in view.judges:
        word = f" - {judge.words}" if judge.words else ""
        about = f" {sentence(judge.about)}" if judge.about else ""
        paper.say(f"{judge.label}: {judge.mark} of 100{word}.{about}", 0, "- ")


def _told(view: VerdictView, paper: Paper) -> None:
    if view.slides:
        paper.title("What came after")
    for slide in view.slides:
        paper.say(f"{slide.theme}: {slide.text}", 0, "- ")
    if view.turning:
        paper.title("Turning points")
    for point in view.turning:
        paper.say(f"Turn {point.turn}, {point.date}. {point.words}. {point.moved}.", 0, "- ")
    if view.compared:
        paper.title("You and history")
        paper.say(f"Of {view.compared} files you answered {view.alike} as history did.")
    for each in view.against:
        paper.say(f"{each.title}: you chose “{each.answer}”; history, “{each.historical}”.", 0, "- ")
