"""Effects gathered before they are worded: sums, steps that stay, whole groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from game.engine.content import Content, Effect, How
from game.view.names import group_words

PASSING, LASTING, STAYS, SET = "passing", "lasting", "stays", "set"


@frozen
class Folded:
    """One effect to word: how it lands, and the group (in words) that it hits as a whole."""

    effect: Effect
    kind: str
    group: str | None = None


def folded(content: Content, effects: Iterable[Effect]) -> list[Folded]:
    """Gather effects in the author's order; flags are left out."""
    told = [e for e in effects if e.target in content.indicators or e.target in content.resources]
    return _grouped(content, _landing(content, _added_up(told)))


def _added_up(effects: Iterable[Effect]) -> list[Effect]:
    """Add up effects on the same number that land alike; those that cancel out are not told."""
    totals: dict[tuple[str, How], float] = {}
    for effect in effects:
        before = 0.0 if effect.how is How.SET else totals.get((effect.target, effect.how), 0.0)
        totals[effect.target, effect.how] = before + effect.amount
    return [Effect(target, size, how) for (target, how), size in totals.items() if size or how is How.SET]


def _landing(content: Content, effects: Sequence[Effect]) -> list[Folded]:
    """Say how each effect lands; a shock and moved ground of the same size are one step that stays."""
    out, skipped = [], set()
    for k, effect in enumerate(effects):
        if k in skipped:
            continue
        indicator = content.indicators.get(effect.target)
        if effect.how is How.SET:
            kind = SET
        elif indicator is None or indicator.settles is None:
            kind = STAYS
        else:
            twin = _twin(effects, k)
            skipped.add(twin)
            kind = STAYS if twin is not None else LASTING if effect.how is How.LASTING else PASSING
        out.append(Folded(effect, kind))
    return out


def _twin(effects: Sequence[Effect], number: int) -> int | None:
    this = effects[number]
    for k in range(number + 1, len(effects)):
        other = effects[k]
        same = other.target == this.target and other.amount == this.amount
        if same and {other.how, this.how} == {How.SHOCK, How.LASTING}:
            return k
    return None


def _grouped(content: Content, effects: list[Folded]) -> list[Folded]:
    """Fold what hits every member of a group alike, or all but one, into the first of them."""
    out, left = [], list(effects)
    while left:
        this = left[0]
        group, names = _group_of(content, this, effects)
        out.append(Folded(this.effect, this.kind, group))
        left = [each for each in left[1:] if not (_alike(each, this) and each.effect.target in names)]
    return out


def _alike(one: Folded, other: Folded) -> bool:
    return (one.kind, one.effect.amount) == (other.kind, other.effect.amount)


def _group_of(content: Content, this: Folded, effects: list[Folded]) -> tuple[str | None, set[str]]:
    owner, _, what = this.effect.target.rpartition(".")
    hit = {each.effect.target for each in effects if _alike(each, this)}
    for group, members in content.groups.items():
        names = {f"{member}.{what}" for member in members}
        missing = names - hit
        if owner not in members or len(members) < 2 or (missing and len(members) < 4):
            continue
        if not missing:
            return group_words(group), names
        if len(missing) == 1 and any(each.effect.target in missing for each in effects):
            return group_words(group, others=True), names - missing
    return None, set()
