"""The line front ends through a real pipe, with no terminal at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from game.cli.library import content_of
from game.play.session import Session

SCENARIO, SEED = "burning-road", 11


def plainly(session: Session) -> list[str]:
    """Play to the end, answering only what must be answered, with the last answer that can be given."""
    while not session.over:
        if session.refusal("end") is None:
            session.submit("end")
        else:
            session.submit([order for order in session.legal() if order.startswith("answer")][-1])
    return session.orders


def wakhan(lines: list[str], saves: Path, mode: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "game",
        "play",
        SCENARIO,
        mode,
        "--seed",
        str(SEED),
        "--saves",
        str(saves),
    ]
    piped = "".join(f"{line}\n" for line in lines)
    return subprocess.run(
        command, input=piped, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_a_whole_game_through_a_pipe(tmp_path: Path) -> None:
    orders = plainly(Session.begin(content_of(SCENARIO), SEED))
    done = wakhan(orders, tmp_path, "--line")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n> ") + 1 >= len(orders)
    assert "THE VERDICT: " in done.stdout
    assert "TURNING POINTS" in done.stdout
    assert "is no command" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    assert "The game is saved as “The burning road”" in done.stdout


def test_the_same_game_as_json(tmp_path: Path) -> None:
    orders = plainly(Session.begin(content_of(SCENARIO), SEED))
    done = wakhan([json.dumps(order) for order in orders], tmp_path, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    *states, verdict = [json.loads(line) for line in done.stdout.splitlines()]
    assert [state["order"] for state in states] == [None, *orders]
    assert verdict["kind"] == "verdict"


def test_the_end_of_the_pipe_is_polite_and_the_game_is_kept(tmp_path: Path) -> None:
    done = wakhan(["i", "1"], tmp_path, "--line")
    assert done.returncode == 0
    last = " ".join(done.stdout.split())
    assert last.endswith("The game is saved as “The burning road”; “wakhan resume” goes on with it. Goodbye.")


def test_playing_in_lines_never_imports_the_terminal_interface() -> None:
    code = "import sys, game.line.plain, game.line.json_lines; print('textual' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    assert done.stdout.split() == ["False"]
