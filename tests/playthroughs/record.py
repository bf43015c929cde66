"""Golden games: `python -m tests.playthroughs.record` plays them anew and writes down how they end.

Do that only when the numbers of a scenario or of the engine were meant to change.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from game.bots.all import bot_named
from game.engine.rules import Rules
from game.play.session import Session
from tests.stories import rules

FOLDER = Path(__file__).parent
GAMES = {
    "burning-road-careful": ("burning-road", 17, "careful"),
    "burning-road-history": ("burning-road", 18, "history"),
    "burning-road-idle": ("burning-road", 1, "idle"),
    "burning-road-reckless": ("burning-road", 2, "random"),
    "burning-road-trade": ("burning-road", 3, "greedy:trade"),
    "deep-water-careful": ("deep-water", 11, "careful"),
    "deep-water-history": ("deep-water", 12, "history"),
    "deep-water-reckless": ("deep-water", 13, "random"),
    "first-envoys-careful": ("first-envoys", 5, "careful"),
    "first-envoys-history": ("first-envoys", 6, "history"),
    "first-envoys-reckless": ("first-envoys", 7, "random"),
    "observers-chair-careful": ("observers-chair", 14, "careful"),
    "observers-chair-history": ("observers-chair", 15, "history"),
    "observers-chair-reckless": ("observers-chair", 16, "random"),
    "student-militia-careful": ("student-militia", 8, "careful"),
    "student-militia-history": ("student-militia", 9, "history"),
    "student-militia-reckless": ("student-militia", 10, "random"),
    "tiny-random": ("tiny", 4, "random"),
}


def play(scenario: Rules, seed: int, bot: str) -> Session:
    """Let a bot play one recorded game, order by order."""
    chooser = bot_named(bot)
    assert chooser is not None
    session = Session.begin(scenario, seed)
    step = 0
    while not session.over:
        code = int(chooser(session.worlds, np.array([0]), step)[0])
        order = session.rules.catalogue.text(code)
        if code == 0 and session.refusal("end") is not None:
            order = _free_answer(session)
        session.submit(order)
        step = 0 if order == "end" else step + 1
    return session


def _free_answer(session: Session) -> str:
    numbers = session.rules.tray.open(session.worlds)[:, 0]
    crisis = next(int(number) for number in numbers if session.rules.events.crisis[number])
    return session.rules.catalogue.text(int(session.rules.free_answers[crisis]))


def facts(session: Session) -> dict[str, object]:
    """Give every final number, exactly, and the ending."""
    ending = int(session.worlds.table[session.rules.over_row, 0])
    return {
        "ending": list(session.content.endings)[ending - 1],
        "numbers": {name: session.value(name) for name in session.rules.layout.value.ids},
        "lines": len(session.book.lines),
    }


def record(name: str) -> None:
    """Write one golden game."""
    scenario, seed, bot = GAMES[name]
    session = play(rules(scenario), seed, bot)
    golden = {"scenario": scenario, "seed": seed, "bot": bot, "orders": session.orders, **facts(session)}
    (FOLDER / f"{name}.json").write_text(json.dumps(golden, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for each in GAMES:
        record(each)
        print(each)
