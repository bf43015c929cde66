"""A scenario compiled: everything the engine needs to play it, shared by all worlds and never changed."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from game.engine.acts import Acts
from game.engine.compiler import Compiler
from game.engine.content import Consequence, Content, Option
from game.engine.events import Events
from game.engine.indicators import Indicators
from game.engine.judged import Endings, Goals
from game.engine.layout import Layout, Lookup, Rows
from game.engine.legal import Legal
from game.engine.markets import Markets
from game.engine.names import Names
from game.engine.news import News
from game.engine.openings import Openings
from game.engine.orders import Catalogue, Verb
from game.engine.projects import Projects
from game.engine.resources import Resources
from game.engine.situations import Situations
from game.engine.tray import Tray
from game.engine.worlds import Floats


class Rules:
    """The compiled scenario; `Rules(content)` takes some tens of milliseconds, so make it once."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.layout = layout = Layout(content)
        self.lookup = Lookup(content, layout, Names(content))
        self.compiler = compiler = Compiler(self.lookup)
        self.acts = acts = Acts(content, layout)
        self.catalogue = Catalogue(content)
        self.turn_row, self.over_row = layout.row("turn"), layout.row("over")
        self.efficiency = None if content.efficiency is None else compiler.number(content.efficiency)
        self.indicators = Indicators(content, layout, compiler)
        self.markets = Markets(content, layout, compiler)
        self.situations = Situations(content, layout, acts, compiler)
        self.projects = Projects(content, layout, acts, compiler)
        self.resources = Resources(content, compiler)
        self.events = Events(content, layout, acts, compiler)
        self.tray = Tray(content, layout, self.events)
        self.news = News(content, self.events)
        self.openings = Openings(content, layout, acts)
        self.goals = Goals(content, layout, compiler)
        self.endings = Endings(content, layout, acts, compiler)
        self.legal = Legal(content, layout, self.catalogue, compiler)
        self._order_tables(acts)
        acts.freeze(compiler)
        self._lock_sources()
        self.targets = _targets(layout)
        self.ranges = {i.id: (i.low, i.high) for i in content.indicators.values()}
        self.ranges |= {r.id: (0.0, r.most) for r in content.resources.values()}

    def _order_tables(self, acts: Acts) -> None:
        """Tabulate, per order, what it concerns and the act it brings about."""
        content, orders = self.content, self.catalogue.orders
        self.numbers = self.legal.subjects
        self.option_of = np.array([max(order.option, 0) for order in orders])
        self.act_of = np.zeros(len(orders), dtype=np.intp)
        for code, order in enumerate(orders):
            self.act_of[code] = acts.add(self.consequence_of(code), order.text, own=True)
        families = {name: k for k, name in enumerate(content.families)}
        self.family_of = np.array([families[i.family] for i in content.initiatives.values()], dtype=np.intp)
        most = max((len(f.repeats) for f in content.families.values()), default=1)
        self.yields = np.array(  # of each initiative's launches, counted from 0
            [
                [content.families[i.family].yields(k) / 100.0 for k in range(most)]
                for i in content.initiatives.values()
            ]
        ).reshape(-1, most)
        self.cooldown = np.array([float(max(f.cooldown, 1)) for f in content.families.values()])
        self.mend_cooldown = np.array([float(max(m.cooldown, 1)) for m in content.mends.values()])
        self.ladders = list(content.ladders.values())
        self.top_rung = np.array([float(len(ladder.rungs) - 1) for ladder in self.ladders])
        self.project_ids = list(content.projects)

    def consequence_of(self, code: int) -> Consequence:
        """Find what an author wrote an order to bring about; a project's order brings it when it begins or is done."""
        content, order = self.content, self.catalogue.orders[code]
        match order.verb:
            case Verb.ANSWER:
                return content.events[order.subject].options[order.option].act
            case Verb.LAUNCH:
                return content.initiatives[order.subject].act
            case Verb.CLIMB:
                return content.ladders[order.subject].climb
            case Verb.DESCEND:
                return content.ladders[order.subject].descend
            case Verb.MEND:
                return content.mends[order.subject].act
        return Consequence()

    @cached_property
    def free_answers(self) -> Rows:
        """Give, per event number, the code of a crisis's answer without price or needs; 0 where there is none."""
        codes = np.zeros(len(self.content.events) + 1, dtype=np.intp)
        for number, event in enumerate(self.content.events.values(), 1):
            free = [o for o in event.options if is_free(o)]
            if event.kind == "crisis" and free:
                codes[number] = self.catalogue.code(f"answer {event.id} {free[0].id}")
        return codes

    @cached_property
    def option_counts(self) -> Rows:
        """Give, per event number, how many options it has (at least 1, to divide by)."""
        return np.array([1, *(max(len(e.options), 1) for e in self.content.events.values())])

    @cached_property
    def free_orders(self) -> Rows:
        """List the codes of orders that answer no file."""
        kinds = self.catalogue.verbs
        return np.flatnonzero((kinds != Verb.ANSWER) & (kinds != Verb.END))

    def _lock_sources(self) -> None:
        """Lock what set a late effect going while it is under way; a crisis's free answer stays open."""
        free = {
            f"answer {e.id} {o.id}" for e in self.content.events.values() for o in e.options if is_free(o)
        }
        rows: dict[int, list[int]] = {}
        for late in self.acts.lates:
            if late.own and late.source not in free and late.source.startswith(("answer", "launch")):
                rows.setdefault(self.catalogue.code(late.source), []).append(late.row)
        self.legal.lock_while_out(rows)

    def outcome_numbers(self, table: Floats) -> Rows:
        """Give each world's evolution of the complex as its number from 0; one past the last where none holds."""
        outcomes = () if self.content.complex is None else self.content.complex.outcomes
        numbers = np.full(table.shape[1], len(outcomes))
        for number in range(len(outcomes) - 1, -1, -1):
            when = self.compiler.maybe(outcomes[number].when)
            numbers = np.where(True if when is None else when(table, slice(None)), number, numbers)
        return numbers

    def value_row(self, target: str) -> int:
        """Find the row that shows an effect's target: an indicator's value, a resource or a flag."""
        block = self.layout.flag if target in self.layout.flag else self.layout.value
        return block.row(target)

    def effect_row(self, target: str) -> int:
        """Find the row that a passing effect on a target changes."""
        if target in self.layout.settled:
            return self.layout.shock.row(target)
        return self.value_row(target)

    def cell_range(self, row: int) -> tuple[float, float]:
        """Give the range of a row that effects write: parts of indicators and flags have none."""
        if row in self.layout.shock:
            return (-np.inf, np.inf)
        return self.ranges.get(self.targets.get(row, ""), (-np.inf, np.inf))


def is_free(option: Option) -> bool:
    """Say whether an option has neither price nor condition, so that it can always be given."""
    priced = option.price.attention > 0.0 or any(option.price.cost.values())
    return not priced and option.lock.needs is None and option.unlocks is None


def _targets(layout: Layout) -> dict[int, str]:
    """Map the rows that the ledger follows to what they belong to."""
    targets = {layout.shock.row(name): name for name in layout.settled.ids}
    for block in (layout.stock, layout.resource):
        targets |= {block.row(name): name for name in block.ids}
    return targets
