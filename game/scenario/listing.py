"""Every name that an author may write in a scenario, with what it is called and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from game.engine.content import Content, Indicator, Initiative
from game.scenario.checks.cities import CITIES

_OF_EXPRESSIONS = (
    ("turn, date, act", "the clock", "date > 1994-06"),
    ("dismissals", "how many times home threw the player out", ""),
    ("NAME.start, NAME.last", "a gauge or purse when the story began, and a turn ago", "trade.start"),
    ("LADDER.rung, LADDER.held", "its rung from 0, and for how many turns", "border.rung >= border.checked"),
    ("PROJECT.done, .active, .progress, .stalled", "how a project stands", ""),
    ("EVENT.OPTION, .ignored, .seen, .turn", "whether and when it was answered so", ""),
    ("SITUATION, SITUATION.turns", "whether it is on, and for how long", ""),
    ("INITIATIVE.count, FAMILY.count", "how many times it was started", ""),
    ("MARKET.share, MARKET.ROUTE.share, .cost, .open", "where the goods go", "transit.karakoram.share"),
    ("GOAL.met, GOAL.pledged", "only in endings, slides, judges and outcomes", ""),
    ("DRAWN.drawn", "whether an opening was drawn", ""),
)


@frozen
class Row:
    """A name, what players read for it, and what else an author should know."""

    name: str
    label: str
    note: str = ""


@frozen
class Names:
    """The names of one sort, and where they are written."""

    title: str
    use: str
    rows: tuple[Row, ...]


def listing(content: Content, starts: Mapping[str, float] | None = None) -> tuple[Names, ...]:
    """List the names of a scenario, or of its world alone, by sort; sorts without any are left out.

    `starts` says where gauges open that no `start` is written for.
    """
    found = (Names(title, use, tuple(rows)) for title, use, rows in _sorts(content, starts or {}))
    return tuple(each for each in found if each.rows)


def _sorts(content: Content, starts: Mapping[str, float]) -> Iterator[tuple[str, str, Iterator[Row]]]:
    yield "Gauges", "in effects, lasting, begin, pushes and formulas", gauges(content, starts)
    yield "Purses", "in cost, effects and formulas", purses(content)
    yield "Flags", "in effects, as =1 or =0, and in conditions", (Row(name, "") for name in content.flags)
    yield "Groups", "a name after a dot reaches each: republics.trust", _groups(content)
    yield "Actors", "in by, for voices and patrons, and in texts as {uzbekistan.leader}", _actors(content)
    yield "Ladders", "in begin and, with .rung after them, in effects and formulas", ladders(content)
    yield (
        "Projects",
        "in formulas; fund PROJECT in tests",
        (Row(each.id, each.label, each.kind) for each in content.projects.values()),
    )
    yield "Situations", "in formulas", (Row(each.id, each.label) for each in content.situations.values())
    yield "Markets and routes", "in formulas and drop", _routes(content)
    yield (
        "Topics",
        "in topic; request TOPIC in tests",
        (Row(name, label) for name, label in content.topics.items()),
    )
    yield "Events", "in formulas; answer EVENT OPTION in tests", _events(content)
    yield "Initiatives", "in formulas; launch INITIATIVE in tests", _initiatives(content)
    yield "Goals", "pledge GOAL in tests", (Row(each.id, each.label) for each in content.goals.values())
    yield "Places", "in place", (Row(name, "") for name in sorted(CITIES))
    yield (
        "Codex pages",
        "in codex, and in texts as [[page]]",
        (Row(name, page.title) for name, page in content.codex.items()),
    )
    yield (
        "In formulas",
        "in when, needs, averted_by, by, weight and the like",
        (Row(*each) for each in _OF_EXPRESSIONS),
    )


def gauges(content: Content, starts: Mapping[str, float]) -> Iterator[Row]:
    """Give every gauge with its range and where it opens, the scores first."""
    scored = sorted(content.indicators.values(), key=lambda each: (not each.score, each.owner or ""))
    return (Row(each.id, each.label, _span(each, starts.get(each.id, each.start))) for each in scored)


def _span(gauge: Indicator, start: float | None) -> str:
    opens = f", opens at {start:.3g}" if start is not None else ""
    stays = "" if gauge.settles is not None else ", what is added stays"
    return f"{gauge.low:g} to {gauge.high:g}{opens}{stays}"


def purses(content: Content) -> Iterator[Row]:
    """Give every purse with what it can hold and where it opens."""
    for each in content.resources.values():
        note = f"0 to {each.most:g}, opens at {each.start:g}"
        own = "; under its own key, not in cost" if each.id == "attention" else ""
        yield Row(each.id, each.label, note + own)


def _groups(content: Content) -> Iterator[Row]:
    return (Row(name, ", ".join(members)) for name, members in content.groups.items())


def _actors(content: Content) -> Iterator[Row]:
    for each in content.actors.values():
        patron = each.side == "home" and f"{each.id}.support" in content.indicators
        yield Row(each.id, each.name, "voice and patron" if patron else each.side)


def ladders(content: Content) -> Iterator[Row]:
    """Give every ladder with its rungs and where it opens."""
    for each in content.ladders.values():
        rungs = ", ".join(f"{number} {rung.id}" for number, rung in enumerate(each.rungs))
        yield Row(each.id, each.label, f"{rungs}; opens at {each.rungs[each.at].id}")


def _routes(content: Content) -> Iterator[Row]:
    for market in content.markets.values():
        yield Row(market.id, market.label)
        yield from (Row(f"{market.id}.{route.id}", route.label) for route in market.routes)


def _events(content: Content) -> Iterator[Row]:
    for each in content.events.values():
        options = ", ".join(option.id for option in each.options)
        yield Row(each.id, each.title.variants[-1].body if each.title.variants else "", options)


def _without(each: Initiative, content: Content) -> str:
    """Give the label of an initiative, with dots for the member it is started for."""
    member = content.actors.get(each.target or "")
    return each.label.replace(member.name, "...") if member else each.label


def _initiatives(content: Content) -> Iterator[Row]:
    """Give each initiative once, with whom it may be started for."""
    whom: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for each in content.initiatives.values():
        name = each.id.removesuffix(f".{each.target}") if each.target else each.id
        labels.setdefault(name, _without(each, content))
        whom.setdefault(name, []).extend([each.target] if each.target else [])
    return (Row(name, labels[name], ", ".join(whom[name])) for name in labels)
