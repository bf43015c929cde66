"""`wakhan new`: what is scaffolded has nothing to mend, plays to an end, and keeps its own promises."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from game.scenario import read
from game.scenario.offered import offered
from game.scenario.schema import schema
from tests.cli.conftest import Player
from tests.stories import SHIPPED


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_scenario_is_well_and_keeps_its_promises(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "wheat-road"]) == Exit.DONE
    told = capsys.readouterr().out
    assert told.startswith("wheat-road\n")
    assert "wakhan play wheat-road" in told
    strictly = ["--severity", "note", "--confidence", "low", "--strict"]
    assert main(["check", "wheat-road", *strictly]) == Exit.DONE
    assert main(["test", "wheat-road"]) == Exit.DONE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("2 tests, all passed\n")


def test_it_plays_to_its_verdict(player: Player, desk: Path) -> None:
    assert player.types("new", "wheat-road", "--title", 'Wheat: "the road"').code == Exit.DONE
    orders = "answer letter_from_termez send\n" + "end\n" * 6
    done = player.types("play", "wheat-road", "--seed", "1", "--line", piped=orders)
    assert done.code == Exit.DONE
    assert 'WHEAT: "THE ROAD"' in done.out
    assert "FORTY TRUCKS" in done.out.upper()
    assert "In Termez they still speak of the list that came in a day." in " ".join(done.out.split())


def test_editors_find_the_schema_beside_each_file(desk: Path) -> None:
    main(["new", "wheat-road"])
    files = sorted((desk / "wheat-road").glob("*.yaml"))
    assert len(files) >= 3
    for path in files:
        assert path.read_text("utf-8").splitlines()[0] == "# yaml-language-server: $schema=wakhan.schema.json"
    content = read(desk / "wheat-road", lambda world: SHIPPED / world)
    found = json.loads((desk / "wheat-road" / "wakhan.schema.json").read_text("utf-8"))
    assert found == json.loads(json.dumps(schema(offered(content))))


def test_it_may_go_among_the_players_own(player: Player, desk: Path) -> None:
    assert player.types("new", "wheat-road", "--mine").code == Exit.DONE
    assert player.types("check", "wheat-road").code == Exit.DONE
    assert '"mine"' in player.types("scenarios", "--format", "json").out
    assert not list(desk.glob("wheat-road/*"))


def test_nothing_is_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "wheat-road").mkdir()
    (desk / "wheat-road" / "mine.txt").write_text("mine")
    assert main(["new", "wheat-road"]) == Exit.USAGE
    assert capsys.readouterr().err == "wakhan: wheat-road is there already; nothing was written\n"
    assert [path.name for path in (desk / "wheat-road").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Wheat Road", "'wheat-road' would do"),
        ("../up", "'up' would do"),
        ("/etc/x", "'etc-x' would do"),
        ("..", ""),
        ("", ""),
    ],
)
def test_a_name_that_no_scenario_can_have(
    desk: Path, capsys: pytest.CaptureFixture[str], name: str, hint: str
) -> None:
    assert main(["new", name]) == Exit.USAGE
    told = capsys.readouterr().err
    assert "is no name for a scenario" in told
    assert hint in told
    assert not list(desk.iterdir())
