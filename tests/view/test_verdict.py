from __future__ import annotations

import pytest

from game.engine.content import Slide
from game.view.commands import COMMANDS, footer
from game.view.goals import goals
from game.view.verdict import verdict_view
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, text, tiny


def test_a_verdict() -> None:
    view = verdict_view(tiny(TO_THE_END))
    assert view.title in ("A busy strait", "A quiet end")
    assert [(score.label, score.start) for score in view.scores] == [("Trade", 22), ("Security", 40)]
    assert view.complex is not None
    assert (view.complex.title, view.complex.text) == ("As before", "Nothing has moved.")
    assert [label for label, _ in view.complex.figures] == ["Boundary", "Polarity", "Amity"]
    assert [judge.label for judge in view.judges] == ["The merchant", "The admiral"]
    assert view.judges[0].words == "poor"
    assert [(slide.theme, slide.text) for slide in view.slides] == [
        ("Islands", "The islands send nothing."),
        ("Harbour", "The quay is wet."),
    ]
    assert [goal.label for goal in view.goals] == ["A strait that pays", "Quiet waters"]


def test_you_against_history() -> None:
    view = verdict_view(tiny(TO_THE_END))
    assert (view.alike, view.compared) == (1, 2)
    assert [(a.title, a.answer, a.historical) for a in view.against] == [
        ("Grain for a berth", "Take the grain", "Keep the berth")
    ]


def test_turning_points_are_the_decisions_that_moved_most() -> None:
    view = verdict_view(tiny(TO_THE_END))
    assert [(p.turn, p.date, p.words) for p in view.turning][:2] == [
        (1, "Winter 1992", "You answered “Grain for a berth”: Take the grain"),
        (2, "Spring 1992", "You answered “Fire in the harbour”: Let it burn out"),
    ]
    assert view.turning[1].moved == "Trade -4, Credibility -3"


def test_themes_keep_the_capitals_of_names() -> None:
    slides = (Slide("friends_of_aral", text("They wave.")), Slide("tashkent", text("It waits.")))
    session = changed(slides=slides)
    for order in TO_THE_END:
        session.submit(order)
    assert [slide.theme for slide in verdict_view(session).slides] == ["Friends of Aral", "Tashkent"]


def test_no_verdict_before_the_end() -> None:
    with pytest.raises(ValueError, match="not over"):
        verdict_view(tiny())


def test_goals_say_how_far_they_are() -> None:
    open_strait, quiet = goals(tiny((*TO_THE_FIRE, "pledge quiet_waters")))
    assert open_strait.measures[0].words == "Our share of “Who carries the islands' goods” 67, wanted over 60"
    assert (open_strait.met, open_strait.pledged) == (True, False)
    assert [(m.words, m.met) for m in quiet.measures] == [("Security 39, wanted at least 40", False)]
    assert (quiet.patron, quiet.pledged, quiet.met) == ("Army", True, False)


def test_the_catalogue_has_no_key_twice() -> None:
    keys = [command.key for command in COMMANDS]
    assert len(set(keys)) == len(keys)
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert footer("undo", "end") == [("u", "undo"), ("e", "end turn")]
