"""Plain words for everything that an id names."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.content import Actor, Content, Indicator

_SUPPORT = "Support of "
FEELINGS = ("trust", "amity", "alignment", "goodwill")


def label(content: Content, name: str) -> str:
    """Name an indicator, resource, market, route, situation or other thing as a player reads it."""
    if name in content.indicators:
        return _indicator(content, content.indicators[name])
    if name in content.resources:
        return content.resources[name].label
    if name.endswith(".share"):
        return _share(content, name.removesuffix(".share"))
    for section in (
        content.situations,
        content.projects,
        content.ladders,
        content.initiatives,
        content.goals,
    ):
        if name in section:
            return str(section[name].label)
    return content.actors[name].name if name in content.actors else name.replace("_", " ").replace(".", " ")


def _share(content: Content, name: str) -> str:
    market, _, route = name.partition(".")
    if not route:
        return f"Our share of “{content.markets[market].label}”"
    found = next(each for each in content.markets[market].routes if each.id == route)
    return f"Share of “{found.label}”"


def _indicator(content: Content, indicator: Indicator) -> str:
    owner = content.actors.get(indicator.owner or "")
    words = indicator.label
    if owner is None or owner.name.lower().removeprefix("the ") in words.lower() or len(words.split()) > 1:
        return words
    return f"{words} of {lowered(owner.name)}"


def is_support(content: Content, name: str) -> bool:
    """Say whether an indicator is the support of a home constituency."""
    owner = _owner(content, name)
    return owner is not None and owner.side == "home" and name.endswith(".support")


def is_feeling(content: Content, name: str) -> bool:
    """Say whether an indicator is how somebody abroad feels about Pakistan; shown in words."""
    owner = _owner(content, name)
    return owner is not None and owner.side != "home" and name.rpartition(".")[2] in FEELINGS


def _owner(content: Content, name: str) -> Actor | None:
    indicator = content.indicators.get(name)
    return None if indicator is None else content.actors.get(indicator.owner or "")


def lowered(name: str) -> str:
    """Write a name for the middle of a sentence: `The Kabul gate` becomes `the Kabul gate`."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def in_words(content: Content, actor: str) -> str:
    """Name an actor inside a sentence: `the army`, as the label of its support has it; `Uzbekistan`."""
    support = content.indicators.get(f"{actor}.support")
    if support is not None and support.label.startswith(_SUPPORT):
        return support.label.removeprefix(_SUPPORT)
    return lowered(content.actors[actor].name) if actor in content.actors else actor.replace("_", " ")


def is_plural(name: str) -> bool:
    """Guess whether a name takes a verb in the plural: `the provinces`, `Saudi Arabia and the UAE`."""
    return " and " in name or (name.startswith("the ") and name.endswith("s"))


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def group_words(group: str, *, others: bool = False) -> str:
    """Name a group of actors: `the republics`, `the other republics`."""
    return f"the {'other ' if others else ''}{group.replace('_', ' ')}"


def voice(content: Content, actor: str) -> str:
    """Name an adviser."""
    found = content.actors.get(actor)
    return actor.title() if found is None else found.voice or found.name
