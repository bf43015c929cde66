"""Screens shown again over another version of the same game."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import ModalScreen, Screen

from game.play.session import Session
from game.tui.frame import Frame
from game.tui.screens.briefing import BriefingScreen
from game.tui.screens.chronicle import ChronicleScreen
from game.tui.screens.codex import CodexScreen
from game.tui.screens.dealtnews import DealtNewsScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.ledger import LedgerScreen
from game.tui.screens.map import MapScreen
from game.tui.screens.previewdesk import PreviewDeskScreen
from game.tui.screens.previewverdict import PreviewVerdictScreen
from game.tui.screens.problems import ProblemsScreen
from game.tui.screens.relations import RelationsScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.why import WhyScreen

if TYPE_CHECKING:
    from game.tui.previewing import PreviewApp

SOON = 0.02
LASTING = (HelpScreen, SettingsScreen, ProblemsScreen)  # they show nothing of the game
AFRESH: dict[type, Callable[[Session], Frame]] = {
    BriefingScreen: BriefingScreen,
    DealtNewsScreen: DealtNewsScreen,
    ChronicleScreen: ChronicleScreen,
    LedgerScreen: LedgerScreen,
    MapScreen: MapScreen,
    RelationsScreen: RelationsScreen,
    PreviewVerdictScreen: PreviewVerdictScreen,
}


def renew_all(app: PreviewApp, turned: bool = False) -> None:
    """Let the desk and what stands over it show the game as it now is; `turned` leads back to the desk."""
    stack, trial = app.screen_stack, app.preview.trial
    if trial is None:
        return
    if not all(
        each.is_mounted for each in stack
    ):  # taken away now, a screen half made would fail to find its panes
        app.set_timer(SOON, lambda: renew_all(app, turned))
        return
    at, desk = next((k, each) for k, each in enumerate(stack) if isinstance(each, PreviewDeskScreen))
    over = stack[at + 1 :]
    if over and not turned and all(isinstance(each, LASTING) for each in over):
        desk.renew(trial)
        return
    again = [] if turned else _again(over, trial)
    with app.batch_update():
        while app.screen is not desk:
            app.pop_screen()
        if turned:
            desk.turned()
        desk.renew(trial)
        for screen in again:
            app.push_screen(screen)


def _again(screens: list[Screen[object]], session: Session) -> list[Frame]:
    """Make screens anew from the lowest on, up to the first that cannot be."""
    made: list[Frame] = []
    for screen in screens:
        if isinstance(screen, ModalScreen):
            continue
        fresh = renewed(screen, session)
        if fresh is None:
            break
        made.append(fresh)
    return made


def renewed(screen: Screen[object], session: Session) -> Frame | None:
    """Make a screen again for another version of its game; None where it has nothing to show there."""
    if isinstance(screen, CodexScreen):
        return CodexScreen(session, screen.chosen)
    if isinstance(screen, WhyScreen):
        known = screen.chosen in session.content.indicators or screen.chosen in session.content.resources
        return WhyScreen(session, screen.chosen if known else "")
    make = AFRESH.get(type(screen))
    return None if make is None else make(session)
