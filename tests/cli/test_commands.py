"""The command line as its users meet it: what it prints, where, and with which exit code."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from tests.stories import GOOD, ROOT, content

TINY = str(GOOD / "tiny")
BAD = ROOT / "tests" / "scenarios" / "bad"


def wakhan(*arguments: str, piped: str = "", **more: object) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=piped, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip


def test_version_is_quick_and_imports_nothing_heavy() -> None:
    done = wakhan("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("wakhan ")


@pytest.mark.parametrize(
    ("command", "banned"),
    [
        (["--version"], {"textual", "numpy", "yaml"}),
        (["check", TINY], {"textual", "numpy", "rich"}),
        (["scenarios"], {"textual", "numpy", "rich"}),
        (["saves"], {"textual", "rich"}),
        (["simulate", TINY, "--runs", "2", "--jobs", "1"], {"textual", "rich", "hypothesis"}),
    ],
)
def test_commands_import_only_what_they_need(command: list[str], banned: set[str]) -> None:
    script = (
        "import sys, contextlib, io\nfrom game.cli.main import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    try:\n        main(sys.argv[1:])\n    except SystemExit:\n        pass\n"
        "print(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    assert not set(done.stdout.split()) & banned


def test_check_is_quiet_when_all_is_well() -> None:
    done = wakhan("check", TINY)
    assert (done.returncode, done.stdout) == (Exit.DONE, "")
    assert "nothing to mend" in done.stderr


def test_check_tells_file_line_column_and_code_as_text_and_as_json(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("format: 1\ntitle: Broken\nclendar: {start: 1992-04}\n")
    done = wakhan("check", str(folder))
    assert done.returncode == Exit.PROBLEMS
    assert "scenario.yaml:3:1  error  unknown-key" in done.stdout
    assert "calendar" in done.stdout
    found = json.loads(wakhan("check", str(folder), "--format", "json").stdout)
    assert {"file", "line", "column", "code", "severity", "message", "hint", "confidence"} == set(found[0])


def test_a_scenario_that_is_not_there_gets_the_nearest_spelling() -> None:
    done = wakhan("play", "burnin-road", "--line")
    assert done.returncode == Exit.USAGE
    assert "burning-road" in done.stderr


def test_a_scenario_beside_is_offered_before_one_of_ours(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "wheat-road")
    (tmp_path / "wheat-rod-notes").mkdir()
    done = wakhan("test", str(tmp_path / "wheat-rod"))
    assert done.returncode == Exit.USAGE
    assert f"did you mean '{tmp_path / 'wheat-road'}'?" in done.stderr


def test_a_broken_story_is_told_with_where_its_mends_are(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("format: 1\ntitle: Broken\nclendar: {start: 1992-04}\n")
    done = wakhan("play", str(folder), "--line")
    assert done.returncode == Exit.PROBLEMS
    assert f"`wakhan check {folder}` shows the lines" in done.stderr


def test_without_a_terminal_the_full_screen_says_so_and_ends() -> None:
    for command in ([], ["play", "burning-road"]):
        done = wakhan(*command)
        assert done.returncode == Exit.USAGE
        assert "--line" in done.stderr


@pytest.mark.parametrize(
    "arguments", [["--seed", "-1"], ["--seed", "x"], ["--level", "easy"], ["--seed", "9" * 30]]
)
def test_hostile_arguments_are_refused_in_a_sentence(arguments: list[str]) -> None:
    done = wakhan("play", TINY, "--line", *arguments)
    assert done.returncode == Exit.USAGE
    assert "Traceback" not in done.stderr


def test_scenarios_can_be_counted_by_programs() -> None:
    found = json.loads(wakhan("scenarios", "--format", "json").stdout)
    road = next(each for each in found if each["id"] == "burning-road")
    assert {
        "id",
        "title",
        "turns",
        "events",
        "options",
        "initiatives",
        "endings",
        "slides",
        "codex",
        "words",
    } <= set(road)
    assert road["turns"] == 22
    assert road["decisions"] >= 34


def test_simulate_does_not_depend_on_the_number_of_processes() -> None:
    one, two = (
        wakhan("simulate", TINY, "--runs", "3000", "--jobs", jobs, "--format", "json").stdout
        for jobs in ("1", "2")
    )
    assert json.loads(one)["runs"] == 3000
    assert one == two
    assert wakhan("simulate", TINY, "--bot", "nobody").returncode == Exit.USAGE


def test_simulate_tells_a_person_what_happened() -> None:
    done = wakhan("simulate", TINY, "--runs", "50", "--bot", "idle")
    assert done.returncode == Exit.DONE
    assert "50" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80


def test_doctor_knows_what_is_there(tmp_path: Path) -> None:
    done = wakhan("doctor", "--saves", str(tmp_path))
    assert done.returncode == Exit.DONE
    assert "textual" in done.stdout
    assert re.search(r"^(ok|--|BAD) +your scenarios +\S.*scenarios", done.stdout, re.MULTILINE)
    assert "burning-road" in done.stdout


def test_line_and_json_end_with_the_same_numbers_for_the_same_orders(tmp_path: Path) -> None:
    from game.play.session import replay
    from game.save import Store
    from tests.play.test_keeper import _next
    from tests.stories import rules

    session = replay(rules("tiny"), 9, [])
    while not session.over:
        session.submit(_next(session))
    piped = "\n".join(session.orders) + "\n"
    for how in ("--line", "--json"):
        done = wakhan("play", TINY, "--seed", "9", how, "--saves", str(tmp_path / how), piped=piped)
        assert done.returncode == Exit.DONE, done.stderr
    first, second = (Store(tmp_path / how).load(content("tiny").title).record for how in ("--line", "--json"))
    assert first.orders == second.orders == tuple(session.orders)
    assert first.state["rows"] == second.state["rows"]


def test_a_game_is_resumed_where_it_was_left(tmp_path: Path) -> None:
    saves = ["--saves", str(tmp_path)]
    wakhan("play", TINY, "--seed", "3", "--json", *saves, piped="end\n")
    lost = wakhan("resume", "--json", *saves)
    assert lost.returncode == Exit.PROBLEMS
    assert "--scenario" in lost.stderr
    done = wakhan("resume", "--json", *saves, "--scenario", TINY)
    state = json.loads(done.stdout.splitlines()[0])
    assert state["turn"] == 2
    assert wakhan("resume", "no such save", "--line", *saves).returncode == Exit.PROBLEMS
    listed = json.loads(wakhan("saves", "--format", "json", *saves).stdout)
    assert any(entry["turn"] == 2 for entry in listed)


def test_resume_without_a_save_says_so(tmp_path: Path) -> None:
    done = wakhan("resume", "--line", "--saves", str(tmp_path / "none"))
    assert done.returncode == Exit.PROBLEMS
    assert "no saved game" in done.stderr


def test_a_fault_of_the_program_leaves_a_log_and_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import game.cli.scenarios as command
    from game import paths

    def fail(options: object) -> int:
        raise RuntimeError("broken")

    monkeypatch.setattr(command, "run", fail)
    monkeypatch.setattr(paths, "logs_folder", lambda: tmp_path)
    assert main(["scenarios"]) == Exit.FAULT
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "RuntimeError: broken" in next(tmp_path.glob("*.log")).read_text()


def test_a_closed_pipe_is_no_fault() -> None:
    line = f"{sys.executable} -m game play burning-road --seed 1 --json --saves /dev/null/x < /dev/null | head -c 10"
    done = subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
