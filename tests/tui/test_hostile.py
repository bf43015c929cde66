"""Text of a scenario cannot act: markup and links are shown as they are, control codes not at all."""

from attrs import evolve

from game.engine.content import Text, Variant
from game.tui.rows import clean, flow
from tests.stories import content
from tests.tui.playing import Player, play
from tests.tui.shelf import MemoryKeeper, MemoryLibrary

ACTS = "[@click=app.quit]X[/]"
BREAKS = "[/oops]"
BAD = f"{ACTS} {BREAKS} \x1b]0;owned\x07\u202e"


def text(words: str) -> Text:
    """Write a text of one variant."""
    return Text((Variant(None, words),))


def hostile() -> MemoryLibrary:
    """Make a scenario that has such text everywhere."""
    story = content("tiny")
    events = {
        name: evolve(
            event,
            title=text(f"{BAD} {name}"),
            text=text(BAD),
            voices={"army": text(BAD)},
            more=text(BAD),
            afterwards=text(BAD),
            options=tuple(evolve(o, label=text(BAD), line=text(BAD)) for o in event.options),
        )
        for name, event in story.events.items()
    }
    bad = evolve(
        story,
        title=BAD,
        summary=text(BAD),
        role=text(BAD),
        events=events,
        indicators={n: evolve(i, label=f"{BAD} {n}", about=BAD) for n, i in story.indicators.items()},
        initiatives={n: evolve(i, label=f"{BAD} {n}", about=BAD) for n, i in story.initiatives.items()},
        ladders={n: evolve(i, label=BAD, about=BAD) for n, i in story.ladders.items()},
        projects={n: evolve(i, label=BAD, about=BAD) for n, i in story.projects.items()},
        goals={n: evolve(i, label=BAD, about=BAD) for n, i in story.goals.items()},
        codex={n: evolve(i, title=BAD, text=text(BAD)) for n, i in story.codex.items()},
        endings={n: evolve(i, title=BAD, text=text(BAD)) for n, i in story.endings.items()},
    )
    return MemoryLibrary({"bad": bad}, {"wreck": BAD})


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
