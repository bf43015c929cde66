"""A game that does nothing but save: `python -m tests.save.writer FOLDER`, to be killed at any instant.

It says `did N` once step N is safely kept. Most steps give an order, some take the last one back, and every
fifth is followed by a snapshot and an autosave.
"""

import sys
from pathlib import Path

from game.save import LockedError, Record, Store

from .records import NAME, sample

TURN = 5  # steps between two snapshots
FILLER = [index / 7 for index in range(3_000)]


def standing(steps: int) -> tuple[str, ...]:
    """Give the orders that stand after so many steps."""
    orders: list[str] = []
    for step in range(1, steps + 1):
        if _takes_back(step):
            orders.pop()
        else:
            orders.append(f"step {step}")
    return tuple(orders)


def _takes_back(step: int) -> bool:
    return step % TURN == 3


def _snapshot(steps: int) -> Record:
    return sample(turn=steps // TURN, orders=standing(steps), state={"steps": steps, "filler": FILLER})


def _begin(store: Store) -> int:
    """Load the game, or start it, and find out how many steps stand."""
    if not store.exists(NAME):
        store.write(_snapshot(0))
        return 0
    found = store.load(NAME)
    steps = found.record.state["steps"]
    assert isinstance(steps, int)
    while standing(steps) != found.record.orders + found.journal_orders:
        steps += 1
    return steps


def play(folder: Path) -> None:
    """Save for ever."""
    store = Store(folder)
    with store.lock(NAME):
        step = _begin(store)
        journal = store.journal(NAME)
        print("did", step, flush=True)
        while True:
            step += 1
            if _takes_back(step):
                journal.undo()
            else:
                journal.order(f"step {step}")
            print("did", step, flush=True)
            if not step % TURN:
                store.write(_snapshot(step))
                store.autosave(_snapshot(step))
                journal = store.journal(NAME)


if __name__ == "__main__":
    try:
        play(Path(sys.argv[1]))
    except LockedError as error:
        sys.exit(str(error))
