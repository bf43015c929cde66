"""A folder of YAML to content: the one way in, which never raises for what an author wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from attrs import define, evolve

from game.engine.content import Content
from game.engine.names import Names
from game.expr.spelling import did_you_mean
from game.scenario.build import header
from game.scenario.build.content import build
from game.scenario.checks import check
from game.scenario.checks.whole import Whole
from game.scenario.context import Context
from game.scenario.dropping import drop
from game.scenario.files import fingerprint, read_files
from game.scenario.find import has_header
from game.scenario.merge import Merger
from game.scenario.nodes import TOP, Broken, File, Mapping, Node, Scalar
from game.scenario.notes import TextUse
from game.scenario.problems import Problem, Problems, ScenarioError
from game.scenario.sections import STORY_ONLY, Sections

# What stands in a file that could not be read would be reported as unknown everywhere.
_SYNTAX = (
    "syntax", "tab", "colon", "missing-comma", "open-bracket", "open-quote", "quote-this",
    "documents", "too-deep", "anchor", "tag",
)  # fmt: skip
_HIDING = {*_SYNTAX, "not-utf8", "too-big", "unreadable", "link", "unknown-world", "no-files"}
SHARED = "region"  # the world that comes with the game
Worlds = Callable[[str], Path | None]
Judge = Callable[[Whole], None]
Read = Callable[[File, Problems], Node | None]


@define(eq=False)
class Loaded:
    """What became of a folder: every problem, and what was built when nothing is wrong and it is no world alone."""

    problems: tuple[Problem, ...]
    texts: Sequence[TextUse] = ()
    built: Content | None = None  # without a fingerprint
    files: tuple[File, ...] = ()

    @cached_property
    def content(self) -> Content | None:
        """Give the content as it is played, with the fingerprint of its files; None when there is none."""
        return evolve(self.built, fingerprint=fingerprint(self.files)) if self.built else None

    @property
    def words(self) -> int:
        """Count the words that a player may read."""
        return sum(len(use.body.split()) for use in self.texts)


def load(folder: Path, worlds: Worlds, judge: Judge = check, read: Read | None = None) -> Loaded:
    """Load a scenario, or look through a shared world; `worlds` finds the folder of a world by its name.

    `judge` reports what is wrong with the whole; `read` reads one file, by parsing it unless said.
    """
    read = read or _parse
    problems = Problems()
    files = read_files(folder, problems)
    if not files and not problems.errors:
        message = "this folder has no YAML file, so it is no scenario"
        problems.add(Problem(str(folder), 1, 1, "no-files", "error", message))
    trees = [read(file, problems) for file in files]
    if any(isinstance(tree, Broken) and has_header(tree.file) for tree in trees):
        return Loaded(problems.sorted())  # without a header nothing else can be judged
    story = _is_story(trees)
    for file in files:
        file.world = not story
    shared = _world(trees, worlds, problems)
    context = Context(problems, header.REFERENCE)
    sections = _merged([read(file, problems) for file in shared], trees, context)
    if problems.errors and not any(_keys(tree) for tree in trees):
        return Loaded(problems.sorted())  # no file has so much as a key
    anchor = _anchor(trees, files, folder)
    if story and not problems.codes() & _HIDING:
        header.missing(sections, anchor, context)
        if not shared and "resources" not in sections.entries:
            problems.add(_no_world(anchor))
    readable = not problems.codes() & _HIDING
    content = build(folder.name, sections, context)
    if not readable:
        problems.forget("unknown-name")
    if readable:
        judge(Whole(content, context, Names(content), sections, anchor, story))
    found = problems.sorted()
    built = None if problems.errors or not story else content
    return Loaded(found, context.notes.texts, built, (*shared, *files))


def _parse(file: File, problems: Problems) -> Node | None:
    from game.scenario.source import read_nodes  # which imports the parser

    return read_nodes(file, problems)


def _no_world(node: Node) -> Problem:
    """Make the complaint about a world that is not named, or named and not there."""
    name = node.value[:60] if isinstance(node, Scalar) else ""
    message = f"there is no world '{name}'" if name else "the scenario names no world"
    hint = (
        did_you_mean(name, (SHARED,))
        or f"write world: {SHARED}; a world of your own is a folder beside this one"
    )
    return Problem(node.file.path, node.line, node.column, "unknown-world", "error", message, hint)


def read(folder: Path, worlds: Worlds) -> Content:
    """Load a scenario that should be sound; raises ScenarioError with every problem when it is not."""
    loaded = load(folder, worlds)
    if loaded.content is None:
        raise ScenarioError(loaded.problems)
    return loaded.content


def _merged(shared: Iterable[Node | None], trees: Iterable[Node | None], context: Context) -> Sections:
    """Put the story on top of what is left of its world."""
    merger = Merger(context.problems)
    for tree in shared:
        merger.add(tree)
    for tree in trees:
        node = tree.get("drop") if isinstance(tree, Mapping) else None
        context.dropped = {**context.dropped, **drop(merger.sections, node, context.problems)}
    for tree in trees:
        merger.add(tree)
    return merger.sections


def _is_story(trees: Iterable[Node | None]) -> bool:
    """A folder with any key of a scenario's header is a scenario; without, it is a shared world."""
    return any(key in STORY_ONLY for tree in trees for key in _keys(tree))


def _keys(tree: Node | None) -> list[str]:
    return [key.value for key, _ in tree.pairs] if isinstance(tree, Mapping) else []


def _anchor(trees: Iterable[Node | None], files: tuple[File, ...], folder: Path) -> Node:
    for tree in trees:
        if any(key in STORY_ONLY for key in _keys(tree)) and tree is not None:
            return Scalar(tree.file, tree.mark, "")
    file = files[0] if files else File(str(folder), folder.name, "")
    return Scalar(file, TOP, "")


def _world(trees: Iterable[Node | None], worlds: Worlds, problems: Problems) -> tuple[File, ...]:
    """Read the files of the world that the header names."""
    for tree in trees:
        named = tree.get("world") if isinstance(tree, Mapping) else None
        if named is None or isinstance(named, Broken):
            continue
        folder = worlds(named.value) if isinstance(named, Scalar) and named.value else None
        if folder is None:
            problems.add(_no_world(named))
            return ()
        return read_files(folder, problems, world=True)
    return ()
