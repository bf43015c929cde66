"""Files and crises leave a choice; news does not."""

from __future__ import annotations

from game.engine.content import Event
from game.scenario.checks.whole import Whole
from game.scenario.nodes import Mapping


def files(whole: Whole) -> None:
    """Check that files have options and news has none.

    Passes: a file with two options. Fails: a file with one (few-options), news with any (news-options).
    """
    for event in whole.content.events.values():
        node = whole.key(event.id, "options")
        if event.kind == "news":
            if event.options:
                message = "news acts by itself and has no options"
                whole.context.error(node, "news-options", message, "make it a file, or move the effects up")
        elif len(event.options) < 2 and not _told(event.id, whole):
            message = f"a {event.kind} needs two options or more, and this has {len(event.options)}"
            whole.context.error(node, "few-options", message, "add an answer, or make it news")
        elif event.options and _acts(event):
            message = f"a {event.kind} acts through its options"
            hint = "move the effects into them, or make it news"
            whole.context.error(whole.key(event.id), "file-effects", message, hint)


def _told(event: str, whole: Whole) -> bool:
    """Whether an event has told already why its options cannot be read, or is it no file at all."""
    node = whole.notes.events[event][1]
    options = node.get("options") if isinstance(node, Mapping) else None
    if not isinstance(node, Mapping) or node.get("kind") is None:
        return True
    if not isinstance(options, Mapping) or len(options.pairs) > 1:
        return options is not None
    inner = options.pairs[0][1] if options.pairs else None
    return isinstance(inner, Mapping) and _swallowed(inner, whole)


def _swallowed(option: Mapping, whole: Whole) -> bool:
    """Whether another answer was told to stand among the keys of this one."""
    problems = whole.context.problems.of("misplaced") if not option.flow else []
    within = option.file.path, option.column
    return any((each.file, each.column) == within and each.line > option.line for each in problems)


def _acts(event: Event) -> bool:
    return bool(event.act.effects or event.act.later or event.act.odds)
