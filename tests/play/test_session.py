"""One game being played: orders, undo, refusals, levels, history."""

from typing import Any

import pytest

from game.engine.orders import UnknownOrder
from game.play.level import LEVELS
from game.play.session import Refused, Session, replay
from tests.engine.small import act, begin, by_id, event, option, story, submit
from tests.stories import rules


def note(**more: Any) -> dict[str, Any]:
    return by_id(event("note", option("yes", act("trade +8")), option("no"), **more))


def test_orders_are_kept_in_the_grammar_whatever_was_typed() -> None:
    session = submit(begin(events=note()), "answer  note.yes", "end")
    assert session.orders == ["answer note yes", "end"]


@pytest.mark.parametrize(
    "text", ["", "nonsense", "answer note", "answer note maybe", "launch", "END", "end now"]
)
def test_what_is_no_order_is_unknown_and_changes_nothing(text: str) -> None:
    session = begin(events=note())
    with pytest.raises(UnknownOrder):
        session.submit(text)
    assert session.orders == []


def test_a_refused_order_changes_nothing() -> None:
    session = begin(events=note(on=1993 * 12))
    with pytest.raises(Refused) as caught:
        session.submit("answer note yes")
    assert caught.value.refusal.reason == "absent"
    assert session.orders == []
    assert not session.book.lines


def test_undo_goes_back_to_the_start_of_the_turn_and_no_further() -> None:
    session = submit(begin(events=note()), "end")
    assert session.undo() is None
    session = submit(begin(events=note()), "answer note yes")
    assert session.undo() == "answer note yes"
    assert session.value("trade") == 50.0
    assert session.orders_this_turn() == []


def test_the_hardest_level_has_no_undo() -> None:
    session = submit(Session.begin(story(events=note()), 1, "cabinet"), "answer note yes")
    assert not session.can_undo()
    assert session.undo() is None
    assert session.value("trade") == 58.0


def test_levels_share_one_economy() -> None:
    orders = ["answer note yes", "end", "end"]
    ends = {tuple(replay(story(events=note()), 1, orders, level).history("trade")) for level in LEVELS}
    assert len(ends) == 1


def test_history_has_a_value_for_the_start_of_each_turn() -> None:
    session = submit(begin(events=note()), "answer note yes", "end", "end")
    assert session.history("trade") == [50.0, 56.0, 54.5]
    assert session.turn == 3


def test_rewinding_to_an_earlier_turn_gives_that_turn_back() -> None:
    session = submit(Session.begin(rules("tiny"), 5), *first_choices(3))
    before = replay(rules("tiny"), 5, session.orders)
    session.submit("end")
    session.rewind(session.moments[1])
    assert session.turn == 2
    again = replay(rules("tiny"), 5, session.orders)
    assert (again.worlds.table == session.worlds.table).all()
    assert before.orders[: len(session.orders)] == session.orders


def first_choices(turns: int) -> list[str]:
    """Play the first legal answers of each turn and give the orders."""
    session = Session.begin(rules("tiny"), 5)
    while session.turn <= turns:
        answers = [order for order in session.legal() if order.startswith("answer")]
        session.submit(answers[0] if answers else "end")
    return session.orders[:-1]
