"""What the package may import and which functions it may use."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import game.expr

FOLDER = Path(game.expr.__file__).parent
# The first pair their terms differently for one column than for many; the others run text.
PAIRING = {"sum", "dot", "power", "reduce", "accumulate", "prod", "average", "nansum", "einsum"}
RUNNING = {"sum", "eval", "exec", "compile", "__import__"}
OUTSIDE = {"__future__", "attrs", "numpy", "collections", "typing", "enum", "re", "difflib", "unicodedata"}
FILES = sorted(FOLDER.glob("*.py"))


def test_parsing_needs_no_numpy() -> None:
    code = "import sys, game.expr; sys.exit('numpy' in sys.modules)"
    root = FOLDER.parent.parent
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_banned_is_used(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in PAIRING
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr != "mean"
        if isinstance(node, ast.Name):
            assert node.id not in RUNNING


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_of_the_game_is_imported(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            assert module.startswith("game.expr") or module.split(".")[0] in OUTSIDE
