"""What the linter makes of answers, neglect, dates and ends, beyond the example of each check."""

from pathlib import Path

import pytest

from game.scenario.lint.run import inspect

from .helpers import HEAD, SCENARIOS, worlds, write

PLAIN = (SCENARIOS / "good" / "plain.yaml").read_text("utf-8")
FILE = """\
events:
  boat:
    title: A boat
    kind: file
    basis: invented
    source: ¶6
    text: A boat is late.
    options:
      go: {{label: Go, {go}}}
      stay: {{label: Stay, {stay}}}
    ignored: {{{ignored}}}
"""
FAIR = "effects: {credibility: +2, security: -3}"


def found(folder: Path, example: str, head: str = PLAIN) -> list[str]:
    """Give the code, line and column of each finding, and how sure it is when it is not."""
    loaded = inspect(write(folder / "story", story=head, zz=example), worlds)
    sure = {"high": "", "medium": "", "low": " low"}
    return [f"{each.code} {each.line}:{each.column}{sure[each.confidence]}" for each in loaded.problems]


def boat(go: str, stay: str = FAIR, ignored: str = "effects: {trade: -1}") -> str:
    return FILE.format(go=go, stay=stay, ignored=ignored)


@pytest.mark.parametrize(
    ("go", "wanted"),
    [
        ("effects: {trade: +4}", ["only-gains 9:7"]),
        ("lasting: {trade: +4}", ["only-gains 9:7"]),
        ("effects: {treasury: +4}", ["only-gains 9:7"]),
        ("effects: {trade: +4}, needs: security > 20, locked: Too rough", ["only-gains 9:7 low"]),
        ("effects: {trade: +4}, cost: {treasury: 1}", []),
        ("effects: {trade: +4}, attention: 2", []),
        ("effects: {trade: +4, security: -1}", []),
        ("effects: {trade: +4, rival.amity: +5}", []),  # of which neither way is better
        ("effects: {trade: =40}", []),
        ("effects: {trade: +4}, later: [{in: 1 turns, effects: {security: -1}, note: Rough}]", []),
        (
            "odds: [{chance: 50, text: Yes, effects: {trade: +9}}, {chance: 50, text: No, effects: {trade: -1}}]",
            [],
        ),
        ("effects: {trade: -4}", ["only-loses 9:7"]),
        ("effects: {trade: -4, rival.amity: -5}", []),
        ("effects: {trade: -4}, later: [{in: 1 turns, effects: {security: +1}, note: Calm}]", []),
    ],
)
def test_one_sided_answers(go: str, wanted: list[str], tmp_path: Path) -> None:
    assert [each for each in found(tmp_path, boat(go)) if each.startswith("only")] == wanted


def test_what_the_story_remembers_is_more_than_a_gain(tmp_path: Path) -> None:
    echo = "slides: [{theme: sea, when: boat.go, text: It went.}, {theme: sea, text: It stayed.}]\n"
    assert found(tmp_path, boat("effects: {trade: +4}") + echo) == []


def test_the_free_answer_of_a_crisis_may_lose(tmp_path: Path) -> None:
    free = boat("attention: 0, effects: {trade: -4}")
    assert found(tmp_path, free) == ["only-loses 9:7"]
    crisis = free.replace("kind: file", "kind: crisis").replace("    ignored: {effects: {trade: -1}}\n", "")
    assert found(tmp_path / "b", crisis) == []


GAIN = "effects: {trade: +4, security: -3}"
LATE = "later: [{in: 2 turns, effects: {trade: +4, credibility: -2}, note: Sold}]"
ODDS = (
    "odds: [{chance: 50, text: It holds, effects: {trade: +9}}, "
    "{chance: 50, text: It sinks, effects: {trade: -4}}]"
)


@pytest.mark.parametrize(
    ("go", "third", "wanted"),
    [
        (GAIN, "effects: {security: -3, trade: +4}", ["options-alike 11:7"]),
        (GAIN, "effects: {trade: +4, security: -4}, lasting: {credibility: +1}", []),
        (GAIN, f"{GAIN}, cost: {{capital: 1}}", []),
        (GAIN, f"{GAIN}, needs: security > 20, locked: Too rough", []),
        (GAIN, "effects: {trade: +4}, lasting: {security: -3}", []),
        (f"{GAIN}, {LATE}", f"{GAIN}, {LATE}", ["options-alike 11:7"]),
        (f"{GAIN}, {LATE}", f"{GAIN}, {LATE.replace('2 turns', '3 turns')}", []),
        (f"{GAIN}, {ODDS}", f"{GAIN}, {ODDS}", ["options-alike 11:7"]),
        (f"{GAIN}, {ODDS}", f"{GAIN}, {ODDS.replace('+9', '+8')}", []),
    ],
)
def test_two_of_three_answers_that_are_the_same(
    go: str, third: str, wanted: list[str], tmp_path: Path
) -> None:
    example = boat(go).replace("    ignored", f"      wait: {{label: Wait, {third}}}\n    ignored")
    alike = [each for each in found(tmp_path / "a", example) if "alike" in each]
    assert alike == wanted
    asked = "goals: {calm: {label: Calm, when: boat.wait, patron: army}}\n"
    remembered = found(tmp_path / "b", example.replace("events:", f"{asked}events:"))
    assert not [each for each in remembered if "alike" in each]


@pytest.mark.parametrize(
    ("go", "stay", "wanted"),
    [
        ("effects: {trade: +4, security: -3}", "effects: {trade: +5, security: -4}", True),
        ("effects: {trade: +4, security: -3}", "effects: {trade: +5}, lasting: {security: -4}", True),
        (
            "effects: {trade: +4, security: -3}",
            "effects: {trade: +5, security: +4}, cost: {capital: 1}",
            False,
        ),
        (
            "effects: {trade: +4, security: -3}",
            "effects: {trade: +9, security: -4}, cost: {capital: 1}",
            False,
        ),
        ("effects: {trade: +4, security: -3}", "effects: {trade: +4, credibility: -3}", False),
    ],
)
def test_answers_that_are_alike(go: str, stay: str, wanted: bool, tmp_path: Path) -> None:
    assert (found(tmp_path, boat(go, stay)) == ["options-alike 8:5"]) is wanted


@pytest.mark.parametrize(
    ("go", "stay", "wanted"),
    [
        ("effects: {trade: +4, security: -3}", "effects: {trade: +4, security: -2}", ["dominated 9:7"]),
        ("effects: {trade: +4, security: -2}", "effects: {trade: +4, security: -3}", ["dominated 10:7"]),
        (
            "effects: {trade: +4, security: -2}, attention: 2",
            "effects: {trade: +4, security: -2}",
            ["dominated 9:7"],
        ),
        ("effects: {trade: +4, security: -2}", "effects: {trade: +4, security: -2}", []),
        ("effects: {trade: +4, security: -3}", "effects: {trade: +5, security: -4}", []),
        ("effects: {trade: +4, security: -3}", "effects: {trade: +4, security: -2, rival.amity: +2}", []),
        ("effects: {trade: +4, security: -3}", "effects: {trade: +4}, lasting: {security: -2}", []),
        (
            "effects: {trade: +4, security: -3}",
            "effects: {trade: +4, security: -2}, needs: trade > 20, locked: Too poor",
            [],
        ),
        (
            "effects: {trade: +4, security: -3}, "
            "later: [{in: 1 turns, when: trade > 20, effects: {trade: -1}, note: So}]",
            "effects: {trade: +4, security: -2}",
            [],
        ),
    ],
)
def test_answers_that_are_beaten(go: str, stay: str, wanted: list[str], tmp_path: Path) -> None:
    assert [each for each in found(tmp_path, boat(go, stay)) if "alike" not in each] == wanted


@pytest.mark.parametrize(
    ("ignored", "wanted"),
    [
        ("effects: {trade: +1}", ["free-neglect 11:5"]),
        ("text: Nothing came of it.", ["free-neglect 11:5"]),
        ("later: [{in: 2 turns, effects: {trade: -1}, note: It sank}]", []),
        ("effects: {treasury: =0}", []),
    ],
)
def test_neglect(ignored: str, wanted: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, boat("effects: {trade: +4, security: -3}", ignored=ignored)) == wanted


@pytest.mark.parametrize(
    ("dates", "wanted"),
    [
        ("from: 1992-04", []),
        ("from: 1993-12", []),
        ("from: 1994-01", ["out-of-time 1:58"]),
        ("until: 1991-12", ["out-of-time 1:59"]),
        ("from: 1992-07, until: 1992-06", ["out-of-time 1:58"]),
    ],
)
def test_dates_of_orders(dates: str, wanted: list[str], tmp_path: Path) -> None:
    head = f"initiatives: {{toll: {{label: A toll, family: words, {dates}, "
    assert found(tmp_path, head + "effects: {trade: -2, security: +1}}}") == wanted


def test_endings_are_told_apart_by_title_and_text(tmp_path: Path) -> None:
    ends = """\
  storm: {title: A storm, when: trade < 20, text: No quay left.}
  gale: {title: A storm, when: security < 20, text: The wall is gone.}
  flood: {title: A flood, when: credibility < 40, text: No quay left.}
  quiet: {title: Quiet, text: The end.}
"""
    head = HEAD.replace("endings: {quiet: {title: Quiet, text: The end.}}", "endings:\n" + ends)
    assert found(tmp_path, "", head) == ["same-ending 8:3", "same-ending 9:3"]
