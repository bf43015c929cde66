"""The report on a game as a file."""

from __future__ import annotations

from pathlib import Path

from game.play.carry import Taken
from game.play.session import Session
from game.save import SaveError
from game.save.names import SUFFIX
from game.save.portable import check_place, file_name, write_file
from game.view.report import report


def proposed(name: str) -> str:
    """Propose a file for the report on a game of that name: one that every disk can hold."""
    return f"{file_name(name).removesuffix(SUFFIX)}.md"


def hand_out(session: Session, told: Path, name: str, *, over: bool = False) -> Path:
    """Write the report into a file, or a folder; Taken when one is there, SaveError where it cannot be written."""
    if not session.over:
        last = session.content.calendar.turns
        raise SaveError(
            f"“{name}” is in turn {session.turn} of {last}; the report is written once it is over."
        )
    path = told.expanduser()
    path = path / proposed(name) if path.is_dir() else path
    check_place(path)
    if path.exists() and not over:
        raise Taken(f"There is a file {path} already.", str(path))
    write_file(path, report(session).encode("utf-8", "replace"), over=over)
    return path
