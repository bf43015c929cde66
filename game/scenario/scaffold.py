"""A new scenario's folder: small, playable and commented, with the schema for editors beside it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from game.scenario.load import Worlds, load
from game.scenario.offered import offered
from game.scenario.schema import written

SCHEMA = "wakhan.schema.json"
_TEMPLATE = Path(__file__).with_name("template")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class BadNameError(ValueError):
    """A name that no scenario can have; `hint` is the nearest that one could."""

    def __init__(self, name: str) -> None:
        self.hint = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:64].strip("-")
        shown = name if len(name) <= 40 else f"{name[:40]}..."
        super().__init__(f"{shown!r} is no name for a scenario: small letters, digits, - and _ are")


def scaffold(name: str, folder: Path, worlds: Worlds, title: str = "") -> Path:
    """Write a scenario into a new folder `name` inside `folder`; FileExistsError where there is one already."""
    if not _NAME.fullmatch(name):
        raise BadNameError(name)
    home = folder / name
    home.mkdir(parents=True)
    heading = title.strip() or re.sub(r"[-_]+", " ", name).strip().capitalize()
    for path in sorted(_TEMPLATE.glob("*.yaml")):
        text = path.read_text("utf-8").replace(
            "title: TITLE", f"title: {json.dumps(heading, ensure_ascii=False)}"
        )
        (home / path.name).write_text(text, "utf-8")
    content = load(home, worlds).content
    (home / SCHEMA).write_text(written(offered(content) if content else None), "utf-8")
    return home
