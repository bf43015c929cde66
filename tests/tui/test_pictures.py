"""The README's pictures show the program as it is."""

import pytest

from tests.stories import ROOT
from tests.tui.pictures import FOLDER, PICTURES, words


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_shows_what_the_program_shows(name: str) -> None:
    stored = (FOLDER / name).read_text(encoding="utf-8")
    assert words(stored) == words(PICTURES[name]()), "draw it anew: python -m tests.tui.pictures"


def test_the_readme_shows_every_picture() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"tests/pictures/{name}" in text for name in PICTURES)
