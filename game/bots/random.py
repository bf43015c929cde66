"""The bot that chooses by chance: mostly a file of the tray, sometimes anything else that is legal."""

from __future__ import annotations

import numpy as np

from game.engine.chance import draw, stream
from game.engine.layout import Rows
from game.engine.worlds import Floats, Worlds

_FILE, _SLOT, _OPTION, _OTHER = (stream(f"random bot {what}") for what in ("file", "slot", "option", "other"))
_OWN_INITIATIVE = 0.2  # how often it looks beyond the tray
_TRIES = 3


def random(worlds: Worlds, at: Rows, step: int) -> Rows:
    """Choose a random legal order for each world, or none where no try was legal."""
    rules = worlds.rules
    files = worlds.table[rules.layout.request.row("files"), at]
    beyond = (files == 0.0) | (_luck(worlds, at, _FILE, step) < _OWN_INITIATIVE)
    codes = np.zeros(len(at), dtype=np.intp)
    inside = np.flatnonzero(~beyond)
    codes[inside] = _answer(worlds, at[inside], files[inside], step)
    if len(rules.free_orders):
        others = np.flatnonzero(codes == 0)
        codes[others] = _other(worlds, at[others], step)
    return codes


def _answer(worlds: Worlds, at: Rows, files: Floats, step: int) -> Rows:
    """Try the options of one random file, beginning with a random one."""
    rules = worlds.rules
    slots = (_luck(worlds, at, _SLOT, step) * files).astype(np.intp)
    numbers = worlds.table[rules.layout.tray.first + slots, at].astype(np.intp)
    options = rules.option_counts[numbers]
    first = (_luck(worlds, at, _OPTION, step) * options).astype(np.intp)
    codes = np.zeros(len(at), dtype=np.intp)
    left = np.arange(len(at))
    for k in range(rules.catalogue.answers.shape[1]):
        if not len(left):
            break
        tried = rules.catalogue.answers[numbers[left], (first[left] + k) % options[left]].astype(np.intp)
        legal = rules.legal.allowed(worlds, tried, at[left])
        codes[left[legal]] = tried[legal]
        left = left[~legal]
        left = left[options[left] > k + 1]
    return codes


def _other(worlds: Worlds, at: Rows, step: int) -> Rows:
    """Try a few random orders that answer no file."""
    rules = worlds.rules
    codes = np.zeros(len(at), dtype=np.intp)
    left = np.arange(len(at))
    for k in range(_TRIES):
        if not len(left):
            break
        luck = _luck(worlds, at[left], _OTHER, step * _TRIES + k)
        tried = rules.free_orders[(luck * len(rules.free_orders)).astype(np.intp)]
        legal = rules.legal.allowed(worlds, tried, at[left])
        codes[left[legal]] = tried[legal]
        left = left[~legal]
    return codes


def _luck(worlds: Worlds, at: Rows, purpose: int, occurrence: int) -> Floats:
    return draw(worlds.seeds[at], worlds.turn, purpose, occurrence)
