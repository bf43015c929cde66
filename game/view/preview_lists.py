"""What can be jumped to and set in a preview, as lists to be filtered by typing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from game.engine.content import Event
from game.play.alterations import bounds, settable
from game.play.preview import Due, due
from game.play.trial import Trial
from game.view.dates import date_words
from game.view.names import label
from game.view.numbers import amount
from game.view.text import render

_NUMBER = re.compile(r"^(.*?)[ =]+(-?\d+(?:\.\d+)?)$")


@frozen
class Item:
    """One row: what it stands for, its name, more about it, a word at its right; `open` lights that up."""

    key: str
    name: str
    about: str
    right: str = ""
    open: bool = True


def narrowed(items: Iterable[Item], typed: str) -> list[Item]:
    """List the items that every typed word is found in, the one that is called so first, then those that begin so."""
    words = typed.casefold().split()
    fit = [each for each in items if all(word in _searched(each) for word in words)]
    start = words[0] if words else ""
    return sorted(
        fit, key=lambda each: (each.key != typed.strip(), not each.name.casefold().startswith(start))
    )


def _searched(item: Item) -> str:
    return f"{item.name} {item.about} {item.right}".casefold()


def events(trial: Trial) -> list[Item]:
    """List every event, in the author's order, with when it may come and whether it could come now."""
    all_ = trial.rules.events.all
    return [_event(trial, each.event, due(trial, each.event), (each.first, each.last)) for each in all_]


def _event(trial: Trial, event: Event, why: Due, turns: tuple[int, int]) -> Item:
    first, last = max(turns[0], 1), min(turns[1], trial.content.calendar.turns)
    last = last if event.on is None else first  # the turn after is only for want of room
    when = f"turn {first}" if first == last else f"turns {first}-{last}"
    when = "" if (first, last) == (1, trial.content.calendar.turns) else f"{when} · "
    state = "could come" if why.none else _short(why, first > trial.turn)
    return Item(event.id, event.id, render(event.title, trial), f"{event.kind} · {when}{state}", why.none)


def _short(why: Due, later: bool) -> str:
    if why.seen:
        return "has come"
    return "not now" if not why.date else "later" if later else "past"


def turns(trial: Trial) -> list[Item]:
    """List every turn of the story."""
    calendar = trial.content.calendar
    return [
        Item(
            str(turn),
            f"Turn {turn}",
            date_words(calendar, turn),
            _turn_state(trial.turn, turn),
            turn <= trial.turn,
        )
        for turn in range(1, calendar.turns + 1)
    ]


def _turn_state(now: int, turn: int) -> str:
    return "you are here" if turn == now else "played" if turn < now else ""


def figures(trial: Trial) -> list[Item]:
    """List everything that can be set, with its value; a ladder once for every rung."""
    found = []
    for name in settable(trial.rules):
        ladder = trial.content.ladders.get(name)
        if ladder is None:
            found.append(_figure(trial, name))
            continue
        at = int(trial.value(f"{name}.rung"))
        for number, rung in enumerate(ladder.rungs):
            now = "stands here" if number == at else "ladder"
            found.append(
                Item(
                    f"{name} {rung.id}",
                    f"{name} {rung.id}",
                    f"{ladder.label}: {rung.label}",
                    now,
                    number != at,
                )
            )
    return found


def _figure(trial: Trial, name: str) -> Item:
    value, (low, high) = amount(trial.value(name)), bounds(trial.rules, name)
    flag = name in trial.content.flags
    range_ = "flag" if flag else f"{low:g} to {high:g}"
    about = "" if flag else label(trial.content, name)
    return Item(name, name, about, f"{range_} · now {value}")


def with_number(typed: str) -> tuple[str, str]:
    """Part what is typed into words and a number at the end: `trade 60`."""
    match = _NUMBER.match(typed.strip())
    return (match[1].strip(), match[2]) if match else (typed, "")
