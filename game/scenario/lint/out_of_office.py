"""Leaders who are called by an office that they do not hold at the time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.engine.content import Content, Leader
from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.lint.months import months_of
from game.scenario.lint.told import Told
from game.scenario.nodes import Scalar
from game.scenario.problems import Confidence
from game.scenario.scalars import as_month
from game.scenario.tracing import find

_PAST = frozenset({"afterwards", "more", "codex"})  # where those who are gone, or still to come, are told of
_TITLED = re.compile(
    r"(?:president|prime minister|premier|chief executive|general secretary|king|head of state) (?:\w+ )?$",
    re.IGNORECASE,
)
_FIRST = re.compile(r"([A-Z][a-z]+) $")
_GONE = re.compile(r"former|ex-|deposed|late |fallen", re.IGNORECASE)
Terms = list[tuple[Leader, str]]  # with the actor each of them leads


def _find(model: Model) -> Iterator[Found]:
    for name, terms in _terms(model.content).items():
        for text in model.names.get(name, ()):
            months = _months(model, text)
            if months is None or text.kind in _PAST or _holds(terms, months):
                continue
            if not _somebody_else(model, text, name, terms):
                yield _out(text, name, terms[0])


def _somebody_else(model: Model, text: Told, name: str, terms: Terms) -> bool:
    """Say whether another person of the same last name is meant: the first name is another, and known elsewhere."""
    ahead = _FIRST.search(text.plain[: text.plain.index(name)])
    own = {word for leader, _ in terms for word in f"{leader.title} {leader.name}".split()}
    if ahead is None or ahead[1] in own or _TITLED.search(ahead[0]):
        return False
    both = f"{ahead[1]} {name}"
    return sum(both in other.plain for other in model.names[name]) > 1


def _terms(content: Content) -> dict[str, Terms]:
    """Give the terms of everybody who leads somebody, by the last word of the name."""
    places = {word for actor in content.actors.values() for word in actor.name.split()}
    found: dict[str, Terms] = {}
    for actor in content.actors.values():
        for leader in actor.leaders:
            words = leader.name.split()
            if words[0][0].isupper() and words[0] not in ("The", "Those") and words[-1] not in places:
                found.setdefault(words[-1], []).append((leader, actor.id))
    return found


def _months(model: Model, text: Told) -> tuple[int, int] | None:
    """Give the months in which the event of a text speaks."""
    event = model.content.events.get(text.event or "")
    return months_of(model.content, event) if event else None


def _holds(terms: Terms, months: tuple[int, int]) -> bool:
    return any((t.start or 0) <= months[1] and (t.end is None or t.end >= months[0]) for t, _ in terms)


def _out(text: Told, name: str, term: tuple[Leader, str]) -> Found:
    ahead = text.plain[: text.plain.index(name)][-50:]
    sure: Confidence = "medium" if _TITLED.search(ahead) and not _GONE.search(ahead) else "low"
    leader, actor = term
    message = f"{leader.name} is not in office then: {_term(leader)}"
    hint = f"write {{{actor}.leader}}, or 'former' if it is meant"
    spot = find(text.node, name) if isinstance(text.node, Scalar) else None
    return Found(text.node, message, hint, spot, sure)


def _term(leader: Leader) -> str:
    opens = f"from {as_month(leader.start)}" if leader.start is not None else ""
    closes = f"until {as_month(leader.end)}" if leader.end is not None else ""
    return " ".join(part for part in (opens, closes) if part) or "always"


_GUEST = """\
actors:
  khanate:
    name: The khanate
    side: group
    leaders: [{name: Timur Alimov, title: President, until: 1992-06}, {name: Malik Safarov, from: 1992-07}]
events:
  guest:
    title: A guest
    kind: news
    on: 1992-04
    basis: invented
    source: ¶6
    text: President Alimov is coming.
"""
OUT_OF_OFFICE = Lint(
    code="out-of-office",
    title="A leader out of office at the time",
    why=(
        "The event is dealt before this person comes to office or after the term has ended, by the "
        "actor's list of leaders. With a title it is almost always a slip; a bare name may be meant, and "
        "is reported as less sure."
    ),
    passes=_GUEST,
    fails=_GUEST.replace("1992-04", "1992-10"),
    find=_find,
    confidence="medium",
)
