"""What the tests of the loader share: the good scenarios, and stories written for one test."""

from pathlib import Path

from game.engine.content import Calendar
from game.scenario import Loaded, load
from game.scenario.context import Context
from game.scenario.nodes import File, Mapping, Node
from game.scenario.problems import Problems
from game.scenario.source import read_nodes

SCENARIOS = Path(__file__).parent.parent / "scenarios"
GOOD = SCENARIOS / "good"
HEAD = """\
format: 1
version: 1
title: A story
world: islet
calendar: {start: 1992-01, turn: quarter, turns: 6, acts: [1, 3]}
endings: {quiet: {title: Quiet, text: The end.}}
"""


def worlds(name: str) -> Path | None:
    """Find a world among the good scenarios."""
    folder = GOOD / name
    return folder if name and folder.is_dir() else None


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files of a scenario, `.yaml` added to their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        raw = text.encode() if isinstance(text, str) else text
        (folder / f"{name}.yaml").write_bytes(raw)
    return folder


def story(folder: Path, text: str, head: str = HEAD) -> Loaded:
    """Load a story on the little world with one more piece of YAML."""
    return load(write(folder / "story", scenario=head + text), worlds)


def said(loaded: Loaded) -> list[str]:
    """Give each problem as `code line:column`."""
    return [f"{each.code} {each.line}:{each.column}" for each in loaded.problems]


def node(text: str, *, world: bool = False) -> Node:
    """Read the value of `x` from one line or block of YAML."""
    problems = Problems()
    root = read_nodes(File("a.yaml", "a.yaml", text, world), problems)
    assert isinstance(root, Mapping)
    assert problems.sorted() == ()
    value = root.get("x")
    assert value is not None
    return value


def context(months: int = 3) -> Context:
    """Make a context of a story of ten turns that begins in 1992."""
    return Context(Problems(), Calendar(1992 * 12, months, 10, (1, 4, 8)))
