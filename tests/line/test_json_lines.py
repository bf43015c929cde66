from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any

from game.line.json_lines import play
from game.play.session import Session
from tests.line.test_plain import Shelf
from tests.view.games import TO_THE_END, TO_THE_FIRE, tiny


def talk(lines: Iterable[str], session: Session | None = None) -> list[dict[str, Any]]:
    out = io.StringIO()
    play(session or tiny(), lines, out, None)
    assert out.getvalue().isascii()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_first_object_is_the_state() -> None:
    (state,) = talk([])
    assert (state["kind"], state["turn"], state["turns"], state["date"], state["over"]) == (
        "state",
        1,
        6,
        "Winter 1992",
        False,
    )
    assert state["scores"] == {"trade": 22.0, "security": 40.0}
    assert state["resources"] == {"attention": 3.0, "capital": 3.0, "treasury": 9.0}
    assert state["briefing"] == ["On your desk: “Grain for a berth”; “A row at the customs house”."]
    (first, *_) = state["tray"]
    assert (first["event"], first["options"][0]["order"]) == ("grain_offer", "answer grain_offer accept")
    assert first["options"][0]["price"] == {"attention": 1.0, "capital": 1.0}
    assert set(state["legal"]) >= {"end", "answer grain_offer accept", "mend army"}


def test_orders_come_bare_or_quoted_and_tell_what_they_moved() -> None:
    _, bare, quoted = talk(["mend army\n", '"answer  grain_offer refuse"\n'])
    assert (bare["order"], quoted["order"]) == ("mend army", "answer grain_offer refuse")
    assert bare["events"][0] == {
        "target": "attention",
        "sign": "-",
        "change": -1.0,
        "cause": "Spent: You mended fences with Army",
        "since": 1,
    }
    assert "briefing" not in bare


def test_refused_unknown_and_undone() -> None:
    _, locked, unknown, bad, _, undone, nothing = talk(
        ["end", "answr x", '"unfinished', "answer harbour_fire wait", "undo", "undo", ""], tiny(TO_THE_FIRE)
    )
    assert (locked["kind"], locked["reason"]) == ("refused", "crisis")
    assert locked["words"] == "A crisis on your desk must be answered before the turn can end."
    assert unknown == {"kind": "unknown", "order": "answr x", "nearest": unknown["nearest"]}
    assert bad["kind"] == "unknown"
    assert undone["undone"] == "answer harbour_fire wait"
    assert nothing["words"] == "There is nothing to take back."


def test_why() -> None:
    _, why, wrong = talk(["why trade", "why trde"])
    assert (why["label"], why["value"], why["words"]) == ("Trade", 22.0, "thin")
    assert why["parts"][0] == {"words": "Where it rests without causes", "size": 10.0}
    assert wrong["nearest"] == "trade"


def test_a_whole_game_ends_with_a_verdict() -> None:
    *states, verdict = talk([*TO_THE_END, "quit", "end"])
    assert verdict["kind"] == "verdict"
    assert [judge["label"] for judge in verdict["judges"]] == ["The merchant", "The admiral"]
    assert [score["id"] for score in verdict["versus"]["scores"]] == ["trade", "security"]
    assert sum(outcome["holds"] for outcome in verdict["complex"]["outcomes"]) == 1
    assert verdict["judges"][0]["figures"][0]["label"] == "Trade"
    assert [each["alike"] for each in verdict["answers"]] == [False, True]
    assert states[-1]["over"]
    assert states[-1]["legal"] == []
    assert all(state["kind"] == "state" for state in states)


def test_the_keeper_is_told() -> None:
    shelf, out = Shelf("The disk is full."), io.StringIO()
    play(tiny(), ["mend army", "undo", "state", "end"], out, shelf)
    assert shelf.told == ["mend army", "undo to 0", "turn 2"]
    assert json.loads(out.getvalue().splitlines()[1])["trouble"] == "The disk is full."
    assert "undone" in out.getvalue()


def test_cabinet_has_no_undo() -> None:
    assert talk(["undo"], tiny(level="cabinet"))[1]["words"] == "This level has no undo."
