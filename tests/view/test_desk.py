from __future__ import annotations

from game.view.desk import desk
from game.view.dossier import afterwards, dossier
from game.view.orders import constituencies, every_row, initiatives, ladders, order_words, projects
from game.view.standing import carried_line, home_line
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny


def test_the_desk_at_the_start() -> None:
    view = desk(tiny())
    head = view.header
    assert (head.title, head.date, head.turn, head.turns, head.act, head.acts) == (
        "The tiny strait",
        "Winter 1992",
        1,
        6,
        1,
        3,
    )
    assert [(s.label, s.value, s.change, s.words) for s in view.scores] == [
        ("Trade", 22, 0, "thin"),
        ("Security", 40, 0, ""),
    ]
    assert [(p.label, p.amount, p.most) for p in view.resources] == [
        ("Attention", 3.0, 3.0),
        ("Capital", 3.0, 8.0),
        ("Treasury", 9.0, 20.0),
    ]
    assert [(f.number, f.title, f.turns_left, f.crisis, f.topic) for f in view.tray] == [
        (1, "Grain for a berth", 2, False, "Goods"),
        (2, "A row at the customs house", 1, False, "Boats"),
    ]
    assert view.home == "Home: unity 45; least content: Business (41)"
    assert view.carried == "Of the good you order, 73 in 100 is carried out"
    assert view.pledges == ()
    assert (view.counts.initiatives, view.counts.ladders, view.counts.projects) == (2, 1, 1)


def test_the_desk_after_some_orders() -> None:
    session = tiny((*TO_THE_FIRE, "pledge open_strait", "launch trade_mission aral"))
    view = desk(session)
    assert [late.note for late in view.late] == ["The grain is sold", "Contracts signed in Aral"]
    assert (view.late[0].turns_left, view.late[0].when, view.late[0].proviso) == (
        1,
        "next quarter",
        ", if Trust of Aral over 10",
    )
    assert view.late[0].decision == "You answered “Grain for a berth”: Take the grain"
    assert [(storm.warning, storm.when) for storm in view.storms] == [
        ("A storm is two quarters out.", "in 2 quarters")
    ]
    assert [clause.line for clause in view.storms[0].averting] == ["“The sea wall” is built"]
    assert desk(tiny((*TO_THE_FIRE,), level="cabinet")).storms == ()
    assert view.given == ("You pledged “A strait that pays”", "You began “Trade mission to Aral”")
    assert [(p.label, p.patron, p.kept_now) for p in view.pledges] == [
        ("A strait that pays", "Business", True)
    ]
    assert view.tray[0].crisis
    assert session.level.storms == 4


def test_storms_are_seen_as_far_as_the_level_sees() -> None:
    assert desk(tiny(TO_THE_FIRE, level="standard")).storms
    assert not desk(tiny(TO_THE_FIRE, level="cabinet")).storms


def test_answered_files_are_remembered_for_the_turn() -> None:
    view = desk(tiny((*TO_THE_FIRE, "answer harbour_fire wait")))
    assert view.answered == ("harbour_fire",)
    assert view.scores[0].value == 19


def test_the_desk_of_a_story_that_is_over() -> None:
    head = desk(tiny(TO_THE_END)).header
    assert head.over
    assert (head.turn, head.date) == (6, "Spring 1993")


def test_a_dossier() -> None:
    view = dossier(tiny(TO_THE_FIRE), "harbour_fire")
    assert view.crisis
    assert (view.basis, view.source, view.city) == ("invented", ("C02", "¶15"), "karachi")
    assert view.body == "A shed on the quay is burning and the fire boat is on loan to Bora. See the quay."
    assert view.more == "The shed holds last year's cotton, bought at index 23."
    assert [(v.label, v.text) for v in view.voices] == [
        ("Army", "Send the sailors."),
        ("Commerce", "Save the cotton first."),
    ]
    assert [(o.number, o.label, o.price, o.open) for o in view.options] == [
        (1, "Send the sailors in", "1 attention, 2 treasury", True),
        (2, "Let it burn out", "free", True),
    ]
    assert view.options[0].line == "They will get wet, and so will the budget"
    assert view.ignored == ""
    assert view.codex == (("quay", "The quay"),)
    assert any(piece.codex == "quay" for piece in view.pieces)


def test_an_absent_option_is_left_out_and_a_dear_one_shown() -> None:
    bold = tiny(("descend patrols",))
    assert [o.label for o in dossier(bold, "grain_offer").options] == ["Take the grain", "Keep the berth"]
    poor = tiny(("climb patrols", "launch trade_mission aral", "mend army"))
    option = dossier(poor, "grain_offer").options[0]
    assert (option.affordable, option.locked, option.open) == (False, None, False)


def test_a_locked_option_gives_the_authors_reason() -> None:
    session = tiny()
    row = session.rules.layout.value.row("credibility")
    session.worlds.table[row, 0] = 20.0
    option = dossier(session, "customs_row").options[1]
    assert (option.label, option.locked) == ("Be stern", "Nobody would believe it.")


def test_a_text_knows_earlier_times_only() -> None:
    first = tiny()
    assert dossier(first, "customs_row").body == "Two clerks and one seal."
    again = tiny((*TO_THE_FIRE, "answer harbour_fire wait", "end"))
    assert dossier(again, "customs_row").body == "The same row again."


def test_what_leaving_a_file_brings() -> None:
    assert dossier(tiny(), "grain_offer").ignored == "Aral cools a little"
    assert dossier(tiny(), "customs_row").ignored == "Nothing comes of leaving it."


def test_afterwards_names_historys_answer() -> None:
    session = tiny((*TO_THE_FIRE, "answer harbour_fire wait"))
    view = afterwards(session, "harbour_fire")
    assert (view.answer, view.historical, view.same) == ("Let it burn out", "Let it burn out", True)
    assert view.text == "It was the fire boat that burned."
    assert not afterwards(session, "grain_offer").same


def test_rows_leave_out_what_does_not_exist_yet() -> None:
    early, later = tiny(), tiny(TO_THE_FIRE)
    assert [row.label for row in initiatives(early)] == ["Trade mission to Aral", "Trade mission to Bora"]
    assert "The harbour fair" in [row.label for row in initiatives(later)]
    assert not [row for row in ladders(early) if row.group == "Tariff"]


def test_rows_say_where_things_stand() -> None:
    session = tiny(("fund sea_wall", "launch trade_mission aral"))
    (wall,) = projects(session)
    assert (wall.label, wall.order, wall.state) == ("Stop: The sea wall", "halt sea_wall", "0 % built.")
    mission = initiatives(session)[0]
    assert mission.state == "Done once; the next time it yields 60 in 100."
    assert mission.refusal == "Another of this kind (missions) is possible in 3 quarters, in Autumn 1992."
    up, down = ladders(session)
    assert (up.label, down.label) == ("Up to “Stop and search”", "Down to “None”")
    assert up.state == "Now “Watch”, held 0 quarters (None - [Watch] - Stop and search)."
    army = constituencies(session)[0]
    assert (army.label, army.price, army.state) == ("Mend Army", "1 attention, 2 capital", "55 of 100.")


def test_a_project_through_its_life() -> None:
    session = tiny(("fund sea_wall", "answer grain_offer refuse", "end", "answer harbour_fire wait"))
    assert projects(session)[0].state == "33 % built."
    session.submit("halt sea_wall")
    assert projects(session)[0].state == "Stopped at 33 %; taking it up again is free."
    assert projects(session)[0].price == "free"
    session.submit("fund sea_wall")
    for _ in range(2):
        session.submit("end")
    (row,) = projects(session)
    assert (row.state, row.refusal) == ("Done.", "It is finished.")


def test_every_row_is_an_order_of_the_grammar() -> None:
    session = tiny(TO_THE_FIRE)
    rows = every_row(session)
    assert {row.order for row in rows if row.open} <= set(session.legal())
    legal = {order for order in session.legal() if order.split()[0] not in ("answer", "end")}
    assert legal == {row.order for row in rows if row.open}


def test_every_order_can_be_said() -> None:
    session = tiny()
    said = [order_words(session, order.text) for order in session.rules.catalogue.orders]
    assert len(set(said)) == len(said)
    assert said[0] == "You ended the turn"
    assert not [words for words in said if "_" in words or "." in words]


def test_home_without_words_or_yield() -> None:
    session = tiny()
    assert "unity 45" in home_line(session)
    assert carried_line(session).endswith("carried out")
