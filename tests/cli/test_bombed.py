"""Whatever lies in the place of a save: every command gives a sentence, quickly and in little memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli import bombed
from tests.save.records import rounds
from tests.stories import ROOT


def test_hostile_files_cost_no_command_a_second_nor_200_megabytes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.cli.bombed", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, timeout=300, check=True)
    *lines, memory = done.stdout.splitlines()
    assert done.stderr == ""
    assert len(lines) == len(bombed.COMMANDS) * rounds(14, 28)
    listed = 0
    for line in lines:
        seconds, what, action, code, told = line.split("\t")
        assert float(seconds) < 1.0, (what, action)
        assert code in "01", line
        assert "Traceback" not in told
        assert "\x1b" not in told
        assert "auto-2" in told or action not in ("saves", "saves verify"), (
            line
        )  # the others are still listed
        listed += (
            action == "saves"
            and f"{bombed.NAME}: cannot be opened. " in told
            and "To go on from it: " in told
        )
    assert listed >= 10  # the list reads no large file to its end: it shows what an honest head says
    assert float(memory) < 200
