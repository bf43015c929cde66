"""What happened at the turn of the turn, one sentence or two each."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from game.engine.content import Effect
from game.engine.ledger import Note
from game.play.session import Session
from game.view.causes import source_brief, source_words
from game.view.dates import date_words
from game.view.moves import joined, moves
from game.view.reading import before_deal
from game.view.text import first_sentence, render, sentence


@frozen
class BriefingLine:
    """One line of the briefing; `about` leads to an event, indicator, goal, project or situation."""

    kind: str
    text: str
    rank: int  # 0 is kept before all others where there is not room for all
    about: tuple[str, str] | None = None


_ORDER = (
    "recalled",
    "late",
    "cancelled",
    "odds",
    "ignored",
    "news",
    "averted",
    "done",
    "stalled",
    "started",
    "stopped",
    "unserved",
)
_RANKS = {"recalled": 0, "late": 2, "odds": 2, "ignored": 3, "news": 3, "cancelled": 6, "averted": 4}
_MOST = {"late": 4, "odds": 4, "news": 3}


def happenings(session: Session) -> list[BriefingLine]:
    """Tell everything noted when this turn began: arrivals, luck, what lapsed, news, projects, situations."""
    notes = session.notes_of(session.turn)
    lines = []
    for kind in _ORDER:
        same = [note for note in notes if note.kind == kind]
        for number, note in enumerate(same):
            text, about = _WORDS[kind](session, note)
            rank = _RANKS.get(kind, 5) + (3 if number >= _MOST.get(kind, 2) else 0)
            lines.append(BriefingLine(kind, text, rank, about))
    return lines


Told = tuple[str, tuple[str, str] | None]


def _recalled(session: Session, _note: Note) -> Told:
    dismissal = session.content.dismissal
    if dismissal is None:
        return "You are recalled.", None
    text = first_sentence(render(dismissal.text, session))
    return " ".join(part for part in (sentence(dismissal.title), text) if part), None


def _late(session: Session, note: Note) -> Told:
    late = next(each for each in session.rules.acts.lates if each.id == note.id)
    words = sentence(render(late.later.note, session)) or "An old decision bears fruit."
    moved = _moved(session, late.later.effects)
    return f"{words}{moved} {_from(session, note, late.source)}", None


def _cancelled(session: Session, note: Note) -> Told:
    late = next(each for each in session.rules.acts.lates if each.id == note.id)
    words = sentence(render(late.later.otherwise, session))
    if not words:
        words = f"Nothing came of this: {sentence(render(late.later.note, session))}"
    return f"{words} {_from(session, note, late.source)}", None


def _from(session: Session, note: Note, source: str) -> str:
    """Name the decision behind something late, and when it was taken."""
    when = f"turn {note.detail}, {date_words(session.content.calendar, int(note.detail))}"
    return sentence(f"from {source_brief(session, source)} ({when})")


def _odds(session: Session, note: Note) -> Told:
    odds = next(each for each in session.rules.acts.odds if each.id == note.id)
    outcome = odds.outcomes[int(note.detail)]
    text = sentence(render(outcome.text, session))
    return f"{source_words(session, odds.source)}. {text}{_moved(session, outcome.effects)}", None


def _ignored(session: Session, note: Note) -> Told:
    ignored = session.content.events[note.id].ignored
    told = sentence(render(ignored.note, session))
    told = f" {told}" if told else ""
    words = source_words(session, f"ignore {note.id}")
    return f"{words}.{told}{_moved(session, ignored.effects)}", ("event", note.id)


def _news(session: Session, note: Note) -> Told:
    event = session.content.events[note.id]
    text = first_sentence(render(event.text, session, before_deal(session, event)))
    by = session.content.actors.get(event.by or "")
    head = f"A move by {by.name}" if by else "News"
    return f"{head}: {sentence(render(event.title, session))} {text}{_moved(session, event.act.effects)}", (
        "event",
        note.id,
    )


def _averted(session: Session, note: Note) -> Told:
    event = session.content.events[note.id]
    title = render(event.title, session)
    return sentence(render(event.averted, session)) or f"Averted: {sentence(title)}", ("event", note.id)


def _done(session: Session, note: Note) -> Told:
    project = session.content.projects[note.id]
    words = render(project.done.note, session) or f"“{project.label}” is finished"
    return f"{sentence(words)}{_moved(session, project.done.effects)}", ("project", note.id)


def _stalled(session: Session, note: Note) -> Told:
    project = session.content.projects[note.id]
    why = render(project.stalled, session) or "it cannot proceed"
    if note.detail == "money":
        why = "there is no money for its dues"
    return f"“{project.label}” stands still: {sentence(why)}", ("project", note.id)


def _situation(session: Session, note: Note) -> Told:
    situation = session.content.situations[note.id]
    act = situation.started if note.kind == "started" else situation.stopped
    words = render(act.note, session)
    if not words:
        words = situation.label if note.kind == "started" else f"No longer: {situation.label}"
    return f"{sentence(words)}{_moved(session, act.effects)}", ("situation", note.id)


def _unserved(session: Session, note: Note) -> Told:
    topic = session.content.topics[note.id.split()[1]]
    return f"You asked for a file on “{topic}”, and there is none now: what you paid comes back.", None


def _moved(session: Session, effects: tuple[Effect, ...]) -> str:
    """Add what effects moved, in the words of the level, as a sentence of its own."""
    told = joined(moves(session, effects))
    return f" {sentence(told)}" if told else ""


_WORDS: dict[str, Callable[[Session, Note], Told]] = {
    "recalled": _recalled,
    "late": _late,
    "cancelled": _cancelled,
    "odds": _odds,
    "ignored": _ignored,
    "news": _news,
    "averted": _averted,
    "done": _done,
    "stalled": _stalled,
    "started": _situation,
    "stopped": _situation,
    "unserved": _unserved,
}
