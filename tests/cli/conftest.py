"""A player's own computer: folders of their own, with the scenarios of the tests among their scenarios."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from attrs import frozen

from game import paths
from game.cli.main import main
from game.save import Store
from tests.stories import GOOD, ROOT


@frozen
class Done:
    """What a command did."""

    code: int
    out: str
    err: str


@frozen
class Player:
    """Somebody who types commands."""

    home: Path
    environ: Mapping[str, str]

    @property
    def saves(self) -> Path:
        """Give the folder of saves."""
        return self.home / "saves"

    @property
    def store(self) -> Store:
        """Look into the folder of saves."""
        return Store(self.saves)

    @property
    def scenario(self) -> Path:
        """Give the folder of the player's own scenario."""
        with patch.dict(os.environ, self.environ):
            return paths.user_scenarios() / "tiny"

    def types(self, *command: str, piped: str = "") -> Done:
        """Run a command in this process."""
        out, err = io.StringIO(), io.StringIO()
        with (
            patch.dict(os.environ, self.environ),
            patch.object(sys, "stdin", io.StringIO(piped)),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            code = main(command)
        return Done(code, out.getvalue(), err.getvalue())

    def starts(self, *command: str, first: Callable[[], None] | None = None) -> subprocess.Popen[str]:
        """Run a command in a process of its own, its streams as pipes; `first` is what that process does before."""
        return subprocess.Popen(
            [sys.executable, "-m", "game", *command],
            env={**os.environ, **self.environ}, cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=first,
        )  # fmt: skip


def player_at(home: Path) -> Player:
    """Furnish a home."""
    places = {"HOME": "", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config"}
    environ = {name: str(home / folder) for name, folder in places.items()}
    environ["WAKHAN_SAVES"] = str(home / "saves")
    environ["WAKHAN_CACHE"] = str(home / "cache")
    player = Player(home, environ)
    shutil.copytree(GOOD, player.scenario.parent)
    return player


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Give a player with an empty folder of saves."""
    return player_at(tmp_path)
