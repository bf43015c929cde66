from __future__ import annotations

import pytest
from attrs import evolve

from game.engine.content import Effect, How
from game.view.effects import LaterView, OddsView, later_view, receipt
from game.view.moves import joined, moves
from tests.view.games import TO_THE_FIRE, changed, tiny, tiny_content


def lines(order: str, level: str = "guided", after: tuple[str, ...] = ()) -> tuple[str, ...]:
    session = tiny(after, level=level)
    catalogue = session.rules.catalogue
    return receipt(session, catalogue.orders[catalogue.code(order)]).lines


def test_an_answer_in_figures() -> None:
    assert lines("answer harbour_fire sailors", after=TO_THE_FIRE) == (
        "Security +4",
        "pleases Business +3",
        "likely, 60 in 100: They save the cotton. Trade +3",
        "unlikely, 40 in 100: They save each other. Army -4; in 2 quarters (Autumn 1992): The inquiry "
        "thanks the crew (Credibility +2)",
    )


@pytest.mark.parametrize(
    ("level", "told"),
    [
        ("guided", ("Trade +2 lasting", "Aral warms, Bora cools")),
        ("standard", ("Trade + lasting", "Aral warms, Bora cools")),
        ("cabinet", ("Trade + lasting", "Aral warms, Bora cools")),
    ],
)
def test_levels_hide_size_and_never_sign(level: str, told: tuple[str, ...]) -> None:
    assert lines("answer grain_offer accept", level)[:2] == told


def test_marks_grow_with_size_and_cabinet_hears_odds_in_words() -> None:
    assert lines("answer harbour_fire wait", "standard", TO_THE_FIRE) == ("Trade -, Credibility -",)
    told = lines("answer harbour_fire sailors", "cabinet", TO_THE_FIRE)
    assert told[2].startswith("likely: They save the cotton.")
    session = tiny(level="standard")
    sizes = [moves(session, [Effect("trade", size)])[0].size for size in (3.0, 6.0, 9.0, -9.0)]
    assert sizes == ["+", "++", "+++", "---"]


def test_a_late_effect_is_announced_with_its_date() -> None:
    assert lines("answer grain_offer accept")[2] == (
        "later, in 2 quarters (Summer 1992), if Trust of Aral over 10: The grain is sold (Treasury +2)"
    )


def test_a_late_effect_that_comes_too_late_says_so() -> None:
    session = tiny()
    later = next(each for order in session.content.events["grain_offer"].options for each in order.act.later)
    beyond = evolve(later, after=session.content.calendar.turns + 1)
    assert later_view(session, beyond).when.endswith("(after the end)")


def test_what_luck_brings_begins_a_sentence_of_its_own() -> None:
    (warm,) = moves(tiny(), [Effect("aral.trust", 6.0)])
    told = OddsView(40, "unlikely", "They ask a party office.", (evolve(warm, words="the parties -"),))
    assert told.words == "unlikely: They ask a party office. The parties -"


def test_a_project_says_what_it_costs_and_brings() -> None:
    assert lines("fund sea_wall") == (
        "pleases Business +2",
        "each quarter: costs 1 treasury",
        "when done, after 3 quarters of work: The sea wall stands (Works +10, Trade +4 lasting)",
    )


def test_climbing_down_late_says_its_whole_price() -> None:
    session = tiny(("answer grain_offer refuse", "end", "answer harbour_fire wait", "end"))
    catalogue = session.rules.catalogue
    told = receipt(session, catalogue.orders[catalogue.code("descend patrols")])
    assert told.lines == ("Credibility -4", "angers Army -4 lasting", "Bora warms for good")
    assert told.price_words == "1 attention, 1 capital"


def test_same_size_at_once_and_lasting_is_a_step_that_stays() -> None:
    session = tiny()
    step = [Effect("trade", 4.0), Effect("trade", 4.0, How.LASTING)]
    assert [move.words for move in moves(session, step)] == ["Trade +4 to stay"]
    assert [move.words for move in moves(session, [Effect("works", 4.0)])] == ["Works +4"]
    assert [move.words for move in moves(session, [Effect("trade", 45.0, How.SET)])] == ["Trade to 45"]


def test_groups_are_told_once_and_flags_never() -> None:
    session = tiny()
    both = [Effect("aral.trust", 3.0), Effect("bora.trust", 3.0), Effect("boats_lent", 1.0)]
    assert joined(moves(session, both)) == "the islands warm a little"
    supports = [Effect("army.support", -2.0), Effect("business.support", -2.0)]
    assert joined(moves(session, supports)) == "the constituencies -2"


def test_countries_that_feel_alike_stand_together() -> None:
    session = tiny()
    effects = [
        Effect("aral.trust", 9.0),
        Effect("rival.amity", 10.0),
        Effect("trade", 1.0),
        Effect("trade", -1.0),
    ]
    assert joined(moves(session, effects)) == "Aral and Port Rival warm a lot"


def test_all_but_one_of_a_large_group_are_the_others() -> None:
    indicators = dict(tiny_content().indicators)
    for name in ("rival", "army"):
        indicators[f"{name}.trust"] = evolve(indicators["aral.trust"], id=f"{name}.trust", owner=name)
    groups = {**tiny_content().groups, "shores": ("aral", "bora", "rival", "army")}
    session = changed(indicators=indicators, groups=groups)
    all_ = [Effect(f"{name}.trust", -1.0) for name in groups["shores"]]
    assert joined(moves(session, [*all_, Effect("bora.trust", 7.0)])) == (
        "the other shores cool a little, Bora warms"
    )


def test_good_is_read_from_the_better_direction() -> None:
    session = tiny()
    told = moves(session, [Effect("trade", 2.0), Effect("trade", -5.0), Effect("rival.amity", -3.0)])
    assert [move.good for move in told] == [-1, -1]
    assert [move.sign for move in told] == [-1, -1]


def test_a_result_with_a_consequence_is_one_sentence() -> None:
    late = LaterView(1, "next quarter", "The lane is open", (), ", perhaps")
    told = OddsView(45, "An even chance, 45 in 100", "They ask whose drivers.", (), (late,)).words
    assert (
        told == "An even chance, 45 in 100: They ask whose drivers; next quarter, perhaps: The lane is open"
    )
