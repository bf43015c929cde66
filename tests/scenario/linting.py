"""What the linter says of pieces of YAML, added to the small story of the examples."""

import re
from pathlib import Path

from game.scenario.lint.run import inspect

from .helpers import SCENARIOS, worlds, write

PLAIN = (SCENARIOS / "good" / "plain.yaml").read_text("utf-8")


def found(folder: Path, example: str, head: str = PLAIN) -> list[str]:
    """Give the code of each finding, and what stands where it points."""
    loaded = inspect(write(folder / "story", story=head, zz=example), worlds)
    lines = example.split("\n")
    return [f"{each.code} {_piece(lines[each.line - 1][each.column - 1 :])}" for each in loaded.problems]


def _piece(text: str) -> str:
    return re.split(r"[,}\]]|: ", text)[0].strip("'")


def said(folder: Path, example: str) -> str:
    """Give the message and hint of the only finding."""
    (only,) = inspect(write(folder / "story", story=PLAIN, zz=example), worlds).problems
    return f"{only.message} ({only.hint})" if only.hint else only.message


def slide(when: str) -> str:
    return f"slides: [{{theme: sea, when: {when}, text: Full.}}, {{theme: sea, text: Empty.}}]"
