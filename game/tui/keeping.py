"""What the interface asks of the world outside: a place for saves and a shelf of scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from game.engine.content import Content
    from game.play.session import Session


@frozen
class SaveRow:
    """One save as listed; `trouble` says what is wrong with a damaged one."""

    name: str
    title: str
    where: str  # date and turn, in words
    saved: str  # when it was written, in words
    level: str = ""
    trouble: str = ""


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

    def entries(self) -> list[SaveRow]:
        """List the saves, the newest first."""
        ...

    def load(self, name: str) -> Session:
        """Open a save; what happens next is kept under its name."""
        ...

    def save_as(self, session: Session, name: str) -> None:
        """Keep a copy under a name; an existing name is replaced."""

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


@frozen
class StartAt:
    """Where to begin: a save to resume, a scenario to play, or the title."""

    scenario: str | None = None
    save: str | None = None
    seed: int | None = None
    level: str | None = None
