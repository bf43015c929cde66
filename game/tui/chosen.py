"""The settings in effect, for whatever draws: kept or only looked at while the player chooses.

A context variable rather than a global: each running program, and each test, has settings of its own.
"""

from __future__ import annotations

from contextvars import ContextVar

from attrs import define

from game.play.settings import Settings


@define
class _Held:
    settings: Settings


_HELD: ContextVar[_Held | None] = ContextVar("wakhan_settings", default=None)
_DEFAULTS = Settings()


def chosen() -> Settings:
    """Give the settings in effect, the defaults where no program runs."""
    held = _HELD.get()
    return _DEFAULTS if held is None else held.settings


def begin(settings: Settings) -> None:
    """Let everything started from here on share these settings, and every change of them."""
    _HELD.set(_Held(settings))


def choose(settings: Settings) -> None:
    """Put other settings into effect for all who share them."""
    held = _HELD.get()
    if held is None:
        begin(settings)
    else:
        held.settings = settings
