"""How things stand at a glance: scores, purses and home."""

from __future__ import annotations

from attrs import frozen

from game.engine.content import Indicator
from game.play.session import Session
from game.view.income import Income, incomes
from game.view.names import in_words
from game.view.numbers import band, decimal, printed, whole
from game.view.reading import before_last, number


@frozen
class Score:
    """One of the numbers the game is about.

    `value` and `change` are rounded each for itself; `exact` is not; `figure` and `moved` are as printed with one
    decimal, so that figures add up.
    """

    id: str
    label: str
    value: int
    change: int
    exact: float
    low: float
    high: float
    words: str
    history: tuple[float, ...]
    figure: str = ""
    moved: float = 0.0


@frozen
class Purse:
    """One resource; `coming` is what the next turn brings, where it can tell."""

    id: str
    label: str
    amount: float
    most: float
    carries: bool
    coming: Income | None = None


def scores(session: Session) -> tuple[Score, ...]:
    """Show the scores, each with its change since the turn before this one began."""
    return tuple(_score(session, each) for each in session.content.indicators.values() if each.score)


def _score(session: Session, indicator: Indicator) -> Score:
    history, value = session.history(indicator.id), session.value(indicator.id)
    before = before_last(session, indicator.id)
    return Score(
        indicator.id,
        indicator.label,
        int(whole(value)),
        int(whole(value - before)),
        value,
        indicator.low,
        indicator.high,
        band(value, indicator.words),
        tuple(history),
        decimal(value).removesuffix(".0"),
        round(printed(value) - printed(before), 1),
    )


def resources(session: Session) -> tuple[Purse, ...]:
    """Show what there is to spend."""
    coming = {each.purse: each for each in incomes(session)}
    return tuple(
        Purse(
            each.id,
            each.label,
            session.value(each.id),
            each.most if each.carry else each.start,
            each.carry,
            coming.get(each.id),
        )
        for each in session.content.resources.values()
    )


def home_line(session: Session) -> str:
    """Say in one line how home stands, and who is least content."""
    return "; ".join(part for part in home_parts(session) if part)


def home_choices(session: Session) -> tuple[str, ...]:
    """Say how home stands, who is least content and how much is carried out: the longest first, the shortest last."""
    short, weakest = home_parts(session)
    if session.content.efficiency is None or not short:
        return tuple(dict.fromkeys((home_line(session), short or weakest)))
    share = whole(number(session, session.content.efficiency) * 100)
    said = f"{short}, {share} in 100 carried out"
    full = (f"{said}; {weakest}",) if weakest else ()
    return (*full, said, f"{short}, yield {share} in 100", f"{short}, yield {share} %", short)


def home_parts(session: Session) -> tuple[str, str]:
    """Say how home stands, and who is least content; empty where a story has no such number."""
    indicators = session.content.indicators
    unity = next((each for name, each in indicators.items() if name.endswith(".unity")), None)
    supports = [indicators[f"{m}.support"] for m in session.content.mends if f"{m}.support" in indicators]
    short, weakest_words = "", ""
    if unity is not None:
        value = session.value(unity.id)
        word = band(value, unity.words)
        short = f"Home: {word} ({whole(value)})" if word else f"Home: unity {whole(value)}"
    if supports:
        weakest = min(supports, key=lambda each: session.value(each.id))
        name = in_words(session.content, weakest.owner or "")
        word = band(session.value(weakest.id), weakest.words) or whole(session.value(weakest.id))
        weakest_words = f"least content: {name} ({word})"
    return short, weakest_words


def carried_line(session: Session) -> str:
    """Say how much of what the player orders is carried out."""
    if session.content.efficiency is None:
        return ""
    share = number(session, session.content.efficiency)
    return f"Of the good you order, {whole(share * 100)} in 100 is carried out"
