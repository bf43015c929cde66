"""Goals, recalls and endings: what is judged at the end of each turn, and at the end of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from game.engine.acts import Acts
from game.engine.content import Content, Ending
from game.engine.layout import Layout
from game.engine.ledger import Cause

if TYPE_CHECKING:
    from game.engine.compiler import Compiler
    from game.engine.worlds import Worlds

ALL = slice(None)
MEMORY = 4  # turns over which goals are judged
Mask = NDArray[np.bool_]


class Goals:
    """The goals, judged on the mean of the last four turns of every number they read."""

    def __init__(self, content: Content, layout: Layout, compiler: Compiler) -> None:
        self._content = content
        self._layout = layout
        self._goals = [(goal, compiler.truth(goal.when)) for goal in content.goals.values()]
        numbers = {ref.name for goal in content.goals.values() for ref in goal.when.names}
        names = [n for name in sorted(numbers) for n in compiler.expand(name)]
        found = [row for name in names if (row := _remembered(layout, name)) is not None]
        self._rows = list(dict.fromkeys(found))  # a name may be read by itself and in a group
        keys = [layout.keys[row] for row in self._rows]
        self._memory = [layout.extend(f"ago{k}", keys) for k in range(MEMORY)]

    def begin(self, table: NDArray[np.float64]) -> None:
        """Fill the memory with the start, what the openings changed included."""
        for block in self._memory:
            table[block.rows] = table[self._rows]

    def remember(self, worlds: Worlds) -> None:
        """Move every remembered number one turn back (a phase)."""
        table = worlds.table
        for older, newer in zip(self._memory[:0:-1], self._memory[-2::-1], strict=True):
            table[older.rows] = table[newer.rows]
        table[self._memory[0].rows] = table[self._rows]

    def means(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """Copy a table with every remembered number replaced by its mean over the last four turns."""
        averaged = table.copy()
        total = table[self._memory[0].rows].copy()
        for block in self._memory[1:]:
            total += table[block.rows]
        averaged[self._rows] = total * (1.0 / MEMORY)
        return averaged

    def met(self, table: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Say which goals hold on the mean of the last four turns, shape (goals, n)."""
        averaged = self.means(table)
        return np.array([when(averaged, ALL) for _, when in self._goals], dtype=np.bool_).reshape(
            len(self._goals), table.shape[1]
        )

    def conclude(self, worlds: Worlds, mask: Mask) -> None:
        """Write down which goals were met where the story ends, and what keeping or breaking a pledge brings."""
        table, pledges = worlds.table, self._content.pledges
        met = self.met(table)
        for k, (goal, _) in enumerate(self._goals):
            table[self._layout.met.first + k] = np.where(mask, met[k], table[self._layout.met.first + k])
            pledged = mask & (table[self._layout.pledged.first + k] > 0.0)
            kept, broken = np.flatnonzero(pledged & met[k]), np.flatnonzero(pledged & ~met[k])
            cause = Cause("pledge", f"pledge {goal.id}", worlds.turn)
            patron, word = f"{goal.patron}.support", "credibility"
            for target, where, amount in ((patron, kept, pledges.kept), (word, broken, pledges.broken)):
                if target in self._layout.value and len(where):
                    worlds.add(target, where, np.full(len(where), amount), cause)
        worlds.settle()


class Endings:
    """Recalls and endings, checked in the author's order."""

    def __init__(self, content: Content, layout: Layout, acts: Acts, compiler: Compiler) -> None:
        self._content = content
        self._layout = layout
        self._endings = [(number, e, compiler.maybe(e.when)) for number, e in _numbered(content)]
        dismissal = content.dismissal
        self._dismissal = dismissal
        self._dismissed_when = compiler.maybe(dismissal.when) if dismissal else None
        self._recover = acts.add(dismissal.recover, "dismissal", own=False) if dismissal else 0
        self._dismissals, self._recalled = layout.row("dismissals"), layout.row("recalled")

    def dismiss(self, worlds: Worlds) -> None:
        """Recall the player where home has had enough; they come back weaker (a phase)."""
        if self._dismissal is None or self._dismissed_when is None:
            return
        table, turn = worlds.table, worlds.turn
        where = np.flatnonzero(self._dismissed_when(table, ALL))
        if not len(where):
            return
        table[self._dismissals, where] += 1.0
        table[self._recalled, where] = float(turn)
        worlds.rules.acts.land(worlds, np.full(len(where), self._recover), where, None, "recalled", turn)
        row = worlds.rules.value_row("attention")
        less = np.minimum(self._dismissal.attention - table[row, where], 0.0)
        worlds.add("attention", where, less, Cause("recalled", "dismissal", turn))
        self._freeze(worlds, where, self._dismissal.frozen)
        if worlds.book is not None:
            worlds.book.note(turn, "recalled", "dismissal", str(int(table[self._dismissals, 0])))

    def _freeze(self, worlds: Worlds, where: NDArray[np.intp], turns: int) -> None:
        """Freeze the ladder that was moved last."""
        since = worlds.table[self._layout.since.rows][:, where]
        if len(since):
            last_moved = np.argmax(since, axis=0)
            worlds.table[self._layout.frozen.first + last_moved, where] = float(worlds.turn + turns)

    def judge(self, worlds: Worlds) -> None:
        """End the stories that are over (a phase)."""
        last = worlds.turn > self._content.calendar.turns
        early = self._matching(worlds, np.ones(worlds.count, dtype=np.bool_), at_end=False)
        ended = np.ones(worlds.count, dtype=np.bool_) if last else early > 0
        if not ended.any():
            return
        worlds.rules.goals.conclude(worlds, ended)
        chosen = self._matching(worlds, ended & (early == 0), at_end=True) if last else early
        table = worlds.table
        table[worlds.rules.over_row] = np.where(early > 0, early, chosen)
        if worlds.book is not None and ended[0]:
            worlds.book.note(
                worlds.turn, "over", self._endings[int(table[worlds.rules.over_row, 0]) - 1][1].id
            )

    def _matching(self, worlds: Worlds, mask: Mask, *, at_end: bool) -> NDArray[np.float64]:
        """Give the number of the first ending that holds, 0 where none does."""
        chosen = np.zeros(worlds.count)
        for number, ending, when in self._endings:
            if not (at_end or ending.any_time):
                continue
            free = mask & (chosen == 0.0)
            holds = free if when is None else free & when(worlds.table, ALL)
            chosen = np.where(holds, float(number), chosen)
        return chosen


def _numbered(content: Content) -> list[tuple[int, Ending]]:
    return list(enumerate(content.endings.values(), 1))


def _remembered(layout: Layout, name: str) -> int | None:
    """Find the row of a number that goals average: a value, or a share of a market."""
    if name in layout.value:
        return layout.value.row(name)
    share = name.removesuffix(".share")
    if share != name and share in layout.share:
        return layout.share.row(share)
    return None
