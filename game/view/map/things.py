"""What the story puts on the map: roads by state, projects by progress, and the places files come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from game.engine.content import Actor, Market, Project, Route
from game.play.session import Session
from game.view.map.atlas import Country, Place, Point, atlas
from game.view.map.paths import known, middle, points
from game.view.tray import TrayFile, tray
from game.view.works import works

OPEN, RISKY, CLOSED = "open", "risky", "closed"
DEAR = 1.5  # times the cheapest road of its market: such a road draws a fifth of its traffic or less
WORSE = 1.1  # times its own cost at the start


@frozen
class Road:
    """One route of a market; places the atlas does not know are left out of its `path`."""

    key: str
    market: Market
    route: Route
    state: str
    cost: float
    first_cost: float
    cheapest: float
    share: float
    path: tuple[str, ...]

    @property
    def label(self) -> str:
        """Name the road."""
        return self.route.label

    @property
    def legs(self) -> list[tuple[str, str]]:
        """List its stretches between two places, each pair in alphabetical order."""
        return [(min(pair), max(pair)) for pair in pairwise(self.path)]


@frozen
class Site:
    """A project where it is built: its state as `works` has it, and how many percent of it stand."""

    key: str
    project: Project
    state: str
    percent: float
    path: tuple[str, ...]

    @property
    def label(self) -> str:
        """Name the project."""
        return self.project.label


@frozen
class Spot:
    """A place shown: who sits there, which files come from it, and whether the story names it at all."""

    key: str
    place: Place
    files: tuple[TrayFile, ...]
    holders: tuple[Actor, ...]
    used: bool


@frozen
class Land:
    """A country and who speaks for it in this story."""

    key: str
    country: Country
    actors: tuple[Actor, ...]


@frozen
class Board:
    """The map of one moment of a game."""

    roads: tuple[Road, ...]
    sites: tuple[Site, ...]
    files: tuple[TrayFile, ...]
    spots: dict[str, Spot]
    lands: dict[str, Land]

    @property
    def order(self) -> list[str]:
        """List the keys of all things but places, in the order they are gone through."""
        files = [f"file:{file.event}" for file in self.files]
        lands = [land.key for land in self.lands.values() if land.actors]
        return [*files, *(road.key for road in self.roads), *(site.key for site in self.sites), *lands]

    def at(self, key: str) -> Point | None:
        """Tell where a thing is; None for what has no place on the map."""
        kind, _, name = key.partition(":")
        if kind == "land":
            return self.lands[name].country.label
        if kind == "road":
            return middle(next((road.path for road in self.roads if road.key == key), ()))
        if kind == "site":
            return middle(next((site.path for site in self.sites if site.key == key), ()))
        place = name if kind == "place" else next((f.city for f in self.files if f.event == name), None)
        spot = self.spots.get(place or "")
        return spot.place.at if spot is not None else None

    def line(self, key: str) -> list[Point]:
        """Give the points of a road or of a project that has a path; none for what stands in one place."""
        paths = {road.key: road.path for road in self.roads} | {site.key: site.path for site in self.sites}
        path = paths.get(key, ())
        return points(path) if len(path) > 1 else []

    def knows(self, key: str) -> bool:
        """Say whether there is such a thing on this map."""
        return (
            key in self.order
            or key.removeprefix("place:") in self.spots
            or key.removeprefix("land:") in self.lands
        )


def board(session: Session) -> Board:
    """Read everything on the map from a game."""
    roads = sorted(_roads(session), key=lambda road: (not road.route.ours, road.state == CLOSED))
    sites = tuple(site for project in session.content.projects.values() for site in _site(session, project))
    files = tray(session)
    used = {place for path in (*(r.path for r in roads), *(s.path for s in sites)) for place in path}
    spots = {name: _spot(session, place, files, used) for name, place in atlas().places.items()}
    lands = {
        name: Land(f"land:{name}", country, speakers(session, country))
        for name, country in atlas().countries.items()
        if country.label is not None
    }
    return Board(tuple(roads), sites, files, spots, lands)


def _roads(session: Session) -> Iterable[Road]:
    for market in session.content.markets.values():
        names = [f"{market.id}.{route.id}" for route in market.routes]
        costs = [session.value(f"{name}.cost") for name in names if session.value(f"{name}.open")]
        for name, route in zip(names, market.routes, strict=True):
            yield _road(session, name, market, route, min(costs, default=0.0))


def _road(session: Session, name: str, market: Market, route: Route, cheapest: float) -> Road:
    cost, passable = session.value(f"{name}.cost"), session.value(f"{name}.open") > 0.0
    first = float(session.moments[0].column[session.rules.layout.cost.row(name), 0])
    state = RISKY if cost > DEAR * cheapest or cost > WORSE * first else OPEN
    share = session.value(f"{name}.share")
    return Road(
        f"road:{name}",
        market,
        route,
        state if passable else CLOSED,
        cost,
        first,
        cheapest,
        share,
        known(route.path),
    )


def _site(session: Session, project: Project) -> list[Site]:
    """Show what is begun or done, and what could be begun now or once its reason is met."""
    work = works(session, project)
    refusal = session.refusal(f"fund {project.id}")
    if work.status == "idle" and refusal is not None and refusal.reason == "absent":
        return []
    return [Site(f"site:{project.id}", project, work.status, work.share * 100.0, known(project.path))]


def _spot(session: Session, place: Place, files: Sequence[TrayFile], used: set[str]) -> Spot:
    actors = [each for each in session.content.actors.values() if each.capital == place.id]
    here = tuple(file for file in files if file.city == place.id)
    named = place.id in used or bool(actors or here) or place.rank < 2
    return Spot(
        f"place:{place.id}", place, here, tuple(each for each in actors if each.side == "group"), named
    )


def speakers(session: Session, country: Country) -> tuple[Actor, ...]:
    """List who speaks for a country: by the place of their capital, or by name; groups only hold places."""
    places, found = atlas().places, []
    for actor in session.content.actors.values():
        seat = places.get(actor.capital or "")
        by_name = actor.name.lower() == country.name.lower()
        if actor.side != "group" and (by_name or (seat is not None and seat.country == country.id)):
            found.append(actor)
    return tuple(sorted(found, key=lambda actor: actor.name.lower() != country.name.lower()))
