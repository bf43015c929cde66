"""Gauges, actors, ladders and other parts that nothing uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.engine.content import Consequence
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Node, Scalar


class _Used:
    """What anything in a story speaks of: names of numbers, and the ids they begin with."""

    def __init__(self, model: Model) -> None:
        self.content = model.content
        self.names = {*model.read, *(use.target for use in model.notes.effects)}
        self.ids = {use.name for use in model.notes.names}
        self.ids.update(name.partition(".")[0] for name in self.names)
        self.members = {actor for group in self.content.groups.values() for actor in group}
        self.families = {initiative.family for initiative in self.content.initiatives.values()}
        self.topics = {event.topic for event in self.content.events.values()}
        self.texts = model.told

    def number(self, name: str) -> bool:
        """Whether anything reads or changes a number, by its own name or by that of a group."""
        actor, _, rest = name.partition(".")
        groups = [f"{group}.{rest}" for group, of in self.content.groups.items() if rest and actor in of]
        return any(
            not self.names.isdisjoint((each, f"{each}.start", f"{each}.last")) for each in (name, *groups)
        )


def _find(model: Model) -> Iterator[Found]:
    used = _Used(model)
    for section, (idle, said, hint) in _KINDS.items():
        for key, _ in model.whole.sections.of(section):
            if not key.file.world and idle(used, key.value):
                yield Found(key, said.format(key.value), hint)
    for key, node in model.whole.sections.of("actors"):
        yield from _gauges(used, key, node)
    yield from _topics(model, used)


def _gauges(used: _Used, actor: Scalar, node: Node) -> Iterator[Found]:
    gauges = node.get("indicators") if isinstance(node, Mapping) else None
    for key, _ in gauges.pairs if isinstance(gauges, Mapping) and not actor.file.world else ():
        name = f"{actor.value}.{key.value}"
        if not used.number(name):
            yield Found(key, f"nothing reads or changes the indicator '{name}'", _CHANGE)


def _topics(model: Model, used: _Used) -> Iterator[Found]:
    request = model.whole.sections.single("request")
    topics = request.get("topics") if isinstance(request, Mapping) and model.whole.story else None
    for key, _ in topics.pairs if isinstance(topics, Mapping) and not topics.file.world else ():
        if key.value not in used.topics:
            yield Found(key, f"no file has the topic '{key.value}', so asking for it brings nothing")


def _indicator(used: _Used, name: str) -> bool:
    return not (used.content.indicators[name].score or used.number(name))


def _group(used: _Used, name: str) -> bool:
    return name not in used.ids


def _family(used: _Used, name: str) -> bool:
    return name not in used.families


def _actor(used: _Used, name: str) -> bool:
    actor = used.content.actors[name]
    shown = actor.indicators or actor.voice or actor.leaders
    named = name in used.members or name in used.ids
    return not (shown or named or any(f"{{{name}." in text.body for text in used.texts))


def _resource(used: _Used, name: str) -> bool:
    return name not in used.ids


def _market(used: _Used, name: str) -> bool:
    return name not in used.ids


def _ladder(used: _Used, name: str) -> bool:
    ladder = used.content.ladders[name]
    return name not in used.ids and _nothing(ladder.climb) and _nothing(ladder.descend) and not ladder.held


def _project(used: _Used, name: str) -> bool:
    project = used.content.projects[name]
    return name not in used.ids and _nothing(project.begun) and _nothing(project.done)


def _situation(used: _Used, name: str) -> bool:
    situation = used.content.situations[name]
    return name not in used.ids and _nothing(situation.started) and _nothing(situation.stopped)


def _opening(used: _Used, name: str) -> bool:
    return name not in used.ids and _nothing(used.content.openings[name].act)


def _nothing(act: Consequence) -> bool:
    return not (act.effects or act.later or act.odds)


_CHANGE = "let an effect change it, or a condition or push read it"
_Kind = tuple[Callable[[_Used, str], bool], str, str | None]
_KINDS: dict[str, _Kind] = {
    "indicators": (_indicator, "nothing reads or changes the indicator '{}'", _CHANGE),
    "groups": (_group, "nothing speaks of the group '{}'", None),
    "families": (_family, "no initiative belongs to the family '{}'", None),
    "actors": (_actor, "nothing speaks of the actor '{}'", None),
    "resources": (_resource, "nothing costs, brings or reads the resource '{}'", None),
    "markets": (_market, "nothing reads the shares of the market '{}'", "let a push read them"),
    "ladders": (_ladder, "a step on the ladder '{}' changes nothing", "let a push read its rung"),
    "projects": (_project, "the project '{}' brings nothing when it is done", "give it 'done' effects"),
    "situations": (
        _situation,
        "nothing follows from the situation '{}'",
        "let a push or a condition read it",
    ),
    "openings": (
        _opening,
        "nothing follows from the opening '{}'",
        "give it effects, or let a condition read it",
    ),
}

UNUSED = Lint(
    code="unused",
    title="Something that nothing uses",
    why=(
        "A gauge that nothing moves and nothing reads is one more thing on the screen for the player to wonder about; "
        "a ladder, a project or a situation that nothing follows from is a choice without consequence."
    ),
    passes="""\
indicators: {mood: {label: Mood, range: [0, 100], target: 50, settles: 9 months}}
initiatives: {song: {label: A song, family: words, effects: {mood: +5, trade: -3}}}
""",
    fails="indicators: {mood: {label: Mood, range: [0, 100], target: 50, settles: 9 months}}",
    find=_find,
)
