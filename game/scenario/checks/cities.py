"""Places are on the map."""

from __future__ import annotations

from game.scenario.checks.known import PLACES
from game.scenario.checks.whole import Whole

CITIES = frozenset({  # the same as the places of the atlas
    "almaty", "ashgabat", "astana", "baku", "bandar-abbas", "bishkek", "boroghil", "bukhara",
    "chabahar", "chaman", "chitral", "delhi", "dushanbe", "gilgit", "gwadar", "herat", "islamabad",
    "jalalabad", "kabul", "kandahar", "karachi", "kashgar", "khorog", "khunjerab", "kunduz",
    "lahore", "mary", "mashhad", "mazar-i-sharif", "multan", "novosibirsk", "orenburg", "osh",
    "peshawar", "quetta", "rostov", "salang", "samarkand", "serhetabat", "srinagar", "tashkent",
    "tehran", "termez", "torkham", "turkmenbashi", "urumqi", "vladivostok",
})  # fmt: skip


def cities(whole: Whole) -> None:
    """Check every city of a path, a place or a capital.

    Passes: `place: karachi`. Fails: `place: karatchi` (unknown-name).
    """
    for use in whole.notes.names:
        if use.sort == "city" and use.name and use.name not in CITIES:
            hint = whole.context.nearest(use.name, CITIES) or PLACES
            whole.context.error(use.node, "unknown-name", f"the map has no city '{use.name[:60]}'", hint)
