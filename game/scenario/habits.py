"""What authors call things out of habit from elsewhere, and what they are called here."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable

# Words for keys and sections; of the names given for one, a record has at most one.
_CALLED: dict[str, tuple[str, ...]] = {
    "answers": ("options",),
    "author": ("by",),
    "begin_date": ("start",),
    "body": ("text",),
    "bars": ("indicators",),
    "button": ("label",),
    "chance": ("weight",),
    "characters": ("actors",),
    "choices": ("options",),
    "city": ("place",),
    "condition": ("when",),
    "consequences": ("effects",),
    "crises": ("events",),
    "date": ("on", "start"),
    "decisions": ("events",),
    "default": ("ignored", "start"),
    "delay": ("in", "expires"),
    "delayed": ("later",),
    "desc": ("about", "text", "summary"),
    "description": ("about", "text", "summary"),
    "dossiers": ("events",),
    "files": ("events",),
    "gauge": ("indicators",),
    "gauges": ("indicators",),
    "header": ("title",),
    "heading": ("title", "theme"),
    "if": ("when", "needs"),
    "initial": ("start", "begin"),
    "limits": ("range",),
    "location": ("place",),
    "max": ("most", "range"),
    "meters": ("indicators",),
    "min": ("range",),
    "month": ("on",),
    "name": ("title", "label", "theme"),
    "news": ("events",),
    "outcomes": ("odds", "endings"),
    "people": ("actors",),
    "price": ("cost",),
    "prob": ("chance", "weight"),
    "probability": ("chance", "weight"),
    "reason": ("because", "locked"),
    "requires": ("needs", "when"),
    "result": ("effects",),
    "results": ("effects",),
    "sliders": ("indicators",),
    "sort": ("kind",),
    "starts_at": ("start",),
    "stats": ("indicators",),
    "timer": ("expires",),
    "title": ("label", "name", "theme"),
    "type": ("kind",),
    "value": ("start",),
    "variables": ("flags", "indicators"),
    "weight": ("chance",),
}


# Words for actors, gauges and purses of the region.
_MEANT: dict[str, tuple[str, ...]] = {
    "america": ("usa",),
    "army": ("army.support",),
    "budget": ("treasury",),
    "cash": ("treasury",),
    "commerce": ("business", "business.support", "trade"),
    "economy": ("trade",),
    "funds": ("treasury",),
    "gold": ("treasury",),
    "gulf_states": ("gulf",),
    "influence": ("capital",),
    "merchants": ("business", "business.support"),
    "money": ("treasury",),
    "moscow": ("russia",),
    "mullahs": ("parties",),
    "persia": ("iran",),
    "prestige": ("credibility",),
    "reputation": ("credibility",),
    "saudi": ("gulf",),
    "saudi_arabia": ("gulf",),
    "soviet_union": ("russia",),
    "tehran": ("iran",),
    "united_states": ("usa",),
    "us": ("usa",),
    "washington": ("usa",),
}


def meant(word: str, known: Container[str]) -> str | None:
    """Say what a word from elsewhere is called in the region, where that is known here."""
    name = next((each for each in _MEANT.get(word.lower(), ()) if each in known), None)
    return f"write {name}" if name else None


def called_here(word: str, allowed: Collection[str], taken: Iterable[str] = ()) -> str | None:
    """Give what a word is called here, of what is allowed and not there already."""
    there = set(taken)
    names = _CALLED.get(word.lower(), ())
    return next((each for each in names if each in allowed and each not in there), None)
