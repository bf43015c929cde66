"""Derived chance: a draw depends on the seed, the turn, what it is for and a number, and on nothing else.

No draw moves another: a game keeps no generator state, and content that is not in play changes no luck.
"""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Seeds = NDArray[np.uint64]

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_UNIT = 1.0 / (1 << 53)


def stream(purpose: str) -> int:
    """Turn a stable id into 64 bits."""
    return int.from_bytes(blake2b(purpose.encode(), digest_size=8).digest(), "little")


def draw(seeds: Seeds, turn: int, purpose: int, occurrence: int = 0) -> NDArray[np.float64]:
    """Draw one number in [0, 1) per world, shape (n,)."""
    return (_mixed(seeds, turn, purpose, occurrence) >> np.uint64(11)).astype(np.float64) * _UNIT


def offspring(seeds: Seeds, number: int) -> Seeds:
    """Derive fresh seeds that share no draw with their parents', shape of `seeds`."""
    return _mixed(seeds, 0, stream("offspring"), number)


def _mixed(seeds: Seeds, turn: int, purpose: int, occurrence: int) -> Seeds:
    key = _scramble(_scramble((purpose + _GOLDEN * turn) & _MASK) + _GOLDEN * occurrence & _MASK)
    mixed = seeds * np.uint64(_GOLDEN) ^ np.uint64(key)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(_FIRST)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(_SECOND)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def _scramble(number: int) -> int:
    number = (number ^ (number >> 30)) * _FIRST & _MASK
    number = (number ^ (number >> 27)) * _SECOND & _MASK
    return number ^ (number >> 31)
