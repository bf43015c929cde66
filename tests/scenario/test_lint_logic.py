"""What the linter makes of conditions and of the turns in which things can happen."""

from pathlib import Path

import pytest

from game.scenario.lint.run import inspect

from .helpers import worlds, write
from .linting import PLAIN, found, said, slide

NEWS = "events: {{fair: {{title: A fair, kind: news, basis: invented, source: ¶6, text: Stalls., {0}}}}}"
BOAT = """\
flags: [sworn]
events:
  boat:
    title: A boat
    kind: file
    window: [1992-10, 1993-03]
    basis: invented
    source: ¶6
    text: A boat is late.
    options:
      go: {label: Go, effects: {sworn: =1, trade: -2, rival.amity: +3}}
      stay: {label: Stay, effects: {trade: +2, security: -2}}
    ignored: {effects: {security: -1}}
"""


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("trade > 60 and trade < 40", "never-true"),
        ("60 < trade < 40", "never-true"),
        ("sea_wall.done and not sea_wall.done", "never-true"),
        ("trade > 60 or trade <= 60", "always-true"),
        ("patrols.rung > patrols.board", "never-true"),
        ("sea_wall.progress > 100", "never-true"),
        ("strait.share > 100", "never-true"),
        ("dismissals < 0", "never-true"),
        ("mean(islands.trust) > 100", "never-true"),
        ("count(islands.trust > 10) > 0", None),
        ("date > 1995-01", "never-true"),
        ("act > 2", "never-true"),
        (
            "security > 60",
            "never-true",
        ),  # its pushes ask for 50 at most, and only a parley moves it, downward
        ("credibility > 60", "never-true"),  # nothing raises it
        ("credibility < 40", None),  # stepping down lowers it
        ("trade > 60", None),
    ],
)
def test_conditions(when: str, wanted: str | None, tmp_path: Path) -> None:
    assert found(tmp_path, slide(when)) == ([f"{wanted} {when}"] if wanted else [])


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("survey.active and survey.done", "never-true"),
        ("trade > 60 and survey.done and survey.active", "never-true"),
        ("survey.active and sea_wall.done", None),
        ("survey.active or survey.done", None),
        ("not survey.active and not survey.done", None),
        ("boat.go and boat.stay", "never-true"),
        ("not (boat.go and boat.stay)", "always-true"),
        ("boat.go and boat.seen", None),
        ("boat.go or boat.stay", None),
        ("(boat.go and trade > 40) or (boat.stay and trade > 50)", None),
    ],
)
def test_what_excludes_each_other_never_holds_together(when: str, wanted: str | None, tmp_path: Path) -> None:
    got = found(tmp_path, f"{BOAT}{slide(when)}")
    assert [each.split()[0] for each in got if "-true" in each] == ([wanted] if wanted else [])


def test_the_hint_says_what_a_name_can_be(tmp_path: Path) -> None:
    assert said(tmp_path, slide("trade > 160")) == "this never holds (trade goes from 4 to 100)"
    assert said(tmp_path, slide("credibility > 60")) == "this never holds (credibility goes from 0 to 55)"
    both = "survey.done and survey.active"
    told = "this never holds (survey.done and survey.active never hold together)"
    assert said(tmp_path, slide(both)) == told
    assert said(tmp_path, slide("patrols.watch > patrols.board")).endswith("(patrols.watch is always 1 here)")


@pytest.mark.parametrize(
    ("keys", "hint"),
    [
        ("forewarned: 9 turns", "forewarned: 9 turns -> write forewarned: 7 turns at most"),
        (
            "window: [1992-04, 1992-09], forewarned: 2 turns",
            "window: [1992-04 -> write forewarned: 1 turn at most",
        ),
        ("window: [1992-04, 1992-06], forewarned: 2 turns", "window: [1992-04 -> take 'forewarned' away"),
        ("act: 1, window: [1992-10, 1993-03]", "window: [1992-10 -> None"),
    ],
)
def test_a_warning_that_takes_too_long_is_told_how_long_it_may(keys: str, hint: str, tmp_path: Path) -> None:
    example = NEWS.format(keys)
    (only,) = inspect(write(tmp_path / "story", story=PLAIN, zz=example), worlds).problems
    place, _, mend = hint.partition(" -> ")
    key, _, value = place.partition(": ")
    assert example[only.column - 1 :].startswith(value)
    assert example[: only.column - 1].endswith(f"{key}: ")
    assert str(only.hint) == mend


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("act: 1, window: [1992-10, 1993-03]", "never-fires [1992-10"),
        ("window: [1992-04, 1992-12], when: date < 1992-04", "never-fires date < 1992-04"),
        (
            "window: [1992-04, 1992-12], when: date >= 1992-11",  # a turn has its first month
            "never-fires date >= 1992-11",
        ),
        ("window: [1992-04, 1992-12], when: date >= 1992-10", None),
        ("window: [1992-04, 1992-12], when: turn > 4", "never-fires turn > 4"),
        ("window: [1992-04, 1992-12], when: date < 1993-01", "always-true date < 1993-01"),
        ("window: [1992-04, 1992-09], forewarned: 2", "never-fires [1992-04"),
        ("window: [1992-04, 1992-12], forewarned: 2", None),
        ("window: [1992-04, 1992-12], forewarned: 1, averted_by: turn > 2", "never-fires turn > 2"),
        ("on: 1992-04, when: date >= 1992-10", "never-fires date >= 1992-10"),
        ("on: 1992-04, when: date >= 1992-07", None),  # what is dated waits a turn for room
        ("weight: 'max(0, security - 90)'", "never-fires max(0"),
        (
            "when: sea_wall.done, window: [1992-01, 1992-06]",
            "never-fires sea_wall.done",
        ),  # it takes nine months
        ("when: sea_wall.done, window: [1992-01, 1992-12]", None),
    ],
)
def test_events(keys: str, wanted: str | None, tmp_path: Path) -> None:
    codes = [code for code in found(tmp_path, NEWS.format(keys)) if not code.startswith("always-zero")]
    assert codes == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("when", "window", "wanted"),
    [
        ("boat.go", "1992-04, 1992-09", ["never-fires"]),
        ("sworn", "1992-04, 1992-09", ["never-fires"]),
        ("boat.turn > 0", "1992-04, 1992-09", ["never-fires"]),
        ("boat.go", "1992-04, 1992-12", []),
        ("not boat.go", "1992-04, 1992-09", ["always-true"]),
        ("not boat.go", "1992-04, 1992-12", []),
    ],
)
def test_what_waits_for_an_answer_that_comes_later(
    when: str, window: str, wanted: list[str], tmp_path: Path
) -> None:
    later = f"""\
  thanks:
    title: Thanks
    kind: news
    window: [{window}]
    when: {when}
    basis: invented
    source: ¶6
    text: Fish.
"""
    reads = slide("sworn")
    assert found(tmp_path, BOAT + later + reads) == [f"{code} {when}" for code in wanted]


def test_what_is_never_offered_keeps_everything_after_it_from_happening(tmp_path: Path) -> None:
    shut = BOAT.replace("label: Go,", "label: Go, needs: trade > 160, locked: No,")
    assert found(tmp_path, shut + slide("sworn")) == ["never-true trade > 160", "never-true sworn"]
    assert found(tmp_path, shut + slide("boat.go")) == [
        "flag-never-read sworn",
        "never-true trade > 160",
        "never-true boat.go",
    ]


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("unlocks: date >= 1993-06", ["never-open date >= 1993-06"]),
        ("needs: date < 1992-10, locked: No", ["never-open date < 1992-10"]),
        ("needs: boat.go, locked: No", []),
        ("needs: thanks.seen, locked: No", ["never-open thanks.seen"]),
        ("unlocks: date >= 1992-10", ["always-true date >= 1992-10"]),
        ("unlocks: date >= 1993-01", []),
    ],
)
def test_answers_have_their_own_time(keys: str, wanted: list[str], tmp_path: Path) -> None:
    thanks = NEWS.format("on: 1993-07").replace("events: {fair:", "  thanks:")[:-1] + "\n"
    answer = BOAT.replace("stay: {label: Stay,", f"stay: {{label: Stay, {keys},")
    assert found(tmp_path, answer + thanks + slide("sworn")) == wanted


@pytest.mark.parametrize(("expires", "wanted"), [(1, ["never-open date >= 1993-04"]), (2, [])])
def test_an_answer_may_wait_as_long_as_its_file(expires: int, wanted: list[str], tmp_path: Path) -> None:
    answer = BOAT.replace("{label: Stay,", "{label: Stay, needs: date >= 1993-04, locked: No,")
    answer = answer.replace("kind: file", f"kind: file\n    expires: {expires}")
    assert found(tmp_path, answer + slide("sworn")) == wanted


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("turn: 12", ["never-open turn"]),
        ("act: 2, until: 1992-03", ["never-open act"]),
        ("turn: 3", []),
        ("attention: 6", ["cannot-pay 6"]),
        ("attention: 5", []),
        ("cost: {treasury: 5, capital: 9}", ["cannot-pay 9"]),
        ("later: [{in: 20 turns, effects: {trade: -1}, note: Late}]", ["too-late {in"]),
        ("turn: 7, later: [{in: 3 turns, effects: {trade: -1}, note: Late}]", ["too-late {in"]),
        ("turn: 7, later: [{in: 2 turns, effects: {trade: -1}, note: Late}]", []),
        ("later: [{in: 3 turns, when: turn < 4, effects: {trade: -1}, note: Late}]", ["too-late turn < 4"]),
        ("later: [{in: 3 turns, when: turn < 5, effects: {trade: -1}, note: Late}]", []),
    ],
)
def test_initiatives(more: str, wanted: list[str], tmp_path: Path) -> None:
    example = f"initiatives: {{toll: {{label: A toll, family: words, effects: {{trade: -1}}, {more}}}}}"
    assert found(tmp_path, example) == wanted


def test_works_and_lessons_that_come_too_late(tmp_path: Path) -> None:
    example = """\
projects:
  pier: {label: A pier, takes: 6 months, turn: 5, proceeds: turn < 5, done: {effects: {works: +3}}}
lessons: [{turn: 8, text: A lesson.}, {turn: 9, text: Another.}]
"""
    assert found(tmp_path, example) == ["never-done turn < 5", "too-late {turn"]
