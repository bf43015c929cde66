"""Why an order cannot be given now, in plain words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.engine.content import Lock
from game.engine.legal import Refusal
from game.engine.orders import Order, Verb
from game.play.session import Session
from game.view.dates import date_words, in_turns
from game.view.numbers import amount, purse
from game.view.text import render, sentence

Worder = Callable[[Session, Order, Refusal], str]


def refusal_sentence(session: Session, order: str | Order, refusal: Refusal) -> str:
    """Say in one sentence why an order cannot be given now."""
    catalogue = session.rules.catalogue
    this = catalogue.orders[catalogue.code(order)] if isinstance(order, str) else order
    worder = _WORDERS.get(refusal.reason)
    return worder(session, this, refusal) if worder else "That cannot be done now."


def _said(words: str) -> Worder:
    return lambda _session, _order, _refusal: words


def _price(session: Session, order: Order, refusal: Refusal) -> str:
    resource = session.content.resources[refusal.detail]
    code = np.array([session.rules.catalogue.code(order.text)])
    asked = session.rules.legal.prices(session.worlds, code, np.array([0]))[:, 0]
    cost = float(asked[list(session.content.resources).index(resource.id)])
    have = purse(session.value(resource.id))
    return f"It costs {amount(cost)} {resource.label.lower()} and you have {have}."


def _locked(session: Session, order: Order, _refusal: Refusal) -> str:
    return sentence(render(lock_of(session, order).reason, session)) or "The conditions for this are not met."


def _cooling(session: Session, order: Order, refusal: Refusal) -> str:
    turn = int(refusal.detail or 0)
    calendar, left = session.content.calendar, turn - session.turn
    when = in_turns(calendar, left)
    if turn <= calendar.turns:
        when = f"{when}, in {date_words(calendar, turn)}"
    if order.verb is Verb.LAUNCH:
        family = session.content.families[session.content.initiatives[order.subject].family]
        return f"Another of this kind ({family.label.lower()}) is possible {when}."
    return f"This is possible again {when}."


def _end_of_ladder(_session: Session, order: Order, _refusal: Refusal) -> str:
    return "There is no higher rung." if order.verb is Verb.CLIMB else "There is no lower rung."


def _frozen(session: Session, order: Order, _refusal: Refusal) -> str:
    row = session.rules.layout.frozen.row(order.subject)
    left = int(session.worlds.table[row, 0]) - session.turn
    return (
        f"Since your recall you may not move this; you may again {in_turns(session.content.calendar, left)}."
    )


def _enough(session: Session, _order: Order, _refusal: Refusal) -> str:
    most = session.content.pledges.most
    return f"You have made {'your pledge' if most == 1 else f'all {most} pledges'} you may make."


def _absent(session: Session, order: Order, _refusal: Refusal) -> str:
    if order.verb is Verb.ANSWER:
        return "That file does not lie on your desk."
    if order.verb is Verb.PLEDGE:
        pledges = session.content.pledges
        return f"Pledges are made from turn {pledges.first} to turn {pledges.last}."
    return "That is not open to you at this time."


def lock_of(session: Session, order: Order) -> Lock:
    """Find the condition an order needs."""
    content = session.content
    match order.verb:
        case Verb.ANSWER:
            return content.events[order.subject].options[order.option].lock
        case Verb.LAUNCH:
            return content.initiatives[order.subject].lock
        case Verb.CLIMB:
            return content.ladders[order.subject].climb_lock
        case Verb.DESCEND:
            return content.ladders[order.subject].descend_lock
        case Verb.FUND:
            return content.projects[order.subject].lock
    return Lock()


_WORDERS: dict[str, Worder] = {
    "over": _said("The story is over."),
    "absent": _absent,
    "price": _price,
    "locked": _locked,
    "cooling": _cooling,
    "under way": _said("What you set going with this has not come in yet."),
    "end of ladder": _end_of_ladder,
    "frozen": _frozen,
    "going": _said("It is being built already."),
    "done": _said("It is finished."),
    "idle": _said("Nothing is being built there."),
    "asked": _said("You have asked for a file already this turn."),
    "pledged": _said("You have pledged this already."),
    "enough": _enough,
    "crisis": _said("A crisis on your desk must be answered before the turn can end."),
}
REASONS = tuple(_WORDERS)
