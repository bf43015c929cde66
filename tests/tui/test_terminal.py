"""The main job in a real terminal: a whole game to its verdict, saved as it goes, equal to the same orders piped in."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.save import Store
from tests.stories import ROOT
from tests.terminal import Terminal

SCENARIO = "burning-road"
TakeTurn = Callable[[Terminal], None]


MIDDLE = "turn 11 of 22"
ROOMS = (("m", "The map room"), ("r", "Relations"), ("c", "Chronicle"), ("k", "Codex"))


def shows(words: str, rows: list[str]) -> bool:
    """Say whether the foot, which may be some rows high, has these words."""
    return any(words in row for row in rows[-4:])


def title_of(rows: list[str]) -> str:
    """Give the first row, which names the screen."""
    return rows[0] if rows else ""


def over(rows: list[str]) -> bool:
    """Say whether the turn has ended."""
    return "Briefing" in title_of(rows) or "verdict" in title_of(rows)


def end(terminal: Terminal, ask: Callable[[], object], confirm: Callable[[], object]) -> None:
    """End the turn, also where attention is left."""
    ask()
    if not over(terminal.wait(lambda r: shows("End the turn", r) or over(r), "the end of the turn")):
        confirm()
    terminal.wait(over, "the next turn")


def by_keys(terminal: Terminal) -> None:
    """Answer what lies open by the first number that is taken, and end the turn."""
    if over(terminal.screen.display):
        terminal.press("enter")
        terminal.wait(lambda rows: not over(rows), "the desk")
    for number in "1234":
        if shows("You answered", terminal.press(number)):
            break
    end(terminal, lambda: terminal.press("e"), lambda: terminal.press("e"))


def by_mouse(terminal: Terminal) -> None:
    """Do the same by clicks alone."""
    terminal.click("to the desk", top=-1)
    rows = terminal.wait(lambda rows: not over(rows), "the desk")
    dossier = next(row.index("TRAY") for row in rows if "TRAY" in row) + 32
    for number in "1234":
        if any(f" {number} " in row[dossier:] for row in terminal.screen.display[4:-2]) and shows(
            "You answered", terminal.click(f" {number} ", dossier)
        ):
            break
    end(terminal, lambda: terminal.click("end turn", top=-1), lambda: terminal.click("End the turn", top=-2))


def with_visits(terminal: Terminal) -> None:
    """Look into the other rooms before anything is decided, in the middle of the game."""
    middle = MIDDLE in title_of(terminal.screen.display)
    terminal.press("enter")
    terminal.wait(lambda rows: not over(rows), "the desk")
    for key, title in ROOMS if middle else ():
        terminal.press(key)
        terminal.wait(lambda rows, title=title: title in title_of(rows), title)  # type: ignore[misc]
        terminal.press("down", "q")
        terminal.wait(lambda rows, title=title: title not in title_of(rows), "the desk")  # type: ignore[misc]
    by_keys(terminal)


def play_to_verdict(terminal: Terminal, take_turn: TakeTurn) -> list[str]:
    """Take one turn after the other, until the verdict."""
    terminal.wait(lambda r: "Briefing" in title_of(r), "the first briefing")
    for _ in range(30):
        take_turn(terminal)
        rows = terminal.read()
        if "verdict" in title_of(rows):
            return rows
    raise AssertionError("no verdict came:\n" + "\n".join(rows))


def final_numbers(orders: list[str], seed: int, folder: Path) -> dict[str, object]:
    """Pipe the same orders into the JSON front end and give its last state."""
    command = [
        sys.executable,
        "-m",
        "game",
        "play",
        SCENARIO,
        "--seed",
        str(seed),
        "--json",
        "--saves",
        str(folder),
    ]
    done = subprocess.run(
        command,
        input="\n".join(orders) + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
        check=True,
    )
    last: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return last


@pytest.mark.parametrize(
    ("columns", "rows", "take_turn"), [(80, 24, by_keys), (120, 36, by_mouse), (200, 60, with_visits)]
)
def test_a_whole_game_in_a_terminal_equals_the_same_orders_piped_in(
    tmp_path: Path, columns: int, rows: int, take_turn: TakeTurn
) -> None:
    saves = tmp_path / "saves"
    terminal = Terminal(["play", SCENARIO, "--seed", "1"], saves, columns, rows)
    try:
        play_to_verdict(terminal, take_turn)
    finally:
        terminal.close()
    entry = next(e for e in Store(saves).entries() if not e.auto)
    record = Store(saves).load(entry.name).record
    assert record.turn == 23
    assert record.orders.count("end") == 22
    last = final_numbers(list(record.orders), 1, tmp_path / "other")
    assert last["kind"] == "verdict"
    piped = Store(tmp_path / "other").load(entry.name).record
    assert piped.orders == record.orders
    assert piped.state["rows"] == record.state["rows"]
