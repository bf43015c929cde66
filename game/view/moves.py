"""Effects in words: what moves, which way, and as much of the size as the level tells."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from game.engine.content import Effect
from game.play.session import Session
from game.view.folding import LASTING, PASSING, SET, STAYS, Folded, folded
from game.view.names import in_words, is_feeling, is_plural, is_support, label, listed, lowered
from game.view.numbers import amount, moved

__all__ = ["LASTING", "PASSING", "SET", "STAYS", "Move", "grouped", "joined", "moves"]
_TAILS = {LASTING: " lasting", STAYS: " to stay"}


@frozen
class Move:
    """One thing that an act moves.

    `words` says it whole (`Trade +4`, `Uzbekistan warms`); `size` is `+4`, `++` or `+` by the level and empty
    for feelings, which have a `verb` instead (`warm a little`); `good` is 1, -1 or 0 for the player; `kind`
    is passing, lasting, stays or set; `mood` marks the support of a constituency or the feeling of a country.
    """

    target: str
    label: str
    sign: int
    size: str
    words: str
    good: int
    kind: str
    mood: bool = False
    verb: str = ""


def moves(session: Session, effects: Iterable[Effect]) -> tuple[Move, ...]:
    """Word effects in the author's order; whole groups become one, flags are not told."""
    known = list(effects)
    told = [_move(session, each) for each in folded(session.content, known)]
    rungs = [_rung(session, each) for each in known if each.target.endswith(".rung")]
    return (*_merged(told), *rungs)


def _rung(session: Session, effect: Effect) -> Move:
    """Word an effect that puts a ladder on a rung."""
    ladder = session.content.ladders[effect.target.removesuffix(".rung")]
    words = f"{ladder.label}: {ladder.rungs[int(effect.amount)].label}"
    return Move(effect.target, ladder.label, 0, "", words, 0, SET)


def _merged(told: list[Move]) -> list[Move]:
    """Say what moves now and what moves the ground of the same number in one breath."""
    out: list[Move] = []
    for move in told:
        twin = next((k for k, other in enumerate(out) if _completes(other, move)), None)
        if twin is None:
            out.append(move)
        else:
            out[twin] = _both(*sorted((out[twin], move), key=lambda each: each.kind == LASTING))
    return out


def _completes(one: Move, other: Move) -> bool:
    alike = one.target == other.target and one.label == other.label
    signs = one.sign == other.sign or not one.verb
    return alike and signs and {one.kind, other.kind} == {PASSING, LASTING}


def _both(now: Move, lasting: Move) -> Move:
    if now.verb:
        tail = " and partly for good"
        return evolve(now, words=now.words + tail, verb=now.verb + tail, kind=STAYS)
    words = f"{now.words} now and {lasting.size} lasting"
    return evolve(now, words=words, kind=STAYS)


def joined(those: Iterable[Move]) -> str:
    """Say several moves in one breath; countries that feel alike stand together."""
    return ", ".join(words for words, _ in grouped(those))


def grouped(those: Iterable[Move]) -> list[tuple[str, int]]:
    """Word several moves, countries that feel alike together and last; each with its good for the player."""
    said: list[tuple[str, int]] = []
    feeling: dict[str, list[Move]] = {}
    for move in those:
        if move.verb:
            feeling.setdefault(move.verb, []).append(move)
        else:
            said.append((move.words, move.good))
    for verb, alike in feeling.items():
        one = alike[0].words if len(alike) == 1 else f"{listed([move.label for move in alike])} {verb}"
        said.append((one, alike[0].good))
    return said


def _move(session: Session, this: Folded) -> Move:
    target = this.effect.target
    change = this.effect.amount - (session.value(target) if this.kind == SET else 0.0)
    sign = (change > 0) - (change < 0)
    if is_feeling(session.content, target):
        return _feeling(session, this, change, sign)
    support = is_support(session.content, target)
    shown, size = _shown(session, this, support=support), _size(session, this, change)
    words = f"{shown} {size}{_tail(session, this)}"
    return Move(target, shown, sign, size, words, _good(session, target, sign), this.kind, support)


def _shown(session: Session, this: Folded, *, support: bool) -> str:
    owner, _, what = this.effect.target.rpartition(".")
    if this.group:
        return this.group if support else f"{what.replace('_', ' ').capitalize()} of {this.group}"
    if support:
        return in_words(session.content, owner)
    return label(session.content, this.effect.target)


def _feeling(session: Session, this: Folded, change: float, sign: int) -> Move:
    target = this.effect.target
    who = this.group or lowered(session.content.actors[target.rpartition(".")[0]].name)
    tail = " for good" if this.kind in (LASTING, STAYS) else ""
    words = felt(session, target, change, this.group or "") + tail
    verb = f"{'warm' if sign > 0 else 'cool'}{warmth(session, change)}{tail}"
    return Move(target, who, sign, "", words, sign, this.kind, True, verb)


def warmth(session: Session, change: float) -> str:
    """Say how much a feeling moves, as far as the level tells: ` a little`, nothing, ` a lot`."""
    if session.level.detail == "signs":
        return ""
    return " a little" if abs(change) < 4 else " a lot" if abs(change) > 8 else ""


def felt(session: Session, target: str, change: float, group: str = "") -> str:
    """Say that somebody abroad, or a whole group, warms or cools: `Uzbekistan cools a little`."""
    who = group or lowered(session.content.actors[target.rpartition(".")[0]].name)
    verb = f"{'warm' if change > 0 else 'cool'}{'' if group or is_plural(who) else 's'}"
    return f"{who} {verb}{warmth(session, change)}"


def _tail(session: Session, this: Folded) -> str:
    indicator = session.content.indicators.get(this.effect.target)
    return "" if indicator is None or indicator.settles is None else _TAILS.get(this.kind, "")


def _size(session: Session, this: Folded, change: float) -> str:
    effect = this.effect
    sign = "+" if change > 0 else "-" if change < 0 else ""
    detail = session.level.detail
    if detail == "figures" or (detail == "marks" and effect.target in session.content.resources):
        return f"to {amount(effect.amount)}" if this.kind == SET else moved(effect.amount)
    if detail == "signs":
        return sign or "="
    return sign * _marks(session, effect.target, change) or "="


def _marks(session: Session, target: str, change: float) -> int:
    indicator = session.content.indicators[target]
    wide = 1.5 if indicator.high - indicator.low > 150 else 1.0
    return 1 + (abs(change) > 4 * wide) + (abs(change) > 7 * wide)


def _good(session: Session, target: str, sign: int) -> int:
    indicator = session.content.indicators.get(target)
    if indicator is None:
        return sign
    return {"up": sign, "down": -sign}.get(indicator.better, 0)
