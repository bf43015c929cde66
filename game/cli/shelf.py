"""Scenarios and saves as the terminal interface asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import paths
from game.cli.findings import rules_finder
from game.cli.library import content_of, kept, worlds_for
from game.cli.main import Stop
from game.cli.scenarios import whose
from game.play.archive import Archive
from game.save import SaveError
from game.save.names import clean
from game.scenario.headings import headings
from game.tui.keeping import ScenarioRow

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.keeper import Keeper
    from game.play.restore import Restored
    from game.play.session import Session


_MOST = 40  # lines of what is to be mended


class Shelf:
    """The scenarios at hand; `wanted` is one to open in a preview when the game has closed."""

    def __init__(self) -> None:
        self.wanted: str | None = None

    def scenarios(self) -> list[ScenarioRow]:
        """List every scenario that is found."""
        return [
            ScenarioRow(
                heading.name,
                heading.title,
                heading.summary,
                heading.minutes,
                heading.calendar.turns,
                whose(heading.home),
            )
            for heading in headings((*paths.scenario_homes(), *paths.packs()))
        ]

    def load(self, id: str) -> Content:
        """Read one scenario; Stop tells every problem."""
        return content_of(id)

    def own(self) -> list[ScenarioRow]:
        """List the scenarios in the player's own folder."""
        mine = [home for home in paths.scenario_homes() if home.name == paths.MINE]
        return [
            ScenarioRow(
                each.id, each.title, each.summary, each.minutes, each.calendar.turns, str(each.folder)
            )
            for each in headings(mine)
        ]

    def faults(self, id: str) -> list[str]:
        """Say what `wakhan check` finds in one of them."""
        from game.scenario.lint.run import inspect

        folder = paths.user_scenarios() / id
        found = inspect(folder, worlds_for(folder), notes=False, read=kept()).problems
        shown = [each for each in found if each.severity == "error" or each.confidence != "low"]
        return [str(each).replace(f"{folder}/", "", 1) for each in shown if each.severity != "note"][:_MOST]

    def new_story(self, name: str) -> str:
        """Scaffold a scenario in the player's own folder."""
        from game.scenario.scaffold import BadNameError, scaffold

        folder = paths.user_scenarios()
        try:
            return scaffold(name, folder, worlds_for(folder / name)).name
        except BadNameError as error:
            raise Stop(f"{error}; {error.hint!r} would do" if error.hint else str(error)) from error
        except FileExistsError as error:
            raise Stop(f"There is a scenario {name!r} of yours already.") from error

    def preview(self, id: str) -> None:
        """Remember what to open next."""
        self.wanted = id


class SaveDesk:
    """The saved games; the game being played is kept as it goes on."""

    def __init__(self, keeper: Keeper, scenario: str | None = None) -> None:
        self._keeper = keeper
        # `scenario` is where the player says that a save's scenario is.
        self._archive = Archive(keeper, lambda: rules_finder(scenario))

    @property
    def trouble(self) -> str | None:
        """Say what keeps the game from being saved, None when nothing does."""
        return self._keeper.trouble

    @property
    def name(self) -> str | None:
        """Give the name that the game is kept under."""
        return self._keeper.name

    @property
    def archive(self) -> Archive:
        """Give what else can be done with the saved games."""
        return self._archive

    def latest(self) -> str | None:
        """Name the newest save that reads well."""
        try:
            entry = self._keeper.store.latest()
        except SaveError:
            return None
        return None if entry is None else entry.name

    def load(self, name: str, copy: int = 0, anyway: bool = False) -> Restored:
        """Open a save and go on keeping it; SaveError or Stop say why it cannot be opened."""
        return self._archive.open(name, copy, anyway=anyway)

    def branch(self, session: Session, turn: int, name: str = "") -> Session:
        """Begin a branch and keep that."""
        return self._keeper.branch(session, turn, name)

    def taken(self, name: str) -> bool:
        """Say whether another game has this name."""
        tidy = clean(name)
        return tidy != self._keeper.name and self._keeper.store.exists(tidy)

    def close(self) -> None:
        """Let go of the game."""
        self._keeper.close()

    def begin(self, session: Session) -> None:
        """Start keeping a new game."""
        self._keeper.begin(session)

    def save_as(self, session: Session, name: str) -> None:
        """Keep the game under a name from now on; SaveError says why that cannot be."""
        self._keeper.save_as(session, clean(name))

    def on_order(self, session: Session) -> None:
        """Put the last order on the disk."""
        self._keeper.on_order(session)

    def on_undo(self, session: Session) -> None:
        """Record that the last order was taken back."""
        self._keeper.on_undo(session)

    def on_turn(self, session: Session) -> None:
        """Save at the border of a turn."""
        self._keeper.on_turn(session)
