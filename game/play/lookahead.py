"""Where the numbers may go after one order: the copies of a forecast in which that order has been given first."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.engine.obey import submit
from game.play.forecast import Forecast, foresee, futures
from game.play.session import Session

TURNS = 4
WORLDS = 128


def after(session: Session, order: str, turns: int = TURNS, count: int = WORLDS) -> Callable[[], Forecast]:
    """Copy the game as it stands, at once; the playing is left to the caller, who may do it elsewhere.

    Every order is looked at with the same luck, so that two of them differ by what they bring.
    """
    code, copies = session.rules.catalogue.code(order), futures(session, count=count)

    def play() -> Forecast:
        submit(copies, np.full(count, code), np.arange(count))
        return foresee(copies, turns)

    return play
