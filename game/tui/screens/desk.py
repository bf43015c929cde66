"""The desk: the place of decision, where files are answered and orders given."""

from __future__ import annotations

from game.tui.drawing.desk import entries
from game.tui.keys import key_shown
from game.tui.screens.dossier import gather
from game.tui.screens.finding import FindingDesk
from game.view.orders import Row as OrderRow


class DeskScreen(FindingDesk):
    """Keys and clicks on the desk, and the orders they give."""

    _told: OrderRow | None = None  # what the last order was said to bring
    _answered_at: int | None = None  # where in the tray the file stood whose answer is shown

    def move(self, by: int) -> None:
        """Move in the column that the cursor is in."""
        if self.inside:
            self._right.step(by)
            self.pointed()
            return
        if self._answered_at is not None and self._view.tray:
            self._show_beside(self._answered_at, by)
            return
        all_ = entries(self._view)
        self._show(all_[min(max(all_.index(self.current) + by, 0), len(all_) - 1)])
        self.did("moved")

    def _show_beside(self, place: int, by: int) -> None:
        """Go on from a file just answered, which has left its place, to the file after or before it."""
        files = [f"file:{file.event}" for file in self._view.tray]
        self._show(files[min(max(place if by > 0 else place - 1, 0), len(files) - 1)])
        self.did("moved")

    def across(self, right: bool) -> None:
        """Go into the dossier or back to the tray."""
        if right and not self.inside:
            self.inside = self._right.enter()
            self.pointed()
            self._name_commands()
            self.did("inside")
        elif not right and self.inside:
            self._show(self.current)

    def page(self, by: int) -> None:
        """Scroll the dossier."""
        self._right.roll(by * self._right.page)

    def number(self, number: int) -> None:
        """Give the order with that number, or say why there is none."""
        orders = self._right.orders
        if number <= len(orders):
            self.give(orders[number - 1])
        elif self.current.startswith("done:"):
            back = f"; {key_shown('undo')} takes it back" if self.session.can_undo() else ""
            self.say(f"This file is answered{back}.")
        else:
            self.say(f"There is no {number} here.")

    def give(self, order: str) -> None:
        """Give an order; when no attention is left, say what can still be done."""
        self._told = self._right.read(order)
        refusal = self.session.refusal(order)
        if (
            refusal
            and (refusal.reason, refusal.detail) == ("price", "attention")
            and self.session.value("attention") < 1
        ):
            self.say(f"No attention is left: {self._without_attention()}.", "warn")
        else:
            super().give(order)

    def _without_attention(self) -> str:
        """Say what can be done: answer a crisis with what costs none, or end the turn."""
        crisis = next((file.event for file in self._view.tray if file.crisis), "")
        orders = gather(self.session, f"file:{crisis}").orders if crisis else ()
        free = next((k for k, each in enumerate(orders, 1) if self.session.refusal(each) is None), 0)
        return f"answer {free} of the crisis costs none" if free else f"{key_shown('end')} ends the turn"

    def picked(self, key: str) -> None:
        """Show, explain or order what was clicked; an order in a list wants a second click."""
        kind, _, name = key.partition(":")
        if kind in ("file", "done", "panel"):
            self._show(key)
            self.did("moved")
        elif kind == "why":
            self.explain(name)
        elif kind == "codex":
            self.look_up(name)
        elif kind == "hints":
            self.no_hints()
        elif kind == "ord" and self._right.cursor != key:
            self.inside = True
            self._right.point(key)
            self.pointed()
        else:
            self._take(key)

    def _take(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "opt":
            self.number(int(name))
        elif kind == "ord":
            self.give(name)
        elif kind == "fold":
            self.inside = True
            self._right.unfold()

    def do_open(self) -> None:
        """Go into the dossier, or give the order under the cursor."""
        if self.inside and self._right.cursor:
            self._take(self._right.cursor)
        elif self.inside:
            self.move(1)
        elif self.current == "panel:coming":
            self.say("Nothing here is to be ordered.")
        else:
            self.across(True)

    def do_answers(self) -> None:
        """Go in among the answers, or back."""
        self.across(not self.inside)

    def do_back(self) -> None:
        """End the hints; else step back from the dossier to the tray, and from a list to the files."""
        if self.hinting:
            self.no_hints()
        elif self.inside:
            self.across(False)
        elif self.current.startswith("panel") and not self._first().startswith("panel"):
            self._show(self._first())

    def given(self, order: str) -> None:
        """Show what an order brought."""
        if order.startswith("answer"):
            place = next((k for k, file in enumerate(self._view.tray) if file.event == order.split()[1]), 0)
            self._turn_to(f"done:{order.split()[1]}")
            self._answered_at = place
            self.did("answered")
        self._right.receive(self._told)
        self.redraw()

    def taken_back(self, order: str) -> None:
        """Show the file again whose answer was taken back."""
        if order.startswith("answer"):
            self._turn_to(f"file:{order.split()[1]}")
        self._right.receive(None)
        self.redraw()
        self.did("undone")

    def do_end(self) -> None:
        """End the turn; where a crisis forbids that, turn to it."""
        crisis = next((f"file:{file.event}" for file in self._view.tray if file.crisis), "")
        if crisis and crisis != self.current:
            self._show(crisis)
        super().do_end()

    def _end(self) -> None:
        self.did("ended")
        super()._end()

    def turned(self) -> None:
        """Begin a turn with its first file."""
        self._turn_to("")

    def _show(self, entry: str, inside: bool = False) -> None:
        self._answered_at = None
        super()._show(entry, inside)

    def _turn_to(self, entry: str) -> None:
        self._answered_at = None
        self.current, self.inside, self._right.cursor = entry, False, ""
        self._right.receive(None)

    def do_next(self) -> None:
        """Show the next file of the tray."""
        files = [f"file:{file.event}" for file in self._view.tray]
        if files:
            at = files.index(self.current) + 1 if self.current in files else 0
            self._show(files[at % len(files)])
            self.did("moved")

    def do_voices(self) -> None:
        """Show or hide the advisers."""
        self._right.toggle_voices()

    def do_more(self) -> None:
        """Show or hide the background."""
        self._right.toggle_more()

    def do_see(self) -> None:
        """Open a page that is led to from here: of the file, or on the words of the desk."""
        self.lead(self._right.pages, self.look_up)

    def panel(self, name: str) -> None:
        """Show a list of orders, with the cursor in it."""
        self._show(f"panel:{name}", inside=True)
        self.did("panel")

    def explain(self, name: str) -> None:
        """Show why a number is what it is."""
        self.did("why")
        super().explain(name)
