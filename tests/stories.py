"""Scenarios that tests play, loaded once."""

from functools import cache
from pathlib import Path

from game.engine.content import Content
from game.engine.rules import Rules
from game.scenario import read

ROOT = Path(__file__).parent.parent
GOOD = ROOT / "tests" / "scenarios" / "good"
SHIPPED = ROOT / "scenarios"


@cache
def content(name: str) -> Content:
    """Load `tiny` (every mechanism, six turns) or one of the scenarios that come with the game."""
    home = GOOD if (GOOD / name).is_dir() else SHIPPED
    return read(home / name, lambda world: home / world)


@cache
def rules(name: str) -> Rules:
    """Compile one of them."""
    return Rules(content(name))


def shipped() -> list[str]:
    """List the scenarios that come with the game."""
    return sorted(f.name for f in SHIPPED.iterdir() if (f / "scenario.yaml").exists())
