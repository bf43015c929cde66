"""What opens to the player in the turn that has begun: pledges, ladders, projects, home."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.calendar import is_open
from game.engine.content import Gate, Initiative, Ladder, Project
from game.play.session import Session
from game.view.dates import in_turns
from game.view.happenings import BriefingLine
from game.view.names import listed
from game.view.possible import possible
from game.view.reading import as_it_began


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


def opened_panels(session: Session) -> tuple[str, ...]:
    """Name the lists of orders in which something opens with this turn: `initiatives`, `goals` and so on."""
    panels = {"posture": "ladders", "project": "projects", "initiative": "initiatives"}
    found = [panels[what] for what, opening in _opening(session).items() if opening]
    return (*found, "goals") if _pledges(session) else tuple(found)


def _things(session: Session) -> str:
    new = {what: opening for what, opening in _opening(session).items() if opening}
    able = possible(as_it_began(session)) if new else {}
    return listed([_count(what, len(those), len(those & able[what])) for what, those in new.items()])


def _count(what: str, count: int, able: int) -> str:
    """Say how many there are, and where not all of them can be ordered yet how many can."""
    words = f"{count} {what}{'s' if count > 1 else ''}"
    if able == count:
        return words
    return f"{words} ({f'{able} possible at once' if able else 'not possible yet'})"


def _opening(session: Session) -> dict[str, set[str]]:
    content = session.content
    if session.turn == 1:
        return {}
    kinds: dict[str, Mapping[str, Ladder | Project | Initiative]] = {
        "posture": content.ladders,
        "project": content.projects,
        "initiative": content.initiatives,
    }
    return {
        what: {name for name, each in those.items() if _opens(session, each.gate)}
        for what, those in kinds.items()
    }


def _opens(session: Session, gate: Gate) -> bool:
    """Say whether a gate opens with this turn; what a condition unlocks is the story's to tell."""
    calendar, turn = session.content.calendar, session.turn
    return gate.unlocks is None and is_open(calendar, gate, turn) and not is_open(calendar, gate, turn - 1)
