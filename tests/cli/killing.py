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
    paces: list[float] = field(factory=lambda: [0.01])  # seconds from one answer to the next

    @property
    def pace(self) -> float:
        """Give the usual time of an answer on this machine."""
        return sorted(self.paces)[len(self.paces) // 2]

    def kill(self, player: Player, game: Game, chance: random.Random) -> int:
        """Pipe what is left of a game in at full speed, kill it somewhere, and count the lines it acknowledged.

        The instant follows an answer drawn by lot, mostly one before the end of a turn, which is when most is written,
        and comes within the time that an answer takes here: so it falls into the saving on any machine.
        """
        begun = game.done or (player.saves.exists() and player.store.kept(game.name))
        command = ["resume", game.name] if begun else ["play", game.scenario, "--seed", str(game.seed)]
        rest = game.lines[game.done :]
        with player.starts(*command, "--json") as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("".join(f"{line}\n" for line in rest))
            process.stdin.flush()
            heard = self._listen(process.stdout, 1 + _answers_before_the_kill(rest, chance))
            time.sleep(chance.uniform(0, 1.5 * self.pace))
            process.kill()
            heard += process.stdout.read()
            process.stdin.close()
        self.kills += 1
        opening, *answers = [json.loads(line) for line in heard.splitlines(True) if line.endswith("\n")]
        assert {answer["kind"] for answer in (opening, *answers)} <= {"state", "verdict"}
        count: int = sum(answer["kind"] == "state" for answer in answers)
        self.midway += process.returncode == -signal.SIGKILL and count < len(rest)
        return count

    def take_stock(self, player: Player, game: Game, acknowledged: int) -> None:
        """Compare what is on the disk with what was acknowledged: nothing is missing but, at most, what was not."""
        loaded = player.store.load(game.name)
        self.torn += bool(loaded.notes) or any(player.saves.glob("*.new"))
        told = game.done + acknowledged
        possible = [game.standing(told), game.standing(told + 1)]
        orders = saved(player, game).orders
        assert orders in possible
        game.done = told + (orders != possible[0])
        self.unsaid += game.done > told

    def _listen(self, stream: IO[str], answers: int) -> str:
        heard, begun = stream.readline(), time.perf_counter()
        for _ in range(answers - 1):
            heard += stream.readline()
        if answers > 2:
            self.paces.append((time.perf_counter() - begun) / (answers - 1))
        return heard


def _answers_before_the_kill(lines: Sequence[str], chance: random.Random) -> int:
    ends = [number for number, line in enumerate(lines[:_FAR]) if line == "end"]
    return chance.choice(ends) if ends and chance.random() < 0.7 else chance.randrange(min(len(lines), _FAR))


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
