"""What the interface asks of the world outside: a place for saves and a shelf of scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.archive import Archive
    from game.play.restore import Restored
    from game.play.session import Session


@frozen
class ScenarioRow:
    """One scenario as listed; `origin` says where it comes from."""

    id: str
    title: str
    summary: str
    minutes: tuple[int, int]
    turns: int
    origin: str = ""


class Keeper(Protocol):
    """Keeps games; `trouble` tells a failure to keep one, other failures are errors to be shown."""

    @property
    def trouble(self) -> str | None:
        """Say what keeps the game from being saved, None when nothing does."""
        ...

    def begin(self, session: Session) -> None:
        """Start keeping a new game."""

    def on_order(self, session: Session) -> None:
        """Write down that an order was given."""

    def on_undo(self, session: Session) -> None:
        """Write down that the last order was taken back."""

    def on_turn(self, session: Session) -> None:
        """Save at the border of a turn."""

    @property
    def name(self) -> str | None:
        """Give the name that the game is kept under, None while none is."""
        ...

    @property
    def archive(self) -> Archive:
        """Give all that can be done with saved games besides playing them."""
        ...

    def load(self, name: str, copy: int = 0, anyway: bool = False) -> Restored:
        """Open a save or an older copy, and keep what happens next; EditedSince unless wanted `anyway`."""
        ...

    def branch(self, session: Session, turn: int, name: str = "") -> Session:
        """Begin a branch at the start of a turn, under a name like the one left, and keep that."""
        ...

    def taken(self, name: str) -> bool:
        """Say whether another game would be written over under this name; SaveError where it is no name."""
        ...

    def save_as(self, session: Session, name: str) -> None:
        """Keep the game under a name from now on; what is there already becomes an older copy."""

    def close(self) -> None:
        """Let go of the game."""

    def latest(self) -> str | None:
        """Give the name of the game to continue."""
        ...


class Library(Protocol):
    """The scenarios at hand."""

    def scenarios(self) -> list[ScenarioRow]:
        """List the scenarios, cheaply."""
        ...

    def load(self, id: str) -> Content:
        """Read one scenario; raises an error whose text tells every problem."""
        ...

    def own(self) -> list[ScenarioRow]:
        """List the player's own scenarios, with the folder of each as its origin."""
        ...

    def faults(self, id: str) -> list[str]:
        """Say what `check` finds in one, a line each; slow."""
        ...

    def new_story(self, name: str) -> str:
        """Begin a scenario among the player's own and give its id; raises an error that says what is in the way."""
        ...

    def preview(self, id: str) -> None:
        """Open a preview of it once the game has closed."""


@frozen
class StartAt:
    """Where to begin: a save to resume, a scenario to play, or the title."""

    scenario: str | None = None
    save: str | None = None
    seed: int | None = None
    level: str | None = None
    anyway: bool = False  # the save is wanted even if its scenario has been edited since
