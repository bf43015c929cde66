"""The laws of the house that no linter knows: who imports what, how sums are made, how large things grow."""

from __future__ import annotations

import argparse
import ast
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.parser import build
from tests.stories import GOOD, ROOT

SOURCES = sorted((ROOT / "game").rglob("*.py"))
RULES = [path for path in SOURCES if path.parts[len(ROOT.parts) + 1] in ("engine", "expr")]

# They pair their terms differently for one column than for many, so a batch would not equal its games alone.
PAIRING = {"sum", "nansum", "mean", "average", "dot", "vdot", "matmul", "inner", "einsum", "tensordot"}
PAIRING |= {"power", "float_power", "prod", "cumsum", "cumprod", "reduce", "accumulate", "std", "var"}
# What reads the world outside, or chance that is shared.
OUTSIDE = {"os", "io", "time", "datetime", "random", "secrets", "pathlib", "shutil", "tempfile", "uuid"}
OUTSIDE |= {"socket", "subprocess", "threading", "multiprocessing", "yaml", "locale", "platform"}
RUNNING = {"eval", "exec", "compile", "__import__", "open", "input", "print"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def files_of_the_project() -> list[Path]:
    """List what belongs to the project: as git sees it, or without git all that is no tool's own leaving."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and listed.stdout:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not _left_by_tools(path.relative_to(ROOT))]
    return [path for path in found if path.is_file()]


def _left_by_tools(path: Path) -> bool:
    dotted = any(part.startswith(".") and part not in (".ci", ".gitignore") for part in path.parts)
    return dotted or "__pycache__" in path.parts or path.parts[0] in ("build", "dist")


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Give every module a file imports, wherever in it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.lineno


def loaded_by(*command: str) -> set[str]:
    """Run a command in a process of its own and give the packages it has imported."""
    script = (
        "import contextlib, io, sys\n"
        "from game.cli.main import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    main(sys.argv[1:])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        ("--version", {"numpy", "textual", "rich", "yaml", "attrs", "platformdirs"}),
        ("check", {"numpy", "textual", "rich", "asyncio"}),
        ("scenarios", {"numpy", "textual", "rich", "asyncio"}),
        ("saves --saves nowhere", {"numpy", "textual", "rich", "yaml", "asyncio"}),
        ("doctor --saves nowhere", {"numpy", "textual", "rich", "asyncio"}),
        (f"play {GOOD / 'tiny'} --line --seed 1 --saves /dev/null/x", {"textual", "rich", "asyncio"}),
        (f"simulate {GOOD / 'tiny'} --runs 2 --jobs 1", {"textual", "rich"}),
    ],
    ids=lambda value: value.split()[0] if isinstance(value, str) else "",
)
def test_commands_import_only_what_they_need(command: str, spared: set[str]) -> None:
    found = loaded_by(*shlex.split(command))
    assert "game" in found
    assert not found & spared


def _banned(node: ast.AST) -> str | None:
    """Name what a node does that the rules may not do."""
    if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Pow | ast.MatMult):
        return "** or @"
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute):
        return node.func.attr if node.func.attr in PAIRING | {"random"} else None
    if isinstance(node.func, ast.Name) and node.func.id in RUNNING | {"sum", "reduce"}:
        return None if _counts(node) else node.func.id
    return None


def _counts(node: ast.Call) -> bool:
    """Say whether a sum counts how often a comparison holds: whole numbers add up the same in any order."""
    return (
        bool(node.args)
        and isinstance(node.args[0], ast.GeneratorExp)
        and isinstance(node.args[0].elt, ast.Compare)
    )


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_the_rules_add_term_by_term_and_reach_for_nothing_outside(path: Path) -> None:
    found = [f"{name} in line {line}" for name, line in imported(path) if name.split(".")[0] in OUTSIDE]
    found += [f"{_banned(node)} in line {node.lineno}" for node in ast.walk(tree_of(path)) if _banned(node)]  # type: ignore[attr-defined]
    assert not found


def at_the_top(path: Path) -> Iterator[ast.ImportFrom | ast.Import]:
    """Give the imports that run when a module is imported, not those for type checkers or inside functions."""
    yield from (node for node in tree_of(path).body if isinstance(node, ast.ImportFrom | ast.Import))


def test_no_module_imports_itself_by_a_detour() -> None:
    names = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in SOURCES
    }
    uses: dict[str, set[str]] = {}
    for path in SOURCES:
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found = uses.setdefault(name, set())
        for node in at_the_top(path):
            if isinstance(node, ast.ImportFrom):
                module = node.module or ""
                whole = {f"{module}.{alias.name}" for alias in node.names} & names
                found |= whole or ({module} & names)
            else:
                found |= {alias.name for alias in node.names} & names
    while free := {name for name, used in uses.items() if not used & set(uses)}:
        uses = {name: used for name, used in uses.items() if name not in free}
    assert not uses, f"these go round in a circle, or lead to one: {sorted(uses)}"


def pieces(tree: ast.Module, *kinds: type[ast.AST]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, kinds):
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_nothing_grows_too_large_to_read_at_a_sitting() -> None:
    large = []
    for path in SOURCES:
        lines = path.read_text(encoding="utf-8").count("\n")
        large += [f"{name_of(path)}: {lines} lines"] if lines > 400 else []
        tree = tree_of(path)
        for name, size in pieces(tree, ast.ClassDef):
            large += [f"{name_of(path)}: class {name}, {size} lines"] if size > 200 else []
        for name, size in pieces(tree, ast.FunctionDef, ast.AsyncFunctionDef):
            large += [f"{name_of(path)}: function {name}, {size} lines"] if size > 50 else []
    assert not large


def test_the_top_of_the_project_holds_only_what_it_says() -> None:
    known = {"game", "scenarios", "saves", "tests", "pyproject.toml", "README.md", "LICENSE"}
    top = {path.relative_to(ROOT).parts[0] for path in files_of_the_project()}
    assert {name for name in top if not name.startswith(".")} == known
    assert {name for name in top if name.startswith(".")} <= {".ci", ".gitignore", ".gitattributes"}


def test_saved_games_never_enter_the_project() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {"/saves/*", "!/saves/README.md"} <= set(ignored)


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    home = re.escape(str(Path.home())) if len(Path.home().parts) > 2 else "/home/[a-z]+/"
    # Written in pieces, or this file would be the first to be found.
    known = "|".join(("/" + "work/", "/" + "Users/", "/" + "root/", "pypi" + r"\.", "index" + "-url", home))
    found = []
    for path in files_of_the_project():
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{name_of(path)}: {match[0]}" for match in re.finditer(known, text)]
    assert not found


def readme_commands() -> list[list[str]]:
    table = re.findall(
        r"^\| `wakhan ?([^`]*)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    return [
        shlex.split(re.sub(r"\[PATH \.\.\.\]", "", each.replace("[", "").replace("]", ""))) for each in table
    ]


def test_the_readme_lists_commands_that_exist() -> None:
    commands = readme_commands()
    assert len(commands) >= 9
    parser = build()
    for command in filter(None, commands):
        assert parser.parse_args(_example(command)).run


def _example(command: list[str]) -> list[str]:
    """Leave out what stands for an argument of the reader's own, in capitals."""
    return [word for word in command if not re.fullmatch(r"[A-Z.]+|\.\.\.", word)]


def test_the_readme_lists_every_command_there_is() -> None:
    listed = {command[0] for command in readme_commands() if command}
    action = next(each for each in build()._actions if isinstance(each, argparse._SubParsersAction))
    there = set(action.choices)
    assert there == listed


def test_every_folder_of_the_game_has_its_tests() -> None:
    folders = {path.name for path in (ROOT / "game").iterdir() if (path / "__init__.py").exists()}
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert not folders - tested
