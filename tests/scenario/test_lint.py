"""Every check of the linter passes and fails its own examples; our own scenarios give no alarm."""

from pathlib import Path

import pytest

from game.scenario.lint import LINTS
from game.scenario.lint.base import Lint
from game.scenario.lint.run import inspect
from tests.stories import SHIPPED, shipped

from .helpers import worlds, write

HEAD = (Path(__file__).parent.parent / "scenarios" / "good" / "plain.yaml").read_text("utf-8")


def codes(folder: Path, example: str, **more: str) -> list[str]:
    loaded = inspect(write(folder, story=HEAD, zz=example, **more), worlds)
    return [problem.code for problem in loaded.problems]


def test_the_ground_of_the_examples_has_nothing_to_mend(tmp_path: Path) -> None:
    assert codes(tmp_path / "story", "") == []


@pytest.mark.parametrize("check", LINTS, ids=lambda check: check.code)
def test_each_check_fails_what_it_should_and_passes_what_it_should(check: Lint, tmp_path: Path) -> None:
    assert codes(tmp_path / "passes", check.passes) == []
    assert codes(tmp_path / "fails", check.fails) == [check.code]


def test_codes_are_one_of_a_kind() -> None:
    assert len({check.code for check in LINTS}) == len(LINTS)
    assert all(check.title and check.why.endswith(".") for check in LINTS)


@pytest.mark.parametrize("name", [*shipped(), "region"])
def test_our_own_scenarios_give_no_alarm(name: str) -> None:
    loaded = inspect(SHIPPED / name, lambda world: SHIPPED / world)
    sure = [problem for problem in loaded.problems if problem.confidence != "low"]
    assert [str(problem) for problem in sure if problem.severity != "note"] == []
