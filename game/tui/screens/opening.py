"""What is asked when a save does not simply open: its scenario was edited, or it is damaged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.play.archive import EditedSince
from game.save import LockedError, SaveError
from game.tui.screens.choice import ChoiceScreen
from game.view.edits import edit_lines
from game.view.saves import rescue_sentence, sentence

if TYPE_CHECKING:
    from game.save.rescue import Rescue
    from game.tui.app import Failed, WakhanApp


def not_opened(app: WakhanApp, save: str, copy: int, error: Exception, failed: Failed) -> None:
    """Offer what can be done instead of opening a save; without an offer, say why it does not open."""
    if isinstance(error, EditedSince):
        ask_edited(app, save, error, lambda: app.resume(save, failed, copy, anyway=True))
        failed(SaveError(str(error)))
    elif isinstance(error, SaveError) and not isinstance(error, LockedError):

        def offer(rescue: Rescue | None) -> None:
            failed(error)
            if rescue is not None and (rescue.name, rescue.copy) != (save, copy):
                ask_rescue(app, save, error, rescue, failed)

        app.work(lambda: app.keeper.archive.rescue(save), offer, failed)
    else:
        failed(type(error)(sentence(str(error))))


def ask_edited(app: WakhanApp, save: str, error: EditedSince, go_on: Callable[[], None]) -> None:
    """Report an edit, and ask whether to go on in the scenario as it is now."""
    app.push_screen(ChoiceScreen(save, edit_lines(error.edits), [("Go on in the edited one", go_on)]))


def ask_rescue(app: WakhanApp, save: str, error: SaveError, rescue: Rescue, failed: Failed) -> None:
    """Say what is wrong with a save, and offer its last good copy."""
    lines = [str(error), rescue_sentence(rescue), "The damaged file is kept aside."]
    go_on = ("Go on from that copy", lambda: app.resume(rescue.name, failed, rescue.copy))
    app.push_screen(ChoiceScreen(f"{save} cannot be read", lines, [go_on]))
