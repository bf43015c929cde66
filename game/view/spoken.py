"""Orders as a player would say them."""

from __future__ import annotations

from game.engine.orders import Order, Verb
from game.play.alterations import is_alteration
from game.play.session import Session
from game.view.names import in_words
from game.view.preview_orders import altered_words
from game.view.text import render


def order_words(session: Session, order: str) -> str:
    """Say an order as a player would: `You answered “The embassy burns”: Close it and look south`."""
    if is_alteration(order):
        return altered_words(session, order)
    catalogue, content = session.rules.catalogue, session.content
    this = catalogue.orders[catalogue.code(order)]
    match this.verb:
        case Verb.END:
            return "You ended the turn"
        case Verb.ANSWER:
            event = content.events[this.subject]
            answer = render(event.options[this.option].label, session)
            return f"You answered “{render(event.title, session)}”: {answer}"
        case Verb.LAUNCH:
            return f"You began “{content.initiatives[this.subject].label}”"
        case Verb.CLIMB | Verb.DESCEND:
            way = "up" if this.verb is Verb.CLIMB else "down"
            return f"You moved “{content.ladders[this.subject].label}” one rung {way}"
    return _other_words(session, this)


def crisis_words(session: Session, order: str) -> str:
    """Say an answer that a player did not give: `crisis “The embassy burns” was answered with “Close it”`."""
    catalogue = session.rules.catalogue
    this = catalogue.orders[catalogue.code(order)]
    event = session.content.events[this.subject]
    answer = render(event.options[this.option].label, session)
    return f"{event.kind} “{render(event.title, session)}” was answered with “{answer}”"


def _other_words(session: Session, this: Order) -> str:
    content = session.content
    match this.verb:
        case Verb.FUND:
            return f"You funded “{content.projects[this.subject].label}”"
        case Verb.HALT:
            return f"You stopped “{content.projects[this.subject].label}”"
        case Verb.REQUEST:
            return f"You asked for a file: {content.topics[this.subject]}"
        case Verb.PLEDGE:
            return f"You pledged “{content.goals[this.subject].label}”"
    return f"You mended fences with {in_words(content, this.subject)}"
