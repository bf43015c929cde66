"""The workshop: stories of one's own by keyboard and by mouse, what is to be mended, and the way to a preview."""

from pathlib import Path
from unittest.mock import patch

from game import paths
from game.cli.shelf import Shelf
from tests.tui.playing import SMALL, Player, play
from tests.tui.shelf import MemoryLibrary


def shelf(player: Player) -> MemoryLibrary:
    found = player.app.library
    assert isinstance(found, MemoryLibrary)
    return found


def test_a_story_is_begun_looked_through_and_previewed() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.press("w")
        await player.sees("Workshop", "none yet", "begins a story of your own")
        shelf(player).wrong["wheat"] = [
            "events.yaml:3:1  unknown-key  an event has no 'tittle' (did you mean 'title'?)"
        ]
        await player.press("n", *"wheat", "enter")
        await player.sees("“wheat” is begun", "Wheat", "/mine/wheat", "TO MEND", "did you mean 'title'?")
        await player.press("n", *"road", "enter")
        await player.sees("“road” is begun", "Nothing to mend.")
        await player.press("up", "enter")
        await player.until(lambda: shelf(player).wanted == "wheat", "the preview to be asked for")

    play(steps, SMALL)


def test_a_bad_name_is_told_and_nothing_is_begun() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        await player.press("w", "n", *"a1", "enter")
        await player.sees("'a1' is no name for a scenario")
        await player.press("enter")
        await player.sees("There is no story of yours yet.")
        assert shelf(player).begun == []

    play(steps, SMALL)


def test_by_mouse() -> None:
    async def steps(player: Player) -> None:
        await player.sees("New game")
        await player.until(lambda: player.app.loaded, "the engine")
        shelf(player).begun += ["wheat", "road"]
        await player.click("Workshop", "main")
        await player.sees("YOUR SCENARIOS", "/mine/wheat")
        await player.click("Road", "left")
        await player.sees("/mine/road")

    play(steps, SMALL)


def test_the_real_shelf_scaffolds_checks_and_lists(tmp_path: Path) -> None:
    mine = tmp_path / "scenarios"
    with patch.object(paths, "user_scenarios", lambda: mine):
        real = Shelf()
        assert real.own() == []
        assert real.new_story("wheat-road") == "wheat-road"
        assert [(row.id, row.title, row.origin) for row in real.own()] == [
            ("wheat-road", "Wheat road", str(mine / "wheat-road"))
        ]
        assert real.faults("wheat-road") == []
        (mine / "wheat-road" / "more.yaml").write_text("flags: [lent]\n", "utf-8")
        assert [line.split()[1] for line in real.faults("wheat-road")] == ["flag-never-set"]
        real.preview("wheat-road")
        assert real.wanted == "wheat-road"
