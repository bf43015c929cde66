"""Rows of orders that answer no file: initiatives, ladders, projects, home, requests and pledges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from attrs import evolve, field, frozen

from game.engine.content import Effect, Initiative
from game.engine.orders import Order, Verb, launch_text
from game.play.session import Session
from game.view.drift import drifts
from game.view.effects import Receipt, Tag, prices, receipt, trial
from game.view.ladders import Track, track
from game.view.names import in_words, lowered
from game.view.numbers import band, whole
from game.view.refusals import refusal_sentence
from game.view.spoken import order_words
from game.view.text import render, sentence
from game.view.works import Works, works

__all__ = [
    "Row",
    "constituencies",
    "every_row",
    "initiatives",
    "ladders",
    "order_words",
    "pledges",
    "possible_first",
    "projects",
    "refusal_sentence",
    "requests",
]
LOCKED, DEAR = "locked", "too dear"


@frozen
class Row:
    """One order that can be seen: what it is called, its text in the grammar, its price and what it brings.

    `group` gathers rows under a heading; `state` says where the thing stands; `refusal` is why it cannot be
    given now, None when it can, and `reason` the kind of it; `subject` is the id it concerns. The receipt is
    worked out when first asked for, before the next order: long lists show only some of theirs.
    """

    label: str
    about: str
    order: str
    tags: tuple[Tag, ...]
    state: str = ""
    refusal: str | None = None
    reason: str = ""
    group: str = ""
    subject: str = ""
    source: tuple[str, ...] = ()
    track: Track | None = None
    works: Works | None = None
    bring: Callable[[], Receipt] = field(default=Receipt, eq=False, repr=False)

    @property
    def open(self) -> bool:
        """Say whether the order can be given now."""
        return self.refusal is None

    @property
    def receipt(self) -> Receipt:
        """Tell what the order costs and brings."""
        return self.bring()

    @property
    def price(self) -> str:
        """Say the price: `1 attention, 2 treasury`, or `free`."""
        return ", ".join(tag.words for tag in self.tags) or "free"

    @property
    def blocked(self) -> str:
        """Say in a word why it cannot be given: `too dear`, `locked`; nothing where it can, or is behind one."""
        if self.open or self.reason == "done":
            return ""
        return DEAR if self.reason == "price" else LOCKED


def initiatives(session: Session) -> list[Row]:
    """List the moves there are by family, those of the story itself first; what does not exist yet is left out."""
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
    own = {each.id for each in session.content.initiatives.values() if _of_the_story(session, each)}
    shelves = [*_shelved([row for row in rows if row.subject in own], "Moves of this story")]
    shelves += _shelved([row for row in rows if row.subject not in own], "Other moves")
    shelves.sort(key=lambda those: not any(row.open for row in those))
    return [row for those in shelves for row in those]


def _of_the_story(session: Session, initiative: Initiative) -> bool:
    """Say whether a move is the story's own, not one of the world that it shares with others."""
    place = initiative.place
    return place is not None and place.file.startswith(f"{session.content.id}/")


def _shelved(rows: list[Row], others: str) -> list[list[Row]]:
    """Gather rows by their families, and those of a single move under one heading at their end."""
    families: dict[str, list[Row]] = {}
    for row in rows:
        families.setdefault(row.group, []).append(row)
    single = [those[0] for those in families.values() if len(those) == 1]
    several = [those for those in families.values() if len(those) > 1]
    if several and single:
        return [*several, [evolve(row, group=others) for row in single]]
    return [*several, *([row] for row in single)]


def possible_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Put what can be given now before all else, each part in its order."""
    known = list(rows)
    return (*(row for row in known if row.open), *(row for row in known if not row.open))


def ladders(session: Session) -> list[Row]:
    """List the moves up and down each posture; where a ladder ends there is none."""
    rows: list[Row] = []
    pulls = _pulls(session, Verb.CLIMB, Verb.DESCEND)
    for ladder in session.content.ladders.values():
        where = track(session, ladder)
        for verb, step in (("climb", 1), ("descend", -1)):
            to = where.at + step
            if not 0 <= to < len(ladder.rungs):
                continue
            order = f"{verb} {ladder.id}"
            rows += _row(
                session,
                order,
                f"{'Up' if step > 0 else 'Down'} to “{ladder.rungs[to].label}”",
                about=ladder.rungs[to].about,
                state=f"now “{where.rungs[where.at]}”, held {where.turns} ({where.line})",
                group=ladder.label,
                source=ladder.source,
                pulls=pulls.get(order),
                track=where,
            )
    return rows


def _pulls(session: Session, *verbs: Verb) -> dict[str, list[Effect]]:
    """Try all orders of some kinds in one pass: what each would pull at, by its text."""
    refusal = session.refusal
    orders = [each for each in session.rules.catalogue.orders if each.verb in verbs]
    known = [each for each in orders if (no := refusal(each.text)) is None or no.reason in _TRIED]
    found = drifts(session, [trial(each)[0] for each in known])
    return {each.text: pulls for each, pulls in zip(known, found, strict=True)}


_TRIED = ("price", "locked", "frozen", "going", "cooling")
_UNDER_WAY, _FINISHED = "Under way", "Finished"
_KINDS = {"paper": "On paper: studies and contracts", "steel": "In steel: what is built"}


def projects(session: Session) -> list[Row]:
    """List what is being built (to be halted), what can be built, and what is done."""
    rows: list[Row] = []
    pulls = _pulls(session, Verb.FUND)
    for project in session.content.projects.values():
        where = works(session, project, pulls.get(f"fund {project.id}", ()))
        going, done = where.status in ("going", "stalled"), where.status == "done"
        kind = _UNDER_WAY if going else _FINISHED if done else _KINDS.get(project.kind, project.kind)
        rows += _row(
            session,
            f"{'halt' if going else 'fund'} {project.id}",
            f"{'Stop: ' if going else ''}{project.label}",
            about=project.about,
            state=where.state,
            group=kind,
            source=project.source,
            bill=not (going or done),
            pulls=pulls.get(f"fund {project.id}"),
            works=where,
        )
    shelves = (_UNDER_WAY, _KINDS["steel"], _KINDS["paper"], _FINISHED)
    return sorted(rows, key=lambda row: shelves.index(row.group) if row.group in shelves else 1)


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
        about = "A file on this comes first in the next deal; if there is none, what you paid comes back."
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
    text: str,
    label: str,
    *,
    about: str = "",
    state: str = "",
    group: str = "",
    source: Sequence[str] = (),
    bill: bool = True,
    pulls: Sequence[Effect] | None = None,
    track: Track | None = None,
    works: Works | None = None,
) -> list[Row]:
    refusal = session.refusal(text)
    if refusal is not None and refusal.reason == "absent":
        return []
    order = session.rules.catalogue.orders[session.rules.catalogue.code(text)]
    row = Row(
        label,
        sentence(render(about, session)),
        order.text,
        prices(session, order) if bill else (),
        sentence(state),
        None if refusal is None else refusal_sentence(session, order, refusal),
        "" if refusal is None else refusal.reason,
        group,
        order.subject,
        tuple(source),
        track,
        works,
    )
    return [evolve(row, bring=_once(session, order, pulls))] if bill else [row]


def _once(session: Session, order: Order, pulls: Sequence[Effect] | None) -> Callable[[], Receipt]:
    """Put off a receipt until it is wanted; then it stays as it was."""
    return cache(lambda: receipt(session, order, pulls))


def _repeat(session: Session, initiative: str) -> str:
    count = int(session.value(f"{initiative}.count"))
    if count == 0:
        return ""
    done = "once" if count == 1 else f"{count} times"
    content = session.content
    yields = content.families[content.initiatives[initiative].family].yields(count)
    return f"done {done}" if yields == 100 else f"done {done}; the next time it yields {yields} in 100"
