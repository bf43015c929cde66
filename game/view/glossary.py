"""The words of the desk itself: what every story means by attention, yield, pledge and the rest."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen
class Term:
    """One word, explained; its text may lead to other words as `[[id|words]]`."""

    id: str
    title: str
    text: str


_ALL = (
    Term(
        "attention",
        "Attention",
        "What a turn gives you to act with, drawn as ● for a point left and ○ for one spent. An answer costs one, "
        "a bold one two; anything you start yourself costs it too. What is left at the end of a turn is lost. There is "
        "always more worth doing than it buys: that is the game.",
    ),
    Term(
        "capital",
        "Capital",
        "What others owe you at home: favours, patience, your name. It grows a little each turn, more when home stands "
        "together ([[unity]]), not at all when it is torn. It buys bold answers, rungs on a [[ladder]], "
        "[[mend|mending]] and files you [[request|ask for]].",
    ),
    Term(
        "treasury",
        "Treasury",
        "The money of the cell, kept from turn to turn up to a limit. It grows each turn, faster when trade is good, "
        "and pays for projects, gifts and bought loyalties.",
    ),
    Term(
        "credibility",
        "Credibility",
        "Whether your word is believed. A [[pledge]] broken and a [[ladder]] climbed down late cost it; it comes "
        "back slowly.",
    ),
    Term(
        "unity",
        "Unity at home",
        "How far army, ministers, provinces, religious parties and business pull one way. It sets your [[yield]] and "
        "your [[capital]]. Where it falls very low you are warned; lower still you are recalled, and a second recall "
        "ends the game.",
    ),
    Term(
        "yield",
        "Yield",
        "The share of the good you order that is carried out. When home is divided ([[unity]]), files lie, drivers "
        "wait and clerks forget; what an order costs you is carried out in full all the same.",
    ),
    Term(
        "crisis",
        "Crisis",
        "A file that blocks the end of the turn until it is answered. One of its answers is always free of price and "
        "needs, so you are never stuck.",
    ),
    Term(
        "file",
        "File",
        "Something that wants your answer: it lies in the tray, with what each answer costs and brings. Left alone "
        "too long it lapses, and what that brings is said beforehand.",
    ),
    Term(
        "lasting",
        "Lasting and passing",
        "A bare + or - is a shock that fades in the turns after. *lasting* moves the ground the number rests on: it "
        "comes in slowly, and stays. *now and lasting* does both.",
    ),
    Term(
        "odds",
        "Odds",
        "What chance decides. The odds are told beforehand, add up to 100, and are drawn only when the turn ends: "
        "to undo is never to peek.",
    ),
    Term(
        "forecast",
        "Forecast",
        "Where the scores may stand four turns after an answer: the game as it is, played on more than a hundred times "
        "by players neither clever nor idle, each with luck of its own. Eight in ten end inside the range. It knows "
        "nothing of your own luck to come.",
    ),
    Term(
        "late",
        "Late effects",
        "What a decision brings turns later. It is announced with the answer, listed under On its way, and names the "
        "decision when it arrives. *if* says on what it hangs; *perhaps* that something can still cancel it.",
    ),
    Term(
        "initiative",
        "Initiative",
        "Something you start without being asked. Those of one family rest for some turns after, and a repeated one "
        "mostly yields less: 100, 60, then 30 in 100, where the list says no other.",
    ),
    Term(
        "request",
        "Asking for a file",
        "For some [[capital]] a file on a topic of your choice comes first in the next tray, if there is one.",
    ),
    Term(
        "ladder",
        "Ladder",
        "A posture in steps, such as help to a party or watch on a border, moved one rung at a time for [[attention]] "
        "and [[capital]]. Climbing is cheap; climbing down costs [[credibility]], more the longer a rung was held.",
    ),
    Term(
        "project",
        "Project",
        "Something built over several turns, paid from the [[treasury]] each turn. It stands still when its conditions "
        "fail, and its good is lasting. *Paper* is studies and contracts; *steel* is what is built.",
    ),
    Term(
        "mend",
        "Mending",
        "For [[attention]] and [[capital]] you win back a constituency at home: its support, and [[unity]] with it.",
    ),
    Term(
        "pledge",
        "Pledge",
        "A goal promised before a patron, early in the game. Kept at the end it wins the patron's support; broken it "
        "costs [[credibility]]. All goals count, pledged or not.",
    ),
    Term(
        "goal",
        "Goal",
        "What the end is judged by, stated from the start. It is judged on the mean of the last four turns, so a last "
        "lucky turn does not win it.",
    ),
    Term(
        "storm",
        "Seen coming",
        "A dated blow from outside, announced turns ahead; how many depends on the [[level]]. Some can be softened or "
        "averted by what you do before.",
    ),
    Term(
        "level",
        "Level",
        "How much you are told; the game itself is the same. *Guided* gives figures, *Standard* marks + ++ +++, "
        "*Cabinet* only the sign, no undo and one line.",
    ),
    Term(
        "history",
        "In history",
        "What was done in fact is shown once you have answered. It is a rival, not the right answer; the end sets your "
        "line beside it.",
    ),
    Term(
        "undo",
        "Taking back",
        "Orders can be taken back, the last one first, until the turn ends. At Cabinet nothing can.",
    ),
)
TERMS: dict[str, Term] = {term.id: term for term in _ALL}


def named(ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """List words by id and title, as pages are listed."""
    return tuple((each, TERMS[each].title) for each in ids)


def words() -> list[tuple[str, str]]:
    """List every word by title."""
    return sorted(named(TERMS), key=lambda pair: pair[1])
