"""What a tally says: scores, endings, goals, and how often each event and option occurred."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.engine.orders import Verb
from game.engine.rules import Rules
from game.lab.coverage import reasons
from game.lab.demand import GAMES, wants
from game.lab.tally import Counts, Tally

_QUANTILES = (5, 25, 50, 75, 95)


def report(rules: Rules, tally: Tally, bot: str, seed: int) -> dict[str, object]:
    """Put a tally into words and numbers that go into JSON as they are."""
    content = rules.content
    outcomes = [o.id for o in content.complex.outcomes] if content.complex else []
    chosen = {order.text: int(n) for order, n in zip(rules.catalogue.orders, tally.orders, strict=True)}
    events = dict(zip(content.events, (int(n) for n in tally.events), strict=True))
    answers = {order.text for order in rules.catalogue.orders if order.verb is Verb.ANSWER}
    never = [name for name, n in events.items() if n == 0]
    never += [text for text, n in chosen.items() if n == 0 and text in answers]
    return {
        "scenario": content.id,
        "version": content.version,
        "bot": bot,
        "seed": seed,
        "runs": tally.runs,
        "scores": scores(rules, tally),
        "endings": _shares(content.endings, tally.endings, tally.runs),
        "outcomes": _shares([*outcomes, "none"], tally.outcomes, tally.runs),
        "goals": _shares(content.goals, tally.goals, tally.runs),
        "goals_met": {str(k): int(n) for k, n in enumerate(tally.goals_met)},
        "goals_mean": _mean(tally.goals_met),
        "dismissed": tally.dismissals,
        "events": events,
        "files": files(rules, tally),
        "ignored": dict(zip(content.events, (int(n) for n in tally.ignored), strict=True)),
        "options": {text.removeprefix("answer "): n for text, n in chosen.items() if text in answers},
        "orders": {text: n for text, n in chosen.items() if text not in answers and text != "end"},
        "never": never,
        "why": {r.name: r.text for r in reasons(rules, never, seed=seed)}
        if bot == "random" and never
        else {},
        "demand": demand(rules, min(tally.runs, GAMES), seed) if bot == "careful" else {},
    }


def demand(rules: Rules, games: int, seed: int) -> dict[str, dict[str, float]]:
    """Say of each resource what was wished for, what there was, and how many times over that is."""
    found = wants(rules, games, seed)
    return {
        want.resource: {"demand": want.demand, "supply": want.supply, "times": round(want.times, 2)}
        for want in found
    }


def files(rules: Rules, tally: Tally) -> dict[str, float]:
    """Give how many files a game deals, in all and a turn, and what share of them another game deals as well."""
    asks = np.array([event.kind != "news" for event in rules.content.events.values()], dtype=np.bool_)
    counts, games = tally.events[asks].astype(np.float64), tally.runs
    dealt = float(counts.sum()) / max(games, 1)
    both = float((counts * (counts - 1.0)).sum()) / max(games * (games - 1), 1)  # of two games, in the mean
    return {
        "game": round(dealt, 2),
        "turn": round(dealt / rules.content.calendar.turns, 2),
        "shared": round(both / dealt, 4) if dealt else 0.0,
    }


def scores(rules: Rules, tally: Tally) -> dict[str, dict[str, float]]:
    """Give mean and quantiles of every indicator and resource at the end."""
    finals = np.concatenate(tally.finals, axis=1) if tally.finals else np.zeros((0, 0))
    found: dict[str, dict[str, float]] = {}
    for name, row in zip(rules.layout.value.ids, finals, strict=True):
        cuts = np.percentile(row, _QUANTILES)
        found[name] = {"mean": round(float(np.mean(row)), 3)}
        found[name] |= {f"p{q}": round(float(cut), 3) for q, cut in zip(_QUANTILES, cuts, strict=True)}
    return found


def _shares(names: Mapping[str, object] | list[str], counts: Counts, runs: int) -> dict[str, float]:
    return {name: round(int(n) / max(runs, 1), 5) for name, n in zip(names, counts, strict=True)}


def _mean(counts: Counts) -> float:
    total = sum(int(n) for n in counts)
    return round(sum(k * int(n) for k, n in enumerate(counts)) / max(total, 1), 3)
