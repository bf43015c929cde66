"""A bot's name as the user gives it: found, or refused with what is allowed and the nearest spelling."""

from __future__ import annotations

from collections.abc import Iterable

from game.bots.all import BOTS, FORMS, bot_named
from game.cli.main import Exit, Stop
from game.engine.content import Content
from game.expr.spelling import did_you_mean

ALLOWED = ", ".join([*BOTS, *FORMS])
_MOST_SHOWN = 40  # characters of what was given


def check_bot(content: Content, name: str) -> None:
    """Stop with a sentence unless this scenario can be played by a bot of this name."""
    kind, colon, wanted = name.partition(":")
    if colon and kind == "setting":
        _check_setting(content, wanted)
    if bot_named(name) is None:
        kinds = [*BOTS, "position", "setting"]
        hint = did_you_mean(kind[:_MOST_SHOWN], [k for k in kinds if k != kind])
        raise _refusal(f"there is no bot called {_shown(name)}", hint, f"choose {ALLOWED}")
    if colon and kind == "greedy":
        scores = [i.id for i in content.indicators.values() if i.score]
        _check_each("indicator", wanted, content.indicators, "to be greedy for", scores)
    if colon and kind == "careful":
        _check_each("goal", wanted, content.goals, f"in {content.id}")


def _check_setting(content: Content, words: str) -> None:
    """Look up `LADDER=STEP` and, after a comma, the bot that plays the rest."""
    setting, comma, plain = words.partition(",")
    ladder, equals, step = setting.partition("=")
    if not equals:
        raise Stop(
            f"{_shown(setting)} is no setting: write LADDER=STEP, as in setting:border=open", Exit.USAGE
        )
    _check_each("ladder", ladder, content.ladders, f"in {content.id}")
    _check_each("step", step, [rung.id for rung in content.ladders[ladder].rungs], f"on the ladder {ladder}")
    if comma:
        _check_each("bot", plain, BOTS, "to play the rest")


def _check_each(what: str, words: str, known: Iterable[str], purpose: str, shown: Iterable[str] = ()) -> None:
    names = list(known)
    for word in words.split(","):
        if word not in names:
            hint = did_you_mean(word[:_MOST_SHOWN], names)
            allowed = ", ".join(shown or names)
            raise _refusal(f"there is no {what} called {_shown(word)} {purpose}", hint, f"choose {allowed}")


def _refusal(found: str, hint: str | None, allowed: str) -> Stop:
    return Stop(f"{found}: {hint} Or {allowed}" if hint else f"{found}: {allowed}", Exit.USAGE)


def _shown(word: str) -> str:
    return repr(word if len(word) <= _MOST_SHOWN else word[: _MOST_SHOWN - 3] + "...")
