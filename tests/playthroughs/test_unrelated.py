"""What never comes up changes nothing: no number of a golden game, wherever in the scenario it stands."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.content import Content, Event, Later, Outcome, Text
from game.engine.rules import Rules
from game.play.session import Session, replay
from game.scenario import read
from tests.engine.small import act, event, option
from tests.playthroughs.record import FOLDER, GAMES, facts, play
from tests.save.records import rounds
from tests.stories import GOOD, SHIPPED, content

NEVER = "trade > 1000"
BEFORE = (1800 * 12, 1801 * 12)  # months, long before any story
LOUD = act("trade +30", "security -30", later=(Later(1, act("security +20").effects, Text()),))
RISKY = act("treasury +5", odds=(Outcome(50, Text(), act("trade +9").effects), Outcome(50, Text())))


def made(name: str, kind: str, when: str | None, window: tuple[int, int] | None, **more: object) -> Event:
    """Make an event that would turn everything over, if it ever came up."""
    options = (option("yes", LOUD), option("no", RISKY)) if kind != "news" else ()
    return event(name, *options, kind=kind, when=when, window=window, **more)


UNRELATED = {
    "a_file": made("a_file", "file", NEVER, None),
    "zz_crisis": made("zz_crisis", "crisis", NEVER, None, ignored=LOUD),
    "news_of_old": made("news_of_old", "news", None, BEFORE, act=LOUD),
    "a_rumour": made("a_rumour", "news", NEVER, None, act=RISKY),
    "storm_elsewhere": made("storm_elsewhere", "file", NEVER, None, forewarned=2, ignored=LOUD),
    "of_another_age": made("of_another_age", "file", None, BEFORE, once=False, cooldown=1, ignored=LOUD),
}  # fmt: skip


def with_added(story: Content, places: dict[str, float]) -> Content:
    """Put events in between those of a story, each at a place from 0 (first) to 1 (last)."""
    events = list(story.events.values())
    for name, place in places.items():
        events.insert(round(place * len(events)), UNRELATED[name])
    return evolve(story, events={each.id: each for each in events}, fingerprint="more")


@cache
def golden(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def same_end(rules: Rules, name: str) -> Session:
    """Play the orders of a golden game, which must end with the golden numbers."""
    kept = golden(name)
    orders, seed = kept["orders"], kept["seed"]
    assert isinstance(orders, list)
    assert isinstance(seed, int)
    session = replay(rules, seed, orders)
    assert session.over
    assert facts(session) == {key: kept[key] for key in facts(session)}
    return session


@pytest.mark.parametrize("name", sorted(GAMES))
@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
def test_events_that_never_come_up_change_no_number(name: str, place: float) -> None:
    more = with_added(content(GAMES[name][0]), dict.fromkeys(UNRELATED, place))
    session = same_end(Rules(more), name)
    assert not any(note.id in UNRELATED for note in session.book.notes)


@settings(max_examples=rounds(15, 500), deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(UNRELATED)), st.floats(0.0, 1.0), min_size=1))
def test_any_of_them_anywhere(places: dict[str, float]) -> None:
    same_end(Rules(with_added(content("tiny"), places)), "tiny-random")


@pytest.mark.parametrize("name", ["burning-road-reckless", "tiny-random"])
def test_bots_decide_as_they_did(name: str) -> None:
    scenario, seed, bot = GAMES[name]
    more = Rules(with_added(content(scenario), dict.fromkeys(UNRELATED, 0.3)))
    assert play(more, seed, bot).orders == golden(name)["orders"]


@pytest.mark.parametrize("first", [True, False])
def test_an_event_written_into_the_files(tmp_path: Path, first: bool) -> None:
    for folder in (*GOOD.iterdir(), *SHIPPED.iterdir()):
        if folder.is_dir() and not (tmp_path / folder.name).exists():
            shutil.copytree(folder, tmp_path / folder.name)
    (tmp_path / "tiny" / ("0.yaml" if first else "z.yaml")).write_text(EXTRA, encoding="utf-8")
    more = read(tmp_path / "tiny", lambda world: tmp_path / world)
    assert (next(iter(more.events)) == "elsewhere") is first
    same_end(Rules(more), "tiny-random")


EXTRA = """
events:
  elsewhere:
    title: Elsewhere
    kind: file
    when: trade > 99
    basis: invented
    source: [¶1]
    text: Something happens elsewhere.
    options:
      yes_please:
        label: Take it
        effects: {trade: +9, security: -9}
      no_thanks:
        label: Leave it
        effects: {trade: -3, security: +2}
"""
