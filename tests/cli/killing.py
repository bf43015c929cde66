"""Real games in processes of their own, killed while they save; and what is then on the disk."""

from __future__ import annotations

import json
import random
import signal
import time
from collections.abc import Sequence
from typing import IO

from attrs import define, field

from game.play.restore import restore
from game.play.session import Session
from tests.cli.conftest import Player
from tests.stories import content, rules

TORN = "The last order was not written whole and is left out."
_FAR = 9  # answers to wait for at most, or a game is over after a few kills


@define
class Game:
    """One game in the making: `lines` are all its player will write, `done` how many of them are on the disk."""

    scenario: str
    seed: int
    lines: list[str]
    done: int = 0

    @classmethod
    def invent(cls, scenario: str, seed: int, chance: random.Random) -> Game:
        """Make up a game from its start to its verdict, some of its orders taken back at once."""
        session = Session.begin(rules(scenario), seed)
        lines: list[str] = []
        while not session.over:
            lines.append(_move(session, chance))
            session.submit(lines[-1])
            if lines[-1] != "end" and chance.random() < 0.2:
                session.undo()
                lines.append("undo")
        return cls(scenario, seed, lines)

    @property
    def name(self) -> str:
        """Give the name of its save."""
        return content(self.scenario).title

    @property
    def over(self) -> bool:
        """Say whether every line is on the disk."""
        return self.done >= len(self.lines)

    def standing(self, count: int) -> list[str]:
        """Give the orders that stand after so many lines."""
        orders: list[str] = []
        for line in self.lines[:count]:
            if line == "undo":
                orders.pop()
            else:
                orders.append(line)
        return orders


def _move(session: Session, chance: random.Random) -> str:
    legal = session.legal()
    moves = [order for order in legal if order != "end" and not order.startswith("pledge")]
    return chance.choice(moves) if moves and (chance.random() < 0.7 or "end" not in legal) else "end"


@define
class Tally:
    """What became of the kills."""

    kills: int = 0
    midway: int = 0  # of a game that was still being played, not one that had come to its verdict
    unsaid: int = 0  # after an order was kept and before the player was told
    torn: int = 0  # with a line or a snapshot half written
    kept: int = 0  # lines that got to the disk
    waits: list[float] = field(factory=lambda: [0.01], repr=False)  # seconds: the longest of each run

    @property
    def pace(self) -> float:
        """Give the time that the end of a turn takes on this machine."""
        return sorted(self.waits)[len(self.waits) // 2]

    def kill(self, player: Player, game: Game, chance: random.Random) -> int:
        """Pipe what is left of a game in at full speed, kill it somewhere, and count the lines it acknowledged.

        The instant follows an answer drawn by lot, every other time the one before the end of a turn, when most is
        written, and comes within twice the time that this takes here: so it falls into the saving on any machine.
        """
        begun = game.done or (player.saves.exists() and player.store.kept(game.name))
        command = ["resume", game.name] if begun else ["play", game.scenario, "--seed", str(game.seed)]
        rest = game.lines[game.done :]
        parts = _halves(player)
        with player.starts(*command, "--json") as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("".join(f"{line}\n" for line in rest))
            process.stdin.flush()
            heard = self._listen(process.stdout, 1 + _answers_before_the_kill(rest, chance))
            time.sleep(chance.uniform(0, 2 * self.pace))
            process.kill()
            heard += process.stdout.read()
            process.stdin.close()
        self.kills += 1
        self.torn += bool(_halves(player) - parts)
        opening, *answers = [json.loads(line) for line in heard.splitlines(True) if line.endswith("\n")]
        assert {answer["kind"] for answer in (opening, *answers)} <= {"state", "verdict"}
        count: int = sum(answer["kind"] == "state" for answer in answers)
        self.midway += process.returncode == -signal.SIGKILL and count < len(rest)
        return count

    def take_stock(self, player: Player, game: Game, acknowledged: int) -> None:
        """Compare what is on the disk with what was acknowledged: nothing is missing but, at most, what was not."""
        loaded = player.store.load(game.name)
        self.torn += bool(loaded.notes)
        told = game.done + acknowledged
        possible = [game.standing(told), game.standing(told + 1)]
        orders = saved(player, game).orders
        assert orders in possible
        kept = told + (orders != possible[0])
        self.unsaid += kept > told
        self.kept += kept - game.done
        game.done = kept

    def _listen(self, stream: IO[str], answers: int) -> str:
        heard, longest = stream.readline(), 0.0
        for _ in range(answers - 1):
            begun = time.perf_counter()
            heard += stream.readline()
            longest = max(longest, time.perf_counter() - begun)
        if answers > 3:
            self.waits.append(longest)
        return heard


def _halves(player: Player) -> set[tuple[str, int]]:
    """Find the snapshots that were being written when a game was killed."""
    return {(file.name, file.stat().st_mtime_ns) for file in player.saves.glob("*.new")}


def _answers_before_the_kill(lines: Sequence[str], chance: random.Random) -> int:
    ends = [number for number, line in enumerate(lines[:_FAR]) if line == "end"]
    return chance.choice(ends) if ends and chance.random() < 0.5 else chance.randrange(min(len(lines), _FAR))


def saved(player: Player, game: Game) -> Session:
    """Bring back what is on the disk, which must prove itself."""
    loaded = player.store.load(game.name)
    assert set(loaded.notes) <= {TORN}
    restored = restore(rules(game.scenario), loaded.record, loaded.journal_orders)
    assert restored.proven
    assert restored.notes == ()
    return restored.session


def whole(player: Player) -> None:
    """Every file that may be read is whole: the saves, their copies, the autosaves."""
    for entry in player.store.entries():
        assert not entry.problem
        for copy in player.store.kept(entry.name):
            assert set(player.store.load(entry.name, copy).notes) <= {TORN}
