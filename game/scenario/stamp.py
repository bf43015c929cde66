"""The fingerprint of a scenario without building it: to tell quickly whether it is still what a game was saved with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from game.scenario.files import fingerprint, read_files
from game.scenario.nodes import File, Mapping, Scalar
from game.scenario.problems import Problems
from game.scenario.source import read_nodes

_WORLD = re.compile(r"^['\"]?world['\"]?[ \t]*:", re.MULTILINE)


def stamp(folder: Path, worlds: Callable[[str], Path | None]) -> str:
    """Give the fingerprint that the content of this folder would have; any text for one that does not load."""
    files = read_files(folder, Problems())
    world = next((found for file in files if (found := _world(file, worlds)) is not None), None)
    shared = () if world is None else read_files(world, Problems(), world=True)
    return fingerprint((*shared, *files))


def _world(file: File, worlds: Callable[[str], Path | None]) -> Path | None:
    if not _WORLD.search(file.text):
        return None
    tree = read_nodes(file, Problems())
    named = tree.get("world") if isinstance(tree, Mapping) else None
    return worlds(named.value) if isinstance(named, Scalar) and named.value else None
