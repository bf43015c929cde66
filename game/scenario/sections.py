"""The sections of a scenario and its world, and who may write them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define

from game.scenario.nodes import Mapping, Node, Scalar

HEADER = (
    "format", "version", "title", "world", "summary", "role", "by", "licence", "minutes",
    "calendar", "tray", "pledges", "begin", "drop",
)  # fmt: skip
MAPPINGS = (
    "resources", "indicators", "groups", "actors", "markets", "ladders", "projects", "situations",
    "families", "initiatives", "events", "goals", "endings", "judges", "codex", "pushes", "openings",
)  # fmt: skip
LISTS = ("flags", "slides", "history", "tests", "lessons")
SINGLES = ("yield", "dismissal", "mend", "request", "complex")
SECTIONS = (*HEADER, *MAPPINGS, *LISTS, *SINGLES)
STORY_ONLY = tuple(key for key in HEADER if key not in ("format", "version", "by", "licence"))

Entry = tuple[Scalar, Node]


@define(eq=False)
class Sections:
    """Every section under its name, entries of the world before those of the story."""

    entries: dict[str, dict[str, Entry]] = Factory(dict)
    lists: dict[str, list[Node]] = Factory(dict)
    singles: dict[str, Entry] = Factory(dict)

    def of(self, name: str) -> Iterator[Entry]:
        """Go over the entries of a mapping section."""
        yield from self.entries.get(name, {}).values()

    def items(self, name: str) -> list[Node]:
        """Give the items of a list section."""
        return self.lists.get(name, [])

    def single(self, name: str) -> Node | None:
        """Give the one value of a section, None when it is not there."""
        entry = self.singles.get(name)
        return entry[1] if entry else None

    def routes(self, market: str) -> Mapping | None:
        """Give the routes of a market as they were written, None when there are none."""
        entry = self.entries.get("markets", {}).get(market)
        found = entry[1].get("routes") if entry and isinstance(entry[1], Mapping) else None
        return found if isinstance(found, Mapping) else None
