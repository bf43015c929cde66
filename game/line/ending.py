"""The verdict as plain text."""

from __future__ import annotations

from game.line.paper import Paper
from game.play.session import Session
from game.view.names import listed
from game.view.text import sentence
from game.view.verdict import VerdictView, verdict_view


def verdict_page(session: Session, paper: Paper) -> None:
    """Write the whole verdict: what was promised first, then the judges, the story after, and how it came."""
    view = verdict_view(session)
    paper.title(f"The verdict: {view.title}")
    paper.say(view.text)
    for part in (_goals, _standing, _judges, _region, _slides, _turning, _history):
        part(view, paper)


def _goals(view: VerdictView, paper: Paper) -> None:
    if not view.goals:
        return
    paper.title("Goals and pledges")
    paper.say(view.summary)
    for goal in view.goals:
        told = "reached" if goal.met else "not reached"
        if goal.pledged:
            told += f"; your pledge to {goal.patron} is {'kept' if goal.met else 'broken'}"
        short = [measure.words for measure in goal.measures if not measure.met]
        paper.say(f"{goal.label}: {told}{f' ({listed(short)})' if short and not goal.met else ''}.", 0, "- ")


def _standing(view: VerdictView, paper: Paper) -> None:
    paper.title("From first to last")
    for score in view.scores:
        word = f", {score.words}" if score.words else ""
        paper.say(f"{score.label} from {score.start} to {score.end}{word}.", 0, "- ")
    for each in view.changed:
        paper.say(sentence(each.words), 0, "- ")


def _judges(view: VerdictView, paper: Paper) -> None:
    if view.judges:
        paper.title("Judges")
    for judge in view.judges:
        word = f" - {judge.words}" if judge.words else ""
        about = f" {sentence(judge.about)}" if judge.about else ""
        paper.say(f"{judge.label}: {judge.mark} of 100{word}.{about}", 0, "- ")


def _region(view: VerdictView, paper: Paper) -> None:
    if view.complex is None:
        return
    paper.title("The region")
    paper.say(f"{sentence(view.complex.title)} {view.complex.text}")
    if view.complex.figures:
        paper.say("; ".join(f"{label} {figure}" for label, figure in view.complex.figures) + ".")


def _slides(view: VerdictView, paper: Paper) -> None:
    if view.slides:
        paper.title("What came of it")
    for slide in view.slides:
        paper.say(f"{slide.theme}: {slide.text}", 0, "- ")


def _turning(view: VerdictView, paper: Paper) -> None:
    if view.turning:
        paper.title("Turning points")
    for point in view.turning:
        paper.say(f"Turn {point.turn}, {point.date}. {point.words}. {point.moved}.", 0, "- ")


def _history(view: VerdictView, paper: Paper) -> None:
    if not view.compared:
        return
    paper.title("You and history")
    paper.say(f"Of {view.compared} files you answered {view.alike} as history did.")
    if view.unlike > len(view.against):
        paper.say(f"Of the {view.unlike} others these moved most:")
    for each in view.against:
        paper.say(f"{each.title}: you chose “{each.answer}”; history, “{each.historical}”.", 0, "- ")
