"""You and history, as plain text."""

from __future__ import annotations

from game.line.paper import Paper
from game.view.against import Answer, files
from game.view.names import listed
from game.view.numbers import signed
from game.view.verdict import VerdictView
from game.view.versus import Versus


def history_page(view: VerdictView, line: Versus | None, paper: Paper) -> None:
    """Write both lines of scores, then the answers, and what else history did."""
    if not view.compared and not view.moves and line is None:
        return
    paper.title("You and history")
    if line is not None:
        _scores(line, paper)
    if view.compared:
        paper.say(f"Of {files(view.compared)} you answered {view.alike} as history did.")
        for each in view.unlike:
            _unlike(each, paper)
        if view.alike:
            paper.say("Answered alike:")
        for each in view.answers:
            if each.alike:
                paper.say(f"{_when(each)}{each.title}: “{each.answer}” [{' '.join(each.source)}]", 0, "- ")
    _moves(view, line, paper)


def _scores(line: Versus, paper: Paper) -> None:
    paper.say(line.summary)
    names = listed([each.label for each in line.scores])
    paper.say(f"Turn by turn, you and history, in {names}:")
    for turn, date in enumerate(line.dates):
        told = []
        for each in line.scores:
            yours = str(each.yours[turn]) if turn < len(each.yours) else "over"
            told.append(f"{yours} and {each.history[turn]}")
        paper.say(f"{date}: {', '.join(told)}.", 0, "- ")
    for each in line.scores:
        told_end = f"you {each.yours[-1]}, history {each.history[-1]}, difference {signed(each.difference)}"
        paper.say(f"At the end, {each.label}: {told_end}.", 0, "- ")


def _unlike(each: Answer, paper: Paper) -> None:
    paper.say(f"{_when(each)}{each.title}: you chose “{each.answer}”; history, “{each.historical}”.", 0, "- ")
    if each.in_fact:
        paper.say(f"In fact: {each.in_fact} [{' '.join(each.source)}]", 2)


def _when(each: Answer) -> str:
    return f"{each.date}, " if each.date else ""


def _moves(view: VerdictView, line: Versus | None, paper: Paper) -> None:
    if view.moves:
        paper.say("What history did beside its answers:")
    for each in view.moves:
        yours = f"you did in {each.yours}" if each.yours else "you did not"
        paper.say(f"{each.date}. {each.words}; {yours}.", 0, "- ")
    for posture in line.postures if line else ():
        told = f"at the end you stood at “{posture.yours}”, history at “{posture.history}”"
        paper.say(f"{posture.label}: {told}.", 0, "- ")
