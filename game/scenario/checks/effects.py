"""Effects change only what can be changed, in a way that it can be changed."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.content import Content, Ladder
from game.scenario.checks.known import FOR_EACH, NAMES
from game.scenario.checks.meaning import in_effect
from game.scenario.checks.whole import Whole
from game.scenario.context import Context
from game.scenario.nodes import Scalar
from game.scenario.notes import EffectUse


def effects(whole: Whole) -> None:
    """Check the targets of `effects:` and `lasting:`.

    Passes: `effects: {trade: +4}`. Fails: `effects: {trde: +4}` (unknown-name),
    `effects: {trade: 4}` (sign), `lasting: {treasury: +4}` (not-settling), `effects: {convoy_sent: +1}` (flag),
    `effects: {border.rung: +1}` (rung).
    """
    for use in whole.notes.effects:
        if use.unsigned is not None:
            _sign(use, use.unsigned, whole.content, whole.context)
        for target in _targets(use, whole):
            _check(use, target, whole)


def _targets(use: EffectUse, whole: Whole) -> tuple[str, ...]:
    return whole.names.members(use.target) or (use.target,)


def _sign(use: EffectUse, written: Scalar, content: Content, context: Context) -> None:
    """Ask for a sign, except where a value is set: there '=' is wanted, which is told of the name."""
    if use.target in content.flags or use.target.removesuffix(".rung") in content.ladders:
        return
    text = written.value.strip()
    hint = f"write +{text} or -{text}"
    if (
        use.amount == 1.0
        and "." not in use.target
        and use.target not in {**content.indicators, **content.resources}
    ):
        hint += "; a flag is set with =1"
    context.error(written, "sign", f"this amount has no sign: {text}", hint)


def _check(use: EffectUse, target: str, whole: Whole) -> None:
    content, context = whole.content, whole.context
    ladder = content.ladders.get(target.removesuffix(".rung")) if target.endswith(".rung") else None
    if ladder is not None:
        _check_rung(use, ladder, context)
        return
    indicator = content.indicators.get(target)
    plain = indicator is None and target not in content.resources
    if plain and target not in content.flags:
        _unknown(use, target, whole)
    elif plain and use.key == "lasting":
        context.error(
            use.node, "not-settling", f"'{target}' is a flag", "write it under 'effects': there it stays"
        )
    elif plain:
        if use.sets not in (0.0, 1.0):
            context.error(use.node, "flag", f"'{target}' is a flag", "write =1 to set it, =0 to clear it")
    elif use.key == "lasting" and (indicator is None or indicator.settles is None):
        hint = "write it under 'effects': there it stays"
        if indicator is not None and _own(target, whole):
            hint += "; or say with 'settles' how long the gauge takes"
        context.error(use.node, "not-settling", f"'{target}' does not settle", hint)
    elif use.key == "lasting" and use.sets is not None:
        hint = "write '=' under 'effects', or +4 here"
        context.error(use.node, "sign", "'lasting' moves a value; it cannot set one", hint)


def _own(name: str, whole: Whole) -> bool:
    """Whether a gauge is the story's, which can say how long it takes to settle."""
    entry = whole.sections.entries.get("indicators", {}).get(name)
    return entry is not None and entry[0].file.world is not whole.story


def _check_rung(use: EffectUse, ladder: Ladder, context: Context) -> None:
    """An event may put a ladder on a rung: that is a decision, not a step."""
    top = len(ladder.rungs) - 1
    if use.key == "lasting" or use.sets is None or use.sets not in range(top + 1):
        rungs = ", ".join(f"={number} {rung.id}" for number, rung in enumerate(ladder.rungs))
        context.error(
            use.node, "rung", f"'{ladder.id}.rung' is set to a rung under 'effects'", f"write {rungs}"
        )


def _unknown(use: EffectUse, target: str, whole: Whole) -> None:
    context = whole.context
    if whole.names.kind(target) is not None:
        context.error(
            use.node,
            "not-writable",
            f"'{target}' is worked out, so no effect can write it",
            _own_way(target, whole),
        )
        return
    if use.target.startswith("actor."):
        context.error(use.node, "unknown-name", FOR_EACH, "add for_each: republics, or name one")
        return
    message = f"there is no '{target[:60]}' to change"
    context.error(use.node, "unknown-name", message, _hint(use, target, whole))


def _own_way(target: str, whole: Whole) -> str | None:
    if target in whole.content.situations:
        return "it starts and stops by its own conditions: set a flag that they read"
    return None


def _hint(use: EffectUse, target: str, whole: Whole) -> str | None:
    """Say what may be meant: a flag not named yet, a gauge called by its label, or a near spelling."""
    content, context = whole.content, whole.context
    meaning = in_effect(target, content)
    if meaning is not None:
        return meaning
    if use.sets in (0.0, 1.0) and "." not in target:
        near = context.nearest(target, content.flags)
        new = f"new flag is named in the header: flags: [{target[:40]}]"
        return f"{near} A {new}" if near else f"a {new}"
    label = " ".join(target.replace("_", " ").split()).lower()
    called = [name for name, each in content.indicators.items() if each.label.lower() == label]
    if called:
        return f"write {called[0]}"
    return context.nearest(target, _known(whole)) or NAMES


def _known(whole: Whole) -> Iterator[str]:
    content = whole.content
    yield from (*content.indicators, *content.resources, *content.flags)
    for group in content.groups:
        yield from (f"{group}.{name}" for name in sorted(_shared(group, whole)))


def _shared(group: str, whole: Whole) -> set[str]:
    members = set(whole.content.groups[group])
    return {name.partition(".")[2] for name in whole.content.indicators if name.partition(".")[0] in members}
