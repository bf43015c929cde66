"""The main job in a real terminal: a whole game to its verdict, saved as it goes, equal to the same orders piped in."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.save import Store
from tests.stories import ROOT
from tests.terminal import Terminal

SCENARIO = "burning-road"


def title_of(rows: list[str]) -> str:
    """Give the first row, which names the screen."""
    return rows[0] if rows else ""


def play_to_verdict(terminal: Terminal) -> list[str]:
    """Answer what lies open by the first number that is taken, end the turn, and so on."""
    rows = terminal.wait(lambda r: "Briefing" in title_of(r), "the first briefing")
    for _ in range(30):
        rows = terminal.press("enter")
        for number in "1234":
            rows = terminal.press(number)
            if "You answered" in rows[-1]:
                break
        rows = terminal.press("e")
        if "End the turn" in rows[-1]:
            terminal.press("e")
        rows = terminal.wait(lambda r: "Briefing" in title_of(r) or "verdict" in title_of(r), "the next turn")
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


@pytest.mark.parametrize(("columns", "rows"), [(80, 24)])
def test_a_whole_game_in_a_terminal_equals_the_same_orders_piped_in(
    tmp_path: Path, columns: int, rows: int
) -> None:
    saves = tmp_path / "saves"
    terminal = Terminal(["play", SCENARIO, "--seed", "1"], saves, columns, rows)
    try:
        play_to_verdict(terminal)
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
