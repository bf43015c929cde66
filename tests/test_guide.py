"""The author's guide, followed to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.parser import build
from game.scenario import load
from game.scenario.explained import explanations
from tests.guide import GUIDE, commands, edit, mechanisms, renewed, steps
from tests.stories import SHIPPED


def test_the_tutorial_works_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = 0
    for step in steps():
        if step.kind != "console":
            edit(tmp_path / "wheat-road", step)
            continue
        for command, shown in commands(step.body):
            main(command)
            out, err = capsys.readouterr()
            told = {line.strip() for line in (out + err).splitlines()}
            for line in shown:
                assert line.strip() in told, (command, line, out + err)
            done += 1
    assert done >= 10
    assert main(["check", "wheat-road", "--strict", "--severity", "note"]) == 0


def test_the_mechanisms_are_a_working_scenario(tmp_path: Path) -> None:
    story = tmp_path / "wheat-road"
    story.mkdir()
    for number, block in enumerate(re.split(r"(?m)^(?=[a-z]+:\n)", mechanisms())):
        (story / f"part{number:02}.yaml").write_text(block, "utf-8")
    loaded = load(story, lambda world: SHIPPED / world)
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.content is not None
    assert len(loaded.content.events) >= 3


def test_the_reference_is_what_the_loader_reads() -> None:
    text = GUIDE.read_text("utf-8")
    assert renewed(text) == text, "write it anew with python -m tests.guide"
    assert "| `forewarned` |" in text


def test_codes_and_commands_that_the_guide_names_are_there() -> None:
    text = GUIDE.read_text("utf-8").partition("## 9. ")[0]
    named = set(re.findall(r"\(`([a-z]+(?:-[a-z]+)+)`\)", text)) | set(re.findall(r"allow ([a-z-]+) -", text))
    assert named
    assert named <= set(explanations())
    parser = build()
    for command in set(re.findall(r"`wakhan ([a-z]+)[^`]*`", text)):
        with pytest.raises(SystemExit) as stopped:
            parser.parse_args([command, "--help"])
        assert stopped.value.code == 0
