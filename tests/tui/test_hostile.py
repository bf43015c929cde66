"""Text of a scenario cannot act: markup and links are shown as they are, control codes not at all."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from game.engine.content import Content, Leader, Text, Variant
from game.play.session import Session
from game.tui.rows import clean, flow
from tests.stories import content
from tests.tui.disk import disk
from tests.tui.disk import play as play_from_disk
from tests.tui.playing import SMALL, WIDE, Player, play
from tests.tui.shelf import MemoryKeeper, MemoryLibrary

ACTS = "[@click=app.quit]X[/]"
BREAKS = "[/oops]"
BAD = f"{ACTS} {BREAKS} \x1b]0;owned\x07\u202e"


def text(words: str) -> Text:
    """Write a text of one variant."""
    return Text((Variant(None, words),))


def hostile() -> MemoryLibrary:
    """Put a scenario that has such text everywhere on a shelf."""
    return MemoryLibrary({"bad": hostile_story()}, {"wreck": BAD})


def hostile_story(bad: str = BAD) -> Content:
    """Make a scenario that has such text everywhere."""
    story = content("tiny")
    events = {
        name: evolve(
            event,
            title=text(f"{bad} {name}"),
            text=text(bad),
            voices={"army": text(bad)},
            more=text(bad),
            afterwards=text(bad),
            options=tuple(evolve(o, label=text(bad), line=text(bad)) for o in event.options),
        )
        for name, event in story.events.items()
    }
    return evolve(
        story,
        title=bad,
        summary=text(bad),
        role=text(bad),
        events=events,
        indicators={n: evolve(i, label=f"{bad} {n}", about=bad) for n, i in story.indicators.items()},
        initiatives={n: evolve(i, label=f"{bad} {n}", about=bad) for n, i in story.initiatives.items()},
        ladders={n: evolve(i, label=bad, about=bad) for n, i in story.ladders.items()},
        projects={n: evolve(i, label=bad, about=bad) for n, i in story.projects.items()},
        goals={n: evolve(i, label=bad, about=bad) for n, i in story.goals.items()},
        codex={n: evolve(i, title=bad, text=text(bad)) for n, i in story.codex.items()},
        endings={n: evolve(i, title=bad, text=text(bad)) for n, i in story.endings.items()},
        **around(story, bad),
    )


def around(story: Content, bad: str) -> dict[str, Any]:
    """Give the same text to countries, roads, judges, slides and the region."""
    leaders = (Leader(bad, title=bad),)
    return {
        "actors": {
            n: evolve(a, name=f"{bad} {n}", about=bad, wants=bad, fears=bad, voice=bad, leaders=leaders)
            for n, a in story.actors.items()
        },
        "markets": {
            n: evolve(m, label=bad, routes=tuple(evolve(r, label=bad, about=bad) for r in m.routes))
            for n, m in story.markets.items()
        },
        "judges": {n: evolve(j, label=bad, about=bad) for n, j in story.judges.items()},
        "slides": tuple(evolve(s, theme=bad, text=text(bad)) for s in story.slides),
        "complex": story.complex
        and evolve(
            story.complex,
            about=bad,
            outcomes=tuple(evolve(o, title=bad, text=text(bad)) for o in story.complex.outcomes),
        ),
    }


def literal(player: Player) -> None:
    """What is shown is the text itself, and the program runs."""
    assert player.app.is_running
    assert "\x1b" not in player.text
    assert "\u202e" not in player.text
    assert "[@click=app.quit]X[/]" in player.flat or "[/oops]" in player.flat


def test_hostile_text_is_literal_on_every_screen() -> None:
    async def steps(player: Player) -> None:
        await player.press("n")
        await player.sees("[@click=app.quit]X[/]")
        await player.sees("GOALS")
        literal(player)
        await player.press("down")
        await player.sees("CANNOT BE PLAYED")
        literal(player)
        await player.press("up", "enter")
        await player.sees("to the desk")
        literal(player)
        await player.press("enter")
        await player.sees("TRAY")
        for keys in ((), ("1",), ("i",), ("l",), ("p",), ("g",), ("w",), ("q", "k")):
            await player.press(*keys)
            await player.pilot.pause()
            literal(player)
        await player.press("q")
        await player.sees("TRAY")
        for _ in range(6):
            await player.end_turn("2")
            literal(player)
            await player.press("enter")
        await player.sees("The verdict")
        literal(player)

    play(steps, story=hostile(), keeper=MemoryKeeper(trouble=None))


def test_a_click_on_hostile_text_only_picks_it() -> None:
    async def steps(player: Player) -> None:
        await player.press("n")
        await player.sees("GOALS")
        await player.click("X[/]", "left")
        await player.press("enter")
        await player.sees("to the desk")
        await player.press("enter")
        await player.sees("TRAY")
        await player.click("click=app", "left")
        await player.click("click=app", "right")
        await player.pilot.pause()
        literal(player)

    play(steps, story=hostile())


def test_control_codes_never_reach_a_row() -> None:
    assert clean("a\x1b[31mb\u202ec\x07") == "a\ufffd[31mb\ufffdc\ufffd"
    assert all("\x1b" not in row.text for row in flow("x \x1b]0;t\x07 y", 20))


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_hostile_text_is_literal_in_the_rooms_beside_the_desk(size: tuple[int, int]) -> None:
    rooms = {
        "m": ("tab", "tab", "tab", "plus", "right"),
        "r": ("down", "down", "right", "down"),
        "c": ("space", "down", "space", "left"),
        "t": ("down",),
        "o": ("down",),
        "question_mark": ("down",),
        "b": (),
    }

    async def steps(player: Player) -> None:
        await player.press("n")
        await player.sees("GOALS")
        await player.press("enter")
        await player.sees("to the desk")
        await player.press("enter", "1")
        await player.end_turn("1")
        await player.press("enter")
        await player.sees("TRAY")
        for room, keys in rooms.items():
            await player.press(room)
            await player.pilot.pause()
            assert player.app.is_running
            if room != "question_mark":
                literal(player)
            for key in keys:
                await player.press(key)
                await player.pilot.pause()
                assert player.app.is_running
                assert "\x1b" not in player.text
                assert "\u202e" not in player.text
            await player.press("q", *(["q"] if room == "r" else []))
            await player.sees("TRAY")

    play(steps, size, story=hostile())


def test_hostile_text_is_literal_among_saved_games(tmp_path: Path) -> None:
    story = hostile_story(f"{ACTS} {BREAKS}")  # a save takes no control codes at all
    for name, last in (("One", 0), ("Two", -1)):
        keeper = disk(tmp_path, story).keeper
        session = Session.begin(story, 5, "standard")
        keeper.begin(session, name)
        while session.turn <= 2:
            answers = [order for order in session.legal() if order.startswith("answer")]
            session.submit(answers[last] if answers else "end")
            (keeper.on_order if answers else keeper.on_turn)(session)
        keeper.close()
        assert keeper.trouble is None

    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.press("s")
        await player.sees("SAVED GAMES", "X[/]")
        literal(player)
        await player.press("z")
        await player.sees("GO BACK TO", "WHAT YOU DID THEN")
        await player.press("down")
        literal(player)
        await player.press("q")
        await player.sees("SAVED GAMES")
        await player.press("c", "down", "c")
        await player.sees("They part in turn")
        literal(player)

    play_from_disk(steps, disk(tmp_path, story).desk, WIDE)
