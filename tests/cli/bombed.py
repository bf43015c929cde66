"""Hostile files among the saves, looked at with every command: `python -m tests.cli.bombed FOLDER`.

A line per file and command: seconds of the processor, the file, the command, the exit code, what was said; the last
line is the memory used at most, in megabytes.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time

from tests.cli.conftest import Player, player_at
from tests.save.hostile import bombs, peak
from tests.save.records import parts, rounds, sealed

NAME = "The tiny strait"
COMMANDS = (
    ("saves",),
    ("saves", "verify"),
    ("resume", NAME, "--json"),
    ("replay", NAME),
    ("saves", "export", NAME, os.devnull, "--force"),
    ("saves", "compare", NAME, "auto-1"),
)


def odd_things() -> Iterator[tuple[str, Callable[[Path], object]]]:
    """Make what is no ordinary file, or none that this program could have written."""
    yield "folder", Path.mkdir
    yield "pipe", os.mkfifo
    yield "socket", _socket
    yield "link to nowhere", lambda path: path.symlink_to("nowhere")
    yield "link to itself", lambda path: path.symlink_to(path)
    yield "link without end", lambda path: path.symlink_to("/dev/zero")
    yield "empty", Path.touch
    yield "foreign", lambda path: path.write_text("hello")
    yield "later version", lambda path: path.write_bytes(sealed(*parts(), 99))


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        home = Path.cwd()
        os.chdir(path.parent)  # its name may only be short
        made.bind(path.name)
        os.chdir(home)


def files(home: Path) -> Iterator[tuple[str, Callable[[Path], object]]]:
    """Give everything, one after another: the large ones, of which a quick run takes the worst, never two at once."""
    yield from odd_things()
    for what, data in bombs():
        if rounds(0, 1) or what.startswith(("as many", "larger", "one long text of")):
            (home / "bomb").write_bytes(data)
            del data
            yield what, partial(shutil.copy, home / "bomb")


def look(player: Player, what: str) -> None:
    """Use every command and print what it cost."""
    for command in COMMANDS:
        begun = process_time()
        done = player.types(*command)
        told = " ".join((done.err + done.out).split())
        print(f"{process_time() - begun:.3f}", what, " ".join(command[:2]), done.code, told[:3_000], sep="\t")


def main(home: Path) -> None:
    """Play a game, and put each file in the place of its save."""
    player = player_at(home)
    player.types("play", "tiny", "--seed", "5", "--json", piped="end\nend\n")
    shutil.copytree(player.saves, home / "sound")
    for what, make in files(home):
        shutil.rmtree(player.saves)
        shutil.copytree(home / "sound", player.saves)
        save = player.saves / f"{NAME}.wakhan"
        save.unlink()
        make(save)
        look(player, what)
    print(peak())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
