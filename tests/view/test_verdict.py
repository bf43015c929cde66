from __future__ import annotations

import io

import pytest
from attrs import evolve

from game.engine.content import Slide
from game.engine.rules import Rules
from game.expr import parse
from game.line.against import history_page
from game.line.paper import Paper
from game.play.history import history_line
from game.play.session import replay
from game.tui.drawing.against import Past, history_rows
from game.view.commands import COMMANDS, footer
from game.view.goals import Measure, goals
from game.view.reported import history_part
from game.view.verdict import verdict_view
from game.view.versus import line_of
from tests.stories import rules
from tests.view.games import TO_THE_END, TO_THE_FIRE, changed, text, tiny, tiny_content


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
    assert [(a.title, a.answer, a.historical) for a in view.unlike] == [
        ("Grain for a berth", "Take the grain", "Keep the berth")
    ]


def test_turning_points_are_the_decisions_that_moved_most() -> None:
    view = verdict_view(tiny(TO_THE_END))
    assert [(p.turn, p.date, p.words) for p in view.turning][:2] == [
        (1, "Winter 1992", "You answered “Grain for a berth”: Take the grain"),
        (2, "Spring 1992", "You answered “Fire in the harbour”: Let it burn out"),
    ]
    assert (view.turning[1].at_once, view.turning[1].moved) == ("Trade -4", "")
    assert view.turning[0].weight >= view.turning[1].weight


def test_the_books_of_the_scores_add_up() -> None:
    books = verdict_view(tiny(TO_THE_END)).books
    assert [each.label for each in books] == ["Trade", "Security"]
    for each in books:
        assert each.start + sum(size for _, size in each.parts) == each.end
    assert any(each.decisions for each in books)


def test_judges_and_outcomes_show_the_figures_behind_them() -> None:
    session = tiny(TO_THE_END)
    view = verdict_view(session)
    merchant = view.judges[0]
    assert merchant.figures
    assert merchant.figures[0].words.startswith(f"{view.scores[0].label} {view.scores[0].end}")
    assert merchant.by == session.content.judges["merchant"].by.text
    assert view.complex is not None
    assert len(view.complex.outcomes) == len(session.content.complex.outcomes)  # type: ignore[union-attr]
    assert [each.title for each in view.complex.outcomes if each.holds] == [view.complex.title]
    assert all(each.lines for each in view.complex.outcomes[:-1])


def test_both_lines_stand_side_by_side_to_the_end() -> None:
    session = tiny(TO_THE_END)
    beside = line_of(session)
    assert beside is not None
    assert len(beside.dates) == session.content.calendar.turns + 1
    trade = beside.scores[0]
    assert (len(trade.yours), len(trade.history)) == (7, 7)
    assert (trade.yours[0], trade.history[0]) == (22, 22)
    assert trade.difference == trade.yours[-1] - trade.history[-1]
    assert beside.summary.startswith("You ended ")


def test_history_line_goes_on_where_home_would_have_closed_the_desk() -> None:
    content = rules("burning-road").content
    closed = evolve(content.endings["dismissed"], when=parse("turn >= 5"))
    line = history_line(Rules(evolve(content, endings={**content.endings, "dismissed": closed})), 2)
    assert len(line) == content.calendar.turns + 1
    assert len(line.orders) == len(line) - 1
    assert line.of("date")[-1] > line.of("date")[6]


def test_a_line_plays_as_the_bot_does_where_nothing_is_struck_out() -> None:
    session = replay(
        rules("tiny"),
        5,
        [each for given in history_line(rules("tiny"), 5).orders for each in (*given, "end")],
    )
    assert session.over
    assert history_line(rules("tiny"), 5).of("trade") == [
        *session.history("trade")[:-1],
        session.value("trade"),
    ]


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


def test_history_goes_on_after_a_story_that_ended_early() -> None:
    whole = line_of(tiny(TO_THE_END))
    assert whole is not None
    short = evolve(whole, scores=tuple(evolve(each, yours=each.yours[:3]) for each in whole.scores))
    out = io.StringIO()
    history_page(verdict_view(tiny(TO_THE_END)), short, Paper(out))
    told = " ".join(out.getvalue().split())
    assert "Summer 1992: 2" in told
    assert "Autumn 1992: over and " in told
    rows = history_rows(verdict_view(tiny(TO_THE_END)), Past(tiny_content().calendar, short), 78)
    autumn = next(each.text for each in rows if "Autumn 1992" in each.text)
    assert autumn.split() == ["Autumn", "1992", *(str(each.history[3]) for each in short.scores)]


def test_one_file_compared_is_counted_as_one() -> None:
    whole = verdict_view(tiny(TO_THE_END))
    view = evolve(whole, compared=1, answers=tuple(a for a in whole.answers if a.alike))
    out = io.StringIO()
    history_page(view, None, Paper(out))
    assert "Of 1 file you answered 1 as history did." in out.getvalue()
    assert "Of 1 file you answered 1 as history did." in history_part(view, None)
    rows = history_rows(view, Past(tiny_content().calendar, None), 78)
    assert any("You answered as history did in 1 of 1 file." in each.text for each in rows)


@pytest.mark.parametrize(
    ("value", "shown"), [(9.8, "9.8"), (9.96, "9.96"), (9.4, "9"), (12.0, "12"), (10.0, "10")]
)
def test_a_measure_never_reads_as_what_it_just_misses(value: float, shown: str) -> None:
    assert (
        Measure("Ships", value, "at least 10", value >= 10, 0.0).words == f"Ships {shown}, wanted at least 10"
    )
