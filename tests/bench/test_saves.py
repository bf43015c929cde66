"""The measurements of saves run, on a game of a few turns."""

from pathlib import Path

import pytest

from tests.bench import saves


def test_a_small_run_measures_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = saves.measure(turns=4, listed=5, rounds=2)
    wanted = {"ratio_save", "ratio_load", "save_ms", "load_ms", "list_500_ms", "resume_ms", "recall_ms"}
    assert wanted <= set(found)
    assert all(number > 0.0 for number in found.values())
    assert list(tmp_path.iterdir()) == []


def test_the_measured_game_has_a_ledger_and_can_be_played_on(tmp_path: Path) -> None:
    session = saves.long_game(tmp_path, 4)
    assert session.turn == 5
    assert not session.over
    assert len(session.book.lines) > 100
    assert any(order.startswith("answer") for order in session.orders)
