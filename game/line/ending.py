"""The verdict as plain text."""

from __future__ import annotations

from game.line.against import history_page
from game.line.paper import Paper
from game.play.session import Session
from game.view.names import listed
from game.view.numbers import signed
from game.view.text import sentence
from game.view.turnings import told
from game.view.verdict import VerdictView, verdict_view
from game.view.versus import line_of


def verdict_page(session: Session, paper: Paper) -> None:
    """Write the whole verdict: what was promised first, then the judges, the story after, and how it came."""
    view = verdict_view(session)
    paper.title(f"The verdict: {view.title}")
    paper.say(view.text)
    for part in (_goals, _standing, _books, _judges, _region, _slides, _turning):
        part(view, paper)
    history_page(view, line_of(session), paper)


def _goals(view: VerdictView, paper: Paper) -> None:
    if not view.goals:
        return
    paper.title("Goals and pledges")
    paper.say(view.summary)
    for goal in view.goals:
        said = "reached" if goal.met else "not reached"
        if goal.pledged:
            said += f"; your pledge to {goal.patron} is {'kept' if goal.met else 'broken'}"
        short = [measure.words for measure in goal.measures if not measure.met]
        paper.say(f"{goal.label}: {said}{f' ({listed(short)})' if short and not goal.met else ''}.", 0, "- ")


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
        if judge.figures:
            paper.say(f"Read from: {', '.join(each.words for each in judge.figures)}.", 2)


def _region(view: VerdictView, paper: Paper) -> None:
    if view.complex is None:
        return
    paper.title("The region")
    paper.say(f"{sentence(view.complex.title)} {view.complex.text}")
    if view.complex.figures:
        figures = [f"{label} {now} (from {then})" for label, now, then in view.complex.quantities]
        paper.say("; ".join(figures) + ".")
    for outcome in view.complex.outcomes:
        paper.say(f"{outcome.title}: {outcome.said}.", 0, "- ")
        for words, met in outcome.lines:
            paper.say(f"{'met' if met else 'not met'}: {words}", 2, "- ")


def _slides(view: VerdictView, paper: Paper) -> None:
    if view.slides:
        paper.title("What came of it")
    for slide in view.slides:
        paper.say(f"{slide.theme}: {slide.text}", 0, "- ")


def _turning(view: VerdictView, paper: Paper) -> None:
    if view.turning:
        paper.title("Turning points")
        paper.say("The decisions whose later effects moved most of what is judged.")
    for point in view.turning:
        paper.say(f"Turn {point.turn}, {point.date}. {sentence(point.words)}", 0, "- ")
        for words in told(point):
            paper.say(sentence(words), 2)


def _books(view: VerdictView, paper: Paper) -> None:
    if view.books:
        paper.title("Where the scores came from")
    for each in view.books:
        moved = ", ".join(f"{name} {signed(size)}" for name, size in each.parts if size)
        paper.say(f"{each.label} {each.start} at the start: {moved or 'nothing moved'}; {each.end}.", 0, "- ")
