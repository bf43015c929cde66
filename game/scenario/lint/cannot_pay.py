"""Prices that no purse can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Node


def _find(model: Model) -> Iterator[Found]:
    for name, cost, node in _dear(model):
        if not node.file.world:
            most = model.content.resources[name].most
            yield Found(node, f"nobody can pay {cost:g}: there is never more than {most:g} of '{name}'")


def _dear(model: Model) -> Iterator[tuple[str, float, Node]]:
    for order in model.orders:
        yield from (
            (name, cost, model.at(*order.where("cost", name)))
            for name, cost in _above(model, order.price.cost)
        )
        attention = {"attention": order.price.attention}
        yield from (
            (name, cost, model.at(*order.where("attention"))) for name, cost in _above(model, attention)
        )
    for project in model.content.projects.values():
        for name, due in _above(model, project.dues):
            yield name, due, model.at("projects", project.id, "each_turn", "cost", name)


def _above(model: Model, costs: Mapping[str, float]) -> list[tuple[str, float]]:
    purses = model.content.resources
    return [(name, cost) for name, cost in costs.items() if name in purses and cost > purses[name].most]


CANNOT_PAY = Lint(
    code="cannot-pay",
    title="A price that nobody can pay",
    why="It is higher than its purse can ever be full, so the order is always refused.",
    passes="initiatives: {feast: {label: A feast, family: words, cost: {treasury: 6}, effects: {islands.trust: +3}}}",
    fails="initiatives: {feast: {label: A feast, family: words, cost: {treasury: 60}, effects: {islands.trust: +3}}}",
    find=_find,
)
