"""Pages to look things up in: why, goals, the codex, help."""

from __future__ import annotations

from collections.abc import Sequence

from game.line.numbering import Numbers
from game.line.pages import Choice, Menu, rows_page
from game.line.paper import Paper
from game.play.session import Session
from game.view import codex, commands, orders, why
from game.view.citing import cited
from game.view.goals import goals
from game.view.numbers import amount, signed


def why_list(session: Session, paper: Paper) -> Menu:
    """Number everything that can be asked about."""
    paper.title("Why")
    group, named = "", why.indicators(session)
    for number, each in enumerate(named, 1):
        if each.group != group:
            group = each.group
            paper.say(f"{group}:")
        told = f"{each.figure} ({each.words})" if each.figure and each.words else each.figure or each.words
        paper.say(f"{each.label}{f': {told}' if told else ''}", 2, f"{number}. ")
    return tuple(Choice("why", each.id) for each in named)


def why_page(session: Session, paper: Paper, name: str) -> Menu:
    """Explain one number."""
    view = why.why(session, name)
    paper.title(view.label)
    if view.about:
        paper.say(view.about)
    scale = f"{view.figure} on a scale from {amount(view.low)} to {amount(view.high)}" if view.figure else ""
    words = f": {view.words}" if scale and view.words else ""
    paper.say(f"It stands at {scale or view.words}{words}.")
    if view.rest is not None:
        paper.say(f"If nothing else moved, it would settle at {view.rest:.1f}.")
    if view.income is not None:
        paper.say(view.income.words)
        paper.items((f"{step.line}{' - so it will be' if step.met else ''}" for step in view.income.steps), 2)
    if view.parts:
        paper.say("What makes it up:")
        paper.items((f"{signed(p.size, 1)} {p.words}{_cited(p.source)}" for p in view.parts), 2)
    if view.changes:
        since = f"it went from {view.before:.1f} to {view.value:.1f}" if view.figure else "what moved it"
        paper.say(f"Since last turn {since}:")
        paper.items((f"{c.shown} {c.cause.words}{_cited(c.cause.source)}" for c in view.changes), 2)
    if view.pipe:
        paper.say("Still on its way:")
        paper.items((late.words for late in view.pipe), 2)
    return ()


def _cited(source: Sequence[str]) -> str:
    return f" ({cited(source, ', ')})" if source else ""


def goals_page(session: Session, paper: Paper, known: Numbers) -> Menu:
    """Show the goals and where they stand, and number the pledges that can be made."""
    paper.title("Goals")
    for goal in goals(session):
        state = "holds now" if goal.met else "does not hold now"
        pledged = f"; pledged before {goal.patron}" if goal.pledged else ""
        paper.say(f"{goal.label}: {state}{pledged}.", 0, "- ")
        if goal.about:
            paper.say(goal.about, 2)
        paper.items((measure.words for measure in goal.measures), 2)
    rows = orders.pledges(session)
    return rows_page(paper, "Pledges", rows, known) if rows else ()


def codex_list(session: Session, paper: Paper) -> Menu:
    """Number the pages of the codex."""
    paper.title("Codex")
    pages = codex.contents(session)
    for number, (_, title) in enumerate(pages, 1):
        paper.say(title, 2, f"{number}. ")
    return tuple(Choice("codex", id_) for id_, _ in pages)


def codex_page(session: Session, paper: Paper, id_: str) -> Menu:
    """Show one page of the codex, and number those it leads to."""
    page = codex.page(session, id_)
    paper.title(page.title)
    paper.say(page.body)
    if page.source:
        paper.say(f"Sources: {', '.join(page.source)}.")
    for number, (_, title) in enumerate(page.see, 1):
        paper.say(title, 2, f"{number}. ")
    return tuple(Choice("codex", each) for each, _ in page.see)


def help_page(paper: Paper) -> None:
    """List the commands."""
    paper.title("Help")
    for command in commands.COMMANDS:
        paper.say(command.help, 2, f"{command.key:<4} {command.label:<12} ")
    paper.say()
    paper.say(
        "A number chooses from the last list shown; what has one keeps it till the turn ends. A command can be"
        " written as its key or its name, and some take words: “w trade”, “k durand”. Orders can also be written"
        " out: “answer FILE ANSWER”, “launch INITIATIVE COUNTRY”, “climb LADDER”, “descend LADDER”, “fund PROJECT”,"
        " “halt PROJECT”, “request TOPIC”, “pledge GOAL”, “mend CONSTITUENCY”, “end”."
    )
