"""What brings a flag about, in words: a flag is the author's own, and has no name that a player could read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from game.engine.content import Consequence, Content, Effect, Event
from game.play.session import Session
from game.scenario.web.writes import consequences
from game.view.reading import before_deal
from game.view.text import render

_AT_ONCE, _LATE, _LUCKY = "", ", once it has come due", ", with luck"


@frozen
class _Setter:
    """What sets a flag: a part (`event`, `embassy_sacked`), its step (an option's id), to what, how surely."""

    kind: str
    name: str
    step: str
    value: float
    how: str


def flag_ways(session: Session, flag: str, *, wanted: bool) -> list[str]:
    """Say what would bring a flag to hold, or to hold no more; of one that does, what has brought it about.

    Of one that does not hold and is not to, all that must not be done. What is still to come is not given away.
    """
    held = session.value(flag) > 0.0
    those = [each for each in _setters(session.content)[flag] if bool(each.value) == (wanted or not held)]
    if held and wanted:
        those = [each for each in those if _is_done(session, each)] or those
    told = (_words(session, each, wanted=wanted or held) for each in those)
    return list(dict.fromkeys(words for words in told if words))


@lru_cache(maxsize=2)
def _setters(content: Content) -> dict[str, list[_Setter]]:
    found: dict[str, list[_Setter]] = {flag: [] for flag in content.flags}
    for part, step, act in consequences(content):
        kind, _, name = part.partition(":")
        for how, effect in _effects(act):
            if effect.target in found:
                found[effect.target].append(_Setter(kind, name, step, effect.amount, how))
    return found


def _effects(act: Consequence) -> Iterator[tuple[str, Effect]]:
    yield from ((_AT_ONCE, effect) for effect in act.effects)
    yield from ((_LATE, effect) for late in act.later for effect in late.effects)
    for outcome in act.odds:
        yield from ((_LUCKY, effect) for effect in outcome.effects)
        yield from ((_LUCKY, effect) for late in outcome.later for effect in late.effects)


def _is_done(session: Session, setter: _Setter) -> bool:
    match setter.kind:
        case "event" if setter.step:
            return session.value(f"{setter.name}.{setter.step}") > 0.0
        case "initiative":
            return session.value(f"{setter.name}.count") > 0.0
        case "project":
            return session.value(f"{setter.name}.done") > 0.0
    return False


def _words(session: Session, setter: _Setter, *, wanted: bool) -> str | None:
    content, name = session.content, setter.name
    match setter.kind:
        case "event" if setter.step == "ignored":
            words = _neglect(session, name)
        case "event":
            words = answer(session, name, setter.step, wanted=wanted)
            return f"{words}{setter.how if wanted else ''}" if words else None
        case "initiative":
            words = f"“{content.initiatives[name].label}”{' at least once' if wanted else ''}"
        case "project":
            words = f"“{content.projects[name].label}” is {'built' if setter.step == 'done' else 'begun'}"
        case "ladder":
            words = f"“{content.ladders[name].label}” moved {'up' if setter.step == 'climbing' else 'down'}"
        case "situation":
            over = "No longer: " if setter.step == "stopping" else ""
            words = f"{over}{content.situations[name].label}"
        case _:
            return None  # how the story opened is no way to anything
    return f"{'' if wanted else 'Not: '}{words}{setter.how if wanted else ''}" if words else None


def _neglect(session: Session, event: str) -> str | None:
    """Word that a file is left lying, of one that has come and can still be."""
    known = session.content.events[event]
    if session.value(f"{event}.turn") <= 0.0 or _is_past(session, known, "ignored"):
        return None
    return f"“{render(known.title, session, before_deal(session, known))}” left unanswered"


def _is_past(session: Session, event: Event, step: str) -> bool:
    """Say whether a file ended otherwise and does not come again."""
    seen = event.once and session.value(f"{event.id}.seen") > 0.0
    return seen and session.value(f"{event.id}.{step}") <= 0.0


def answer(session: Session, event: str, option: str, *, wanted: bool) -> str | None:
    """Word an answer to a file that has come to the desk; what is still to come is not given away."""
    known = session.content.events.get(event)
    chosen = next((each for each in known.options if each.id == option), None) if known else None
    if known is None or chosen is None or session.value(f"{event}.turn") <= 0.0:
        return None
    if wanted and _is_past(session, known, option):
        return None
    table = before_deal(session, known)
    title, label = (render(text, session, table) for text in (known.title, chosen.label))
    return f"“{title}” {'' if wanted else 'not '}answered with “{label}”"
