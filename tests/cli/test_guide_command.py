"""`wakhan guide`: the guide and the sources wherever the game is installed."""

from __future__ import annotations

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player
from tests.stories import SHIPPED


def test_the_guide_is_printed_whole(player: Player) -> None:
    done = player.types("guide")
    assert (done.code, done.out) == (Exit.DONE, (SHIPPED / "README.md").read_text("utf-8"))
    done = player.types("guide", "--sources")
    assert (done.code, done.out) == (Exit.DONE, (SHIPPED / "SOURCES.md").read_text("utf-8"))


def test_numbers_are_told_as_the_page_of_sources_has_them(player: Player) -> None:
    done = player.types("guide", "¶3", "c02", "8.4")
    assert done.code == Exit.DONE
    first, second, third = done.out.splitlines()
    assert first == "¶3  No common border; the Wakhan strip, 14 kilometres at its narrowest"
    assert second.startswith("c02  ")
    assert third == "8.4  Chitral, Boroghil, the Wakhan, Khorog"


@pytest.mark.parametrize(("number", "said"), [("¶99", "did you mean"), ("E038", "C07"), ("source", "¶15")])
def test_a_number_that_nothing_is_told_of(player: Player, number: str, said: str) -> None:
    done = player.types("guide", number)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert f"nothing is told of '{number}'" in done.err
    assert said in done.err


def test_a_copy_without_the_page_says_so(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.paths.shipped_scenarios", lambda: player.home)
    done = player.types("guide")
    assert done.code == Exit.PROBLEMS
    assert "README.md cannot be read" in done.err
