"""The right side of the desk: a file, an answered file, or a list of orders."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen
from textual.geometry import Size

from game.play.session import Session
from game.tui.chosen import chosen
from game.tui.drawing.desk import ahead_rows
from game.tui.drawing.dossier import after_rows, dossier_rows
from game.tui.drawing.orders import given_rows, goal_rows, order_rows
from game.tui.pane import Pane
from game.tui.rows import BLANK, Row
from game.view.ahead import Ahead
from game.view.desk import DeskView, desk
from game.view.dossier import AfterView, DossierView, OptionView, afterwards, dossier
from game.view.glossary import named
from game.view.goals import GoalView, goals
from game.view.orders import Row as OrderRow
from game.view.orders import constituencies, initiatives, ladders, pledges, possible_first, projects, requests

_TITLES = {
    "initiatives": "Initiatives",
    "ladders": "Ladders: your postures",
    "projects": "Projects",
    "home": "Home",
    "goals": "Pledges",
}
_EMPTY = {
    "initiatives": "Nothing can be started yet; this opens as the story goes on.",
    "ladders": "No posture can be moved yet; this opens as the story goes on.",
    "projects": "Nothing can be built yet; this opens as the story goes on.",
    "home": "There is nobody to win back yet.",
    "goals": "No goal can be pledged now.",
}
_WORDS = {
    "initiatives": ("initiative", "request", "attention", "capital", "lasting", "odds"),
    "ladders": ("ladder", "credibility", "capital", "lasting"),
    "projects": ("project", "treasury", "lasting"),
    "home": ("unity", "yield", "mend", "capital"),
    "goals": ("goal", "pledge", "credibility"),
    "coming": ("storm", "late"),
}
MOST_PAGES = 9  # one for each number key


@frozen
class Shown:
    """Everything the right side needs, read from the game once; `orders` are numbered from 1."""

    entry: str
    orders: tuple[str, ...] = ()
    file: DossierView | None = None
    after: AfterView | None = None
    answer: OptionView | None = None
    rows: tuple[OrderRow, ...] = ()
    goals: tuple[GoalView, ...] = ()
    desk: DeskView | None = None  # for what is to come

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """List the pages that this leads to, by id and title: the file's own, then words of the desk."""
        own = self.file.codex if self.file else ()
        return (*own, *named(self._words))[:MOST_PAGES]

    @property
    def _words(self) -> tuple[str, ...]:
        kind, _, name = self.entry.partition(":")
        if self.file is None:
            return _WORDS.get(name, ()) if kind == "panel" else ("history", "lasting", "late", "undo")
        crisis = ("crisis",) if self.file.crisis else ("file",)
        chance = ("odds",) if any(option.receipt.odds for option in self.file.options) else ()
        return (*crisis, *chance, "lasting", "late", "forecast", "attention")


def gather(session: Session, entry: str) -> Shown:
    """Read what an entry of the left column shows."""
    kind, _, name = entry.partition(":")
    if kind == "file":
        view = dossier(session, name)
        return Shown(entry, tuple(option.order for option in view.options), file=view)
    if kind == "done":
        given = session.orders_this_turn()
        answer = next((each for each in dossier(session, name).options if each.order in given), None)
        return Shown(entry, after=afterwards(session, name), answer=answer)
    if name == "coming":
        return Shown(entry, desk=desk(session))
    rows = _orders(session, name)
    aims = goals(session) if name == "goals" else ()
    return Shown(entry, tuple(row.order for row in rows), rows=rows, goals=aims)


def _orders(session: Session, panel: str) -> tuple[OrderRow, ...]:
    match panel:
        case "initiatives":
            return possible_first((*initiatives(session), *requests(session)))
        case "ladders":
            return tuple(ladders(session))
        case "projects":
            return tuple(projects(session))
        case "home":
            return tuple(constituencies(session))
    return tuple(pledges(session))


def draw(
    shown: Shown,
    width: int,
    height: int,
    cursor: str,
    voices: bool | None = None,
    more: bool = False,
    unfolded: bool = False,
    ahead: Mapping[str, Ahead] | None = None,
    given: OrderRow | None = None,
) -> list[Row]:
    """Draw it; `ahead` has a line of forecast for some orders, `given` is one of this list given just now."""
    if shown.file is not None:
        return dossier_rows(shown.file, width, height, cursor, voices, more, ahead)
    if shown.after is not None:
        return after_rows(shown.after, shown.answer, width)
    if shown.desk is not None:
        return ahead_rows(shown.desk, width)
    panel = shown.entry.partition(":")[2]
    unfolded = unfolded or panel != "initiatives"
    told = [*given_rows(given, width), BLANK] if given else []
    left = height - len(told)
    orders = order_rows(_TITLES[panel], shown.rows, width, left, cursor, _EMPTY[panel], unfolded, ahead)
    if not shown.goals:
        return [*told, *orders]
    first, last = goal_rows(shown.goals, width), orders
    if any(each.open for each in shown.rows):
        first, last = last, first
    return [*told, *first, BLANK, *last]


class DossierPane(Pane):
    """The right side of the desk; what the cursor is on is told in full."""

    def __init__(self, id: str, classes: str) -> None:
        super().__init__(id, classes)
        self._shown: Shown | None = None
        self._voices: bool | None = None
        self._more = False
        self._unfolded = False
        self._ahead: Mapping[str, Ahead] = {}
        self._given: OrderRow | None = None

    @property
    def pointed(self) -> tuple[str, ...]:
        """Give the order of a list that is told in full, if it can be given."""
        rows = self._shown.rows if self._shown else ()
        here = next((row for row in rows if f"ord:{row.order}" == self.cursor), rows[0] if rows else None)
        return (here.order,) if here is not None and here.open else ()

    @property
    def orders(self) -> tuple[str, ...]:
        """List the orders that stand here, in the order of their numbers."""
        return self._shown.orders if self._shown else ()

    @property
    def open_orders(self) -> tuple[str, ...]:
        """List those of a list that can be given now."""
        return tuple(row.order for row in self._shown.rows if row.open) if self._shown else ()

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """List the pages that this leads to, by id and title."""
        return self._shown.pages if self._shown else ()

    def open(self, shown: Shown, ahead: Mapping[str, Ahead], keep: bool = False) -> None:
        """Show something, with forecasts of some orders; `keep` leaves the cursor where it is."""
        self._ahead = ahead
        if self._shown is None or self._shown.entry != shown.entry:
            self._more = self._unfolded = False
            self._given = None
        self._shown = shown
        if keep and self.cursor.startswith("ord:") and self.cursor[4:] not in shown.orders:
            keep = False  # a second press of the same key orders nothing else
        self.show(self._drawn, cursor=None if keep else "", top=0)

    def read(self, order: str) -> OrderRow | None:
        """Read what an order of this list costs and brings, before it is given."""
        row = next((each for each in self._shown.rows if each.order == order), None) if self._shown else None
        if row is not None:
            row.bring()
        return row

    def receive(self, given: OrderRow | None) -> None:
        """Show the receipt of an order of this list until the cursor moves, or none any more."""
        self._given = given
        self.cursor = "" if given else self.cursor

    def enter(self) -> bool:
        """Put the cursor on the first thing; says whether there is any."""
        if self.keys:
            self.point(self.keys[0])
        return bool(self.keys)

    def point(self, key: str) -> None:
        """Move the cursor, and tell what it is on in full."""
        self.cursor, self._given = key, None
        self.redo()

    def foresee(self, ahead: Mapping[str, Ahead]) -> None:
        """Show other forecasts, or none."""
        self._ahead = ahead
        self.redo()

    def toggle_voices(self) -> None:
        """Show or hide the advisers."""
        unheard = any(span.key == "do:voices" for row in self.rows for span in row.spans)
        self._voices = True if unheard else False if self._voices is None else None
        self.redo()

    def toggle_more(self) -> None:
        """Show or hide the background."""
        self._more = not self._more
        self.redo()

    def unfold(self) -> None:
        """Show the orders that cannot be given now as well, from the first of them."""
        self._unfolded = True
        closed = [row for row in self._shown.rows if not row.open] if self._shown else []
        self.point(f"ord:{closed[0].order}" if closed else self.cursor)

    def _drawn(self, room: Size) -> list[Row]:
        if self._shown is None:
            return []
        return draw(
            self._shown,
            room.width,
            room.height,
            self.cursor,
            {"always": True, "never": False}.get(chosen().advisers) if self._voices is None else self._voices,
            self._more,
            self._unfolded,
            self._ahead,
            self._given,
        )
