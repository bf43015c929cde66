"""Every reason the engine may give is worded, and worded plainly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.engine import legal
from game.engine.legal import Refusal
from game.play.session import Session
from game.view.refusals import REASONS, refusal_sentence
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny

SECOND = ("answer grain_offer refuse", "end")


def why_not(session: Session, order: str) -> str:
    refusal = session.refusal(order)
    assert refusal is not None
    return refusal_sentence(session, order, refusal)


CASES = {
    "over": (TO_THE_END, "end", "The story is over."),
    "absent": ((), "answer harbour_fire wait", "That file does not lie on your desk."),
    "absent pledge": ((), "pledge open_strait", "Pledges are made from turn 2 to turn 4."),
    "absent initiative": ((), "launch fair", "That is not open to you at this time."),
    "price": (
        ("request boats", "climb patrols"),
        "mend army",
        "It costs 2 capital and you have 0.",
    ),
    "cooling": (
        ("launch trade_mission aral",),
        "launch trade_mission bora",
        "Another of this kind (missions) is possible in 3 quarters, in Autumn 1992.",
    ),
    "cooling mend": (("mend army",), "mend army", "This is possible again in 2 quarters, in Summer 1992."),
    "end of ladder": (("climb patrols",), "climb patrols", "There is no higher rung."),
    "lowest rung": (("descend patrols",), "descend patrols", "There is no lower rung."),
    "going": (("fund sea_wall",), "fund sea_wall", "It is being built already."),
    "idle": ((), "halt sea_wall", "Nothing is being built there."),
    "asked": (("request boats",), "request goods", "You have asked for a file already this turn."),
    "pledged": ((*SECOND, "pledge open_strait"), "pledge open_strait", "You have pledged this already."),
    "crisis": (TO_THE_FIRE, "end", "A crisis on your desk must be answered before the turn can end."),
}


@pytest.mark.parametrize("name", CASES)
def test_a_refusal_in_play(name: str) -> None:
    orders, order, words = CASES[name]
    assert why_not(tiny(orders), order) == words


@pytest.mark.parametrize(
    ("refusal", "order", "words"),
    [
        (Refusal("locked"), "answer customs_row stern", "Nobody would believe it."),
        (Refusal("locked"), "launch trade_mission bora", "Bora will not receive us."),
        (Refusal("locked"), "climb patrols", "The conditions for this are not met."),
        (Refusal("done"), "fund sea_wall", "It is finished."),
        (Refusal("enough"), "pledge open_strait", "You have made all 2 pledges you may make."),
        (
            Refusal("under way"),
            "launch trade_mission aral",
            "What you set going with this has not come in yet.",
        ),
        (
            Refusal("frozen"),
            "climb patrols",
            "Since your recall you may not move this; you may again in 3 quarters.",
        ),
        (Refusal("something new"), "climb patrols", "That cannot be done now."),
    ],
)
def test_a_refusal_in_words(refusal: Refusal, order: str, words: str) -> None:
    session = tiny()
    session.worlds.table[session.rules.layout.frozen.row("patrols"), 0] = 4.0
    assert refusal_sentence(session, order, refusal) == words


def test_every_reason_of_the_engine_is_worded() -> None:
    source = Path(legal.__file__).read_text(encoding="utf-8")
    given = set(re.findall(r'Refusal\("([a-z ]+)"\)', source))
    given |= set(re.findall(r'yield f?"([a-z ]+)[:"]', source))
    assert given >= {"crisis", "cooling", "enough", "price", "locked"}
    assert given <= set(REASONS)
