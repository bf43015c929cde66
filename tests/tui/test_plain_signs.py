"""ASCII only, no colour: every screen can still be read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from game.play.settings import Settings
from game.play.settings_book import SettingsBook
from game.tui.pane import Pane
from game.tui.plain import plain
from tests.tui.playing import SMALL, WIDE, Player, play

WALK = (
    ("title", ()),
    ("picker", ("n",)),
    ("briefing", ("enter",)),
    ("desk", ("enter",)),
    ("a file", ("right", "down")),
    ("answered", ("1",)),
    ("initiatives", ("i",)),
    ("ladders", ("l",)),
    ("projects", ("p",)),
    ("home", ("h",)),
    ("goals", ("g",)),
    ("to come", ("o",)),
    ("map", ("m",)),
    ("relations", ("q", "r")),
    ("chronicle", ("q", "c")),
    ("why", ("q", "w")),
    ("codex", ("q", "k")),
    ("help", ("q", "question_mark")),
    ("settings", ("q", "f2")),
    ("palette", ("q", "colon")),
)


def strange(text: str) -> set[str]:
    """List the signs outside ASCII that are no letters."""
    return {sign for sign in text if not sign.isascii() and unicodedata.category(sign)[0] not in "LM"}


async def walk(player: Player) -> None:
    """Look at every screen, on the second turn too."""
    for name, keys in WALK:
        await player.press(*keys)
        await player.until(lambda name=name: ready(player, name), name)  # type: ignore[misc]
        assert not strange(player.text), (name, strange(player.text), player.text)


def ready(player: Player, name: str) -> bool:
    signs = {"picker": "GOALS", "briefing": "to the desk", "desk": "TRAY"}
    return signs.get(name, "") in player.text


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_no_screen_draws_a_sign_outside_ascii(size: tuple[int, int]) -> None:
    play(walk, size, "burning-road", book=SettingsBook(settings=Settings(ascii=True)))


def test_signs_change_while_one_looks() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.press("f2", "down", "right", "down")
        await player.sees(">o ASCII only") if "o ASCII only" in player.text else None
        assert not strange(player.text)
        await player.press("left")
        await player.until(lambda: "▸" in player.text, "all signs again")

    play(steps)


@given(st.text())
def test_plain_text_is_as_wide_as_before_and_letters_stay(text: str) -> None:
    assert cell_len(plain(text)) == cell_len(text)
    assert not strange(plain(text)) - {sign for sign in plain(text) if unicodedata.category(sign) == "Nd"}
    assert plain("Gül, Ürümqi, é: 12") == "Gül, Ürümqi, é: 12"


def cursors(player: Player) -> list[tuple[str, bool]]:
    """List the rows a cursor stands on, with whether they are turned round or marked."""
    found = []
    for pane in player.app.screen.query(Pane):
        for y in range(pane.content_size.height if pane.display else 0):
            number = pane.top + y
            row = pane.rows[number] if number < len(pane.rows) else None
            if row is None or not (row.ink == "cursor" or (row.key and row.key == pane.cursor)):
                continue
            strip = pane.render_line(y)
            turned = any(segment.style and segment.style.reverse for segment in strip)
            found.append((strip.text, turned))
    return found


def test_without_colour_every_cursor_is_turned_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    seen = []

    async def steps(player: Player) -> None:
        for name, keys in WALK:
            await player.press(*keys)
            await player.until(lambda name=name: ready(player, name), name)  # type: ignore[misc]
            marked = cursors(player)
            assert all(turned for _, turned in marked), (name, marked)
            seen.extend([name] if marked else [])

    play(steps, SMALL, "burning-road")
    assert {"title", "desk", "initiatives", "why", "codex", "settings", "palette"} <= set(seen)
