"""Scenarios that other installed distributions bring along: found, named as theirs, and none of their code run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.cli.main import Exit
from tests.cli.conftest import Player
from tests.stories import GOOD

SAYS = "raise SystemExit('the code of a pack was run')\n"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a distribution `Wheat-Pack` 1.2, whose package `wheat` holds `tiny` and a story of its own."""
    site = tmp_path / "site"
    for name in ("tiny", "wheat-strait"):
        shutil.copytree(GOOD / "tiny", site / "wheat" / "stories" / name)
    shutil.copytree(GOOD / "islet", site / "wheat" / "stories" / "islet")
    for folder in ("wheat", "wheat/stories"):
        (site / folder / "__init__.py").write_text(SAYS)
    announce(site, "[wakhan.scenarios]\nstories = wheat.stories\n")
    monkeypatch.syspath_prepend(site)
    return site


def announce(site: Path, entries: str) -> None:
    info = site / "wheat_pack-1.2.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: Wheat-Pack\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(entries)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_pack_is_listed_as_what_it_is(player: Player, installed: Path) -> None:
    rows = {row["name"]: row["from"] for row in json.loads(player.types("scenarios", "--format", "json").out)}
    assert rows["wheat-strait"] == "wheat-pack"
    assert rows["wheat-pack/tiny"] == "wheat-pack"
    assert rows["tiny"] == "mine"
    told = player.types("scenarios").out
    assert (
        "The tiny strait  (wakhan play wheat-pack/tiny)\n  6 turns, 5 to 10 minutes, from wheat-pack 1.2"
        in told
    )
    assert "no part of Wakhan" in told


def test_a_story_of_a_pack_is_played_and_resumed(player: Player, installed: Path) -> None:
    assert player.types("play", "wheat-strait", "--seed", "3", "--line", piped="end\n").code == Exit.DONE
    resumed = player.types("resume", "--line", piped="")
    assert resumed.code == Exit.DONE
    assert "turn 2 of 6" in resumed.out.lower()


def test_a_save_finds_the_story_it_was_played_with_among_two_of_one_id(
    player: Player, installed: Path
) -> None:
    story = installed / "wheat" / "stories" / "tiny" / "scenario.yaml"
    rewrite(story, "trade: 22", "trade: 30")
    assert player.types("play", "wheat-pack/tiny", "--seed", "3", "--line", piped="end\n").code == Exit.DONE
    assert player.scenario.is_dir()
    replayed = player.types("replay", "The tiny strait")
    assert replayed.code == Exit.DONE, replayed.err
    rewrite(story, "trade: 30", "trade: 31")
    assert player.types("replay", "The tiny strait").code == Exit.PROBLEMS


@pytest.mark.parametrize(
    "value", ["../../etc", "wheat.nowhere", "os.path", "", "wheat/stories", "wheat.stories:[x]", "/etc"]
)
def test_what_an_entry_point_says_cannot_lead_astray(player: Player, installed: Path, value: str) -> None:
    announce(installed, f"[wakhan.scenarios]\nstories = {value}\n")
    rows = json.loads(player.types("scenarios", "--format", "json").out)
    assert {row["from"] for row in rows} <= {"mine", "wakhan", "wheat-pack"}
    assert all(row["from"] != "wheat-pack" for row in rows) or value == "wheat.stories:[x]"
