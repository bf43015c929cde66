"""`wakhan preview` where it cannot run, and what it reads."""

from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.preview import linter, reader
from game.tui.watching import look
from tests.tui.rehearsing import copy_of_tiny


def test_without_a_terminal_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "burning-road"]) == 2
    told = capsys.readouterr()
    assert "a preview needs a terminal of its own" in told.err
    assert "`wakhan check burning-road`" in told.err
    assert told.out == ""


def test_a_scenario_that_is_not_there_is_named_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "burning-raod"]) == 2
    assert "did you mean 'burning-road'?" in capsys.readouterr().err


def test_a_reading_names_the_folders_it_came_from_and_the_texts_at_fault(tmp_path: Path) -> None:
    tiny = copy_of_tiny(tmp_path)
    sound = reader(tiny)()
    assert sound.content is not None
    assert [folder.name for folder in sound.folders] == ["tiny", "islet"]
    (tiny / "events.yaml").write_bytes(b"events:\n  \xff: 1\n\x1b[2J")
    broken = reader(tiny)()
    assert broken.content is None
    assert "not-utf8" in {problem.code for problem in broken.problems}
    assert "\x1b" not in broken.texts[str(tiny / "events.yaml")]


def test_a_world_alone_is_no_story(tmp_path: Path) -> None:
    copy_of_tiny(tmp_path)
    found = reader(tmp_path / "islet")()
    assert found.content is None
    assert "shared world without a story" in found.problems[-1].message


def test_the_linter_looks_from_a_process_of_its_own(tmp_path: Path) -> None:
    tiny = copy_of_tiny(tmp_path)
    events = tiny / "events.yaml"
    events.write_text(events.read_text("utf-8").replace("when: trade > 15", "when: trade > 150"), "utf-8")
    sound = reader(tiny)()
    linted = linter(tiny)(sound)
    assert sound.content is linted.content is not None
    assert any(each.line == 57 and each.severity == "warning" for each in linted.problems)
    assert str(events) in linted.texts


def test_a_header_that_cannot_be_read_is_still_that_of_a_story(tmp_path: Path) -> None:
    tiny = copy_of_tiny(tmp_path)
    header = tiny / "scenario.yaml"
    header.write_text(header.read_text("utf-8") + "lessons: [a\n", "utf-8")
    found = reader(tiny)()
    assert found.content is None
    assert [problem.code for problem in found.problems] == ["open-bracket"]


def test_a_world_that_is_not_there_yet_is_watched_for(tmp_path: Path) -> None:
    tiny = copy_of_tiny(tmp_path)
    (tmp_path / "islet").rename(tmp_path / "elsewhere")
    missing = reader(tiny)()
    assert [problem.code for problem in missing.problems] == ["unknown-world"]
    assert [folder.name for folder in missing.folders] == ["tiny", "islet"]
    before = look(missing.folders)
    (tmp_path / "elsewhere").rename(tmp_path / "islet")
    assert look(missing.folders) != before
    assert reader(tiny)().content is not None
