"""Rows of orders that answer no file: initiatives, ladders, projects, home, requests and pledges."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from game.engine.content import Ladder, Project
from game.engine.orders import launch_text
from game.play.session import Session
from game.view.dates import span
from game.view.effects import Receipt, receipt
from game.view.names import in_words, lowered
from game.view.numbers import band, whole
from game.view.refusals import refusal_sentence
from game.view.spoken import order_words
from game.view.text import render, sentence

__all__ = [
    "Row",
    "constituencies",
    "every_row",
    "initiatives",
    "ladders",
    "order_words",
    "pledges",
    "projects",
    "refusal_sentence",
    "requests",
]


@frozen
class Row:
    """One order that can be seen: what it is called, its text in the grammar, its price and what it brings.

    `group` gathers rows under a heading; `state` says where the thing stands; `refusal` is why it cannot be
    given now, None when it can; `subject` is the id it concerns.
    """

    label: str
    about: str
    order: str
    price: str
    receipt: Receipt
    state: str = ""
    refusal: str | None = None
    group: str = ""
    subject: str = ""
    source: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Say whether the order can be given now."""
        return self.refusal is None


def initiatives(session: Session) -> list[Row]:
    """List the moves the player may know of, by family; what does not exist yet is left out."""
    rows: list[Row] = []
    for each in session.content.initiatives.values():
        family = session.content.families[each.family].label
        row = _row(
            session,
            launch_text(each.id),
            each.label,
            about=each.about,
            state=_repeat(session, each.id),
            group=family,
            source=each.source,
        )
        rows += row
    return _shelved(rows)


def _shelved(rows: list[Row]) -> list[Row]:
    """Put families with something possible first, and those of a single move together at their end."""
    families: dict[str, list[Row]] = {}
    for row in rows:
        families.setdefault(row.group, []).append(row)
    single = [those[0] for those in families.values() if len(those) == 1]
    several = [those for those in families.values() if len(those) > 1]
    if several and single:
        several.append([evolve(row, group="Other moves") for row in single])
    elif single:
        several = [[row] for row in single]
    several.sort(key=lambda those: not any(row.open for row in those))
    return [row for those in several for row in those]


def ladders(session: Session) -> list[Row]:
    """List the moves up and down each posture."""
    rows = []
    for ladder in session.content.ladders.values():
        rung = int(session.value(f"{ladder.id}.rung"))
        state = _rung_state(session, ladder, rung)
        for verb, step in (("climb", 1), ("descend", -1)):
            to = ladder.rungs[rung + step].label if 0 <= rung + step < len(ladder.rungs) else ""
            label = f"{'Up' if step > 0 else 'Down'} to “{to}”" if to else f"{'Up' if step > 0 else 'Down'}"
            about = ladder.rungs[rung + step].about if to else ladder.about
            rows += _row(
                session,
                f"{verb} {ladder.id}",
                label,
                about=about,
                state=state,
                group=ladder.label,
                source=ladder.source,
            )
    return rows


def projects(session: Session) -> list[Row]:
    """List what can be built, is being built (to be halted) or is done."""
    rows = []
    for project in sorted(session.content.projects.values(), key=lambda each: each.kind == "paper"):
        active = session.value(f"{project.id}.active") > 0.0
        done = session.value(f"{project.id}.done") > 0.0
        rows += _row(
            session,
            f"{'halt' if active else 'fund'} {project.id}",
            f"{'Stop: ' if active else ''}{project.label}",
            about=project.about,
            state=_progress(session, project),
            group="On paper: studies and contracts" if project.kind == "paper" else "In steel: what is built",
            source=project.source,
            bill=not (active or done),
        )
    return rows


def constituencies(session: Session) -> list[Row]:
    """List home, constituency by constituency, with its mending."""
    rows = []
    for mend in session.content.mends.values():
        actor = session.content.actors.get(mend.target)
        indicator = session.content.indicators.get(f"{mend.target}.support")
        value = session.value(indicator.id) if indicator else 0.0
        word = band(value, indicator.words) if indicator else ""
        wants = f"Wants: {lowered(actor.wants)}." if actor and actor.wants else ""
        state = f"{word}, {whole(value)} of {whole(indicator.high)}".lstrip(", ") if indicator else ""
        rows += _row(session, f"mend {mend.target}", mend.label, about=wants, state=state, group="Home")
    return rows


def requests(session: Session) -> list[Row]:
    """List the topics a file may be asked for."""
    rows: list[Row] = []
    for topic, label in session.content.topics.items():
        about = "A file on this comes first in the next deal, if there is one."
        rows += _row(session, f"request {topic}", f"Ask for a file: {label}", about=about, group="Requests")
    return rows


def pledges(session: Session) -> list[Row]:
    """List the goals that may be pledged now."""
    rows: list[Row] = []
    for goal in session.content.goals.values():
        about = f"{goal.about} Your patron would be {in_words(session.content, goal.patron)}.".strip()
        rows += _row(session, f"pledge {goal.id}", f"Pledge: {goal.label}", about=about, group="Pledges")
    return rows


def every_row(session: Session) -> list[Row]:
    """List every order that answers no file, in the order of the screens."""
    makers = (initiatives, ladders, projects, constituencies, requests, pledges)
    return [row for make in makers for row in make(session)]


def _row(
    session: Session,
    order: str,
    label: str,
    *,
    about: str = "",
    state: str = "",
    group: str = "",
    source: Iterable[str] = (),
    bill: bool = True,
) -> list[Row]:
    refusal = session.refusal(order)
    if refusal is not None and refusal.reason == "absent":
        return []
    catalogue = session.rules.catalogue
    this = catalogue.orders[catalogue.code(order)]
    brought = receipt(session, this) if bill else Receipt()
    reason = None if refusal is None else refusal_sentence(session, this, refusal)
    about, state = sentence(render(about, session)), sentence(state)
    return [
        Row(
            label,
            about,
            this.text,
            brought.price_words,
            brought,
            state,
            reason,
            group,
            this.subject,
            tuple(source),
        )
    ]


def _repeat(session: Session, initiative: str) -> str:
    count = int(session.value(f"{initiative}.count"))
    if count == 0:
        return ""
    done = "once" if count == 1 else f"{count} times"
    return f"done {done}; the next time it yields {60 if count == 1 else 30} in 100"


def _rung_state(session: Session, ladder: Ladder, rung: int) -> str:
    held = int(session.value(f"{ladder.id}.held"))
    calendar = session.content.calendar
    steps = " - ".join(f"[{each.label}]" if k == rung else each.label for k, each in enumerate(ladder.rungs))
    return f"now “{ladder.rungs[rung].label}”, held {span(calendar, held)} ({steps})"


def _progress(session: Session, project: Project) -> str:
    read = session.value
    if read(f"{project.id}.done"):
        return "done"
    percent = whole(read(f"{project.id}.progress"))
    if read(f"{project.id}.stalled"):
        why = render(project.stalled, session).rstrip(".") or "it cannot proceed"
        return f"{percent} % built, at a standstill: {why}"
    if read(f"{project.id}.active"):
        return f"{percent} % built"
    if read(f"{project.id}.progress") > 0:
        return f"stopped at {percent} %; taking it up again is free"
    return f"takes {span(session.content.calendar, project.takes)}"
