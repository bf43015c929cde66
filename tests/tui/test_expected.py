"""The screens look as they were written down; a difference shows as one, row by row."""

import difflib
from pathlib import Path

import pytest

from tests.tui.expected import FOLDER, NAMES, SIZES, seen


@pytest.mark.parametrize("size", SIZES)
def test_screens_look_as_written_down(size: tuple[int, int], tmp_path: Path) -> None:
    changed: list[str] = []
    for name, now in seen(size, tmp_path).items():
        before = (FOLDER / name).read_text(encoding="utf-8")
        changed += difflib.unified_diff(
            before.splitlines(), now.splitlines(), f"{name} as written", f"{name} now", lineterm="", n=1
        )
    assert not changed, "\n".join([*changed, "", "If it is better so: python -m tests.tui.expected"])


def test_every_written_screen_is_one_that_is_looked_at() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(NAMES)
