"""Effects in words: what moves, which way, and as much of the size as the level tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from game.engine.content import Effect, How
from game.play.session import Session
from game.view.names import group_words, is_feeling, is_plural, is_support, label, lowered
from game.view.numbers import amount, signed

PASSING, LASTING, STAYS, SET = "passing", "lasting", "stays", "set"
_TAILS = {LASTING: " lasting", STAYS: " to stay"}


@frozen
class Move:
    """One thing that an act moves.

    `words` says it whole (`Trade +4`, `Uzbekistan warms`); `size` is `+4`, `++` or `+` by the level, empty for
    feelings; `good` is 1, -1 or 0 for the player; `kind` is passing, lasting, stays or set; `mood` marks the
    support of a constituency or the feeling of a country.
    """

    target: str
    label: str
    sign: int
    size: str
    words: str
    good: int
    kind: str
    mood: bool = False


def moves(session: Session, effects: Iterable[Effect]) -> tuple[Move, ...]:
    """Word effects in the author's order; whole groups become one, flags are not told."""
    content = session.content
    known = [e for e in effects if e.target in content.indicators or e.target in content.resources]
    return tuple(
        _move(session, each, kind, who) for each, kind, who in _grouped(session, _merged(session, known))
    )


Kinded = tuple[Effect, str]


def _merged(session: Session, effects: Sequence[Effect]) -> list[Kinded]:
    """Say how each effect lands; a shock and moved ground of the same size are one step that stays."""
    indicators, out = session.content.indicators, []
    skipped: set[int] = set()
    for k, effect in enumerate(effects):
        if k in skipped:
            continue
        indicator = indicators.get(effect.target)
        if effect.how is How.SET:
            out.append((effect, SET))
        elif indicator is None or indicator.settles is None:
            out.append((effect, PASSING if indicator is None else STAYS))
        else:
            twin = _twin(effects, k)
            skipped |= {twin} if twin is not None else set()
            lasting = LASTING if effect.how is How.LASTING else PASSING
            out.append((effect, STAYS if twin is not None else lasting))
    return out


def _twin(effects: Sequence[Effect], number: int) -> int | None:
    this = effects[number]
    for k in range(number + 1, len(effects)):
        other = effects[k]
        same = other.target == this.target and other.amount == this.amount
        if same and {other.how, this.how} == {How.SHOCK, How.LASTING}:
            return k
    return None


def _grouped(session: Session, effects: list[Kinded]) -> list[tuple[Effect, str, str | None]]:
    """Fold what hits every member of a group alike into the first of them, with the group's name."""
    out: list[tuple[Effect, str, str | None]] = []
    left = list(effects)
    while left:
        effect, kind = left[0]
        owner, _, what = effect.target.rpartition(".")
        group, names = _group_of(session, owner, what, effect, kind, left)
        out.append((effect, kind, group))
        left = [
            each
            for each in left[1:]
            if not (each[1] == kind and each[0].target in names and _alike(each[0], effect))
        ]
    return out


def _alike(one: Effect, other: Effect) -> bool:
    return one.amount == other.amount and one.how is other.how


def _group_of(
    session: Session, owner: str, what: str, effect: Effect, kind: str, effects: list[Kinded]
) -> tuple[str | None, set[str]]:
    hit = {e.target for e, k in effects if k == kind and _alike(e, effect)}
    for group, members in session.content.groups.items():
        names = {f"{member}.{what}" for member in members}
        if owner in members and len(members) > 1 and names <= hit:
            return group, names
    return None, set()


def _move(session: Session, effect: Effect, kind: str, group: str | None) -> Move:
    content, target = session.content, effect.target
    change = effect.amount - session.value(target) if kind == SET else effect.amount
    sign = (change > 0) - (change < 0)
    if is_feeling(content, target):
        who = group_words(group) if group else lowered(content.actors[target.rpartition(".")[0]].name)
        words = _feeling(session, who, change, plural=group is not None or is_plural(who))
        return Move(
            target,
            who,
            sign,
            "",
            words + _TAILS.get(kind, "").replace(" lasting", " for good"),
            sign,
            kind,
            True,
        )
    if is_support(content, target):
        actor = content.actors[target.rpartition(".")[0]]
        shown, mood = group_words(group) if group else lowered(actor.name), True
    else:
        shown, mood = label(content, target), False
    size = _size(session, effect, change, kind)
    return Move(
        target,
        shown,
        sign,
        size,
        f"{shown} {size}{_tail(kind, target, session)}",
        _good(session, target, sign),
        kind,
        mood,
    )


def _tail(kind: str, target: str, session: Session) -> str:
    indicator = session.content.indicators.get(target)
    return "" if indicator is None or indicator.settles is None else _TAILS.get(kind, "")


def _feeling(session: Session, who: str, change: float, *, plural: bool) -> str:
    verb = ("warm" if change > 0 else "cool") + ("" if plural else "s")
    if session.level.detail == "signs":
        return f"{who} {verb}"
    much = " a little" if abs(change) < 4 else " a lot" if abs(change) > 8 else ""
    return f"{who} {verb}{much}"


def _size(session: Session, effect: Effect, change: float, kind: str) -> str:
    sign = "+" if change > 0 else "-" if change < 0 else ""
    detail = session.level.detail
    if detail == "figures" or (detail == "marks" and effect.target in session.content.resources):
        return f"to {amount(effect.amount)}" if kind == SET else _exact(effect.amount)
    if detail == "signs":
        return sign or "="
    return sign * _marks(session, effect.target, change) or "="


def _exact(number: float) -> str:
    return signed(number) if abs(number - round(number)) < 1e-9 else signed(number, 1)


def _marks(session: Session, target: str, change: float) -> int:
    indicator = session.content.indicators[target]
    wide = 1.5 if indicator.high - indicator.low > 150 else 1.0
    return 1 + (abs(change) > 4 * wide) + (abs(change) > 7 * wide)


def _good(session: Session, target: str, sign: int) -> int:
    indicator = session.content.indicators.get(target)
    if indicator is None:
        return sign
    return {"up": sign, "down": -sign}.get(indicator.better, 0)
