"""The words of the desk, the hints, the ledger and a forecast in words."""

from __future__ import annotations

import re

import pytest

from game.play.lookahead import after
from game.view.ahead import ahead
from game.view.codex import page
from game.view.desk import desk
from game.view.glossary import TERMS, named, words
from game.view.guide import HINTS, all_ids, current, learned
from game.view.help import ABOUT, PLAY, at_the_desk
from game.view.ledger import ledger
from tests.view.games import TO_THE_FIRE, tiny

_LINK = re.compile(r"\[\[(\w+)(?:\|[^\]]*)?\]\]")


def test_every_link_in_our_own_texts_leads_to_a_word() -> None:
    texts = [term.text for term in TERMS.values()] + [
        text for hint in HINTS for text in (hint.text, hint.short, hint.final_short)
    ]
    texts += [about for _, about in ABOUT.values()] + list(PLAY) + list(at_the_desk(desk(tiny())))
    for text in texts:
        assert all(link in TERMS for link in _LINK.findall(text)), text
    assert len(PLAY) == 10


def test_a_word_has_a_page_of_its_own_in_any_codex() -> None:
    session = tiny()
    for name, title in words():
        view = page(session, name)
        assert view.title == title
        assert "[[" not in view.body
    assert ("yield", "Yield") in page(session, "unity").see
    assert named(["unity"]) == (("unity", "Unity at home"),)
    with pytest.raises(KeyError):
        page(session, "no_such_page")


def test_hints_come_one_at_a_time_and_a_deed_skips_those_before_it() -> None:
    first = current(())
    assert first is not None
    assert first.id == "hint.files"
    assert learned((), "answered") == ["hint.files", "hint.inside", "hint.answer"]
    assert learned((), "why") == ["hint.why"]
    assert learned(("hint.files", "hint.inside", "hint.answer"), "panel") == ["hint.undo", "hint.orders"]
    assert learned((), "slept") == []
    assert current(all_ids()) is None


def test_the_ledger_of_a_turn_adds_up_number_by_number() -> None:
    accounts = ledger(tiny(TO_THE_FIRE))
    assert accounts[0].id in ("trade", "security")
    for account in accounts:
        assert round(sum(float(each.shown) for each in account.entries), 1) == float(account.shown)
    assert ledger(tiny()) == []


def test_the_ledger_hides_the_size_of_feelings_at_cabinet() -> None:
    shown = {account.id: account for account in ledger(tiny(TO_THE_FIRE, level="cabinet"))}
    hidden = [account for account in shown.values() if not account.figure]
    assert all(set(account.shown) <= set("+-=") for account in hidden)


def test_a_forecast_looks_ahead_from_one_answer_without_touching_the_game() -> None:
    session = tiny()
    before = session.worlds.table.copy()
    order = "answer grain_offer accept"
    told = ahead(session, after(session, order, count=32)())
    assert (session.worlds.table == before).all()
    assert not session.orders
    assert re.match(r"in 4 quarters: Trade -?\d+( to \d+)? \(now 22\), Security", told.words)
    assert re.match(r"Trade \d+(-\d+)?, Security \d+(-\d+)?$", told.short)
    signs = tiny(level="cabinet")
    assert not re.search(r"\d+", ahead(signs, after(signs, order, count=32)()).short)
