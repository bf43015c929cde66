"""Projects as works in progress: how far, what each turn costs, what they proceed on, why they stand still."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from game.engine.content import Effect, Project
from game.play.session import Session
from game.view.conditions import Clause, clauses
from game.view.dates import span, turn_word
from game.view.effects import LaterView, when_done
from game.view.names import listed
from game.view.numbers import amount, whole
from game.view.text import render

ABOUT_STOPPING = "Stopping keeps what is built; taking it up again later is free."


@frozen
class Works:
    """One project: `status` is idle, going, stalled, stopped or done; `brings` is told while it is going.

    `share` is from 0 to 1; `left` counts the turns of work still wanted; `proceeds` must hold each turn.
    """

    status: str
    share: float
    steps: int
    takes: int
    pace: str
    dues: str
    stalled: str
    proceeds: tuple[Clause, ...]
    brings: tuple[LaterView, ...] = ()

    @property
    def state(self) -> str:
        """Say how far it is."""
        percent = whole(self.share * 100)
        match self.status:
            case "done":
                return "done"
            case "stalled":
                return f"{percent} % built, at a standstill: {self.stalled}"
            case "going":
                return f"{percent} % built"
            case "stopped":
                return f"stopped at {percent} %; taking it up again is free"
        return f"takes {self.pace}"


def works(session: Session, project: Project, drift: Sequence[Effect] = ()) -> Works:
    """Read one project; `drift` is what it will pull at once it stands."""
    read, calendar = session.value, session.content.calendar
    status = _status(session, project.id)
    steps = int(session.worlds.table[session.rules.layout.steps.row(project.id), 0])
    going = status in ("going", "stalled")
    return Works(
        status,
        read(f"{project.id}.progress") / 100.0,
        steps,
        project.takes,
        span(calendar, project.takes),
        _dues(session, project),
        _standstill(session, project) if status == "stalled" else "",
        () if status == "done" else clauses(session, project.proceeds),
        tuple(each for each in when_done(session, project, drift) if each.after) if going else (),
    )


def _status(session: Session, name: str) -> str:
    read = session.value
    if read(f"{name}.done"):
        return "done"
    if read(f"{name}.stalled"):
        return "stalled"
    if read(f"{name}.active"):
        return "going"
    return "stopped" if read(f"{name}.progress") > 0 else "idle"


def _standstill(session: Session, project: Project) -> str:
    """Say why a project stands still: what the author says of its ground, or that the dues could not be paid."""
    notes = (note for note in session.notes_of(session.turn) if note.kind == "stalled")
    if any(note.id == project.id and note.detail == "money" for note in notes):
        return "there is no money for its dues"
    return render(project.stalled, session).rstrip(".") or "it cannot proceed"


def _dues(session: Session, project: Project) -> str:
    """Say what it costs each turn: `1 treasury each quarter`."""
    resources = session.content.resources
    parts = [f"{amount(due)} {resources[name].label.lower()}" for name, due in project.dues.items()]
    return f"{listed(parts)} each {turn_word(session.content.calendar)}" if parts else ""
