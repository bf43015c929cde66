"""The causes in the ledger, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from game.engine.content import Place, Push
from game.engine.ledger import Cause, Line
from game.engine.orders import UnknownOrder
from game.play.session import Session
from game.view.names import lowered
from game.view.spoken import order_words
from game.view.text import render

DECIDED = (
    "order",
    "odds",
    "late",
    "ignored",
    "news",
    "started",
    "stopped",
    "done",
    "held",
    "recalled",
    "opening",
    "pledge",
    "set",
)


@frozen
class CauseView:
    """Why a number moved: in words, the turn of the decision, sources, and where the author wrote it."""

    words: str
    kind: str
    id: str
    since: int
    source: tuple[str, ...] = ()
    place: Place | None = None


@frozen
class Sum:
    """What one cause did to one number, all its lines together."""

    cause: Cause
    change: float


def summed(lines: Sequence[Line]) -> list[Sum]:
    """Add up lines of one number cause by cause, in the order they first appear."""
    totals: dict[Cause, float] = {}
    for line in lines:
        totals[line.cause] = totals.get(line.cause, 0.0) + line.change
    return [Sum(cause, change) for cause, change in totals.items()]


def netted(sums: Sequence[Sum]) -> list[Sum]:
    """Put what was lost in carrying an order out together with what the order moved."""
    out: list[Sum] = []
    for each in sums:
        key = (each.cause.id, each.cause.since)
        twin = next((k for k, s in enumerate(out) if (s.cause.id, s.cause.since) == key), None)
        if each.cause.kind == "yield" and twin is not None:
            out[twin] = Sum(out[twin].cause, out[twin].change + each.change)
        else:
            out.append(each)
    return out


def by_words(session: Session, sums: Sequence[Sum]) -> dict[str, float]:
    """Add up what a player would call one cause, for it is named in the same words; in the order of the ledger."""
    found: dict[str, float] = {}
    for each in sums:
        words = cause_brief(session, each.cause)
        found[words] = found.get(words, 0.0) + each.change
    return found


def cause_view(session: Session, cause: Cause) -> CauseView:
    """Word a cause, with its place in the author's files."""
    push = push_of(session, cause) if cause.kind == "push" else None
    source = push.source if push else _source(session, cause.id)
    place = push.place if push else _place(session, cause.id)
    return CauseView(cause_words(session, cause), cause.kind, cause.id, cause.since, source, place)


def cause_words(session: Session, cause: Cause) -> str:
    """Word a cause: `You answered “The embassy burns”: Close it and look south (turn 14)`."""
    return _WORDS.get(cause.kind, _unknown)(session, cause)


def cause_brief(session: Session, cause: Cause) -> str:
    """Word a cause for the middle of a sentence, as short as can be: `your “Close it and look south”`."""
    match cause.kind:
        case "order" | "odds":
            return source_brief(session, cause.id)
        case "late":
            return f"{source_brief(session, cause.id)}, come due"
        case "news":
            event = session.content.events[cause.id]
            by = session.content.actors.get(event.by or "")
            return f"“{render(event.title, session)}”{f' ({lowered(by.name)})' if by else ''}"
    words = cause_words(session, cause)
    return words[0].lower() + words[1:] if words.startswith(_SMALL) else words


_SMALL = ("You ", "Your ", "Lost ", "Lasting ", "Passing ", "Where ", "The ", "No longer")


def source_brief(session: Session, id_: str) -> str:
    """Word a decision by its answer alone: `your “Close it and look south”`; anything else in full."""
    words = source_words(session, id_)
    if words.startswith("You answered ") and "”: " in words:
        return f"your “{words.partition('”: ')[2].rstrip('.')}”"
    if words.startswith("You began “"):
        return f"your {words.removeprefix('You began ')}"
    return words[0].lower() + words[1:] if words.startswith("You") else words


def source_words(session: Session, id_: str) -> str:
    """Word what set something going: an order, news, a file left lying, a project, a situation."""
    content = session.content
    try:
        return order_words(session, id_)
    except UnknownOrder:
        pass
    name = id_.removeprefix("ignore ")
    if name != id_ and name in content.events:
        return f"You left “{render(content.events[name].title, session)}” unanswered"
    if name in content.events:
        return f"“{render(content.events[name].title, session)}”"
    if name in content.projects:
        return f"“{content.projects[name].label}” is finished"
    if name in content.openings:
        return f"“{content.openings[name].label}”"
    return content.situations[name].label if name in content.situations else "Your recall"


def push_of(session: Session, cause: Cause) -> Push | None:
    """Find the push that a cause of that kind names."""
    name, _, number = cause.id.rpartition(".push")
    indicator = session.content.indicators.get(name)
    return None if indicator is None else indicator.pushes[int(number)]


def _decision(session: Session, cause: Cause) -> str:
    return f"{source_words(session, cause.id)} (turn {cause.since})"


def _odds(session: Session, cause: Cause) -> str:
    return f"{source_words(session, cause.id)}, as luck had it (turn {cause.since})"


def _late(session: Session, cause: Cause) -> str:
    return f"{source_words(session, cause.id)} (turn {cause.since}), come due"


def _news(session: Session, cause: Cause) -> str:
    event = session.content.events[cause.id]
    by = session.content.actors.get(event.by or "")
    words = f"News: “{render(event.title, session)}”"
    return f"{words}, a move by {lowered(by.name)}" if by else words


def _opening(session: Session, cause: Cause) -> str:
    return f"How it began: {session.content.openings[cause.id].label}"


def _stopped(session: Session, cause: Cause) -> str:
    return f"No longer: {session.content.situations[cause.id].label}"


def _push(session: Session, cause: Cause) -> str:
    push = push_of(session, cause)
    return push.because if push else "A standing cause"


def _yield(session: Session, cause: Cause) -> str:
    return f"Lost at home, in carrying out: {source_words(session, cause.id)}"


def _price(session: Session, cause: Cause) -> str:
    return f"Spent: {source_words(session, cause.id)}"


def _dues(session: Session, cause: Cause) -> str:
    return f"Paid for “{session.content.projects[cause.id].label}”"


def _refund(session: Session, cause: Cause) -> str:
    return f"Given back: {source_words(session, cause.id)}"


def _held(session: Session, cause: Cause) -> str:
    return f"Climbing down late: {source_words(session, cause.id)} (turn {cause.since})"


def _pledge(session: Session, cause: Cause) -> str:
    goal = session.content.goals[cause.id.removeprefix("pledge ")]
    kept = session.value(f"{goal.id}.met") > 0.0
    return f"Your pledge “{goal.label}”, {'kept' if kept else 'broken'}"


def _said(words: str) -> Callable[[Session, Cause], str]:
    return lambda _session, _cause: words


def _unknown(session: Session, cause: Cause) -> str:
    return source_words(session, cause.id)


_WORDS: dict[str, Callable[[Session, Cause], str]] = {
    "order": _decision,
    "odds": _odds,
    "late": _late,
    "ignored": _unknown,
    "news": _news,
    "started": _unknown,
    "stopped": _stopped,
    "done": _unknown,
    "opening": _opening,
    "recalled": _said("Your recall"),
    "price": _price,
    "dues": _dues,
    "income": _said("Income of the turn"),
    "refill": _said("A new turn"),
    "refund": _refund,
    "push": _push,
    "ground": _said("Lasting effects settling in"),
    "fade": _said("Passing effects wearing off"),
    "began": _said("Where it began, fading"),
    "yield": _yield,
    "limit": _said("The end of the scale"),
    "held": _held,
    "pledge": _pledge,
    "edited": _said("Something the edited scenario no longer has"),
    "set": _said("Set by hand in the preview"),
}


def _source(session: Session, id_: str) -> tuple[str, ...]:
    content = session.content
    words = id_.split()
    name = words[1] if len(words) > 1 else id_
    for section in (content.events, content.projects, content.ladders, content.situations):
        if name in section:
            return tuple(section[name].source)
    initiative = content.initiatives.get(".".join(words[1:]))
    return initiative.source if initiative else ()


def _place(session: Session, id_: str) -> Place | None:
    content, words = session.content, id_.split()
    name = words[1] if len(words) > 1 else id_
    if words[0] == "answer":
        return next((option.place for option in content.events[name].options if option.id == words[2]), None)
    if words[0] == "launch":
        return content.initiatives[".".join(words[1:])].place
    for section in (
        content.events,
        content.projects,
        content.ladders,
        content.situations,
        content.openings,
    ):
        if name in section:
            place: Place | None = section[name].place
            return place
    return None
