"""The one grammar of orders, and every order that a scenario knows.

`end`, `answer EVENT OPTION`, `launch INITIATIVE [TARGET]`, `climb LADDER`, `descend LADDER`, `fund PROJECT`,
`halt PROJECT`, `request TOPIC`, `pledge GOAL`, `mend CONSTITUENCY`.
"""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from game.engine.content import Content, Price


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


def tidied(text: str) -> str:
    """Write an order in one way: single spaces, and a space for the dot of an initiative's or option's name."""
    words = text.split()
    if words and words[0] in ("launch", "answer"):
        words = [words[0], *" ".join(words[1:]).replace(".", " ").split()]
    return " ".join(words)


def launch_text(initiative: str) -> str:
    """Word the order that starts an initiative."""
    return "launch " + initiative.replace(".", " ")


def every_order(content: Content) -> list[Order]:
    """List the orders of a scenario; `end` comes first."""
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
