"""The dialogue: one line of a player's at a time."""

from __future__ import annotations

from collections.abc import Callable

from attrs import Factory, define

from game.engine.ledger import Line
from game.engine.orders import UnknownOrder
from game.line import books, neighbours, pages
from game.line.ending import verdict_page
from game.line.keeping import Keeper, kept_words, tell
from game.line.numbering import Numbers, gone_words, is_gone
from game.line.pages import Menu
from game.line.paper import Paper
from game.line.spelling import nearest, nearest_line
from game.play.session import Refused, Session
from game.view import codex, orders, why
from game.view.commands import COMMANDS
from game.view.desk import desk
from game.view.dossier import afterwards
from game.view.telling import change_words
from game.view.text import sentence

VERBS = ("answer", "launch", "climb", "descend", "fund", "halt", "request", "pledge", "mend")
_IDS = {word: command.id for command in COMMANDS for word in (command.key, command.id, command.label)}
_WORDY = ("why", "codex")


@define
class Talk:
    """A game talked through; `menu` is what the numbers of the last list do.

    `numbers` are those that files and orders have in this turn, list by list; `shelf` is the last list of orders.
    """

    session: Session
    paper: Paper
    keeper: Keeper | None
    menu: Menu = ()
    ended: bool = False
    numbers: dict[str, Numbers] = Factory(dict)
    shelf: tuple[str, Menu] = ("", ())

    def begin(self) -> None:
        """Open the game."""
        if self.session.turn == 1 and not self.session.orders:
            pages.opening(self.session, self.paper)
        self._new_turn()

    def hear(self, line: str) -> None:
        """Act on one line."""
        words = line.split()
        if not words:
            return self._desk()
        first, rest = words[0].lower(), " ".join(words[1:])
        if first.isdecimal() and not rest:
            return self._choose(first)
        if first in VERBS and rest:
            return self._order(" ".join(words).lower())
        command = _IDS.get(" ".join(words).lower()) or (
            _IDS.get(first) if _IDS.get(first) in _WORDY else None
        )
        if command is None:
            return self._lost(" ".join(words))
        return self._command(command, rest)

    def _command(self, command: str, rest: str) -> None:
        if command == "why":
            return self._why(rest)
        if command == "codex":
            return self._codex(rest)
        return self._commands()[command]()

    def _commands(self) -> dict[str, Callable[[], None]]:
        return {
            "choose": lambda: self.paper.say("Write a number from the last list."),
            "desk": self._desk,
            "initiatives": lambda: self._rows("Initiatives", orders.initiatives, orders.requests),
            "ladders": lambda: self._rows("Ladders", orders.ladders),
            "projects": lambda: self._rows("Projects", orders.projects),
            "home": lambda: self._rows("Home", orders.constituencies),
            "briefing": lambda: pages.turn(self.session, self.paper),
            "goals": self._goals,
            "relations": self._relations,
            "undo": self._undo,
            "end": lambda: self._order("end"),
            "save": self._save,
            "help": lambda: books.help_page(self.paper),
            "quit": self._quit,
        }

    def _choose(self, word: str) -> None:
        number = int(word[:6])
        if not 1 <= number <= len(self.menu):
            told = f"Choose from 1 to {len(self.menu)}" if self.menu else "There is no list to choose from"
            return self.paper.say(f"{told}; “?” shows the commands.")
        choice = self.menu[number - 1]
        if choice.kind == "order":
            return self._order(choice.what, chosen=True)
        if is_gone(self.session, choice.kind, choice.what):
            return self.paper.say(gone_words(self.session, choice.what))
        page = _PAGES[choice.kind]
        self.menu = page(self.session, self.paper, choice.what) or self.menu
        return None

    def _order(self, order: str, *, chosen: bool = False) -> None:
        try:
            lines = self.session.submit(order)
        except Refused as refused:
            return self.paper.say(orders.refusal_sentence(self.session, order, refused.refusal))
        except UnknownOrder:
            return self._lost(order)
        order = self.session.orders[-1]
        trouble = tell(self.keeper, self.session)
        if trouble:
            self.paper.say(f"The game could not be saved: {trouble}")
        if order == "end":
            return self._new_turn()
        self.paper.say(f"{orders.order_words(self.session, order)}.{_moved(self.session, lines)}")
        self._after(order)
        return self._listed() if chosen and not order.startswith("answer ") else self._desk()

    def _listed(self) -> None:
        """Go on with the list that an order was chosen from."""
        title, self.menu = self.shelf
        pages.figures(self.paper, desk(self.session))
        self.paper.say(f"The numbers are those of the list “{title}” again; “d” shows the desk.")

    def _after(self, order: str) -> None:
        words = order.split()
        if words[0] != "answer":
            return
        view = afterwards(self.session, words[1])
        if view.text:
            self.paper.say(f"In fact: {view.text}")
        if view.historical:
            told = "as you have" if view.same else f"“{view.historical}”"
            self.paper.say(f"History chose {told}.")

    def _new_turn(self) -> None:
        self.menu = ()
        self.numbers.clear()
        if self.session.over:
            pages.turn(self.session, self.paper)
            verdict_page(self.session, self.paper)
            return
        pages.turn(self.session, self.paper)
        self._desk()

    def _desk(self) -> None:
        if self.session.over:
            return self.paper.say("The story is over; “g” shows the verdict, “q” leaves.")
        self.menu = pages.desk_page(self.session, self.paper, self.numbers.setdefault("Desk", []))
        return None

    def _rows(self, title: str, *makers: Callable[[Session], list[orders.Row]]) -> None:
        rows = [row for make in makers for row in make(self.session)]
        self.menu = pages.rows_page(self.paper, title, rows, self.numbers.setdefault(title, []))
        self.shelf = (title, self.menu)

    def _goals(self) -> None:
        if self.session.over:
            return verdict_page(self.session, self.paper)
        listed = books.goals_page(self.session, self.paper, self.numbers.setdefault("Pledges", []))
        if listed:
            self.menu, self.shelf = listed, ("Pledges", listed)
        return None

    def _relations(self) -> None:
        self.menu = neighbours.relations_page(self.session, self.paper)

    def _why(self, words: str) -> None:
        if not words:
            self.menu = books.why_list(self.session, self.paper)
            return
        known = {each.label.lower(): each.id for each in why.indicators(self.session)}
        known |= {each.id: each.id for each in why.indicators(self.session)}
        self._named(words, known, "why")

    def _codex(self, words: str) -> None:
        if not words:
            self.menu = books.codex_list(self.session, self.paper)
            return
        listed = codex.contents(self.session)
        self._named(
            words, {title.lower(): id_ for id_, title in listed} | {id_: id_ for id_, _ in listed}, "codex"
        )

    def _named(self, words: str, known: dict[str, str], kind: str) -> None:
        """Show the page that is named, or the only one whose name begins so; else the nearest spelling."""
        asked = words.lower()
        begun = {id_ for name, id_ in known.items() if name.startswith(asked)}
        found = known.get(asked) or (begun.pop() if len(begun) == 1 else None)
        if found is None:
            close = nearest(asked, known)
            hint = f" Did you mean “{close}”?" if close else ""
            return self.paper.say(f"There is nothing called “{words}”.{hint}")
        self.menu = _PAGES[kind](self.session, self.paper, found) or self.menu
        return None

    def _undo(self) -> None:
        if not self.session.level.undo:
            return self.paper.say("At this level orders cannot be taken back.")
        order = self.session.undo()
        if order is None:
            return self.paper.say("There is nothing to take back this turn.")
        if self.keeper is not None:
            self.keeper.on_undo(self.session)
        self.paper.say(f"Taken back: {sentence(orders.order_words(self.session, order))}")
        return self._desk()

    def _save(self) -> None:
        self.paper.say(kept_words(self.keeper))

    def _quit(self) -> None:
        self.ended = True

    def _lost(self, line: str) -> None:
        if line.casefold() in _FULL_SCREEN:
            return self.paper.say(_FULL_SCREEN[line.casefold()])
        close = nearest_line(self.session, line)
        hint = f" Did you mean “{close}”?" if close else ""
        self.paper.say(f"“{line[:80]}” is no command and no order.{hint} “?” shows the commands.")
        return None


def _moved(session: Session, lines: list[Line]) -> str:
    sums: dict[str, float] = {}
    for line in lines:
        sums[line.target] = sums.get(line.target, 0.0) + line.change
    told = [change_words(session, name, size) for name, size in sums.items()]
    return f" {', '.join(told)}." if told else ""


# Keys that a lesson may name and that only the full screen has: where the same is found here.
_FULL_SCREEN = {
    **dict.fromkeys(
        ("a", "v"), "A file is shown whole here: its number gives the background and every voice."
    ),
    "o": "What is seen coming and what is on its way stand with the desk: d.",
    "m": "The map room is of the full screen; r tells where everybody stands.",
    "c": "The chronicle is of the full screen; w says why any number stands where it does.",
    "f": "Forecasts are of the full screen; the number of a file tells what each answer brings.",
    "z": "To go back to an earlier turn, leave with q, then: wakhan resume --turn 3",
}

_PAGES: dict[str, Callable[[Session, Paper, str], Menu]] = {
    "file": pages.file_page,
    "row": pages.row_page,
    "why": books.why_page,
    "codex": books.codex_page,
    "actor": neighbours.actor_page,
}
