"""The common load: 30 indicators with a push each, 60 events of two conditions and 3 options, 40 turns."""

import random
from pathlib import Path
from typing import Any

import yaml

INDICATORS, EVENTS, OPTIONS, EFFECTS, TURNS, SEED = 30, 60, 3, 4, 40, 7
SETTLES, TARGET, START, PULL, COOLDOWN = 6, 20, 50, 0.3, 6
ATTENTION, NEW, MOST = 3, 2, 4


def data() -> dict[str, Any]:
    """Give the load as plain data, which both players read: pushes, conditions, effects."""
    luck = random.Random(SEED)
    names = [f"number_{k}" for k in range(INDICATORS)]
    events = []
    for _ in range(EVENTS):
        conditions = [
            (luck.choice(names), ">", luck.choice([20, 25, 30])),
            (luck.choice(names), "<", luck.choice([70, 75, 80])),
        ]
        options = [
            {name: luck.choice([-4, -3, 3, 4]) for name in luck.sample(names, EFFECTS)}
            for _ in range(OPTIONS)
        ]
        events.append({"when": conditions, "options": options})
    pushes = {name: (names[(k + 1) % INDICATORS], PULL) for k, name in enumerate(names)}
    return {"names": names, "pushes": pushes, "events": events}


def write(folder: Path) -> Path:
    """Write the load as a scenario in the format, and give its folder."""
    load = data()
    story = folder / "common-load"
    story.mkdir(parents=True)
    indicators = {
        name: {
            "label": name,
            "range": [0, 100],
            "settles": f"{SETTLES * 3} months",
            "target": TARGET,
            "start": START,
            "pushes": [{"by": f"{pull} * {source}", "because": "its neighbour", "source": "¶1"}],
        }
        for name, (source, pull) in load["pushes"].items()
    }
    events = {f"file_{k}": _event(event) for k, event in enumerate(load["events"])}
    scenario = {
        "format": 1,
        "version": 1,
        "title": "The common load",
        "summary": "A load for measuring.",
        "role": "Nobody.",
        "calendar": {"start": "1992-04", "turn": "quarter", "turns": TURNS, "acts": [1]},
        "tray": {"new": NEW, "last_act": NEW, "most": MOST, "news": 1},
        "resources": {
            "attention": {"label": "Attention", "start": ATTENTION, "most": ATTENTION, "carry": "false"},
            "capital": {"label": "Capital", "start": 3, "most": 8, "income": "1"},
            "treasury": {"label": "Treasury", "start": 8, "most": 20, "income": "2"},
        },
        "indicators": indicators,
        "events": events,
        "endings": {"end": {"title": "The end", "text": "It is over."}},
    }
    text = yaml.safe_dump(scenario, sort_keys=False, allow_unicode=True, default_style=None)
    (story / "scenario.yaml").write_text(text.replace("carry: 'false'", "carry: false"), encoding="utf-8")
    return story


def _event(event: dict[str, Any]) -> dict[str, Any]:
    when = " and ".join(f"{name} {sign} {bound}" for name, sign, bound in event["when"])
    return {
        "title": "A file",
        "kind": "file",
        "when": when,
        "once": False,
        "cooldown": f"{COOLDOWN} turns",
        "basis": "invented",
        "source": ["¶1"],
        "text": "Something.",
        "options": {
            f"way_{k}": {
                "label": "Do it",
                "effects": {name: f"{amount:+d}" for name, amount in option.items()},
            }
            for k, option in enumerate(event["options"])
        },
    }
