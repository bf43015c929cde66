"""`wakhan check` over scenarios that are well and over every mistake of the corpus, as text and as JSON."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from tests.stories import GOOD, ROOT

BAD = sorted((ROOT / "tests" / "scenarios" / "bad").glob("*.yaml"))
SURE = ("--confidence", "high")  # the files of the corpus have one fault each, and are no good stories
WARNS = {"no-source", "odd-source", "outside", "too-long", "unsafe-text"}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make a folder of each bad file; give the code its first line promises, by folder."""
    home, promised = tmp_path_factory.mktemp("bad"), {}
    shutil.copytree(GOOD / "islet", home / "islet")
    for path in BAD:
        folder = home / path.stem
        folder.mkdir()
        shutil.copy(path, folder / "scenario.yaml")
        promised[str(folder)] = path.read_text("utf-8").split()[1]
    return promised


def test_every_mistake_is_told_at_its_place_in_one_go(
    broken: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *SURE, *broken]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    for folder, code in broken.items():
        here = [line for line in told if line.startswith(f"{folder}/scenario.yaml:")]
        assert len(here) == 1, here
        kind = "warning" if code in WARNS else "error"
        assert re.match(rf"{re.escape(folder)}/scenario\.yaml:\d+:\d+  {kind}  {code}\b", here[0])


def test_the_same_for_programs(broken: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *SURE, "--format", "json", *broken]) == Exit.PROBLEMS
    rows = json.loads(capsys.readouterr().out)
    assert {row["file"]: row["code"] for row in rows} == {
        f"{folder}/scenario.yaml": code for folder, code in broken.items()
    }
    for row in rows:
        assert row["line"] >= 1
        assert row["column"] >= 1
        assert row["message"]
        assert row["severity"] == ("warning" if row["code"] in WARNS else "error")


def test_warnings_alone_are_no_failure(broken: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    warned = [folder for folder, code in broken.items() if code in WARNS]
    assert main(["check", *SURE, *warned]) == Exit.DONE
    told = capsys.readouterr().out.splitlines()
    assert sum("  warning  " in line for line in told) == len(warned)
    assert main(["check", *SURE, "--strict", *warned]) == Exit.PROBLEMS
    capsys.readouterr()
    assert main(["check", "--severity", "error", *warned]) == Exit.DONE
    assert capsys.readouterr().out == ""


def test_what_is_well_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", str(GOOD / "tiny")]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == []


def test_the_file_itself_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(GOOD / "tiny" / "scenario.yaml")]) == Exit.DONE
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", [["check"], ["play", "--line"], ["simulate"], ["play"]], ids=" ".join)
@pytest.mark.parametrize(
    "name", ["burning-raod", "no/such/place", "", "a\x00b", "x" * 5000, "~nobody/at/home"]
)
def test_a_name_that_is_nothing_is_a_sentence(
    command: list[str], name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    saves = ["--saves", str(tmp_path)] if command[0] == "play" else []
    assert main([*command, name, *saves]) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("wakhan: ")
    assert len(told.err) < 300
    assert not list(tmp_path.iterdir())


def test_the_nearest_name_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "burning-raod"]) == Exit.USAGE
    assert "did you mean 'burning-road'?" in capsys.readouterr().err


def test_the_folder_one_stands_in_may_be_named_by_a_dot(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(GOOD / "tiny")
    assert main(["check", "."]) == main(["check", "scenario.yaml"]) == Exit.DONE
    assert capsys.readouterr().err.count("1 scenario checked, nothing to mend") == 2


def test_a_folder_without_a_scenario_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    assert told == [f"{tmp_path}:1:1  error  no-files  this folder has no YAML file, so it is no scenario"]


FAULTY = """\
format: 1
version: 1
title: A story
world: islet
calendar: {start: 1992-01, turn: quarter, turns: 6, acts: [1, 3]}
endings: {quiet: {title: Quiet, text: The end.}}
flags: [sworn, lent]      # wakhan: allow flag-never-set - the second part of the story sets them
# wakhan: allow never-true
slides:
  - {theme: "海 sea", when: trade > 160 or lent, text: Full quays.}
  # wakhan: allow never-true - a joke for whoever reads the file
  - {theme: sand, when: trade > 160, text: Full sands.}
  - theme: sea
    text: |
      # wakhan: allow never-true - this is a text and no comment
  - {theme: reef, when: sworn or trade >= 0, text: Calm.}   # wakhan: allow nevr-true - oh
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    shutil.copytree(GOOD / "islet", tmp_path / "islet")
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "scenario.yaml").write_text(FAULTY, "utf-8")
    return tmp_path / "story"


def test_the_line_is_shown_with_a_caret_under_what_is_meant(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(faulty)]) == Exit.DONE
    told = capsys.readouterr()
    assert (
        f"{faulty}/scenario.yaml:10:28  warning  beyond-range  this part of the formula never holds\n"
        '  10 |   - {theme: "海 sea", when: trade > 160 or lent, text: Full quays.}\n'
        f"     | {' ' * 28}^ trade goes from 4 to 100\n"
    ) in told.out
    assert told.err == "1 scenario checked, 4 warnings\n"


def test_what_is_allowed_with_a_reason_is_not_told_and_a_comment_for_nothing_is(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "json", str(faulty)])
    found = [(row["line"], row["code"]) for row in json.loads(capsys.readouterr().out)]
    assert found == [
        (8, "allow-no-reason"),
        (10, "beyond-range"),
        (16, "always-true"),
        (16, "allow-unknown"),
    ]


def test_annotations_for_github(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (faulty / "scenario.yaml").write_text(FAULTY.replace("acts: [1, 3]", "acts: [1, 3], tunrs: 3"), "utf-8")
    assert main(["check", "--format", "github", str(faulty)]) == Exit.PROBLEMS
    told = capsys.readouterr().out.splitlines()
    assert told[0] == (
        f"::error file={faulty}/scenario.yaml,line=5,col=67,title=unknown-key::"
        "a calendar has no 'tunrs' (did you mean 'turns'?)"
    )


def test_a_long_line_is_cut_around_its_caret(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = f"slides: [{{theme: sea, text: {'Calm. ' * 60}, when: trade > 160}}, {{theme: sea, text: Wind.}}]"
    (faulty / "scenario.yaml").write_text(
        FAULTY.partition("flags")[0] + long.replace("Calm. ,", "Calm.,"), "utf-8"
    )
    main(["check", str(faulty)])
    shown = next(line for line in capsys.readouterr().out.splitlines() if "trade > 160" in line)
    assert len(shown) < 140
    assert shown.partition("| ")[2].startswith("…")
    (faulty / "scenario.yaml").write_text(
        FAULTY.partition("flags")[0]
        + f"slides: [{{theme: sea, when: trade > 160, text: {'Calm. ' * 30}}}]\n",
        "utf-8",
    )
    main(["check", str(faulty)])
    shown = next(line for line in capsys.readouterr().out.splitlines() if "trade > 160" in line)
    assert shown.partition("| ")[2].startswith("slides")
    assert shown.endswith("…")


def test_codes_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "never-true"]) == Exit.DONE
    told = capsys.readouterr().out
    assert told.startswith("never-true: A condition that never holds (warning)\n")
    assert "    slides: [{theme: sea, when: trade > 160, text: Full quays.}" in told
    assert main(["check", "--explain"]) == Exit.DONE
    assert "unknown-key          A key that this record does not have\n" in capsys.readouterr().out
    assert main(["check", "--explain", "never-treu"]) == Exit.USAGE
    assert "did you mean 'never-true'?" in capsys.readouterr().err


KEYS = {"file": str, "line": int, "column": int, "code": str, "severity": str, "message": str}
WORDS = {"severity": {"error", "warning", "note"}, "confidence": {"high", "medium", "low"}}


def test_json_is_a_list_of_records_of_eight_keys(
    broken: dict[str, str], faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "json", "--severity", "note", "--confidence", "low", *broken, str(faulty)])
    rows = json.loads(capsys.readouterr().out)
    for row in rows:
        assert set(row) == {*KEYS, "hint", "confidence"}
        assert all(type(row[key]) is kind for key, kind in KEYS.items())
        assert row["hint"] is None or row["hint"]
        assert all(row[key] in words for key, words in WORDS.items())
    assert {row["severity"] for row in rows} == WORDS["severity"]
    places = [(row["file"], row["line"], row["column"], row["code"]) for row in rows]
    assert places == sorted(places)


def test_colours_are_for_terminals_that_want_them(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    main(["check", str(faulty)])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    main(["check", str(faulty)])
    assert "  \x1b[33mwarning\x1b[0m  beyond-range  " in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", str(faulty)])
    assert "\x1b" not in capsys.readouterr().out


def test_files_are_named_from_where_one_stands(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(faulty.parent)
    main(["check", str(faulty)])
    assert capsys.readouterr().out.startswith("story/scenario.yaml:8:1  warning  allow-no-reason  ")
    monkeypatch.chdir(faulty)
    main(["check", "."])
    assert capsys.readouterr().out.startswith("scenario.yaml:8:1  ")


def test_what_would_act_on_a_terminal_is_shown_as_a_space_and_a_tab_is_one_column(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "slides: [{theme: sea,\ttext: Fu\u202ell.,\twhen: trade > 160}, {theme: sea, text: Wind.}]"
    (faulty / "scenario.yaml").write_text(FAULTY.partition("flags")[0] + line, "utf-8")
    main(["check", str(faulty)])
    told = capsys.readouterr().out
    assert "\u202e" not in told
    assert "\t" not in told
    shown, below = told[told.index("never-true") :].split("\n")[1:3]
    assert shown[below.index("^") :].startswith("trade > 160")


@pytest.mark.parametrize("check", ["never-fires", "shadowed", "off-scale"])
def test_each_check_says_how_it_looks(check: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", check]) == Exit.DONE
    told = capsys.readouterr().out
    assert told.startswith(f"{check}: ")
    assert told.index("\nFound in:\n\n    ") < told.index("\nNot found in:\n\n    ")


def test_one_unknown_name_is_told_once_with_every_place(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (faulty / "scenario.yaml").write_text(FAULTY.replace("flags: [sworn, lent]", "flags: [sworn]"), "utf-8")
    (faulty / "zz.yaml").write_text("goals: {calm: {label: Calm, when: lent, patron: army}}\n", "utf-8")
    assert main(["check", str(faulty)]) == Exit.PROBLEMS
    told = capsys.readouterr()
    assert told.out.count("there is no 'lent'") == 1
    assert f"  also at {faulty}/zz.yaml:1:35\n" in told.out
    assert told.err.startswith("1 scenario checked, 2 errors")


def test_of_very_many_problems_the_worst_are_told(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goals = "".join(f"  calm_{number}: {{label: Calm, whn: trade > 1}}\n" for number in range(300))
    (faulty / "scenario.yaml").write_text(FAULTY + f"goals:\n{goals}", "utf-8")
    assert main(["check", str(faulty)]) == Exit.PROBLEMS
    told = capsys.readouterr().out
    assert told.count("  error  ") == 100
    assert told.count("  warning  ") == 0
    assert re.fullmatch(
        r"\.\.\. and \d+ more; mend these first\. --format json lists them all\.", told.splitlines()[-1]
    )
    main(["check", "--format", "json", str(faulty)])
    assert len(json.loads(capsys.readouterr().out)) > 300
