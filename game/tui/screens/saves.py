"""The saved games: all of them, and what can be done with the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from textual import getters

from game.save import Entry
from game.save.rescue import Rescue
from game.tui.drawing.saves import Page, Shelf, list_rows, page_rows, ring_rows
from game.tui.pane import Pane
from game.tui.rows import Span
from game.tui.screens.filing import Filing
from game.view.saves import Card, card

OLDER_ASKED = "Go on from {}? What is saved now is kept as a copy.  y: go on   any other key: stay"
Known = tuple[list[tuple[int, Entry]], Rescue | None]


class SavesScreen(Filing):
    """A list at the left; the save under its cursor at the right, with copies that can be gone into."""

    FOOTER = ("move", "across", "resume", "rewind", "compare", "verify", "delete", "export", "back", "help")
    HIDDEN = ("autosaves", "verify_all", "import", "settings", "theme", "palette")
    _list = getters.query_one("#left", Pane)
    _page = getters.query_one("#right", Pane)

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()
        self._known: dict[str, Known] = {}
        self._inside = False
        self._reading = False

    def panes(self) -> Iterable[Pane]:
        """Give the list and the page."""
        return Pane("left", "side list"), Pane("right", "page")

    def title_spans(self) -> tuple[list[Span], list[Span]]:
        """Say where one is, and how far the playing again has come."""
        return [Span("Saved games", "strong")], [Span(self.progress, "accent")]

    @property
    def chosen(self) -> Card | None:
        """Give the save under the cursor."""
        kind, _, name = self._list.cursor.partition(":")
        if kind != "save":
            return None
        return next((each for each in (*self._shelf.games, *self._shelf.autos) if each.name == name), None)

    def redraw(self) -> None:
        """Draw what is known, and read the list again beside."""
        self._draw()
        if not self._reading:
            self._reading = True
            self.game.work(self.game.keeper.archive.store.entries, self._listed, self._unlisted)

    def _unlisted(self, error: Exception) -> None:
        self._reading = False
        self.failed(error)

    def _listed(self, entries: list[Entry]) -> None:
        self._reading = False
        if not self.alive:
            return
        self.entries = entries
        cards = [card(each) for each in entries]
        names = {each.name for each in entries if each.auto}
        self._shelf = Shelf(
            tuple(each for each in cards if each.name not in names),
            tuple(each for each in cards if each.name in names),
            self._shelf.folded,
            self.marked,
        )
        self._known.clear()
        self._draw()
        if self._list.cursor not in self._list.keys:
            self._list.cursor = next(iter(self._list.keys), "")
        self._look()

    def _draw(self) -> None:
        if not self.alive:
            return
        shelf = self._shelf = evolve(self._shelf, marked=self.marked)
        self._list.show(lambda room: list_rows(shelf, self.findings, room.width))
        self._draw_page()
        self._head.redo()

    def _draw_page(self) -> None:
        found, page = self.chosen, None
        autos = self._shelf.autos if self._list.cursor == "fold:" else ()
        if found is not None:
            versions, rescue = self._known.get(found.name, (None, None))
            own = found.of or found.name
            ring = [
                each for each in self._shelf.autos if each.of == own and not each.trouble and not found.of
            ]
            page = Page(found, versions, ring, rescue, self.findings.get(found.name, ()))
        self._page.show(
            lambda room: (
                page_rows(page, room.width) if page else ring_rows(autos, room.width) if autos else []
            )
        )

    def told(self) -> None:
        """Draw what has been found out."""
        self._draw()

    def _look(self) -> None:
        """Show the save under the cursor, and read its copies beside."""
        self._page.cursor, self._inside, self._page.top = "", False, 0
        self._draw_page()
        found, archive = self.chosen, self.game.keeper.archive
        if found is None or found.name in self._known:
            return
        name, damaged = found.name, bool(found.trouble)

        def job() -> Known:
            return archive.versions(name), archive.rescue(name) if damaged else None

        def known(read: Known) -> None:
            self._known[name] = read
            if self.alive:
                self._draw_page()

        self.game.work(job, known, self.failed)

    def move(self, by: int) -> None:
        """Move in the list, or among the copies."""
        if self._inside:
            self._page.step(by)
        else:
            self._list.step(by)
            self._look()

    def across(self, right: bool) -> None:
        """Go among the copies and back."""
        if right and not self._inside and self._page.keys:
            self._inside = True
            self._page.step(1)
        elif not right and self._inside:
            self._inside = False
            self._page.point("")

    def page(self, by: int) -> None:
        """Scroll the page."""
        self._page.roll(by * self._page.page)

    def number(self, number: int) -> None:
        """Open the save with that number."""
        if number <= len(self._shelf.games):
            self._list.point(f"save:{self._shelf.games[number - 1].name}")
            self._look()
            self.do_resume()

    def picked(self, key: str) -> None:
        """Show what was clicked; a second click takes it."""
        here = self._list if key in self._list.keys and key != self._page.cursor else self._page
        again = here.cursor == key and (here is self._page or not self._inside)
        if key == "fold:":
            self.do_autosaves()
        elif again:
            self._take(key)
        elif here is self._list:
            self._list.point(key)
            self._look()
        else:
            self._inside = True
            self._page.point(key)

    def do_resume(self) -> None:
        """Go on with what the cursor is on."""
        self._take(self._page.cursor if self._inside else self._list.cursor)

    def _take(self, key: str) -> None:
        kind, _, name = key.partition(":")
        found = self.chosen
        if kind == "fold":
            self.do_autosaves()
        elif kind == "copy" and found is not None:
            words = OLDER_ASKED.format(f"copy {name} of “{found.name}”")
            self._foot.ask(words, "y", lambda: self.open(found.name, int(name)))
        elif kind == "rescue" and found is not None:
            self._rescue(self._known[found.name][1])
        elif kind == "save" and name in {each.name for each in self._shelf.autos}:
            self._foot.ask(OLDER_ASKED.format(f"the autosave {name}"), "y", lambda: self.open(name))
        elif kind == "save":
            self.open(name)

    def _rescue(self, rescue: Rescue | None) -> None:
        if rescue is not None:
            self.open(rescue.name, rescue.copy)

    def do_autosaves(self) -> None:
        """Unfold the autosaves or fold them."""
        self._shelf = evolve(self._shelf, folded=not self._shelf.folded)
        self._draw()
        self._list.point(self._list.cursor if self._list.cursor in self._list.keys else "fold:")
        self._look()

    def do_back(self) -> None:
        """Step back from the copies to the list, and then out."""
        if self._inside:
            self.across(False)
        else:
            self.dismiss()
