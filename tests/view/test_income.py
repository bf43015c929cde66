"""What comes into a purse next turn: told beforehand, with its reason, and true."""

from __future__ import annotations

import json

import numpy as np

from game.engine.turn import left_alone
from game.play.session import Session
from game.view.briefing import briefing
from game.view.desk import desk
from game.view.help import at_the_desk
from game.view.income import incomes
from game.view.why import why
from tests.stories import ROOT, rules
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny


def quarrel(session: Session) -> Session:
    """Set one constituency against all others; home falls apart when the turn turns, not before."""
    session.worlds.table[session.rules.layout.shock.row("army.support"), 0] -= 50.0
    session.worlds.settle()
    return session


def capital(session: Session) -> list[str]:
    view = why(session, "capital").income
    assert view is not None
    return [view.words, *(f"{'+' if step.met else '-'} {step.line}" for step in view.steps)]


def dry(session: Session) -> list[str]:
    return [line.text for line in briefing(session) if line.kind == "purse"]


def test_the_account_of_a_purse_tells_its_cases_and_which_will_hold() -> None:
    assert capital(tiny()) == [
        "Next turn brings 1, as things stand. It holds 8 at most.",
        "- Nothing: Unity of Home under 25, now 45",
        "- 2: Unity of Home at least 60, now 45",
        "+ 1 otherwise",
    ]
    treasury = why(tiny(), "treasury").income
    assert treasury is not None
    assert treasury.words == (
        "Next turn brings 2.4, as things stand; that hangs on Trade, now 22, 24 next turn. It holds 20 at most."
    )
    assert why(tiny(), "trade").income is None
    assert why(tiny(), "attention").income is None


def test_a_home_that_is_falling_apart_is_told_before_the_turn_ends() -> None:
    session = quarrel(tiny())
    assert session.value("home.unity") > 25.0
    assert capital(session)[:2] == [
        "Next turn brings nothing, as things stand. It holds 8 at most.",
        "+ Nothing: Unity of Home under 25, now 45, 16 next turn",
    ]
    assert [purse.label for purse in desk(session).resources if purse.coming and not purse.coming.amount] == [
        "Capital"
    ]
    assert "Next turn brings nothing in capital and 2.4 in treasury, as things stand." in at_the_desk(
        desk(session)
    )


def test_the_briefing_warns_of_a_purse_that_takes_nothing_in_whatever_is_ordered_since() -> None:
    assert dry(tiny(TO_THE_FIRE)) == []
    session = quarrel(tiny())
    before = session.value("capital")
    session.submit("end")
    assert session.value("capital") == before
    warned = ["Next turn brings no capital, as things stand: Unity of Home under 25, now 16, 23 next turn."]
    assert dry(session) == warned
    session.worlds.table[session.rules.layout.shock.row("army.support"), 0] += 50.0
    session.worlds.settle()
    assert dry(session) == warned


def test_no_income_is_told_where_no_turn_follows() -> None:
    assert incomes(tiny(TO_THE_END)) == ()
    assert incomes(tiny(TO_THE_END[:-1])) == ()
    assert at_the_desk(desk(tiny(TO_THE_END)))


def test_looking_ahead_draws_no_luck_and_leaves_the_game_alone() -> None:
    session = tiny((*TO_THE_FIRE, "answer harbour_fire sailors"))
    before = session.worlds.table.copy()
    ahead = left_alone(session.worlds)
    assert np.array_equal(session.worlds.table, before)
    assert ahead.turn == session.turn + 1
    other = session.worlds.copy()
    other.seeds[:] += 1
    assert np.array_equal(left_alone(other).table, ahead.table)


def test_what_is_told_of_the_next_turn_mostly_comes_true() -> None:
    game = json.loads((ROOT / "tests/playthroughs/burning-road-reckless.json").read_text(encoding="utf-8"))
    session = Session.begin(rules(game["scenario"]), game["seed"])
    told, true, dry_turns = 0, 0, 0
    for order in game["orders"]:
        foretold = {each.purse: each.amount for each in incomes(session)} if order == "end" else {}
        lines = session.submit(order)
        came = {line.cause.id: line for line in lines if line.cause.kind == "income"}
        full = {name for name in foretold if session.value(name) >= session.content.resources[name].most}
        for name in foretold.keys() - full:
            told += 1
            true += abs(foretold[name] - (came[name].change if name in came else 0.0)) <= 0.25
            dry_turns += not foretold[name]
    assert dry_turns
    assert true >= 0.9 * told
