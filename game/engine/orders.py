"""The one grammar of orders, and a number for each order that a scenario knows.

`end`, `answer EVENT OPTION`, `launch INITIATIVE [TARGET]`, `climb LADDER`, `descend LADDER`, `fund PROJECT`,
`halt PROJECT`, `request TOPIC`, `pledge GOAL`, `mend CONSTITUENCY`.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.content import Content, Price

Codes = NDArray[np.int32]


class Verb(IntEnum):
    """What an order does."""

    END = 0
    ANSWER = 1
    LAUNCH = 2
    CLIMB = 3
    DESCEND = 4
    FUND = 5
    HALT = 6
    REQUEST = 7
    PLEDGE = 8
    MEND = 9


@frozen
class Order:
    """One order: its text in the grammar, the id it concerns, and the price before any exception."""

    text: str
    verb: Verb
    subject: str
    price: Price
    option: int = -1


class UnknownOrder(ValueError):
    """The text is not an order of this scenario."""


class Catalogue:
    """Every order of a scenario; its code is its place in `orders`, and 0 is `end`."""

    def __init__(self, content: Content) -> None:
        self.orders = tuple(_every_order(content))
        self._codes = {order.text: code for code, order in enumerate(self.orders)}
        self.verbs = np.array([order.verb for order in self.orders], dtype=np.int8)
        widest = max((len(event.options) for event in content.events.values()), default=0)
        self.answers = np.full((len(content.events) + 1, max(widest, 1)), -1, dtype=np.int32)
        for number, event in enumerate(content.events.values(), 1):
            for option, each in enumerate(event.options):
                self.answers[number, option] = self._codes[f"answer {event.id} {each.id}"]

    def __len__(self) -> int:
        return len(self.orders)

    def code(self, text: str) -> int:
        """Find the code of an order's text; UnknownOrder when there is none."""
        words = text.split()
        if words and words[0] in ("launch", "answer"):
            words = [words[0], *" ".join(words[1:]).replace(".", " ").split()]
        try:
            return self._codes[" ".join(words)]
        except KeyError:
            raise UnknownOrder(f"unknown order: {text}") from None

    def text(self, code: int) -> str:
        """Give the text of a code."""
        return self.orders[code].text

    def of(self, verb: Verb) -> list[int]:
        """List the codes of one verb."""
        return [code for code, order in enumerate(self.orders) if order.verb is verb]


def launch_text(initiative: str) -> str:
    """Word the order that starts an initiative."""
    return "launch " + initiative.replace(".", " ")


def _every_order(content: Content) -> list[Order]:
    free = Price()
    orders = [Order("end", Verb.END, "", free)]
    for event in content.events.values():
        for number, option in enumerate(event.options):
            text = f"answer {event.id} {option.id}"
            orders.append(Order(text, Verb.ANSWER, event.id, option.price, number))
    orders += [Order(launch_text(i.id), Verb.LAUNCH, i.id, i.price) for i in content.initiatives.values()]
    for ladder in content.ladders.values():
        orders.append(Order(f"climb {ladder.id}", Verb.CLIMB, ladder.id, ladder.climb_price))
        orders.append(Order(f"descend {ladder.id}", Verb.DESCEND, ladder.id, ladder.descend_price))
    for project in content.projects.values():
        orders.append(Order(f"fund {project.id}", Verb.FUND, project.id, project.price))
        orders.append(Order(f"halt {project.id}", Verb.HALT, project.id, free))
    if content.request is not None:
        orders += [Order(f"request {t}", Verb.REQUEST, t, content.request) for t in content.topics]
    orders += [Order(f"pledge {goal}", Verb.PLEDGE, goal, free) for goal in content.goals]
    orders += [Order(f"mend {m.target}", Verb.MEND, m.target, m.price) for m in content.mends.values()]
    return orders
