"""The linter: what a scenario may say and yet should not, one check a file.

`game.scenario.checks` refuses what cannot be played; these look at what can, and know the model.
"""

from __future__ import annotations

from game.scenario.lint.base import Lint
from game.scenario.lint.beyond_range import BEYOND_RANGE
from game.scenario.lint.certain import ALWAYS_TRUE, NEVER_TRUE
from game.scenario.lint.division import DIVISION
from game.scenario.lint.flags import NEVER_READ, NEVER_SET
from game.scenario.lint.late_too_late import TOO_LATE
from game.scenario.lint.never_fires import NEVER_FIRES
from game.scenario.lint.unused import UNUSED

LINTS: tuple[Lint, ...] = (
    NEVER_TRUE,
    ALWAYS_TRUE,
    BEYOND_RANGE,
    NEVER_FIRES,
    TOO_LATE,
    DIVISION,
    NEVER_SET,
    NEVER_READ,
    UNUSED,
)
