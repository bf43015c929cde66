"""A fault of the program: one line for the user, the rest in a log file."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime

from game import paths


def report(fault: BaseException) -> None:
    """Write the traceback to a log and tell where it is; without a place for it, show it."""
    text = "".join(traceback.format_exception(fault))
    name = datetime.now(UTC).strftime("wakhan-%Y%m%dT%H%M%S.log")
    path = paths.logs_folder() / name
    about = f"Python {platform.python_version()} on {platform.platform()}\n\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(about + text, encoding="utf-8")
    except OSError:
        print(text, file=sys.stderr)  # noqa: T201
        print("wakhan: a fault of the game, not of yours; its log could not be written.", file=sys.stderr)  # noqa: T201
        return
    message = f"wakhan: a fault of the game, not of yours: {type(fault).__name__}. What was saved is safe."
    print(f"{message}\nA report is in {path}", file=sys.stderr)  # noqa: T201
