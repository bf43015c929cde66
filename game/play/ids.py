"""The stable ids of a scenario, kept in every save so that a later edit can be told in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.engine.content import Content, Text

Kinds = dict[str, dict[str, list[str]]]  # kind -> id -> label, then the ids of its parts


def ids_of(content: Content) -> dict[str, object]:
    """Give the ids by kind as a save keeps them; `all` says that nothing is left out."""
    return {"all": True, "kinds": kinds_of(content)}


def kinds_of(content: Content) -> Kinds:
    """List everything that a game can stand on: what has numbers, and what orders name."""
    return {
        "figures": _labelled(content.indicators) | _labelled(content.resources),
        "events": {e.id: [_said(e.title), *(o.id for o in e.options)] for e in content.events.values()},
        "initiatives": _labelled(content.initiatives),
        "ladders": {
            each.id: [_plain(each.label), *(r.id for r in each.rungs)] for each in content.ladders.values()
        },
        "projects": _labelled(content.projects),
        "situations": _labelled(content.situations),
        "markets": {
            each.id: [_plain(each.label), *(r.id for r in each.routes)] for each in content.markets.values()
        },
        "goals": _labelled(content.goals),
        "flags": {name: [""] for name in content.flags},
    }


def kinds_in(state: Mapping[str, object]) -> tuple[Kinds, bool]:
    """Read the ids of a save, and whether they are all there were; what makes no sense is left out."""
    ids = state.get("ids")
    kinds = ids.get("kinds") if isinstance(ids, dict) else None
    if not isinstance(ids, dict) or not isinstance(kinds, dict):
        return {}, False
    found = {kind: _sane(those) for kind, those in kinds.items()}
    return found, ids.get("all") is True


def known_ids(state: Mapping[str, object]) -> set[str]:
    """List every id that a save knew, routes with their market's before them."""
    found = set()
    for those in kinds_in(state)[0].values():
        for name, (_, *parts) in those.items():
            found |= {name, *(f"{name}.{part}" for part in parts)}
    return found


def _labelled(section: Mapping[str, Any]) -> dict[str, list[str]]:
    return {name: [_plain(each.label)] for name, each in section.items()}


def _said(text: Text) -> str:
    return _plain(text.variants[-1].body) if text else ""


def _plain(words: str) -> str:
    """Give words on one line; a save holds no tabs."""
    return " ".join(words.split())


def _sane(those: object) -> dict[str, list[str]]:
    if not isinstance(those, dict):
        return {}
    return {
        name: words
        for name, words in those.items()
        if isinstance(words, list) and words and all(isinstance(word, str) for word in words)
    }
