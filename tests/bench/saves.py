"""How fast a long game is saved, loaded and listed, as ratios to plain JSON of the same bytes in the same run."""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from unittest.mock import patch

import numpy as np
from attrs import evolve

from game.bots.all import BOTS
from game.engine.rules import Rules
from game.play.keeper import Keeper
from game.play.record import to_record
from game.play.session import Session
from game.save import Record, Store
from game.save.codec import encode
from game.scenario import read
from game.view.preview import preview
from tests.bench import load

TURNS, LISTED, ROUNDS, SEED = 120, 500, 15, 3
NAME, WHEN = "A long game", "2026-01-01T00:00:00Z"


def measure(turns: int = TURNS, listed: int = LISTED, rounds: int = ROUNDS) -> dict[str, float]:
    """Measure everything in one run, the plain way and ours by turns so that a busy machine slows both."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, where an fsync costs something
        session = long_game(Path(folder), turns)
        store, record = Store(Path(folder) / "saves"), _record(session)
        found = _compared(store, session, Path(folder) / "plain.json", rounds)
        return found | {"list_500_ms": _listing(Path(folder) / "many", record, listed)}


def long_game(folder: Path, turns: int) -> Session:
    """Play the common load by the random bot, every number written down, and stop with a few turns left."""
    with patch.object(load, "TURNS", turns + 5):
        session = Session.begin(Rules(read(load.write(folder), lambda _: None)), SEED)
    first = np.array([0])
    while session.turn <= turns:
        for step in count():
            order = session.rules.catalogue.text(int(BOTS["random"](session.worlds, first, step)[0]))
            session.submit(order)
            if order == "end":
                break
    return session


def _compared(store: Store, session: Session, plain: Path, rounds: int) -> dict[str, float]:
    data = encode(_record(session))
    value = json.loads(data)
    times: dict[str, list[float]] = {
        name: [] for name in ("save", "dump", "load", "parse", "resume", "recall")
    }
    for _ in range(rounds):
        with store.lock(NAME):
            times["save"].append(_ms(lambda: store.write(_record(session))))
        times["dump"].append(_ms(lambda: _dump(plain, value)))
        times["load"].append(_ms(lambda: store.load(NAME)))
        times["parse"].append(_ms(lambda: json.loads(plain.read_bytes())))
        resume, recall = _resumed(store, session.rules)
        times["resume"].append(resume)
        times["recall"].append(recall)
    middle = {name: statistics.median(each) for name, each in times.items()}
    return {
        "ratio_save": _ratio(times["save"], times["dump"]),
        "ratio_load": _ratio(times["load"], times["parse"]),
        "ratio_resume": _ratio(times["resume"], times["parse"]),
        "save_ms": middle["save"],
        "load_ms": middle["load"],
        "resume_ms": middle["resume"],
        "recall_ms": middle["recall"],
        "plain_save_ms": middle["dump"],
        "plain_load_ms": middle["parse"],
        "bytes": float(len(data)),
    }


def _ratio(ours: list[float], plain: list[float]) -> float:
    """Compare what was measured side by side: a moment's load on the machine slows both."""
    return statistics.median(one / other for one, other in zip(ours, plain, strict=True))


def _resumed(store: Store, rules: Rules) -> tuple[float, float]:
    """Time all that a player waits for, from the file to a game that is kept again; then the proof of its past."""
    keeper = Keeper(store, "0", lambda: WHEN, preview)
    games: list[Session] = []
    took = _ms(lambda: games.append(keeper.resume(rules, keeper.load(NAME)).session))
    proof = _ms(lambda: games[0].recall())
    keeper.close()
    assert games[0].legal()
    assert not games[0].doubted
    assert keeper.trouble is None
    return took, proof


def _record(session: Session) -> Record:
    return to_record(session, NAME, "0", WHEN, WHEN, preview(session))


def _dump(path: Path, value: object) -> None:
    with path.open("wb") as file:
        file.write(json.dumps(value, separators=(",", ":")).encode())
        file.flush()
        os.fsync(file.fileno())


def _listing(folder: Path, record: Record, listed: int) -> float:
    """List many saves of such games, as a fresh program does."""
    folder.mkdir()
    for number in range(listed):
        name = f"Game {number}"
        (folder / f"{name}.wakhan").write_bytes(encode(evolve(record, name=name)))
    return statistics.median(_ms(lambda: Store(folder).entries()) for _ in range(5))


def _ms(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1e3
