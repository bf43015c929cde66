"""The bot that does nothing: what happens to Pakistan's policy when nobody attends to it."""

from __future__ import annotations

import numpy as np

from game.engine.layout import Rows
from game.engine.worlds import Worlds


def idle(worlds: Worlds, at: Rows, step: int) -> Rows:  # noqa: ARG001 - all bots are asked alike
    """Give no order."""
    return np.zeros(len(at), dtype=np.intp)
