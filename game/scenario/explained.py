"""What each code of the loader means, with a mistake and its mend; the checks of the linter explain themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from attrs import frozen

_FILE = Path(__file__).with_name("explained.yaml")


@frozen
class Explanation:
    """Why a code is given; `fails` and `passes` are YAML, empty where no short example can be."""

    code: str
    title: str
    why: str
    fails: str = ""
    passes: str = ""
    severity: str = "error"
    confidence: str = "high"


@cache
def explanations() -> dict[str, Explanation]:
    """Give every code, of the loader and of the linter, by name."""
    from game.scenario.lint import LINTS

    loaded = yaml.safe_load(_FILE.read_text("utf-8"))
    found = {code: Explanation(code, **about) for code, about in loaded.items()}
    for check in LINTS:
        found[check.code] = Explanation(
            check.code, check.title, check.why, check.fails, check.passes, check.severity, check.confidence
        )
    return dict(sorted(found.items()))
