"""The web of a scenario holds every condition and every change, and nothing besides."""

import re

import pytest

from game.engine.content import Content
from game.scenario.web import Web, web
from game.scenario.web.reads import conditions
from game.scenario.web.writes import changes
from tests.stories import ROOT
from tests.stories import content as content_of

STORIES = ("tiny", "burning-road")


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[Content, Web]:
    content = content_of(request.param)
    return content, web(content)


def test_every_end_of_a_link_is_a_part(story: tuple[Content, Web]) -> None:
    _, whole = story
    assert {end for link in whole.links for end in (link.source, link.target)} <= set(whole.things)
    assert sum(map(len, whole.into.values())) == sum(map(len, whole.out.values())) == len(whole.links)


def test_every_written_condition_is_read(story: tuple[Content, Web]) -> None:
    content, _ = story
    found = {expr.text for _, _, expr in conditions(content)}
    written = {
        text
        for folder in (ROOT / "scenarios" / content.id, ROOT / "tests" / "scenarios" / "good" / content.id)
        for path in folder.glob("events*.yaml")
        for text in re.findall(r"^    (?:when|averted_by): (.+)$", path.read_text("utf-8"), re.MULTILINE)
    }
    assert written
    assert {text.strip("\"'") for text in written} - {""} <= found


def test_every_condition_is_a_link_or_a_term(story: tuple[Content, Web]) -> None:
    content, whole = story
    told = {(link.target, f"{link.how}: {link.said}") for link in whole.links if not link.changes}
    told |= {(thing.id, term) for thing in whole.things.values() for term in thing.terms}
    assert {(part, f"{how}: {expr.text}") for part, how, expr in conditions(content)} <= told


def test_every_part_of_a_story_that_is_ever_changed_is_linked_to_what_changes_it() -> None:
    content = content_of("tiny")
    whole = web(content)
    for part, _, effect in changes(content):
        targets = {whole.things[link.target].name for link in whole.out[part]}
        assert effect.target.removesuffix(".rung") in targets


def test_a_choice_leads_to_what_waits_for_it() -> None:
    whole = web(content_of("tiny"))
    waits = [link for link in whole.out["event:grain_offer"] if not link.changes]
    assert [(link.target, link.how, link.said) for link in waits] == [
        ("event:rival_port", "comes when", "strait.share > 55 or grain_offer.accept"),
        ("event:second_offer", "comes when", "grain_offer.refuse and turn > grain_offer.turn + 1"),
    ]


def test_a_late_change_says_when_and_a_name_may_be_shared() -> None:
    whole = web(content_of("tiny"))
    late = [link for link in whole.into["resource:treasury"] if link.source == "event:grain_offer"]
    assert ("accept, in 2 turns", "+2", 2.0) in [(link.how, link.said, link.size) for link in late]
    assert [thing.id for thing in whole.named("event:storm")] == ["event:storm"]
