"""A number for each order that a scenario knows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.engine.content import Content
from game.engine.grammar import Order, UnknownOrder, Verb, every_order, launch_text, tidied

__all__ = ["Catalogue", "Codes", "Order", "UnknownOrder", "Verb", "launch_text"]
Codes = NDArray[np.int32]


class Catalogue:
    """Every order of a scenario; its code is its place in `orders`, and 0 is `end`."""

    def __init__(self, content: Content) -> None:
        self.orders = tuple(every_order(content))
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
        try:
            return self._codes[tidied(text)]
        except KeyError:
            raise UnknownOrder(f"unknown order: {text}") from None

    def text(self, code: int) -> str:
        """Give the text of a code."""
        return self.orders[code].text

    def of(self, verb: Verb) -> list[int]:
        """List the codes of one verb."""
        return [code for code, order in enumerate(self.orders) if order.verb is verb]
