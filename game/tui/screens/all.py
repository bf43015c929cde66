"""Every screen with its commands, as settings and help list them."""

from __future__ import annotations

from game.tui.frame import Frame
from game.tui.keys import ANYWHERE

EVERYWHERE = "Everywhere"


def screens() -> dict[str, type[Frame]]:
    """Give the screens by their titles, in the order in which a player comes to them."""
    from game.tui.screens.authors import AuthorsScreen
    from game.tui.screens.briefing import BriefingScreen
    from game.tui.screens.choice import ChoiceScreen
    from game.tui.screens.chronicle import ChronicleScreen
    from game.tui.screens.codex import CodexScreen
    from game.tui.screens.compare import CompareScreen
    from game.tui.screens.desk import DeskScreen
    from game.tui.screens.help import HelpScreen
    from game.tui.screens.ledger import LedgerScreen
    from game.tui.screens.map import MapScreen
    from game.tui.screens.picker import PickerScreen
    from game.tui.screens.relations import RelationsScreen
    from game.tui.screens.rewind import RewindScreen
    from game.tui.screens.saves import SavesScreen
    from game.tui.screens.settings import SettingsScreen
    from game.tui.screens.title import TitleScreen
    from game.tui.screens.verdict import VerdictScreen
    from game.tui.screens.why import WhyScreen

    return {
        "Title": TitleScreen,
        "New game": PickerScreen,
        "Saved games": SavesScreen,
        "Workshop": AuthorsScreen,
        "Two games": CompareScreen,
        "Rewind": RewindScreen,
        "A save in doubt": ChoiceScreen,
        "Briefing": BriefingScreen,
        "Desk": DeskScreen,
        "Map room": MapScreen,
        "Relations": RelationsScreen,
        "Chronicle": ChronicleScreen,
        "Why": WhyScreen,
        "Ledger": LedgerScreen,
        "Codex": CodexScreen,
        "Verdict": VerdictScreen,
        "Help": HelpScreen,
        "Settings": SettingsScreen,
        **_of_a_preview(),
    }


def _of_a_preview() -> dict[str, type[Frame]]:
    """Give the screens that only an author comes to."""
    from game.tui.screens.dealtnews import DealtNewsScreen
    from game.tui.screens.doorstep import DoorstepScreen
    from game.tui.screens.previewdesk import PreviewDeskScreen
    from game.tui.screens.previewverdict import PreviewVerdictScreen
    from game.tui.screens.problems import ProblemsScreen

    return {
        "Preview: desk": PreviewDeskScreen,
        "Preview: verdict": PreviewVerdictScreen,
        "Preview: news": DealtNewsScreen,
        "Preview: problems": ProblemsScreen,
        "Preview: nothing to play yet": DoorstepScreen,
    }


def commands_by_screen() -> dict[str, tuple[str, ...]]:
    """Give the commands of every screen, after those that work on all of them."""
    return {EVERYWHERE: ANYWHERE, **{title: screen.commands() for title, screen in screens().items()}}
