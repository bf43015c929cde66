"""Markets: routes share a traffic in proportion to 1 / cost ** sharpness, as currents do (Kirchhoff's rule)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.engine.content import Content, Market, Route
from game.engine.layout import Layout
from game.expr.compiled import Column

if TYPE_CHECKING:
    from game.engine.compiler import Compiler, Truth

ALL = slice(None)


@frozen
class _Route:
    """A compiled route with its three rows."""

    ours: bool
    cost: Column
    open: Truth | None
    cost_row: int
    open_row: int
    share_row: int


class Markets:
    """All markets of a scenario; shares are stored in percent and change only when they are split."""

    def __init__(self, content: Content, layout: Layout, compiler: Compiler) -> None:
        self._markets = [
            (market.sharpness, layout.share.row(market.id), _routes(market, layout, compiler))
            for market in content.markets.values()
        ]

    def split(self, table: NDArray[np.float64]) -> None:
        """Price every route and divide the traffic (a phase; reads the state at its start)."""
        priced = [[self._price(route, table) for route in routes] for _, _, routes in self._markets]
        for (sharpness, row, routes), prices in zip(self._markets, priced, strict=True):
            pulls = [_pull(cost, opened, sharpness) for cost, opened in prices]
            total = np.zeros(table.shape[1])
            for pull in pulls:
                total += pull
            ours = np.zeros(table.shape[1])
            for route, (cost, opened), pull in zip(routes, prices, pulls, strict=True):
                share = _ratio(pull, total) * 100.0
                table[route.cost_row], table[route.open_row] = cost, opened
                table[route.share_row] = share
                if route.ours:
                    ours += share
            table[row] = ours

    @staticmethod
    def _price(route: _Route, table: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        cost = route.cost(table, ALL).copy()
        opened = cost > 0.0
        if route.open is not None:
            opened = opened & route.open(table, ALL)
        return cost, opened


def _routes(market: Market, layout: Layout, compiler: Compiler) -> list[_Route]:
    def one(route: Route) -> _Route:
        name = f"{market.id}.{route.id}"
        rows = layout.cost.row(name), layout.open.row(name), layout.share.row(name)
        return _Route(route.ours, compiler.number(route.cost), compiler.maybe(route.open), *rows)

    return [one(route) for route in market.routes]


def _pull(cost: NDArray[np.float64], opened: NDArray[np.bool_], sharpness: int) -> NDArray[np.float64]:
    ease = _ratio(np.ones_like(cost), cost)
    pull = ease
    for _ in range(sharpness - 1):
        pull = pull * ease
    return np.where(opened, pull, 0.0)


def _ratio(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide, with x / 0 = 0."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole != 0.0)
