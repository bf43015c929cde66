"""What is counted while many games are played."""

from __future__ import annotations

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from game.engine.layout import Rows
from game.engine.rules import Rules
from game.engine.worlds import Floats, Worlds

Counts = NDArray[np.int64]


@define
class Tally:
    """Counts over some games of one scenario; tallies of disjoint games add up with `merge`."""

    runs: int
    endings: Counts  # games by ending
    goals: Counts  # games in which each goal was met
    goals_met: Counts  # games by number of goals met
    orders: Counts  # how often each order was given
    events: Counts  # games in which each event came up
    ignored: Counts  # games in which each event was ignored at least once
    dismissals: int
    outcomes: Counts  # games by evolution of the complex, the last entry for none
    finals: list[Floats] = field(factory=list)  # final values, one array (values, games) per part

    @classmethod
    def empty(cls, rules: Rules) -> Tally:
        """Make a tally of nothing."""
        content = rules.content

        def zeros(length: int) -> Counts:
            return np.zeros(length, dtype=np.int64)

        complex_ = content.complex
        return cls(
            0,
            zeros(len(content.endings)),
            zeros(len(content.goals)),
            zeros(len(content.goals) + 1),
            zeros(len(rules.catalogue)),
            zeros(len(content.events)),
            zeros(len(content.events)),
            0,
            zeros(1 + (len(complex_.outcomes) if complex_ else 0)),
        )

    def orders_given(self, codes: Rows) -> None:
        """Count orders."""
        self.orders += np.bincount(codes, minlength=len(self.orders))

    def ended(self, worlds: Worlds) -> None:
        """Count games that are over."""
        rules, table, layout = worlds.rules, worlds.table, worlds.rules.layout
        self.runs += worlds.count
        numbers = table[rules.over_row].astype(np.intp) - 1
        self.endings += np.bincount(numbers, minlength=len(self.endings))
        met = table[layout.met.rows] > 0.0
        self.goals += np.count_nonzero(met, axis=1)
        self.goals_met += np.bincount(np.count_nonzero(met, axis=0), minlength=len(self.goals_met))
        self.events += np.count_nonzero(table[layout.dealt.rows] > 0.0, axis=1)
        self.ignored += np.count_nonzero(table[layout.ignored.rows] > 0.0, axis=1)
        self.dismissals += int(np.count_nonzero(table[layout.row("dismissals")] > 0.0))
        self.outcomes += np.bincount(rules.outcome_numbers(table), minlength=len(self.outcomes))
        self.finals.append(table[layout.value.rows].copy())

    def merge(self, other: Tally) -> None:
        """Add another tally's games."""
        for name in ("endings", "goals", "goals_met", "orders", "events", "ignored", "outcomes"):
            getattr(self, name).__iadd__(getattr(other, name))
        self.runs += other.runs
        self.dismissals += other.dismissals
        self.finals += other.finals
