"""What stands for saved games, the shelf and the hints where nothing is kept: in a preview."""

from __future__ import annotations

from pathlib import Path

from game.engine.content import Content
from game.engine.rules import Rules
from game.play.archive import Archive
from game.play.keeper import Keeper
from game.play.restore import Restored
from game.play.session import Session
from game.save import Loaded, SaveError, Store
from game.tui.guiding import Guide, Memory
from game.tui.keeping import ScenarioRow
from game.view.guide import Hint

NEVER = "A preview is never saved."


class Nowhere:
    """Keeps no game."""

    trouble: str | None = None
    name: str | None = None

    @property
    def archive(self) -> Archive:
        """Give saved games of which there are none."""
        empty = Keeper(Store(Path("nowhere")), "0", str, lambda _: {})
        return Archive(empty, lambda: self._never)

    def _never(self, _loaded: Loaded) -> Rules:
        raise LookupError(NEVER)

    def begin(self, session: Session) -> None:
        """Keep nothing."""

    def on_order(self, session: Session) -> None:
        """Keep nothing."""

    def on_undo(self, session: Session) -> None:
        """Keep nothing."""

    def on_turn(self, session: Session) -> None:
        """Keep nothing."""

    def load(self, name: str, copy: int = 0, anyway: bool = False) -> Restored:  # noqa: ARG002 - asked as any keeper
        """Refuse: there is none."""
        raise SaveError(NEVER)

    def branch(self, session: Session, turn: int, name: str = "") -> Session:  # noqa: ARG002 - asked as any keeper
        """Refuse: it would be kept."""
        raise SaveError(NEVER)

    def taken(self, name: str) -> bool:  # noqa: ARG002 - asked as any keeper
        """Say that no name is taken."""
        return False

    def save_as(self, session: Session, name: str) -> None:  # noqa: ARG002 - asked as any keeper
        """Refuse."""
        raise SaveError(NEVER)

    def close(self) -> None:
        """Let go of nothing."""

    def latest(self) -> str | None:
        """Name no game."""
        return None


class _Nothing:
    """A shelf without scenarios."""

    def scenarios(self) -> list[ScenarioRow]:
        """List none."""
        return []

    def load(self, id: str) -> Content:
        """Refuse."""
        raise LookupError(id)

    def own(self) -> list[ScenarioRow]:
        """List none."""
        return []

    def faults(self, id: str) -> list[str]:
        """Refuse."""
        raise LookupError(id)

    def new_story(self, name: str) -> str:
        """Refuse."""
        raise LookupError(name)

    def preview(self, id: str) -> None:
        """Refuse: one is open already."""
        raise LookupError(id)


def nothing() -> _Nothing:
    """Give an empty shelf."""
    return _Nothing()


class NoGuide(Guide):
    """Gives no hints and remembers nothing."""

    def __init__(self) -> None:
        super().__init__(Memory())

    def hint(self, screen: str) -> Hint | None:  # noqa: ARG002 - asked as any guide
        """Give none."""
        return None

    def did(self, deed: str) -> None:
        """Take no note."""

    def dismiss(self) -> None:
        """Have nothing to dismiss."""
