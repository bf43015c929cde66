"""A scenario being tried out while it is written: reloaded in place, gone back and forth in, altered by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from attrs import frozen

from game.engine.content import Event
from game.engine.orders import UnknownOrder
from game.engine.rules import Rules
from game.play.alterations import SET, Unalterable
from game.play.compare import by_turn
from game.play.session import Refused
from game.play.trial import Lost, Trial, replayed

Orders = tuple[str, ...]


@frozen
class Jump:
    """What a jump to a turn did: how many turns went by without orders, how many known orders no longer held.

    `answers` are the orders given in the author's place, without which a turn could not end.
    """

    turn: int
    idle: int
    skipped: int
    answers: Orders = ()


@frozen
class Due:
    """Why an event would not come up by itself now: each is True where it stands in the way."""

    date: bool
    condition: bool
    seen: bool

    @property
    def none(self) -> bool:
        """Say whether it may come up now."""
        return not (self.date or self.condition or self.seen)


class Preview:
    """The game on trial, the orders it should be made of, and those once given in turns it has been taken back from."""

    def __init__(self, seed: int, level: str) -> None:
        self.seed = seed
        self.level = level
        self.lost: Lost | None = None
        self._trial: Trial | None = None
        self._wanted: Orders = ()
        self._stood: Orders = ()
        self._known: dict[int, Orders] = {}
        self._jumps: list[tuple[Orders, Orders]] = []  # the orders before and after each

    @property
    def trial(self) -> Trial | None:
        """Give the game, None until the scenario has been read without errors."""
        return self._trial

    @property
    def wanted(self) -> Orders:
        """List the orders to replay: those that stand, and while none is added those that could not be kept."""
        standing = tuple(self._trial.orders) if self._trial is not None else ()
        return self._wanted if standing == self._stood else standing

    def replay(self, rules: Rules, wanted: Orders) -> tuple[Trial, Lost | None]:
        """Play the wanted orders in another version of the scenario; changes nothing here."""
        return replayed(rules, self.seed, self.level, wanted)

    def take(self, trial: Trial, lost: Lost | None, wanted: Orders) -> bool:
        """Go on with what was replayed; False when other orders have been given since."""
        if wanted != self.wanted:
            return False
        self._trial, self.lost = trial, lost
        self._jumps.clear()  # what was played before may not be possible any more
        self._stand(wanted)
        return True

    def jump(self, turn: int) -> Jump:
        """Go to the start of a turn: back by dropping orders, forward by those known, else without any."""
        trial = self._trial
        if trial is None:
            raise ValueError("there is no game to go to a turn of")
        self._remember(trial)
        before, answers = tuple(trial.orders), list[str]()
        if turn <= trial.turn:
            trial.rewind(next(each for each in trial.marks if each.turn == turn))
        idle = skipped = 0
        while trial.turn < turn and not trial.over:
            known = self._known.get(trial.turn)
            skipped += _give(trial, known or ())
            idle += known is None
            given = len(trial.orders)
            passed = trial.pass_turn()
            answers += trial.orders[given : -1 if passed else None]
            if not passed:
                break
        self.lost = None
        self._stand(tuple(trial.orders))
        if self._stood != before:
            self._jumps.append((before, self._stood))
        return Jump(trial.turn, idle, skipped, tuple(answers))

    def jump_back(self) -> bool:
        """Take back the last jump, if nothing stands that was done since; False when there is none."""
        trial = self._trial
        if trial is None or not self._jumps or self._jumps[-1][1] != tuple(trial.orders):
            return False
        before, after = self._jumps.pop()
        common = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(before, after, strict=False)))
        moment = next(each for each in reversed(trial.marks) if each.orders <= common)
        trial.rewind(moment)
        for order in before[moment.orders :]:
            trial.submit(order)
        self.lost = None
        self._stand(before)
        return True

    def _remember(self, trial: Trial) -> None:
        """Keep the orders of each turn, so that going back and forth again brings them back."""
        for turn, orders in enumerate(by_turn(self.wanted), 1):
            if orders or turn < trial.turn:
                self._known[turn] = tuple(orders)

    def _stand(self, wanted: Orders) -> None:
        self._wanted, self._stood = wanted, tuple(self._trial.orders) if self._trial is not None else ()

    def altered(self) -> list[tuple[int, str]]:
        """List what was set by hand, by turn and as `trade 60`; of one name the last."""
        found: dict[str, tuple[int, str]] = {}
        turn = 1
        for order in self._trial.orders if self._trial is not None else ():
            verb, _, rest = order.partition(" ")
            if verb == SET:
                found[rest.partition(" ")[0]] = (turn, rest)
            turn += order == "end"
        return list(found.values())


def due(trial: Trial, event: Event) -> Due:
    """Look what stands between an event and the desk."""
    table, events = trial.worlds.table, trial.rules.events
    candidate = events.all[list(trial.content.events).index(event.id)]
    holds = candidate.when is None or bool(candidate.when(table, slice(None))[0])
    before = float(table[trial.rules.layout.dealt.row(event.id), 0])
    pause = trial.content.calendar.turns + 1 if event.once else max(event.cooldown, event.expires + 1)
    seen = before > 0.0 and before + pause > trial.turn
    return Due(not candidate.may_come(trial.turn), not holds, seen)


def first_turn(rules: Rules, event: str) -> int:
    """Give the first turn in which the dates of an event allow it; KeyError for an unknown one."""
    events = {each.event.id: each for each in rules.events.all}
    return min(max(events[event].first, 1), rules.content.calendar.turns)


def _give(trial: Trial, orders: Sequence[str]) -> int:
    """Give orders that are not given yet as far as they hold; counts those that do not."""
    skipped, standing = 0, trial.orders_this_turn()
    for order in orders:
        if order in standing:
            continue
        try:
            trial.submit(order)
        except (UnknownOrder, Refused, Unalterable):
            skipped += 1
    return skipped
