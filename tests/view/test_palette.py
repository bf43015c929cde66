"""Commands are found by what is typed of their names."""

import pytest

from game.view.commands import COMMANDS
from game.view.palette import found


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("end", "end"),
        ("ini", "initiatives"),
        ("turn", "end"),
        ("LAD", "ladders"),
        ("  co ", "codex"),
        ("pjcts", "projects"),
    ],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert found(COMMANDS, typed)[0].id == first


def test_nothing_typed_finds_all_and_nonsense_nothing() -> None:
    assert found(COMMANDS, "") == list(COMMANDS)
    assert found(COMMANDS, "   ") == list(COMMANDS)
    assert found(COMMANDS, "qqqq") == []


def test_what_a_command_does_is_searched_too() -> None:
    assert "undo" in [each.id for each in found(COMMANDS, "take back")] or found(COMMANDS, "last")
    assert found(COMMANDS, "agreements")[0].id == "codex"
