"""Where scenarios, saves and settings live."""

import subprocess
import sys
from pathlib import Path

import pytest

from game import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every user folder."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


def made_checkout(folder: Path, name: str = "wakhan") -> Path:
    """A folder that looks like a checkout; gives its package."""
    (folder / "game").mkdir(parents=True)
    (folder / "scenarios").mkdir()
    (folder / "pyproject.toml").write_text(f'[project]\nname = "{name}"\n')
    return folder / "game"


def made_installed(folder: Path) -> Path:
    """A folder that looks like an installed copy; gives its package."""
    (folder / "game" / "_scenarios").mkdir(parents=True)
    return folder / "game"


def test_this_is_a_checkout() -> None:
    root = Path(__file__).resolve().parent.parent
    assert paths.checkout() == root
    assert paths.shipped_scenarios() == root / "scenarios"
    assert paths.saves_folder(environ={}) == root / "saves"


def test_an_installed_copy_carries_its_scenarios(tmp_path: Path, home: Path) -> None:
    package = made_installed(tmp_path)
    assert paths.checkout(package) is None
    assert paths.shipped_scenarios(package) == package / "_scenarios"
    saves = paths.saves_folder(environ={}, package=package)
    assert saves.name == "saves"
    assert saves.is_relative_to(home)


@pytest.mark.parametrize("text", ['[project]\nname = "other"\n', "not toml [", "project = 3\n"])
def test_another_project_is_no_checkout(text: str, tmp_path: Path) -> None:
    package = made_checkout(tmp_path)
    (tmp_path / "pyproject.toml").write_text(text)
    assert paths.checkout(package) is None


def test_saves_go_where_they_are_told(tmp_path: Path) -> None:
    told = {"WAKHAN_SAVES": str(tmp_path / "by_variable")}
    assert paths.saves_folder(tmp_path / "by_argument", told) == tmp_path / "by_argument"
    assert paths.saves_folder(environ=told) == tmp_path / "by_variable"
    assert paths.saves_folder(Path("~/x"), told) == Path.home() / "x"
    assert paths.saves_folder(environ={"WAKHAN_SAVES": "  "}) == paths.saves_folder(environ={})


def test_the_variable_is_read_from_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKHAN_SAVES", str(tmp_path))
    assert paths.saves_folder() == tmp_path


def test_a_checkout_that_cannot_be_written_keeps_no_saves(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = made_checkout(tmp_path / "root")
    assert paths.saves_folder(environ={}, package=package) == tmp_path / "root" / "saves"
    monkeypatch.setattr("game.paths.os.access", lambda *_: False)
    assert paths.saves_folder(environ={}, package=package).is_relative_to(home)


def test_scenarios_of_the_player_come_first(tmp_path: Path, home: Path) -> None:
    package = made_checkout(tmp_path / "root")
    shipped = paths.Home("wakhan", tmp_path / "root" / "scenarios")
    assert paths.scenario_homes(package) == (shipped,)
    paths.user_scenarios().mkdir(parents=True)
    assert paths.scenario_homes(package) == (paths.Home("mine", paths.user_scenarios()), shipped)
    assert paths.user_scenarios().is_relative_to(home)


def test_settings_and_logs_are_the_users(home: Path) -> None:
    assert paths.settings_file(environ={}).is_relative_to(home)
    assert paths.settings_file(environ={}).name == "settings.toml"
    assert paths.logs_folder().is_relative_to(home)


def test_settings_go_where_the_variable_says(tmp_path: Path, home: Path) -> None:
    told = {"WAKHAN_SETTINGS": f" {tmp_path / 'mine.toml'} "}
    assert paths.settings_file(told) == tmp_path / "mine.toml"
    assert paths.settings_file({"WAKHAN_SETTINGS": " "}).is_relative_to(home)


def test_what_can_be_made_again_goes_where_the_variable_says(tmp_path: Path, home: Path) -> None:
    assert paths.cache_folder({"WAKHAN_CACHE": f" {tmp_path / 'again'} "}) == tmp_path / "again"
    assert paths.cache_folder({"WAKHAN_CACHE": "~/again"}) == Path.home() / "again"
    assert paths.cache_folder({"WAKHAN_CACHE": " "}).is_relative_to(home)


def test_no_test_touches_what_its_user_has_set_or_kept() -> None:
    assert not paths.settings_file().is_relative_to(Path.home())
    assert not paths.cache_folder().is_relative_to(Path.home())


def test_importing_it_imports_no_platformdirs() -> None:
    code = "import sys, game.paths; print('platformdirs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
