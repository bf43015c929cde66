"""The small story that uses every mechanism comes out as it was written."""

import pytest

from game.engine.content import Content, Effect, How
from game.scenario import load, read

from .helpers import GOOD, worlds


@pytest.fixture(scope="module")
def tiny() -> Content:
    return read(GOOD / "tiny", worlds)


def test_it_has_no_problem() -> None:
    loaded = load(GOOD / "tiny", worlds)
    assert loaded.problems == ()
    assert 300 < loaded.words < 1000


def test_its_world_can_be_looked_through_alone() -> None:
    loaded = load(GOOD / "islet", worlds)
    assert loaded.problems == ()
    assert loaded.content is None


def test_header(tiny: Content) -> None:
    assert (tiny.id, tiny.version, tiny.title, tiny.author) == (
        "tiny",
        1,
        "The tiny strait",
        "The test suite",
    )
    assert tiny.minutes == (5, 10)
    assert (tiny.calendar.start, tiny.calendar.months, tiny.calendar.turns) == (1992 * 12, 3, 6)
    assert tiny.calendar.acts == (1, 3, 5)
    assert (tiny.pledges.first, tiny.pledges.last, tiny.pledges.broken) == (2, 4, -10)


def test_begin_and_drop(tiny: Content) -> None:
    assert tiny.indicators["trade"].start == 22
    assert tiny.indicators["army.support"].start == 55
    assert tiny.indicators["business.support"].start is None
    assert tiny.resources["treasury"].start == 9
    assert tiny.ladders["patrols"].at == 1
    assert list(tiny.projects) == ["sea_wall"]
    assert [route.id for route in tiny.markets["strait"].routes] == ["ferry", "rival_line"]


def test_indicators(tiny: Content) -> None:
    trade = tiny.indicators["trade"]
    assert (trade.settles, trade.target, trade.score, trade.words[1]) == (4, 10, True, (30, "steady"))
    harvest = trade.pushes[2]
    assert (harvest.start, harvest.end) == (1992 * 12 + 6, 1992 * 12 + 11)
    assert tiny.indicators["works"].settles is None
    assert tiny.indicators["bora.trust"].owner == "bora"
    assert tiny.indicators["bora.trust"].label == "Trust"
    assert tiny.actors["bora"].indicators == ("bora.trust",)


def test_for_each(tiny: Content) -> None:
    mission = tiny.initiatives["trade_mission.bora"]
    assert mission.label == "Trade mission to Bora"
    assert (mission.target, mission.family) == ("bora", "missions")
    assert mission.act.effects == (Effect("bora.trust", 4),)
    assert str(mission.lock.needs) == "bora.trust > -40"
    assert mission.act.later[0].after == 2
    assert mission.act.later[0].note.variants[0].body == "Contracts signed in Bora"
    assert {name: family.cooldown for name, family in tiny.families.items()} == {"fairs": 4, "missions": 3}
    assert list(tiny.mends) == ["army", "business"]
    assert tiny.mends["business"].label == "Mend Business"


def test_groups_in_effects(tiny: Content) -> None:
    fair = tiny.initiatives["fair"]
    assert [effect.target for effect in fair.act.effects] == ["aral.trust", "bora.trust", "rival.amity"]
    assert fair.gate.turn == 2
    assert (fair.price.attention, dict(fair.price.cost)) == (2, {"treasury": 2, "capital": 1})


def test_events(tiny: Content) -> None:
    fire, grain = tiny.events["harbour_fire"], tiny.events["grain_offer"]
    assert fire.on == 1992 * 12 + 3
    assert [option.price.attention for option in fire.options] == [1, 0]
    assert [outcome.chance for outcome in fire.options[0].act.odds] == [60, 40]
    assert fire.options[1].history
    assert fire.ignored.note.variants[0].body == "The quay burns to the water."
    assert grain.window == (1992 * 12, 1992 * 12 + 8)
    assert grain.turns == (1, 4)
    assert grain.expires == 2
    assert Effect("boats_lent", 1, How.SET) in grain.options[1].act.effects
    assert Effect("trade", 2, How.LASTING) in grain.options[0].act.effects
    assert tiny.events["second_offer"].turns == (3, 4)
    assert (tiny.events["customs_row"].once, tiny.events["customs_row"].cooldown) == (False, 2)
    assert tiny.events["storm"].forewarned == 2


def test_ladder(tiny: Content) -> None:
    patrols = tiny.ladders["patrols"]
    assert [(rung.id, rung.label) for rung in patrols.rungs][1] == ("watch", "Watch")
    assert patrols.climb_price.attention == 1
    assert patrols.held == (Effect("credibility", -1),)
    assert patrols.most == (Effect("credibility", -4),)
    assert tiny.ladders["tariff"].gate.start == 1992 * 12 + 3


def test_the_end(tiny: Content) -> None:
    assert [ending.any_time for ending in tiny.endings.values()] == [True, False, False]
    assert [slide.theme for slide in tiny.slides] == ["islands", "islands", "harbour"]
    assert tiny.complex
    assert [outcome.id for outcome in tiny.complex.outcomes] == ["internal", "external", "status_quo"]
    assert tiny.history[0] == (1992 * 12 + 3, "launch trade_mission aral")
    assert tiny.dismissal
    assert (tiny.dismissal.frozen, tiny.dismissal.warning) == (4, "home_warning")
    assert tiny.request
    assert dict(tiny.topics) == {"boats": "Boats", "goods": "Goods"}
    assert tiny.tests[0].orders == ("launch trade_mission aral", "end")
