"""What a check of the linter is: a code, why it matters, an example each way, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from game.scenario.nodes import Node
from game.scenario.problems import Confidence, Severity

if TYPE_CHECKING:
    from game.scenario.lint.model import Model


@frozen(eq=False)
class Found:
    """One thing found, at a node, or at a line and column of its file where that says more."""

    node: Node
    message: str
    hint: str | None = None
    spot: tuple[int, int] | None = None
    confidence: Confidence | None = None  # where this one is surer or less sure than its check


@frozen(eq=False)
class Lint:
    """A check: `passes` and `fails` are YAML added to the small story of the examples; both are tests.

    `severity` is `warning`, or `note` for what is a matter of taste; `confidence` says how often it is right.
    """

    code: str
    title: str
    why: str
    passes: str
    fails: str
    find: Callable[[Model], Iterator[Found]]
    severity: Severity = "warning"
    confidence: Confidence = "high"
