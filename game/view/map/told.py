"""What a thing on the map says about itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.engine.calendar import month_of
from game.engine.content import Actor, Event
from game.play.session import Session
from game.view.map.atlas import Place, atlas
from game.view.map.disputes import disputes_of
from game.view.map.roads import told_road
from game.view.map.things import Board, Road, Site, Spot
from game.view.map.words import Line, Told, codex_pages
from game.view.names import label, listed
from game.view.numbers import band, whole
from game.view.orders import projects
from game.view.reading import before_deal
from game.view.telling import is_hidden
from game.view.text import leader, render, sentence
from game.view.works import works

_KINDS = {"capital": "Capital", "port": "Port", "pass": "Pass", "crossing": "Crossing", "city": "City"}
_SIDES = {"republic": "Republic", "neighbour": "Neighbour", "power": "Power", "home": "Home"}
NOTE = "Boundaries shown are not an endorsement. Dashed ones are disputed."


def told(session: Session, board: Board, key: str) -> Told:
    """Explain the thing of a key."""
    kind, _, name = key.partition(":")
    if kind == "land":
        return _land(session, board, name)
    if kind == "place":
        return _place(session, board, board.spots[name])
    if kind == "file":
        return _file(session, board, session.content.events[name])
    if kind == "road":
        return told_road(session, board, next(road for road in board.roads if road.key == key))
    return _site(session, next(site for site in board.sites if site.key == key))


def _land(session: Session, board: Board, name: str) -> Told:
    land = board.lands[name]
    lines = [
        line for actor in land.actors for line in _actor(session, actor, actor.name != land.country.name)
    ]
    inside = [spot for spot in board.spots.values() if name in spot.place.country.split("/")]
    names = {spot.place.id for spot in inside}
    lines += _going_on([file.title for spot in inside for file in spot.files], board, names)
    lines += [Line("", words, "dim") for words in disputes_of([name])]
    if not land.actors:
        return Told(land.country.name, "No part in this story", tuple(lines))
    first = land.actors[0]
    numbers = [each for actor in land.actors for each in actor.indicators]
    return Told(
        land.country.name,
        _SIDES.get(first.side, ""),
        tuple(lines),
        why=numbers[0] if numbers else "",
        codex=codex_pages(session, [actor.about for actor in land.actors], first.id, first.name),
        actor=first.id,
    )


def _actor(session: Session, actor: Actor, named: bool) -> Iterable[Line]:
    """Tell who leads an actor, how it stands to the player in words, what it wants and fears."""
    month = month_of(session.content.calendar, min(session.turn, session.content.calendar.turns))
    who = leader(actor, month)
    title = next((each.title for each in actor.leaders if each.name == who), "")
    if named:
        yield Line(actor.name, "", "head")
    if who != actor.name:
        yield Line("Led by", f"{who}, {title}" if title and title != who else who)
    for name in actor.indicators:
        yield _number(session, name)
    if actor.wants:
        yield Line("Wants", sentence(actor.wants))
    if actor.fears:
        yield Line("Fears", sentence(actor.fears))


def _number(session: Session, name: str) -> Line:
    indicator = session.content.indicators[name]
    value = session.value(name)
    word = band(value, indicator.words)
    figure = "" if is_hidden(session, name) else whole(value)
    said = f"{word} ({figure})" if word and figure else word or figure
    felt = indicator.better != "none" and indicator.low < 0  # warm or cold, rather than much or little
    tone = "good" if felt and value > 10 else "bad" if felt and value < -10 else ""
    called = indicator.label if len(indicator.label) < 15 else label(session.content, name)
    return Line(called, said, tone, f"why:{name}")


def _place(session: Session, board: Board, spot: Spot) -> Told:
    place = spot.place
    names = [_country(each) for each in place.country.split("/")]
    between = f"between {listed(names)}" if len(names) > 1 else names[0]
    lines = [
        line
        for actor in spot.holders
        for line in (Line(actor.name, "", "head"), *_actor(session, actor, False))
    ]
    lines += _going_on([file.title for file in spot.files], board, {place.id})
    lines = lines or [Line("", "Nothing of this story happens here now.", "dim")]
    lines += [Line("", words, "dim") for words in disputes_of(places=[place.id])]
    numbers = [each for actor in spot.holders for each in actor.indicators]
    return Told(
        place.name,
        f"{_KINDS.get(place.kind, 'Place')}{' ' if len(names) > 1 else ', '}{between}",
        tuple(lines),
        why=numbers[0] if numbers else "",
        codex=codex_pages(session, [actor.about for actor in spot.holders], place.id, place.name),
        actor=spot.holders[0].id if spot.holders else _speaker(board, place),
        file=f"file:{spot.files[0].event}" if spot.files else "",
    )


def _speaker(board: Board, place: Place) -> str:
    """Name who speaks for the country of a place, the first of two where it lies between them."""
    land = board.lands.get(place.country.split("/")[0])
    return land.actors[0].id if land is not None and land.actors else ""


def _country(name: str) -> str:
    known = atlas().countries.get(name)
    return known.name if known else name


def _going_on(files: Sequence[str], board: Board, places: set[str]) -> Iterable[Line]:
    """Tell which files, roads and projects belong to some places."""
    for title in files:
        yield Line("On your desk", f"“{title}”", "accent")
    for road in board.roads:
        if places & set(road.path):
            yield Line(f"Road, {road.state}", road.label, _tone(road), road.key)
    for site in board.sites:
        if places & set(site.path):
            yield Line("Project", f"{site.label}: {_progress(site)}", "", site.key)


def _tone(road: Road) -> str:
    return {"open": "good", "closed": "bad"}.get(road.state, "warn")


def _progress(site: Site) -> str:
    state = {"idle": "not begun", "done": "done", "stalled": "at a standstill", "stopped": "stopped"}
    return state.get(site.state) or f"{whole(site.percent)} % built"


def _file(session: Session, board: Board, event: Event) -> Told:
    table = before_deal(session, event)
    text = render(event.text, session, table)
    place = atlas().places.get(event.city or "")
    where = Line("Comes from", place.name) if place else Line("", "It comes from no place on the map.", "dim")
    return Told(
        render(event.title, session, table),
        "A crisis on your desk" if event.kind == "crisis" else "A file on your desk",
        (where, Line("", text)),
        codex=codex_pages(session, [event.text]),
        actor=_speaker(board, place) if place else "",
        file=f"file:{event.id}",
    )


def _site(session: Session, site: Site) -> Told:
    project, work = site.project, works(session, site.project)
    row = next((row for row in projects(session) if row.subject == project.id), None)
    lines = [
        Line("Now", sentence(work.state), "bad" if work.stalled else "good" if work.status == "done" else "")
    ]
    if work.dues and work.status != "done":
        lines.append(Line("Costs", work.dues))
    lines += [
        Line("Needs", f"{clause.line}{'' if clause.met else ' - not met'}", "" if clause.met else "bad")
        for clause in work.proceeds
    ]
    if row is not None and row.refusal and work.status == "idle":
        lines.append(Line("Not yet", row.refusal, "warn"))
    lines.append(Line("", sentence(render(project.about, session))))
    names = [atlas().places[name].name for name in site.path]
    lines.append(Line("Where", " - ".join(names) if names else "Not on the map."))
    kind = "A study" if project.kind == "paper" else "A work in steel"
    numbers = [ref.name for ref in project.proceeds.names] if project.proceeds is not None else []
    why = next((name for name in numbers if name in session.content.indicators), "")
    pages = codex_pages(session, [project.about], *project.path)
    return Told(site.label, kind, tuple(lines), why, pages, panel="projects")
