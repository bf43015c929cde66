"""A scenario on trial: replays, jumps and alterations, and books that balance all the same."""

import pytest

from game.engine.ledger import Cause
from game.engine.rules import Rules
from game.play.alterations import Unalterable
from game.play.preview import Preview, due, first_turn
from game.play.session import Refused, Session
from game.play.trial import Trial
from tests.stories import rules


@pytest.fixture
def preview() -> Preview:
    return begun(rules("tiny"))


def begun(of: Rules) -> Preview:
    made = Preview(1, "guided")
    trial, lost = made.replay(of, ())
    assert made.take(trial, lost, ())
    return made


def trial_of(preview: Preview) -> Trial:
    assert preview.trial is not None
    return preview.trial


def balanced(session: Session) -> bool:
    """Say whether the lines of every number join, bit for bit, up to what it is now."""
    last: dict[str, float] = {}
    for line in session.book.lines:
        if last.get(line.target, line.before) != line.before:
            return False
        last[line.target] = line.after
    return all(session.value(name) == value for name, value in last.items())


def test_what_is_set_stands_in_the_books_with_its_cause(preview: Preview) -> None:
    trial = trial_of(preview)
    lines = trial.submit("set trade 60") + trial.submit("set treasury 3")
    assert [(line.target, line.after, line.cause) for line in lines] == [
        ("trade", 60.0, Cause("set", "trade", 1)),
        ("treasury", 3.0, Cause("set", "treasury", 1)),
    ]
    trial.submit("set patrols board")
    trial.submit("set flag_shown 1")
    assert trial.value("patrols.rung") == 2.0
    assert trial.value("flag_shown") == 1.0
    trial.submit("end")
    assert balanced(trial)
    assert preview.altered() == [
        (1, "trade 60"),
        (1, "treasury 3"),
        (1, "patrols board"),
        (1, "flag_shown 1"),
    ]


def test_a_value_is_reached_from_beyond_the_end_of_the_scale(preview: Preview) -> None:
    trial = trial_of(preview)
    trial.submit("set trade 100")
    trial.worlds.table[trial.rules.layout.shock.row("trade")] += 30.0  # as effects at the end of the scale do
    trial.worlds.settle()
    trial.submit("set trade 40")
    assert trial.value("trade") == pytest.approx(40.0)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("set tade 3", "there is no figure, ladder or flag 'tade' now; did you mean 'trade'?"),
        ("set trade much", "trade wants a number from 0 to 100, not 'much'"),
        ("set trade nan", "trade goes from 0 to 100"),
        ("set trade 101", "trade goes from 0 to 100"),
        ("set patrols bord", "there is no rung of patrols 'bord' now; did you mean 'board'?"),
        ("deal grain_ofer", "there is no event 'grain_ofer' now; did you mean 'grain_offer'?"),
    ],
)
def test_nonsense_is_refused_with_the_nearest_spelling(preview: Preview, line: str, said: str) -> None:
    trial = trial_of(preview)
    before = trial.worlds.table.copy()
    with pytest.raises(Unalterable) as refused:
        trial.submit(line)
    assert str(refused.value) == said
    assert (trial.worlds.table == before).all()
    assert trial.orders == []


def test_undo_takes_back_what_was_set_and_dealt(preview: Preview) -> None:
    trial = trial_of(preview)
    before = trial.worlds.table.copy()
    for line in ("set trade 60", "deal second_offer", "answer second_offer take"):
        trial.submit(line)
    assert [trial.undo(), trial.undo(), trial.undo()] == [
        "answer second_offer take",
        "deal second_offer",
        "set trade 60",
    ]
    assert (trial.worlds.table == before).all()


def test_an_event_dealt_into_a_full_tray_takes_the_place_of_the_oldest(preview: Preview) -> None:
    trial = trial_of(preview)
    events = list(trial.content.events)
    files = [name for name in events if trial.content.events[name].kind != "news"]
    for name in files:
        trial.submit(f"deal {name}")
    lying = [events[int(number[0]) - 1] for number in trial.rules.tray.open(trial.worlds) if number[0]]
    assert len(lying) == min(trial.content.tray.most, len(files))
    assert lying[-1] == files[-1]
    assert trial.refusal(f"answer {files[-1]} take") is None


def test_news_dealt_acts_at_once_and_is_told(preview: Preview) -> None:
    trial = trial_of(preview)
    lines = trial.submit("deal storm")
    assert {line.target: line.change for line in lines} == {"trade": -5.0, "security": -3.0}
    assert [note.id for note in trial.notes_of(1) if note.kind == "news"] == ["storm"]
    assert due(trial, trial.content.events["storm"]).seen


def test_what_stands_between_an_event_and_the_desk_is_known(preview: Preview) -> None:
    trial = trial_of(preview)
    offer = due(trial, trial.content.events["second_offer"])
    assert (offer.date, offer.condition, offer.seen, offer.none) == (True, True, False, False)
    assert first_turn(trial.rules, "second_offer") == 3
    assert due(trial, trial.content.events["grain_offer"]).seen  # it lies on the desk


def test_a_replay_stops_where_an_order_no_longer_holds_and_keeps_the_rest_in_mind(preview: Preview) -> None:
    wanted = ("answer grain_offer accept", "set trade 60", "end", "launch nothing", "end")
    trial, lost = preview.replay(rules("tiny"), wanted)
    assert lost is not None
    assert (lost.turn, lost.order, lost.given, lost.after) == (2, "launch nothing", 0, 1)
    assert preview.take(trial, lost, preview.wanted)
    assert trial.orders == ["answer grain_offer accept", "set trade 60", "end"]


def test_orders_that_could_not_be_kept_come_back_until_another_is_given(preview: Preview) -> None:
    story = rules("tiny")
    trial_of(preview).submit("answer grain_offer accept")
    wanted = (*preview.wanted, "launch nothing")
    preview._wanted = wanted
    preview._stood = tuple(trial_of(preview).orders)
    trial, lost = preview.replay(story, preview.wanted)
    assert preview.take(trial, lost, wanted)
    assert preview.wanted == wanted
    trial.submit("set trade 30")
    assert preview.wanted == ("answer grain_offer accept", "set trade 30")


def test_orders_given_meanwhile_are_not_lost(preview: Preview) -> None:
    wanted = preview.wanted
    trial, lost = preview.replay(rules("tiny"), wanted)
    trial_of(preview).submit("answer grain_offer accept")
    assert not preview.take(trial, lost, wanted)
    assert trial_of(preview).orders == ["answer grain_offer accept"]


def test_turns_are_gone_to_and_fro_with_the_orders_known(preview: Preview) -> None:
    trial = trial_of(preview)
    trial.submit("answer grain_offer accept")
    there = preview.jump(5)
    assert (there.turn, there.idle, there.skipped) == (5, 3, 0)
    assert there.answers == ("answer harbour_fire wait",)
    whole, table = preview.wanted, trial.worlds.table.copy()
    assert preview.jump(1).turn == 1
    assert preview.wanted == ()
    assert preview.jump(5).idle == 0
    assert preview.wanted == whole
    assert (trial.worlds.table == table).all()
    assert balanced(trial)


def test_jumps_are_taken_back_one_by_one_and_only_while_nothing_was_done_since(preview: Preview) -> None:
    trial = trial_of(preview)
    assert not preview.jump_back()
    trial.submit("set trade 60")
    tables, whole = [trial.worlds.table.copy()], [preview.wanted]
    for turn in (4, 2, 7):
        preview.jump(turn)
        tables.append(trial.worlds.table.copy())
        whole.append(preview.wanted)
    for table, orders in reversed(list(zip(tables[:-1], whole[:-1], strict=True))):
        assert preview.jump_back()
        assert (trial.worlds.table == table).all()
        assert preview.wanted == orders
        assert balanced(trial)
    assert not preview.jump_back()
    preview.jump(3)
    trial.submit("set trade 50")
    assert not preview.jump_back()
    assert trial.undo() == "set trade 50"
    assert preview.jump_back()
    assert trial.undo() == "set trade 60"


def test_an_order_that_no_longer_holds_is_left_out_of_a_jump_and_counted(preview: Preview) -> None:
    trial = trial_of(preview)
    preview.jump(2)
    trial.submit("answer grain_offer accept")
    preview.jump(3)
    preview.jump(1)
    trial.submit("answer grain_offer refuse")
    there = preview.jump(3)
    assert (there.turn, there.idle, there.skipped) == (3, 0, 1)


def test_a_jump_past_the_end_stops_with_the_story(preview: Preview) -> None:
    trial = trial_of(preview)
    assert preview.jump(99).turn == 7
    assert trial.over
    with pytest.raises(Refused):
        trial.submit("set trade 60")
    assert preview.jump(6).turn == 6
    assert not trial.over


def test_a_desk_full_of_crises_is_cleared_by_an_idle_turn() -> None:
    preview = begun(rules("burning-road"))
    trial = trial_of(preview)
    crises = [name for name, event in trial.content.events.items() if event.kind == "crisis"][:3]
    for name in crises:
        trial.submit(f"deal {name}")
    assert trial.refusal("end") is not None
    assert preview.jump(2).turn == 2
