"""What the help says of each screen, and how the game is played in ten lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.names import listed
from game.view.numbers import amount

if TYPE_CHECKING:
    from game.view.desk import DeskView

ABOUT: dict[str, tuple[str, str]] = {
    "title": ("The title", "Go on with a game, begin one, or open a saved one."),
    "picker": (
        "Choosing a story",
        "The stories stand at the left; the right tells what the chosen one is about, its [[goal|goals]], how long it "
        "takes, and how it will be played: at which [[level]] and from which seed.",
    ),
    "desk": (
        "The desk",
        "Here you decide. On top the scores and what you have to spend; at the left the [[file|files]] that wait and "
        "the orders of your own; at the right whatever the cursor at the left is on.",
    ),
    "briefing": (
        "The briefing",
        "What the last turn brought and why, the heaviest first: the biggest consequence, each score with its two "
        "largest causes, what arrived [[late]], what is [[storm|seen coming]], and who waits outside.",
    ),
    "ledger": (
        "The ledger",
        "Every number that moved at the turn of the turn, the largest change first, with all its causes. The sizes "
        "add up to the change exactly: nothing ever moves without a cause.",
    ),
    "why": (
        "Why",
        "Any number: what moved it since the last turn, what it is made of, and what is still on its way.",
    ),
    "map": (
        "The map room",
        "Countries, roads and their rivals by state, projects, and where tonight's files come from. What you select "
        "explains itself.",
    ),
    "relations": (
        "Relations",
        "How each country stands to you, in words and figures, and the region as a whole.",
    ),
    "chronicle": (
        "The chronicle",
        "The course of any numbers, turn by turn, with what happened marked on it.",
    ),
    "codex": (
        "The codex",
        "Pages on people, places and agreements, each with its sources and where it leads.",
    ),
    "saves": ("Saved games", "Every kept game: where it stands and when it was written."),
    "settings": ("Settings", "Colours, drawing, motion, density and keys; they last."),
    "previewdesk": (
        "A preview",
        "The game itself, over the files you are writing: every save is read at once, and the orders given so far are "
        "given again as far as they hold. The strip above the foot says what could not be kept, what you have "
        "altered, and what is wrong with the files; the game goes on as it was until that is mended. Nothing is saved.",
    ),
    "problems": (
        "Problems",
        "Everything found in the files, the worst first, with its lines and why it matters.",
    ),
    "doorstep": ("A preview", "The files cannot be played yet. The game opens as soon as they can."),
    "dealtnews": ("News", "What you have let happen, as a briefing would tell it."),
    "previewverdict": (
        "The verdict",
        "How the story you are writing ends. Numbers go to its parts; go back to a turn to try another end.",
    ),
    "verdict": (
        "The verdict",
        "How it ended: goals, judges, turning points, your line beside history's. Numbers go to its parts.",
    ),
}
PLAY: tuple[str, ...] = (
    "A turn is three points of [[attention]] and more worth doing than they buy.",
    "Answer [[file|files]], start [[initiative|initiatives]], climb [[ladder|ladders]], build, [[mend]]; then end "
    "the turn.",
    "Every order shows its price and what it brings before you give it; [[undo|take it back]] if you regret it.",
    "A bare + fades; what is [[lasting]] stays. What comes [[late]] is announced, and names its decision.",
    "Chance is told as [[odds]], drawn only when the turn ends.",
    "A [[crisis]] must be answered; any other file lapses if it is left too long.",
    "Home taxes abroad: when [[unity]] falls, less of what you order is carried out ([[yield]]).",
    "Nothing only gains: what pleases one angers another, and each opening wakes a rival.",
    "You are judged by [[goal|goals]], two of them by your own [[pledge]], on the last four turns.",
    "No number changes without a cause: ask why, of any of them.",
)


def at_the_desk(view: DeskView) -> tuple[str, ...]:
    """Say what can be done at the desk just now."""
    told = []
    waiting = len(view.tray)
    if any(file.crisis for file in view.tray):
        told.append("A [[crisis]] lies on your desk: it must be answered before the turn can end.")
    elif waiting:
        told.append(f"{waiting} file{'s wait' if waiting > 1 else ' waits'} for an answer.")
    else:
        told.append("No file waits.")
    purses = [f"{amount(purse.amount)} {purse.label.lower()}" for purse in view.resources]
    told.append(f"You have {listed(purses)} to spend.")
    coming = [f"{each.coming.short} in {each.label.lower()}" for each in view.resources if each.coming]
    if coming:
        told.append(f"Next turn brings {listed(coming)}, as things stand.")
    counts = (
        (view.counts.initiatives, "initiative", "start"),
        (view.counts.ladders, "posture", "move"),
        (view.counts.projects, "project", "fund or halt"),
    )
    can = [f"{verb} {count} {what}{'s' if count > 1 else ''}" for count, what, verb in counts if count]
    if can:
        told.append(f"Besides, you could {listed(can, 'or')}.")
    if any(purse.id == "attention" and purse.amount < 1 for purse in view.resources):
        told.append("Your [[attention]] is spent: {end} ends the turn.")
    return tuple(told)
