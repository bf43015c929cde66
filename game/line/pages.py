"""The pages of a turn in the plain front end, and the numbers they offer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import frozen

from game.line.numbering import Numbers, numbered
from game.line.paper import Paper
from game.play.session import Session
from game.view import desk, dossier, orders
from game.view.briefing import briefing
from game.view.citing import cited
from game.view.effects import Receipt
from game.view.goals import goals
from game.view.numbers import amount, purse, signed
from game.view.storms import TURNED_ASIDE
from game.view.text import render, sentence


@frozen
class Choice:
    """What a number does: `kind` is file, order, row, why, codex or actor, `what` is the id or the order's text."""

    kind: str
    what: str


Menu = tuple[Choice, ...]


def opening(session: Session, paper: Paper) -> None:
    """Introduce the story."""
    content = session.content
    paper.title(content.title)
    for text in (content.summary, content.role):
        if text:
            paper.say()
            paper.say(render(text, session))
    paper.say()
    paper.say(f"Level: {session.level.label}. {session.level.about}")
    if content.goals:
        paper.say()
        paper.say("Your goals, judged at the end on the mean of the last four turns:")
        paper.items(f"{goal.label}. {sentence(goal.about)}".strip() for goal in goals(session))


def turn(session: Session, paper: Paper) -> None:
    """Say what the turn brought."""
    head = desk.header(session)
    paper.title("The end" if session.over else f"{head.date}, turn {head.turn} of {head.turns}")
    paper.items(line.text for line in briefing(session))


def figures(paper: Paper, view: desk.DeskView) -> None:
    """Say how the scores stand, and what there is to spend."""
    paper.say()
    paper.say(" ".join(_score(score) for score in view.scores))
    paper.say(" ".join(_purse(each) for each in view.resources))


def desk_page(session: Session, paper: Paper, known: Numbers) -> Menu:
    """Show how things stand, and number the files."""
    view = desk.desk(session)
    figures(paper, view)
    for line in (view.home, view.carried):
        if line:
            paper.say(sentence(line))
    for late in view.late:
        paper.say(f"{late.when}{late.proviso}: {late.note}", 0, "On its way, ")
    for storm in view.storms:
        paper.say(f"{storm.when}: {storm.warning or storm.title}", 0, "Seen coming, ")
        if storm.averting:
            paper.say(TURNED_ASIDE, 2)
            paper.items((clause.line for clause in storm.averting), 4)
    if view.tray:
        paper.say("Files on your desk:")
    numbers = numbered(known, (file.event for file in view.tray))
    for file in view.tray:
        paper.say(f"{file.title}{_kind(file)}", 2, f"{numbers[file.event]}. ")
    return tuple(Choice("file", event) for event in known)


def _purse(each: desk.Purse) -> str:
    coming = f", next turn brings {each.coming.short}" if each.coming else ""
    return f"{each.label} {purse(each.amount)} of {amount(each.most)}{coming}."


def _score(score: desk.Score) -> str:
    word = f" ({score.words})" if score.words else ""
    change = f", {signed(score.change)}" if score.change else ""
    return f"{score.label} {score.value}{change}{word}."


def _kind(file: desk.TrayFile) -> str:
    if file.crisis:
        return " - a crisis: it must be answered"
    return " - last turn to answer" if file.turns_left == 1 else f" - {file.turns_left} turns left"


def file_page(session: Session, paper: Paper, event: str) -> Menu:
    """Show a file, and number its answers."""
    view = dossier.dossier(session, event)
    paper.title(view.title)
    sources = cited(view.source, ", ")
    paper.say(f"{'Crisis' if view.crisis else 'File'}, {view.basis}; sources: {sources}.")
    paper.say()
    paper.say(view.body)
    if view.more:
        paper.say()
        paper.say(view.more)
    for voice in view.voices:
        paper.say(f"{voice.label}: “{voice.text}”", 2)
    for option in view.options:
        paper.say()
        paper.say(f"{option.label} [{option.price}]", 0, f"{option.number}. ")
        if option.line:
            paper.say(option.line, 3)
        bill(paper, option.receipt, 3)
        if not option.open:
            paper.say(f"Not possible: {option.refusal}", 3)
    if view.ignored:
        paper.say()
        paper.say(f"Left unanswered: {sentence(view.ignored)}")
    if view.codex:
        paper.say(f"In the codex: {', '.join(title for _, title in view.codex)}.")
    return tuple(Choice("order", option.order) for option in view.options)


def bill(paper: Paper, receipt: Receipt, indent: int) -> None:
    """Write what an order brings."""
    for line in receipt.lines:
        paper.say(sentence(line), indent)


def rows_page(paper: Paper, title: str, rows: Sequence[orders.Row], known: Numbers) -> Menu:
    """List orders by number under their headings; choosing one shows it in full."""
    paper.title(title)
    if not rows:
        paper.say("Nothing of this kind is open to you yet.")
    numbers = numbered(known, (row.order for row in rows))
    ranked = sorted(rows, key=lambda row: numbers[row.order])
    for group, those in groupby(ranked, lambda row: row.group):
        alike = list(those)
        shared = alike[0].state if len(alike) > 1 and len({row.state for row in alike}) == 1 else ""
        paper.say(f"{group}: {shared}".rstrip())
        for row in alike:
            ends = (row.state if row.state != shared else "", row.refusal or "")
            paper.say(
                " - ".join((f"{row.label} [{row.price}]", *filter(None, ends))), 2, f"{numbers[row.order]}. "
            )
    return tuple(Choice("row", order) for order in known)


def row_page(session: Session, paper: Paper, order: str) -> Menu:
    """Show one order in full, to be given with 1."""
    row = next(each for each in orders.every_row(session) if each.order == order)
    paper.title(f"{row.group}: {row.label}" if row.group not in row.label else row.label)
    for text in (row.about, row.state):
        if text:
            paper.say(text)
    paper.say(f"Price: {row.price}.")
    bill(paper, row.receipt, 2)
    if row.source:
        paper.say(f"Sources: {', '.join(row.source)}.")
    if row.refusal:
        paper.say(f"Not possible now: {row.refusal}")
        return ()
    paper.say("1. Give this order", 2)
    return (Choice("order", order),)
