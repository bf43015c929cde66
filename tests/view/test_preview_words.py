"""What a preview says, shows and lists."""

import pytest

from game.play.preview import Preview
from game.play.trial import Trial
from game.scenario.problems import Problem
from game.view.excerpt import excerpt
from game.view.preview_lists import events, figures, narrowed, turns, with_number
from game.view.preview_state import Standing, counted, findings
from game.view.preview_words import altered_line, jump_line, lost_line
from tests.stories import rules


def begun(*orders: str) -> tuple[Preview, Trial]:
    preview = Preview(1, "guided")
    trial, lost = preview.replay(rules("tiny"), orders)
    assert preview.take(trial, lost, ())
    return preview, trial


@pytest.mark.parametrize(
    ("orders", "said"),
    [
        (["answer grain_offer send"], "there is no option 'send' now; you stand at the start of turn 1"),
        (["answer wheat send"], "there is no event 'wheat' now; you stand at the start of turn 1"),
        (["launch ship"], "there is no initiative 'ship' now; you stand at the start of turn 1"),
        (["set tride 5"], "there is no figure, ladder or flag 'tride' now; did you mean 'trade'?"),
        (
            ["answer grain_offer accept", "end", "end"],
            "turn 2: `end` — A crisis on your desk must be answered before the turn can end; "
            "you stand at the start of turn 2",
        ),
        (
            ["set treasury 0", "fund sea_wall"],
            "turn 1: `fund sea_wall` — It costs 2 treasury and you have 0; you stand in turn 1, 1 order given",
        ),
    ],
)
def test_a_line_says_what_a_reload_could_not_keep(orders: list[str], said: str) -> None:
    trial, lost = Preview(1, "guided").replay(rules("tiny"), tuple(orders))
    assert lost is not None
    assert said in lost_line(trial, lost)
    assert lost_line(trial, lost).startswith(f"turn {lost.turn}: `{lost.order}` — ")


def test_a_jump_says_where_it_led() -> None:
    preview, trial = begun()
    assert jump_line(trial, preview.jump(3), 3) == (
        "Turn 3, Summer 1992. 2 turns went by without orders; "
        "crisis “Fire in the harbour” was answered with “Let it burn out”."
    )
    assert jump_line(trial, preview.jump(1), 1) == "Turn 1, Winter 1992."
    assert jump_line(trial, preview.jump(9), 9).startswith("The story has ended.")


def test_what_was_set_in_an_earlier_turn_names_it() -> None:
    preview, trial = begun()
    assert altered_line(preview) == ""
    trial.submit("set trade 60")
    trial.submit("set trade 61")
    assert altered_line(preview) == "altered: trade 61"
    preview.jump(2)
    trial.submit("set treasury 3")
    assert altered_line(preview) == "altered: trade 61 (turn 1), treasury 3"


def test_lists_are_narrowed_by_every_word_typed() -> None:
    _, trial = begun()
    all_ = events(trial)
    assert [item.key for item in all_] == list(trial.content.events)
    assert [item.key for item in narrowed(all_, "OFFER")] == ["grain_offer", "second_offer"]
    assert [item.key for item in narrowed(all_, "offer later")] == ["second_offer"]
    assert narrowed(all_, "nothing like it") == []
    assert next(item.key for item in narrowed(turns(trial), "2")) == "2"
    assert {item.key: item.right for item in figures(trial)}["patrols watch"] == "stands here"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("trade 60", ("trade", "60")),
        ("trade=-2.5", ("trade", "-2.5")),
        ("trade", ("trade", "")),
        ("60", ("60", "")),
    ],
)
def test_a_number_typed_behind_a_name_is_its_value(typed: str, parts: tuple[str, str]) -> None:
    assert with_number(typed) == parts


def test_an_excerpt_has_the_lines_around_and_a_caret_that_is_in_them() -> None:
    text = "one\n\ttwo: three\n\n\nfive"
    told = [(line.number, line.text, line.caret) for line in excerpt(text, 2, 7)]
    assert told == [(1, "one", 0), (2, " two: three", 7)]
    assert excerpt(text, 9, 1) == ()
    assert excerpt(text, 5, 400)[-1].caret == 5


def test_problems_come_before_warnings_and_what_hides_a_file_first() -> None:
    def found(code: str, severity: str) -> Problem:
        return Problem("/here/story/a.yaml", 1, 2, code, severity, "so", None)  # type: ignore[arg-type]

    those = (found("loaded", "warning"), found("unknown-name", "error"), found("syntax", "error"))
    shaped = findings(those, {"/here/story/a.yaml": "x: y"}, "/here/story")
    assert [each.code for each in shaped] == ["syntax", "unknown-name", "loaded"]
    assert shaped[0].place == "story/a.yaml:1:2"
    assert shaped[0].lines[0].text == "x: y"
    assert counted(Standing("story", shaped)) == "2 problems, 1 warning"
