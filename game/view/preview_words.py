"""What a preview says: what a reload lost, where a jump led, what was altered, why an event would not come."""

from __future__ import annotations

from game.engine.content import Event
from game.engine.orders import UnknownOrder
from game.play.preview import Due, Jump, Preview, due
from game.play.session import Refused
from game.play.trial import Lost, Trial
from game.view.dates import date_words
from game.view.names import listed
from game.view.refusals import refusal_sentence
from game.view.spoken import crisis_words

KINDS = {
    "answer": "event",
    "launch": "initiative",
    "climb": "ladder",
    "descend": "ladder",
    "fund": "project",
    "halt": "project",
    "request": "topic",
    "pledge": "goal",
    "mend": "constituency",
}
_MOST_ANSWERS = 2  # that a jump names


def lost_line(trial: Trial, lost: Lost) -> str:
    """Say what a reload could not keep: ``turn 7: `answer wheat send` — there is no option 'send' now; ...``."""
    return f"turn {lost.turn}: `{lost.order}` — {_why(trial, lost)}; {_where(lost)}"


def _why(trial: Trial, lost: Lost) -> str:
    match lost.error:
        case Refused(refusal=refusal):
            return refusal_sentence(trial, lost.order, refusal).rstrip(".").replace("; ", ", ")
        case UnknownOrder():
            return _unknown(trial, lost.order.split())
    return str(lost.error)


def _unknown(trial: Trial, words: list[str]) -> str:
    verb, name, *rest = [*words, "", ""]
    if verb == "answer" and name in trial.content.events:
        return f"there is no option '{rest[0]}' now"
    shown = f" '{name}'" if name else ""
    return f"there is no {KINDS.get(verb, 'order')}{shown} now"


def _where(lost: Lost) -> str:
    orders = f"{lost.given} order{'s' * (lost.given != 1)}"
    place = f"in turn {lost.turn}, {orders} given" if lost.given else f"at the start of turn {lost.turn}"
    return f"you stand {place}"


def kept_line(trial: Trial) -> str:
    """Say where a reload has left the game that it could keep whole."""
    return "the same place kept" if trial.orders else "the story from its start"


def jump_line(trial: Trial, jump: Jump, wanted: int) -> str:
    """Say where a jump has led."""
    turns = trial.content.calendar.turns
    if trial.over:
        said = f"The story ends before turn {wanted}." if wanted <= turns else "The story has ended."
    elif jump.turn < wanted:
        said = f"Turn {jump.turn} does not end by itself; it stops here."
    else:
        said = f"Turn {jump.turn}, {date_words(trial.content.calendar, jump.turn)}."
    idle = f"{jump.idle} turn{'s' * (jump.idle != 1)} went by without orders" if jump.idle else ""
    told = "; ".join(part for part in (idle, _answered(trial, jump)) if part)
    if told:
        said += f" {told[0].upper()}{told[1:]}."
    if jump.skipped:
        said += f" {jump.skipped} order{'s' * (jump.skipped != 1)} of before could not be given."
    return said


def _answered(trial: Trial, jump: Jump) -> str:
    """Say how the crises on the way were answered, so that their turns could end: the first few, and how many more."""
    told = [crisis_words(trial, order) for order in jump.answers]
    more = f"and {len(told) - _MOST_ANSWERS} more were answered" if len(told) > _MOST_ANSWERS else ""
    return ", ".join([*told[:_MOST_ANSWERS], more] if more else told)


def back_line(trial: Trial) -> str:
    """Say where taking back a jump has led."""
    where = f"turn {trial.turn}, {date_words(trial.content.calendar, trial.turn)}"
    return f"The jump is taken back: {'the story has ended' if trial.over else where}."


def altered_line(preview: Preview) -> str:
    """List what was set by hand: `altered: trade 60 (turn 2), treasury 3`; nothing for nothing."""
    now = preview.trial.turn if preview.trial is not None else 0
    set_by_hand = [words if turn == now else f"{words} (turn {turn})" for turn, words in preview.altered()]
    return f"altered: {', '.join(set_by_hand)}" if set_by_hand else ""


LIES_OPEN = "It has come up, and lies open on the desk."


def dealt_line(event: Event, why: Due) -> str:
    """Say that an event has been dealt by hand, and what else would have kept it away."""
    verb = "Happened" if event.kind == "news" else "Dealt"
    against = obstacles(event, why)
    return f"{verb} now, although {listed(against)}." if against else f"{verb} now; it could come by itself."


def obstacles(event: Event, why: Due) -> list[str]:
    """Say what keeps an event from coming up by itself."""
    told = []
    if why.date:
        told.append("it is not its time")
    if why.condition and event.when is not None:
        told.append(f"its condition is false: {event.when.text}")
    if why.seen:
        told.append("it has come up already")
    return told


def why_not(trial: Trial, name: str) -> Due:
    """Look what keeps an event of the scenario from coming up by itself now."""
    return due(trial, trial.content.events[name])
