"""A tour of every screen: games kept on a disk, and the keys that lead from one screen to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from textual import events

from game.play.branch import branch
from game.play.session import Session, replay
from game.tui.app import WakhanApp
from game.tui.keys import typed
from game.tui.screens.verdict import VerdictScreen
from game.view.reading import open_events
from tests.stories import content
from tests.tui.disk import disk
from tests.tui.playing import Player
from tests.tui.shelf import library

STORY, GAME, RUIN, TURN = "burning-road", "The long road", "A ruined one", 7
_FIRST = ("answer", "fund", "climb", "pledge", "launch")  # what is ordered, where it can be

Look = Callable[[str], Awaitable[None]]


@cache
def _seed() -> int:
    """Find a game in whose middle the first answer of every file can be paid, as the tour will give one."""
    return next(
        seed for seed in range(1, 100) if _can_answer(replay(content(STORY), seed, _orders(TURN, seed)))
    )


def _can_answer(game: Session) -> bool:
    firsts = [f"answer {event.id} {event.options[0].id}" for event in open_events(game)]
    return bool(firsts) and all(game.refusal(order) is None for order in firsts)


@cache
def _orders(turns: int, seed: int) -> list[str]:
    """Play a story for some turns, doing a little of everything."""
    game = Session.begin(content(STORY), seed, "guided")
    while not game.over and game.turn < turns:
        kinds = _FIRST[:1] + _FIRST[1 + game.turn % 4 :]
        legal = [order for kind in kinds for order in game.legal() if order.startswith(kind)]
        game.submit(legal[0] if legal else "end")
    return game.orders


def middle() -> Session:
    """Give a game in its middle, with much behind it and something on its way."""
    return replay(content(STORY), _seed(), _orders(TURN, _seed()), "guided")


@cache
def ended() -> Session:
    """Give a game that has come to its verdict."""
    return replay(content(STORY), _seed(), _orders(1000, _seed()), "guided")


def keep_games(folder: Path) -> None:
    """Keep a game, a branch of it, and one that is damaged."""
    keeper = disk(folder, content(STORY)).keeper
    for name, game in (
        (RUIN, branch(middle(), 2)),
        (f"{GAME}, turn 4", branch(middle(), 4)),
        (GAME, middle()),
    ):
        keeper.begin(game, name)
        keeper.on_turn(game)  # an older copy to go back to, and an autosave
        keeper.close()
    ruin = folder / f"{RUIN}.wakhan"
    data = bytearray(ruin.read_bytes())
    data[len(data) // 2] ^= 1
    ruin.write_bytes(data)


class Stop(NamedTuple):
    """A place on the tour: the keys that lead on to it, the words by which it is known, and how often to go on."""

    name: str
    keys: str
    words: str
    again: str = ""  # keys pressed so often as there are, looking at the screen after each


AT_TITLE = (
    Stop("title", "", "Continue", "down down"),
    Stop("settings", "f2", "Settings", "down " * 12 + "right down down left"),
    Stop("help", "escape escape escape ?", "Help", "pagedown " * 8),
    Stop("palette", "escape :", "type part of a name", "down down s a"),
    Stop("picker", "escape n", "Seed", "a a down l s 1 2 escape"),
    Stop("saves", "escape s", GAME, "right left f down f up v a"),
    Stop("workshop", "escape w", "Workshop", "down n a b escape"),
    Stop("saves again", "escape s", GAME),
    Stop("compare", "up up up down c down c", "Two games side by side", "pagedown pagedown"),
    Stop("delete", "q d", "any other key"),
    Stop("rewind", "x z", "Rewind", "down down z x"),
    Stop("choice", "q up up up enter", f"{RUIN} cannot be read", "up down"),
    Stop("export", "q e", "Export to", "a b c escape i a escape"),
)
AT_DESK = (
    Stop("desk", "escape c", "TRAY", "down tab"),
    Stop("dossier", "right", "TRAY", "down down a v v f a left up"),
    Stop("answered", "up up up 1", "✓"),
    Stop("undone", "u", "Taken back", "e x s a escape q x"),
    Stop("initiatives", "i", "Initiatives", "pagedown down down down up"),
    Stop("ladders", "l", "postures", "pagedown down down"),
    Stop("projects", "p", "Projects", "pagedown down down"),
    Stop("home", "h", "Home", "pagedown down down"),
    Stop("goals", "g", "Judged on", "pagedown down down x"),
    Stop("coming", "o", "ON ITS WAY", "pagedown enter"),
    Stop("briefing", "b", "Briefing", "down down pagedown"),
    Stop("ledger", "t", "numbers moved", "down down pagedown pagedown"),
    Stop("why", "w", "SCORES", "down " * 30 + "pagedown"),
    Stop("codex", "escape escape escape k", "Codex", "down " * 50 + "x x"),
    Stop("map", "escape escape escape m", "The map room", "tab " * 30 + "+ + - 0 down right"),
    Stop("relations", "escape r", "Relations", "down " * 16 + "right down x"),
    Stop("chronicle", "escape escape escape escape c", "Chronicle", "enter down enter down left left pageup"),
    Stop("desk help", "escape escape ?", "Help", "pagedown pagedown"),
    Stop("desk palette", "escape :", "type part of a name"),
)
AT_END = (
    Stop("verdict", "", "The verdict", "pagedown " * 8),
    Stop("chronicle of the end", "c", "Chronicle", "left left f"),
    Stop("map of the end", "q m", "The map room", "tab tab"),
)


async def tap(player: Player, *keys: str) -> None:
    """Press keys without waiting for what works beside the screen."""
    for key in keys:
        player.app.post_message(events.Key(typed(key), key if len(key) == 1 else None))
        for _ in range(2):  # the application takes the key first, then its screen
            await player.pilot._wait_for_screen()


async def visit(player: Player, stops: tuple[Stop, ...], look: Look) -> None:
    """Go from stop to stop and look at each."""
    for stop in stops:
        await tap(player, *stop.keys.split())
        await player.sees(stop.words)
        await look(stop.name)
        for key in stop.again.split():
            await tap(player, key)
            await look(f"{stop.name}, {key}")


async def everywhere(player: Player, look: Look) -> None:
    """Visit every screen there is."""
    await player.until(lambda: player.app.loaded, "the engine")
    await visit(player, AT_TITLE, look)
    await visit(player, AT_DESK, look)
    player.app.push_screen(VerdictScreen(ended()))
    await visit(player, AT_END, look)


def tour(folder: Path, size: tuple[int, int], steps: Callable[[Player], Awaitable[None]]) -> None:
    """Open the program at its title, over a folder with games in it, and take steps."""

    async def go() -> None:
        desk = disk(folder, content(STORY)).desk
        app = WakhanApp(lambda: (library(STORY, "tiny"), desk))
        async with app.run_test(size=size) as pilot:
            await steps(Player(app, pilot))

    asyncio.run(go())
