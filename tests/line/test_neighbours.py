"""The pages on others in the plain front end."""

from __future__ import annotations

import io

from game.line.paper import Paper
from game.line.talk import Talk
from game.play.session import Session
from tests.stories import rules


def heard(*lines: str, story: str = "tiny") -> str:
    out = io.StringIO()
    talk = Talk(Session.begin(rules(story), 5, "guided"), Paper(out), None)
    for line in lines:
        talk.hear(line)
    return " ".join(out.getvalue().split())


def test_relations_list_everybody_and_judge_the_region() -> None:
    told = heard("r")
    assert "If the story ended now: As before." in told
    assert "What would tip it to “Friends”: - Mean trust of the islands over 40, now 18 (not yet)" in told
    assert "The republics: 1. Aral: 15 2. Bora: 20 Neighbours: 3. Port Rival: -30" in told
    assert "Boundary, what keeps this region apart from the next. Credibility: 50; as at the start." in told


def test_a_number_opens_an_actor_and_the_next_one_explains_it() -> None:
    told = heard("answer grain_offer accept", "relations", "1", "1")
    assert "ARAL (OLD TARIK, PRESIDENT) Wants: A ferry every week. Fears: Storms." in told
    assert "1. Why: Trust of Aral: 19; +4 since the start" in told
    assert "pleased it most: - +4.4 You answered “Grain for a berth”: Take the grain (turn 1" in told
    assert "TRUST OF ARAL It stands at" in told
