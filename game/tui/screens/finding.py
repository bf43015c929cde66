"""The desk's palette, which finds orders by their names as well and shows them where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from game.tui.screens.laid import LaidDesk
from game.view.commands import Command
from game.view.orders import every_row

PANEL_OF = {
    **dict.fromkeys(("launch", "request"), "initiatives"),
    **dict.fromkeys(("climb", "descend"), "ladders"),
    **dict.fromkeys(("fund", "halt"), "projects"),
    "mend": "home",
    "pledge": "goals",
}


class FindingDesk(LaidDesk):
    """A desk on which any order that answers no file can be found."""

    def do_palette(self) -> None:
        """Find a command or an order by name."""
        from game.tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self.commands(), self._orders), self.run_found)

    def _orders(self) -> Sequence[Command]:
        rows = every_row(self.session)
        return [
            Command(row.order, "", row.label, row.group if row.open else f"{row.group}, not now")
            for row in rows
        ]

    def run_found(self, name: str | None) -> None:
        """Run the command that was found; of an order show the list that it stands in, with the cursor on it."""
        verb, is_order, _ = (name or "").partition(" ")
        if name is None or not is_order:
            super().run_found(name)
            return
        self._show(f"panel:{PANEL_OF[verb]}", inside=True)
        if name not in self._right.open_orders:
            self._right.unfold()
        self._right.point(f"ord:{name}")
        self.pointed()
        self._name_commands()
