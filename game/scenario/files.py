"""The files of a scenario's folder, read within limits and never from outside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.scenario.cleaning import clean
from game.scenario.nodes import File
from game.scenario.problems import Problem, Problems

MOST_FILES = 200
MOST_BYTES = 2_000_000
MOST_TOGETHER = 16_000_000
MOST_ENTRIES = 4_000
DEEPEST_FOLDER = 3
ENDINGS = (".yaml", ".yml")


def read_files(folder: Path, problems: Problems, *, world: bool = False) -> tuple[File, ...]:
    """Read every YAML file below a folder, in the order of their names."""
    return tuple(each_file(folder, problems, world=world))


def each_file(
    folder: Path, problems: Problems, *, world: bool = False, first: str = "", depth: int = DEEPEST_FOLDER
) -> Iterator[File]:
    """Read the same files one at a time, as they are asked for; the one named `first` before all others."""
    paths = sorted(
        _paths(folder, folder, problems, depth, [MOST_ENTRIES]),
        key=lambda path: (path.name != first, path),
    )
    if len(paths) > MOST_FILES:
        message = f"{len(paths)} files, and {MOST_FILES} are the most"
        _refuse(problems, folder, "too-big", message)
        paths = paths[:MOST_FILES]
    together = 0
    for path in paths:
        raw = _bytes(path, problems)
        together += len(raw or b"")
        if together > MOST_TOGETHER:
            _refuse(problems, folder, "too-big", f"more than {MOST_TOGETHER // 10**6} MB in all")
            break
        file = None if raw is None else _file(path, folder, raw, problems, world)
        if file is not None:
            yield file


def fingerprint(files: Iterable[File]) -> str:
    """Give 32 hex digits that change with any file of a scenario or its world, but not with line ends."""
    from hashlib import blake2b

    digest = blake2b(digest_size=16)
    for file in sorted(files, key=lambda each: (each.world, each.name)):
        text = file.text.encode()
        digest.update(f"{file.name}\0{len(text)}\0".encode())
        digest.update(text)
    return digest.hexdigest()


def _paths(folder: Path, root: Path, problems: Problems, depth: int, left: list[int]) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        _refuse(problems, folder, "unreadable", f"this folder cannot be read: {error.strerror}")
        return
    for entry in entries:
        left[0] -= 1
        if left[0] < 0 or entry.name.startswith("."):
            continue
        if entry.is_symlink() and not _inside(entry, root):
            if entry.suffix in ENDINGS or entry.is_dir():
                _refuse(problems, entry, "link", "this link leaves the scenario's folder")
        elif entry.suffix in ENDINGS and entry.is_file():
            yield entry
        elif entry.is_dir() and not entry.is_symlink() and depth > 1:
            yield from _paths(entry, root, problems, depth - 1, left)


def _inside(entry: Path, root: Path) -> bool:
    try:
        return entry.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _bytes(path: Path, problems: Problems) -> bytes | None:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        _refuse(problems, path, "unreadable", f"this file cannot be read: {error.strerror}")
        return None
    if len(raw) > MOST_BYTES:
        _refuse(problems, path, "too-big", f"a file of more than {MOST_BYTES // 10**6} MB", "split it")
        return None
    return raw


def _file(path: Path, folder: Path, raw: bytes, problems: Problems, world: bool) -> File | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message = f"the byte {raw[error.start]:#04x} is not UTF-8"
        problems.add(Problem(str(path), line, column, "not-utf8", "error", message, "save the file as UTF-8"))
        return None
    text, unsafe = clean(text)
    if unsafe is not None:
        line, column = text.count("\n", 0, unsafe) + 1, unsafe - text.rfind("\n", 0, unsafe)
        message = "a control or direction character was replaced"
        problems.add(Problem(str(path), line, column, "unsafe-text", "warning", message))
    return File(str(path), f"{folder.name}/{path.relative_to(folder).as_posix()}", text, world)


def _refuse(problems: Problems, path: Path, code: str, message: str, hint: str | None = None) -> None:
    problems.add(Problem(str(path), 1, 1, code, "error", message, hint))
