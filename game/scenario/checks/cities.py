"""Places are on the map."""

from __future__ import annotations

from game.scenario.checks.whole import Whole

CITIES = frozenset({
    "almaty", "ashgabat", "astana", "bandar-abbas", "bishkek", "chabahar", "chaman", "chitral",
    "delhi", "dushanbe", "gilgit", "gwadar", "herat", "islamabad", "kabul", "kandahar", "karachi",
    "kashgar", "khorog", "khunjerab", "lahore", "mazar-i-sharif", "peshawar", "quetta", "salang",
    "samarkand", "serhetabat", "tashkent", "tehran", "termez", "torkham",
})  # fmt: skip


def cities(whole: Whole) -> None:
    """Check every city of a path, a place or a capital.

    Passes: `place: karachi`. Fails: `place: karatchi` (unknown-name).
    """
    for use in whole.notes.names:
        if use.sort == "city" and use.name and use.name not in CITIES:
            hint = whole.context.nearest(use.name, CITIES)
            whole.context.error(use.node, "unknown-name", f"the map has no city '{use.name[:60]}'", hint)
