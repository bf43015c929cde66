"""The atlas: coasts, borders, countries and places, read once from the package's own data."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

Point = tuple[float, float]  # longitude, latitude
RANKS = {"capital": 0, "port": 1, "crossing": 2, "pass": 2, "city": 3}


@frozen
class Place:
    """A place that scenarios may name; a low `rank` is shown first, `country` is an id of the atlas."""

    id: str
    name: str
    kind: str
    country: str
    at: Point

    @property
    def rank(self) -> int:
        """Say how early the place is shown."""
        return RANKS.get(self.kind, 3)


@frozen
class Country:
    """Land with its outlines; `label` is where its name is written, None for land the game is not about."""

    id: str
    name: str
    rings: tuple[tuple[Point, ...], ...]
    label: Point | None


@frozen
class Line:
    """A line drawn once, whoever shares it: coast, border, or border that a party disputes."""

    kind: str
    points: tuple[Point, ...]


@frozen
class Atlas:
    """Everything the map knows without a story; `box` is west, south, east, north."""

    box: tuple[float, float, float, float]
    countries: Mapping[str, Country]
    lines: tuple[Line, ...]
    places: Mapping[str, Place]
    bends: Mapping[tuple[str, str], tuple[Point, ...]]
    seas: Mapping[str, Point]
    regions: Mapping[str, Point]

    def way(self, one: str, other: str) -> tuple[Point, ...]:
        """Give the points of the road between two known places, bends included."""
        first, last = sorted((one, other))
        bends = self.bends.get((first, last), ())
        there = (self.places[first].at, *bends, self.places[last].at)
        return there if one == first else there[::-1]


@cache
def atlas() -> Atlas:
    """Read the atlas."""
    land, known = _data("countries"), _data("places")
    west, south, east, north = land["box"]
    return Atlas(
        (west, south, east, north),
        {name: _country(name, found) for name, found in land["countries"].items()},
        tuple(Line(line["kind"], _points(line["points"])) for line in land["lines"]),
        {name: _place(name, found) for name, found in known["places"].items()},
        {_pair(pair): _points(points) for pair, points in known["bends"].items()},
        *({name: (at[0], at[1]) for name, at in known[kind].items()} for kind in ("seas", "regions")),
    )


def _data(name: str) -> Any:
    found = pkgutil.get_data(__name__, f"data/{name}.json")
    return json.loads(found or b"{}")


def _country(name: str, found: Mapping[str, Any]) -> Country:
    label = found.get("label")
    rings = tuple(_points(ring) for ring in found["rings"])
    return Country(name, found["name"], rings, None if label is None else (label[0], label[1]))


def _place(name: str, found: Mapping[str, Any]) -> Place:
    return Place(name, found["name"], found["kind"], found["country"], (found["lon"], found["lat"]))


def _points(pairs: list[list[float]]) -> tuple[Point, ...]:
    return tuple((lon, lat) for lon, lat in pairs)


def _pair(names: str) -> tuple[str, str]:
    one, other = names.split()
    return one, other
