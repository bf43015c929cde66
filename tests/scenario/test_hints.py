"""What a newcomer is told to write instead: the hint that follows each of many common mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import load
from game.scenario.habits import called_here

from .helpers import HEAD, story, worlds, write

EVENT = """\
events:
  late_boat:
    title: The boat
    kind: file
    basis: invented
    source: C02
    text: A boat is late.
    options:
      go: {label: Go, effects: {trade: +4, security: -3}}
      stay: {label: Stay, effects: {security: +3, trade: -2}}
"""
GOAL = "goals: {calm: {label: Calm, when: WHEN, patron: army}}\n"
TEST = 'tests: [{name: Going, do: "DO", expect: trade > 1}]\n'
MISTAKES = [
    (EVENT.replace("trade: +4", "sailed: =1"), "a new flag is named in the header: flags: [sailed]"),
    ("flags: [sailed_on]\n" + EVENT.replace("trade: +4", "saild_on: =1"), "did you mean 'sailed_on'? A new flag"),
    (EVENT.replace("trade: +4", "Trade: +4"), "write trade"),
    (EVENT.replace("trade: +4", "zzz: +4"), "`wakhan graph PATH --names` lists what there is"),
    (EVENT.replace("effects: {trade: +4", "cost: {gold: 2}, effects: {trade: +4"), "one of capital, treasury"),
    (EVENT.replace("effects: {trade: +4", "cost: {attention: 2}, effects: {trade: +4"), "write 'attention: 2' beside"),
    (EVENT.replace("    options:\n", "    answers:\n"), "write 'options'"),
    (EVENT.replace("    options:\n", "    optoins:\n"), "did you mean 'options'?"),
    (EVENT.replace("    text: A boat is late.", "    description: A boat is late."), "write 'text'"),
    (EVENT.replace("    kind: file", "    kind: file\n    window: [1992-09, 1992-03]"), "write [1992-03, 1992-09]"),
    (EVENT.replace("A boat is late.", "A [[boat_page]] is late."), "lists what there is"),
    (EVENT.replace("A boat is late.", "Late is {actor.name}."), "add for_each: republics, or name one"),
    (EVENT.split("      stay:")[0], "add an answer, or make it news"),
    (GOAL.replace("WHEN", "trade > start"), "say of what: trade.start"),
    (GOAL.replace("WHEN", "trade > 40%"), "leave it out: 55 for a gauge"),
    (EVENT + TEST.replace("DO", "Answer late_boat go"), "write answer late_boat go"),
    (EVENT + TEST.replace("DO", "answer late_boat went"), "after 'answer late_boat' comes one of go, stay"),
    (EVENT + TEST.replace("DO", "answer late_boot go"), "did you mean 'answer late_boat go'?"),
    (EVENT + TEST.replace("DO", "await late_boat"), "orders begin with answer, "),
    (EVENT + TEST.replace("DO", "answer late_boat go, end"), "write several orders in a list: [answer late_boat go, "),
    ("tray: 4\n", "its keys are last_act, most, new, news, openings"),
    ("pledges: [4]\n", "take the '-' or the [ ] away"),
    ("indicators: {gulls: }\n", "write its keys below it, indented further"),
    ("indicators: {gulls: {range: [9, 0]}}\n", "write [0, 9]"),
    ("endings: {loud: {title: Loud, text: Bang.}}\n", "move it to the end, or give it a 'when'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hint"), MISTAKES)
def test_a_mistake_is_told_with_its_mend(text: str, hint: str, tmp_path: Path) -> None:
    problems = story(tmp_path, text).problems
    if text.startswith("endings"):  # a second section of that name may stand in another file only
        folder = write(tmp_path / "other", scenario=HEAD, aa=text)
        problems = load(folder, worlds).problems
    assert len({problem.line for problem in problems}) == 1, problems
    assert (problems[0].hint or "").startswith(hint) or hint in (problems[0].hint or "")


@pytest.mark.parametrize(
    ("calendar", "hint"),
    [
        ("", "write calendar: {start: "),
        ("calendar: {start: 1992-01, turn: quarter, turns: 9, acts: [2, 5]}\n", "turn of each act: [1, 4, 7]"),
        ("calendar: {start: 1992-01-01, turn: quarter, turns: 9}\n", "write 1992-01"),
    ],
)  # fmt: skip
def test_a_wrong_calendar_is_the_only_thing_told(calendar: str, hint: str, tmp_path: Path) -> None:
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith("calendar"))
    dated = EVENT.replace("kind: file", "kind: file\n    on: 1998-03")
    problems = [each for each in story(tmp_path, calendar + dated, head).problems if each.severity == "error"]
    assert len(problems) == 1
    assert hint in (problems[0].hint or "")


def test_a_word_from_elsewhere_is_not_taken_for_a_key_that_is_there_already() -> None:
    assert called_here("description", ("title", "text", "about")) == "about"
    assert called_here("description", ("title", "text", "about"), ["about"]) == "text"
    assert called_here("description", ("title",)) is None
