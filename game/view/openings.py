"""What opens to the player in the turn that has begun: pledges, ladders, projects, home."""

from __future__ import annotations

from game.engine.calendar import is_open
from game.engine.content import Gate
from game.play.session import Session
from game.view.dates import in_turns
from game.view.happenings import BriefingLine
from game.view.names import listed


def opened(session: Session) -> list[BriefingLine]:
    """Say in one line what can be done from this turn on that could not be done before."""
    told = [words for words in (_pledges(session), _things(session)) if words]
    return [BriefingLine("opened", f"New from this turn: {'; '.join(told)}.", 0)] if told else []


def _pledges(session: Session) -> str:
    pledges = session.content.pledges
    if session.turn != pledges.first or not session.content.goals or not pledges.most:
        return ""
    count = "one goal" if pledges.most == 1 else f"{pledges.most} goals"
    last = in_turns(session.content.calendar, pledges.last - pledges.first)
    return f"you may pledge {count}, at the latest {last}"


def _things(session: Session) -> str:
    content, turn = session.content, session.turn
    if turn == 1:
        return ""
    kinds = {
        "posture": [each.gate for each in content.ladders.values()],
        "project": [each.gate for each in content.projects.values()],
        "initiative": [each.gate for each in content.initiatives.values()],
    }
    told = []
    for what, gates in kinds.items():
        count = sum(_opens(session, gate) for gate in gates)
        if count:
            told.append(f"{count} {what}{'s' if count > 1 else ''}")
    return listed(told)


def _opens(session: Session, gate: Gate) -> bool:
    """Say whether a gate opens with this turn; what a condition unlocks is the story's to tell."""
    calendar, turn = session.content.calendar, session.turn
    return gate.unlocks is None and is_open(calendar, gate, turn) and not is_open(calendar, gate, turn - 1)
