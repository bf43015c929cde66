"""The settings in words: what can be chosen, and what each choice means."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from game.play.level import LEVELS
from game.play.settings import Settings


@frozen
class Choice:
    """One thing a setting can be."""

    value: object
    label: str
    about: str = ""


@frozen
class Setting:
    """One thing that can be settled; themes are known only to who draws, so their choices come from there."""

    id: str
    group: str
    label: str
    about: str
    choices: tuple[Choice, ...] = ()

    def at(self, settings: Settings) -> int:
        """Give the place of the choice that is made, -1 for one that is not listed."""
        made = getattr(settings, self.id)
        return next((place for place, each in enumerate(self.choices) if each.value == made), -1)

    def chosen(self, settings: Settings) -> str:
        """Name the choice that is made."""
        place = self.at(settings)
        return self.choices[place].label if place >= 0 else str(getattr(settings, self.id))


LOOK, GAME = "LOOK", "GAME"
_ALL = (
    Setting(
        "theme", LOOK, "Theme", "Colours are never the only sign: whatever they tell stands in words too."
    ),
    Setting(
        "ascii",
        LOOK,
        "Signs",
        "For terminals and readers that do not know every sign. Letters of a story stay as they are.",
        (
            Choice(False, "all signs", "● ○ ▸ ─ ▁▃▅█ and fine lines on maps."),
            Choice(True, "ASCII only", "o . > - and the like: only what every keyboard has."),
        ),
    ),
    Setting(
        "reduced_motion",
        LOOK,
        "Motion",
        "Nothing in the game moves for show.",
        (
            Choice(False, "as it comes", "What slides or fades may do so."),
            Choice(True, "reduced", "Everything changes at once."),
        ),
    ),
    Setting(
        "density",
        LOOK,
        "Density",
        "How much air there is between the lines.",
        (
            Choice("roomy", "roomy", "Margins, and blank rows between parts."),
            Choice("compact", "compact", "More on one screen."),
        ),
    ),
    Setting(
        "level",
        GAME,
        "Level",
        "What a new game begins with; the game you are in keeps its own.",
        tuple(Choice(level.id, level.label, level.about) for level in LEVELS.values()),
    ),
    Setting(
        "advisers",
        GAME,
        "Advisers",
        "What your advisers say about a file.",
        (
            Choice("room", "room permitting", "Beside the file, if nothing else has to give way."),
            Choice("always", "always", "Even where the file then has to be scrolled."),
            Choice("never", "on demand", "Only when they are asked for."),
        ),
    ),
    Setting(
        "hints",
        GAME,
        "Hints",
        "A few sentences that show a first game's first turn.",
        (
            Choice(True, "shown", "Each once."),
            Choice(False, "not shown", "Help is still one key away."),
            Choice("again", "from the start", "Forget which were shown, and show them all again."),
        ),
    ),
)


def all_settings(themes: Sequence[Choice]) -> tuple[Setting, ...]:
    """List everything that can be settled, but for keys."""
    return tuple(evolve(each, choices=tuple(themes)) if each.id == "theme" else each for each in _ALL)


def changed(settings: Settings, setting: Setting, value: object) -> Settings:
    """Make a choice."""
    if value == "again":
        return evolve(settings, hints=True, seen=())
    return evolve(settings, **{setting.id: value})  # type: ignore[arg-type]


def counted(number: int) -> str:
    """Say how many keys of a screen were changed."""
    return f"{number} changed" if number else ""
