"""Reasons why something never happened."""

import pytest
from attrs import evolve

from game.engine.content import Event, Lock, Option, Price
from game.engine.rules import Rules
from game.expr import parse
from game.lab.coverage import reasons
from game.lab.measures import report
from game.lab.runner import simulate
from tests.stories import content


def _with(**changes: object) -> Rules:
    whole = content("tiny")
    event: Event = evolve(whole.events["customs_row"], **changes)  # type: ignore[arg-type]
    events = {**whole.events, "customs_row": event}
    return Rules(evolve(whole, events=events, fingerprint=f"{whole.fingerprint} {changes}"))


def _with_option(**changes: object) -> Rules:
    event = content("tiny").events["customs_row"]
    option: Option = evolve(event.options[0], **changes)  # type: ignore[arg-type]
    return _with(options=(option, *event.options[1:]))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"window": (1990 * 12, 1990 * 12 + 3)}, "dates lie outside"),
        ({"when": parse("trade > 99 and turn >= 1")}, "never held: when: trade > 99"),
        ({"when": parse("turn < 3 and turn > 3")}, "never held together"),
        ({"weight": parse("0 * trade")}, "its weight is above 0"),
    ],
)
def test_an_event_that_never_came_says_which_part_failed(changes: dict[str, object], words: str) -> None:
    (found,) = reasons(_with(**changes), ["customs_row"], games=20)
    assert found.name == "customs_row"
    assert words in found.text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"lock": Lock(parse("trade > 99"))}, "never held: needs: trade > 99"),
        ({"unlocks": parse("security > (99) and turn > 0")}, "never held: unlocks: security > ( 99 )"),
        ({"price": Price(1.0, {"treasury": 90.0})}, "never held: treasury is at least 90"),
        ({}, "but other options were chosen"),
    ],
)
def test_an_option_never_chosen_says_what_stood_in_its_way(changes: dict[str, object], words: str) -> None:
    (found,) = reasons(_with_option(**changes), ["answer customs_row seal"], games=20)
    assert words in found.text


def test_an_option_whose_file_never_came_says_so() -> None:
    scenario = _with(when=parse("trade > 99"))
    assert reasons(scenario, ["answer customs_row seal"], games=10)[0].text == "its file never came up"


def test_the_report_of_random_games_gives_reasons() -> None:
    scenario = _with(when=parse("trade > 99"))
    found = report(scenario, simulate(scenario.content, "random", 30, 1), "random", 1)
    assert found["why"]["customs_row"] == "never held: when: trade > 99"  # type: ignore[index]
    idle = report(scenario, simulate(scenario.content, "idle", 5, 1), "idle", 1)
    assert idle["why"] == {}
