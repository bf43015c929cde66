"""A folder of YAML to content: the one way in, which never raises for what an author wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

from game.engine.content import Content
from game.engine.names import Names
from game.scenario.build import header
from game.scenario.build.content import build
from game.scenario.checks import check
from game.scenario.checks.whole import Whole
from game.scenario.context import Context
from game.scenario.files import fingerprint, read_folder
from game.scenario.nodes import Broken, File, Mapping, Node, Scalar
from game.scenario.problems import Problem, Problems, ScenarioError
from game.scenario.sections import STORY_ONLY, Merger, Sections, drop
from game.scenario.source import read_nodes

Worlds = Callable[[str], Path | None]


@frozen
class Loaded:
    """What became of a folder; there is no content when anything is wrong, nor for a world on its own."""

    content: Content | None
    problems: tuple[Problem, ...]
    words: int


def load(folder: Path, worlds: Worlds) -> Loaded:
    """Load a scenario, or look through a shared world; `worlds` finds the folder of a world by its name."""
    problems = Problems()
    files = read_folder(folder, problems)
    trees = [read_nodes(file, problems) for file in files]
    story = _is_story(trees)
    if not story:
        files = tuple(_as_world(file) for file in files)
    anchor = _anchor(trees, files, folder)
    shared = _world(trees, anchor, worlds, problems)
    merger = Merger(problems)
    for tree in (*(read_nodes(file, problems) for file in shared), *trees):
        merger.add(tree)
    readable = not problems.errors
    return _built(folder, (*shared, *files), merger.sections, problems, anchor, story, readable)


def read(folder: Path, worlds: Worlds) -> Content:
    """Load a scenario that should be sound; raises ScenarioError with every problem when it is not."""
    loaded = load(folder, worlds)
    if loaded.content is None:
        raise ScenarioError(loaded.problems)
    return loaded.content


def _built(
    folder: Path,
    files: Iterable[File],
    sections: Sections,
    problems: Problems,
    anchor: Node,
    story: bool,
    readable: bool,
) -> Loaded:
    context = Context(problems, header.REFERENCE)
    context.dropped = drop(sections, problems)
    if story:
        header.missing(sections, anchor, context)
    content = build(folder.name, fingerprint(files), sections, context)
    if readable:  # what stands in an unreadable file would be reported as unknown everywhere
        check(Whole(content, context, Names(content), sections, anchor, story))
    found = problems.sorted()
    return Loaded(None if problems.errors or not story else content, found, context.notes.words)


def _is_story(trees: Iterable[Node | None]) -> bool:
    """A folder with any key of a scenario's header is a scenario; without, it is a shared world."""
    return any(key in STORY_ONLY for tree in trees for key in _keys(tree))


def _keys(tree: Node | None) -> list[str]:
    return [key.value for key, _ in tree.pairs] if isinstance(tree, Mapping) else []


def _as_world(file: File) -> File:
    file.world = True
    return file


def _anchor(trees: Iterable[Node | None], files: tuple[File, ...], folder: Path) -> Node:
    for tree in trees:
        if any(key in STORY_ONLY for key in _keys(tree)) and tree is not None:
            return Scalar(tree.file, 1, 1, "")
    file = files[0] if files else File(str(folder), folder.name, "")
    return Scalar(file, 1, 1, "")


def _world(
    trees: Iterable[Node | None], anchor: Node, worlds: Worlds, problems: Problems
) -> tuple[File, ...]:
    """Read the files of the world that the header names."""
    for tree in trees:
        named = tree.get("world") if isinstance(tree, Mapping) else None
        if named is None or isinstance(named, Broken):
            continue
        folder = worlds(named.value) if isinstance(named, Scalar) and named.value else None
        if folder is None:
            message = "there is no such world"
            problems.add(Problem(named.file.path, named.line, named.column, "unknown-world", "error", message))
            return ()
        return read_folder(folder, problems, world=True)
    return ()
