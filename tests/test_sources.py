"""Every claim of the article is at work in the game, and the page that says so is true."""

import pytest

from tests.sources import TABLE, Carrier, carriers, claims, rows, table
from tests.stories import content, shipped

# The stories end in 2017; what followed the American withdrawal of 2021 is told, and nothing plays it.
ONLY_TOLD = {"C44"}
SECTIONS = tuple(claims()["sections"])


def test_the_page_of_sources_is_as_the_scenarios_have_it() -> None:
    assert TABLE.read_text("utf-8") == table(), "run: python -m tests.sources"


def test_every_paragraph_route_aim_option_and_link_has_its_row() -> None:
    wanted = {
        "paragraphs": [f"¶{number}" for number in range(1, 29)],
        "routes": [f"¶8.{number}" for number in range(1, 5)],
        "aims": [f"¶9.{number}" for number in range(1, 9)],
        "options": [f"¶{number}" for number in range(17, 28)],
        "links": [f"C{number:02}" for number in range(1, 49)],
    }
    assert {section: list(claims()[section]) for section in SECTIONS} == wanted


@pytest.mark.parametrize("section", SECTIONS)
def test_every_claim_is_at_work_in_the_rules_or_events(section: str) -> None:
    idle = {reference for reference, _, them in rows(section) if not any(each.acts for each in them)}
    assert idle == ONLY_TOLD & set(claims()[section])
    assert all(them for _, _, them in rows(section))


def test_a_citation_in_a_push_goes_by_the_words_that_explain_it() -> None:
    assert Carrier("region", "pushes", "The republics plan on Karachi") in carriers()["C04"]


@pytest.mark.parametrize("page", list(claims()["parted"]))
def test_what_the_record_contradicts_has_a_page_with_both_in_every_story(page: str) -> None:
    for story in shipped():
        found = content(story).codex[page]
        body = found.text.variants[0].body
        assert found.title.startswith("The source says")
        assert "The source says (¶" in body
        assert "The record" in body
        assert set(claims()["parted"][page]["source"]) <= set(found.source)
        assert page in content(story).codex["source_and_record"].see
