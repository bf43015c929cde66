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


def with_key(line: str) -> str:
    """Give the event with one more key."""
    return EVENT.replace("    kind: file\n", f"    {line}\n    kind: file\n")


def with_effect(effect: str) -> str:
    """Give the event with another effect in its first answer."""
    return EVENT.replace("trade: +4", effect)


def with_going(keys: str) -> str:
    """Give the event with other keys in its first answer."""
    return EVENT.replace("effects: {trade: +4, security: -3}", keys)


GO, STAY = EVENT.splitlines(keepends=True)[-2:]
GOAL = "goals: {calm: {label: Calm, when: WHEN, patron: army}}\n"
TEST = 'tests: [{name: Going, do: "DO", expect: trade > 1}]\n'
MISTAKES = [
    (with_effect("sailed: =1"), "a new flag is named in the header: flags: [sailed]"),
    ("flags: [sailed_on]\n" + with_effect("saild_on: =1"), "did you mean 'sailed_on'? A new flag"),
    (with_effect("Trade: +4"), "write trade"),
    (with_effect("zzz: +4"), "`wakhan graph PATH --names` lists what there is"),
    (EVENT.replace("effects: {trade: +4", "cost: {coins: 2}, effects: {trade: +4"), "one of capital, treasury"),
    (EVENT.replace("effects: {trade: +4", "cost: {money: 2}, effects: {trade: +4"), "write treasury"),
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
    (with_key("on: March 1992"), "write 1992-03"),
    (with_key("on: 14/3/1992"), "write 1992-03"),
    (with_key("forewarned: two turns"), "write 2 turns"),
    (with_key("act: two"), "write 2"),
    (with_key("window: 1992-03"), "write two in brackets: [1994-01, 1994-09]"),
    (with_key("when: [trade > 4, turn > 2]"), "join them: trade > 4 and turn > 2"),
    (with_key("when: date > 1993"), "write 1993-01"),
    (with_key("when: after 1993-02"), "write date > 1993-02"),
    (with_key("when: bora trust > 4"), "write bora.trust, or 'and'"),
    (with_key("when: turn > 3 turns"), "leave it out"),
    (with_key("when: trade x 2 > 9"), "write '*'"),
    (with_key("when: patrols.rung == none"), "write 1 or 0; a flag stands alone"),
    (with_key("when: patrols > 1"), "write patrols.rung, and a rung as patrols."),
    (with_key("when: patrols.boats > 1"), "write patrols.rung, .held, ."),
    (with_key("when: bora > 1"), "write bora.trust"),
    (with_key("when: late_boat"), "write late_boat.go, .stay, .seen, .ignored or .turn"),
    (with_key("when: late_boat.seen and go"), "write late_boat.go"),
    (with_key("when: rival.trade > 1"), "write trade"),
    (with_key("place: springfield"), "the nearest of those under PLACES"),
    (with_effect("army: +4"), "write army.support"),
    (with_effect("rival.trade: +4"), "write trade"),
    (with_effect("reputation: +4"), "write credibility"),
    (with_effect("patrols: =1"), "write patrols.rung: =0 "),
    (with_effect("late_boat: =1"), "no effect can deal an event"),
    (with_effect("quay_closed: =1"), "it starts and stops by its own conditions"),
    (with_effect("patrols.rung: most"), "write the number of the rung"),
    (with_going("effects: [trade: +4, security: -3]"), "write { } in place of [ ]"),
    (with_going("cost: {treasury 2}, effects: {trade: +4}"), "write it after a colon"),
    (EVENT.replace("A boat is late.", "Late is {leader}."), "say whose: {"),
    (EVENT.replace("    source: C02\n", "    source: C02\n    voices: [army: Go]\n"), "write { } in place of [ ]"),
    (with_key("ignored: nothing"), "its keys are effects"),
    (EVENT + TEST.replace("DO", "end turn"), "after 'end' comes nothing, or how many turns: end 2"),
    ("initiatives: {oath: {label: An oath, family: oaths, effects: {trade: +3}}}\n", "a new family is written"),
    ("initiatives: {oath: {label: An oath, effects: {trade: +3, security: -3}}}\n", "write family: {name: offices, "),
    ("initiatives: {oath: {label: Oath, for_each: bora, family: words}}\n", "one of constituencies, islands; for one"),
    ("projects: {mole: {label: A mole, takes: 9 months, start: {treasury: 2}}}\n", "write cost: {treasury: 2}"),
    ("indicators: {gulls: {label: Gulls}}\n", "write range: [0, 100]"),
    ("indicators: {gulls: {range: [0, 9], words: {0: few, 5: many}}}\n", "write [[0, few], [5, many]]"),
    ("indicators: {gulls: {range: [0, 9]}}\n" + with_going("lasting: {gulls: +4}"), "stays; or say with 'settles'"),
    (with_key("expires: -1"), "write 0 or more"),
    (with_key("act: 9"), "write 1 to 2"),
    (EVENT.replace("kind: file", "kind: stone"), "write file, crisis or news"),
    (EVENT.replace("label: Go,", "label: Go, history: ture,"), "did you mean 'true'?"),
    (EVENT.replace("label: Go,", "label: Go, history: maybe,"), "write true, or leave it out"),
    ("begin: {treasury: 40}\n", "write 0 to 20"),
    ("begin: {treasury: {start: 40}}\n", "write 0 to 20"),
    ("begin: {trade: 500}\n", "write 0 to 100"),
    ("tray: {new: 900}\n", "write "),
    ("indicators: {gulls: {range: [0, 9], words: [[5, many], [0, few]]}}\n", "write [[0, few], [5, many]]"),
    ("indicators: {gulls: {range: [0, 9], words: [[5, many], [5, few]]}}\n", "two words begin at 5: "),
    (with_effect("trade: 4"), "write +4 or -4"),
    (with_effect("sailed: 1"), "lists what there is"),
    ("flags: [sailed]\n" + with_effect("sailed: 1"), "write =1 to set it"),
    (with_key("when: trade > 34, security > 10"), "write 'and' between two conditions"),
    (with_key("expires: soon"), "write how many: 2, or 2 turns"),
    (with_key("act: 7"), "write 1 to 2"),
    (with_key("window: 1992-02 - 1992-09"), "write [1992-02, 1992-09]"),
    (with_key("when: 1992-09"), "write date >= 1992-09"),
    (with_key("when: {trade: 4}"), "write it as one text: trade > 20"),
    (with_effect("trade: +.5"), "write +0.5"),
    (with_going("cost: 3"), "write {treasury: 3}"),
    (with_going("odds: {60: It sails, 40: It sinks}"), "write [{chance: 60, text: It sails}, ...]"),
    (with_going("locked: No boat"), "add needs: with the condition"),
    (EVENT.replace(GO, "      go: Set sail\n"), "write {label: Set sail}"),
    ("flags: {sailed: 0, moored: 1}\n", "write [sailed, moored]"),
    ("minutes: 15-25\n", "write [15, 25]"),
    ("situations: {fog: {label: Fog, starts: trade < 4}}\n", "write stops: date >= 1995-01"),
    ("initiatives: {oath: {label: An oath, family: {name: oaths}}}\n", "add cooldown: 9 months"),
    ("indicators: {gulls: {range: [0, 9], words: [few]}}\n", "write [40, uneasy]"),
    ("endings: {loud: {title: Loud, text: Bang.}}\n", "move it to the end, or give it a 'when'"),
]  # fmt: skip

LISTED = [
    (
        "      - id: go\n        label: Go\n      - id: stay\n        label: Stay\n",
        "write 'go:' in place of '- id: go'",
    ),
    ("      - go: {label: Go}\n      - stay: {label: Stay}\n", "take the '- ' away"),
    (
        "      - label: Go\n        effects: {trade: +4}\n      - label: Stay\n",
        "give each a name with a colon",
    ),
    ("      - Go\n      - Stay\n", "write a name and a colon before each"),
]


@pytest.mark.parametrize(("options", "hint"), LISTED)
def test_options_in_a_list_are_told_once(options: str, hint: str, tmp_path: Path) -> None:
    problems = story(tmp_path, EVENT.replace(GO + STAY, options)).problems
    assert [each.code for each in problems] == ["wrong-type"]
    assert (problems[0].hint or "").startswith(hint)


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
