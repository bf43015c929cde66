"""How much more there is to do than the turns give: demand for each resource, and what there was to meet it."""

from __future__ import annotations

import numpy as np
from attrs import define, frozen
from numpy.typing import NDArray

from game.bots.careful import Careful
from game.bots.player import MOST_ORDERS, Bot, give_orders
from game.engine.layout import Rows
from game.engine.obey import obey
from game.engine.orders import Order, Verb
from game.engine.rules import Rules
from game.engine.turn import end_turn, start
from game.engine.worlds import Floats, Worlds
from game.lab.runner import seeds_of

GAMES = 6  # enough for a figure that moves by less than a twentieth from seed to seed


@frozen
class Want:
    """What was wished for and what there was of one resource, in the mean of the games."""

    resource: str
    demand: float
    supply: float

    @property
    def times(self) -> float:
        """Give demand as a multiple of supply."""
        return self.demand / self.supply if self.supply else 0.0


def wants(rules: Rules, games: int = GAMES, seed: int = 1) -> list[Want]:
    """Measure demand and supply of every resource over a careful bot's games.

    *Demand* is the price of what the careful bot would order if nothing were short: at the start of each turn it makes
    its plan with every resource filled up again after each order, goes on while an order is worth its price to it, and
    last gives the best answer to each file still open, for a file asks for one. Each wish counts once, when it first
    is in a plan: the answer to a file once for each time that the file comes; an initiative (one for its whole family)
    or a mend again when its cool-down has passed; a step of a ladder again when one was given; a project once, with
    all dues that fall before the story ends.
    *Supply* is what the same bot had in the same games, short as things are: what it paid in orders and dues, and
    what was left, at the end of the story or, where nothing carries over, of each turn.
    """
    worlds, count = start(rules, seeds_of(seed, games)), _Count.empty(rules, games)
    bot, planner, at = Careful(), Careful(dutiful=True), np.arange(games)
    while worlds.count:
        count.plan(worlds, at, planner)
        give_orders(worlds, count.paying(bot, at))
        count.turn_ends(worlds)
        before = worlds.table[rules.layout.steps.rows].copy()
        end_turn(worlds)
        count.pay_dues(worlds.table[rules.layout.steps.rows] - before)
        over = worlds.over
        count.game_ends(worlds.keep(over))
        worlds, at = worlds.keep(~over), at[~over]
    pairs = zip(rules.content.resources, count.wished, count.had, strict=True)
    return [
        Want(name, round(float(demand) / games, 2), round(float(had) / games, 2))
        for name, demand, had in pairs
    ]


@define
class _Count:
    """Sums over all games so far; `blocked` is the first turn in which a subject's wish counts again, per game."""

    rules: Rules
    wished: Floats  # per resource
    had: Floats
    dues: Floats  # (resources, projects)
    subjects: list[int]  # of each order: answers to one file, launches of one family ... are one subject
    blocked: Floats  # (subjects, games)

    @classmethod
    def empty(cls, rules: Rules, games: int) -> _Count:
        """Begin to count."""
        content = rules.content
        names = [_subject(rules, order) for order in rules.catalogue.orders]
        numbers = {name: k for k, name in enumerate(dict.fromkeys(names))}
        dues = [[p.dues.get(name, 0.0) for p in content.projects.values()] for name in content.resources]
        zeros = np.zeros(len(content.resources))
        return cls(
            rules,
            zeros,
            zeros.copy(),
            np.array(dues).reshape(len(zeros), -1),
            [numbers[name] for name in names],
            np.zeros((len(numbers), games)),
        )

    def plan(self, worlds: Worlds, at: Rows, bot: Bot) -> None:
        """Count the orders that the bot would give in these worlds (games `at`) if nothing were short."""
        fork, here = worlds.copy(), np.arange(worlds.count)
        most = np.array([resource.most for resource in self.rules.content.resources.values()])
        for step in range(MOST_ORDERS):
            fork.table[self.rules.layout.resource.rows] = most[:, None]
            codes = bot(fork, here, step)
            here, codes = here[codes > 0], codes[codes > 0]
            if not len(here):
                return
            self._wish(codes, at[here], worlds.turn, self.rules.legal.prices(fork, codes, here))
            obey(fork, codes, here)

    def _wish(self, codes: Rows, games: Rows, turn: int, prices: Floats) -> None:
        for k, (code, game) in enumerate(zip(codes.tolist(), games.tolist(), strict=True)):
            subject = self.subjects[code]
            if self.blocked[subject, game] <= turn:
                self.blocked[subject, game] = turn + _rest(self.rules, self.rules.catalogue.orders[code])
                self.wished += prices[:, k] + self._dues(code, turn)

    def _dues(self, code: int, turn: int) -> Floats:
        if self.rules.catalogue.verbs[code] != Verb.FUND:
            return np.zeros(len(self.wished))
        number = int(self.rules.numbers[code])
        takes = self.rules.content.projects[self.rules.project_ids[number]].takes
        left = self.rules.content.calendar.turns + 1 - turn
        dues: NDArray[np.float64] = self.dues[:, number] * min(takes, left)
        return dues

    def paying(self, bot: Bot, alive: Rows) -> Bot:
        """Wrap a bot so that what its orders cost is counted, and steps of ladders may be wished for again."""

        def choose(worlds: Worlds, at: Rows, step: int) -> Rows:
            codes = bot(worlds, at, step)
            given = codes > 0
            self.had += self.rules.legal.prices(worlds, codes[given], at[given]).sum(axis=1)
            for code, game in zip(codes[given].tolist(), alive[at[given]].tolist(), strict=True):
                if self.rules.catalogue.verbs[code] in (Verb.CLIMB, Verb.DESCEND):
                    self.blocked[self.subjects[code], game] = 0.0
            return codes

        return choose

    def turn_ends(self, worlds: Worlds) -> None:
        """Count what is left of the resources that do not carry over."""
        self._left(worlds, carry=False)

    def pay_dues(self, steps: Floats) -> None:
        """Count the dues of the projects (a row each) that went on by a step in the turn that ended."""
        self.had += (self.dues[:, :, None] * steps).sum(axis=(1, 2))

    def game_ends(self, worlds: Worlds) -> None:
        """Count what is left of the resources that carry over."""
        self._left(worlds, carry=True)

    def _left(self, worlds: Worlds, *, carry: bool) -> None:
        for k, resource in enumerate(self.rules.content.resources.values()):
            if resource.carry is carry:
                self.had[k] += worlds.table[self.rules.layout.resource.first + k].sum()


def _subject(rules: Rules, order: Order) -> str:
    """Name what an order is one of: wishes for the same thing count once."""
    if order.verb is Verb.LAUNCH:
        return f"family {rules.content.initiatives[order.subject].family}"
    kind = {Verb.CLIMB: "ladder", Verb.DESCEND: "ladder"}.get(order.verb, order.verb.name)
    return f"{kind} {order.subject}"


def _rest(rules: Rules, order: Order) -> float:
    """Give after how many turns a wish may be counted anew."""
    content = rules.content
    match order.verb:
        case Verb.LAUNCH:
            return float(max(content.families[content.initiatives[order.subject].family].cooldown, 1))
        case Verb.MEND:
            return float(max(content.mends[order.subject].cooldown, 1))
        case Verb.ANSWER:
            event = content.events[order.subject]
            return np.inf if event.once else float(max(event.cooldown, event.expires, 1))
    return np.inf
