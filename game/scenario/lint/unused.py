"""Indicators, groups and families that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model


def _find(model: Model) -> Iterator[Found]:
    content, sections = model.content, model.whole.sections
    read = {ref.name for use in model.notes.exprs for ref in use.expr.names}
    written = {use.target for use in model.notes.effects}
    used = read | written
    for key, _ in sections.of("indicators"):
        names = (key.value, f"{key.value}.start", f"{key.value}.last")
        if not key.file.world and not content.indicators[key.value].score and not used.intersection(names):
            hint = "let an effect change it, or a condition or push read it"
            yield Found(key, f"nothing reads or changes the indicator '{key.value}'", hint)
    named = {use.name for use in model.notes.names}
    for key, _ in sections.of("groups"):
        if not key.file.world and key.value not in named | {name.partition(".")[0] for name in used}:
            yield Found(key, f"nothing speaks of the group '{key.value}'")
    families = {initiative.family for initiative in content.initiatives.values()}
    for key, _ in sections.of("families"):
        if not key.file.world and key.value not in families:
            yield Found(key, f"no initiative belongs to the family '{key.value}'")


UNUSED = Lint(
    code="unused",
    title="Something that nothing uses",
    why="A gauge that nothing moves and nothing reads is one more thing on the screen for the player to wonder about.",
    passes="""\
indicators: {mood: {label: Mood, range: [0, 100], target: 50, settles: 9 months}}
initiatives: {song: {label: A song, family: words, effects: {mood: +5, trade: -3}}}
""",
    fails="indicators: {mood: {label: Mood, range: [0, 100], target: 50, settles: 9 months}}",
    find=_find,
)
