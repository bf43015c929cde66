"""The report on a game that is over: Markdown to read, print and hand out."""

from __future__ import annotations

from collections.abc import Callable

from game.play.session import Session
from game.view.dates import date_words
from game.view.markdown import head, items, say, table
from game.view.names import listed
from game.view.numbers import signed
from game.view.reported import history_part
from game.view.text import sentence
from game.view.turnings import SHELVES, told
from game.view.verdict import VerdictView, verdict_view
from game.view.versus import Versus, line_of


def report(session: Session) -> str:
    """Write the whole verdict; ValueError when the story is not over."""
    view = verdict_view(session)
    return written(session, view, line_of(session))


def written(session: Session, view: VerdictView, line: Versus | None) -> str:
    """Write a verdict at hand."""
    parts = [_opening(session, view), *(part(view) for part in _PARTS), history_part(view, line)]
    return "\n".join(part for part in [*parts, _colophon(session)] if part)


def _opening(session: Session, view: VerdictView) -> str:
    calendar, content = session.content.calendar, session.content
    last = min(session.turn, calendar.turns)
    span = f"{date_words(calendar, 1)} to {date_words(calendar, last)}, {last} of {calendar.turns} turns"
    return "\n".join((head(1, f"{content.title}: {view.title}"), say(sentence(span), view.text)))


def _goals(view: VerdictView) -> str:
    if not view.goals:
        return ""
    rows = []
    for goal in view.goals:
        pledge = ("kept" if goal.met else "broken") if goal.pledged else ""
        asked = "; ".join(measure.words for measure in goal.measures)
        rows.append((goal.label, "reached" if goal.met else "missed", pledge, asked))
    return "\n".join(
        (head(2, "Goals"), say(view.summary), table(("Goal", "Result", "Pledge", "Asked"), rows))
    )


def _scores(view: VerdictView) -> str:
    heads = ("Score", "Start", *(shelf.capitalize() for shelf in SHELVES), "End", "")
    words = {score.label: score.words for score in view.scores}
    rows = [
        (b.label, b.start, *(signed(size) for _, size in b.parts), b.end, words.get(b.label, ""))
        for b in view.books
    ]
    why = (
        "Each row adds up. Lasting effects are booked with the decision or event behind them as far as they "
        "have arrived; “wearing off” is what passing effects and the state at the start lost again."
    )
    told = [head(2, "From first to last"), table(heads, rows), say(why)] if rows else []
    return "\n".join([*told, items(each.words for each in view.changed)])


def _judges(view: VerdictView) -> str:
    if not view.judges:
        return ""
    out = [head(2, "Judges")]
    for judge in view.judges:
        words = f", {judge.words}" if judge.words else ""
        out += [head(3, f"{judge.label}: {judge.mark} of 100{words}"), say(judge.about)]
        out.append(table(("Read from", "Start", "End"), [(f.label, f.start, f.now) for f in judge.figures]))
        out.append(say(f"Worked out as: {judge.by}"))
    return "\n".join(out)


def _region(view: VerdictView) -> str:
    if view.complex is None:
        return ""
    found = view.complex
    out = [head(2, "The region"), say(found.about)]
    out.append(
        table(("Quantity", "Start", "End"), [(name, then, now) for name, now, then in found.quantities])
    )
    for each in found.outcomes:
        out.append(head(3, f"{each.title}: {each.said}"))
        out.append(items(f"{words}: {'met' if met else 'not met'}" for words, met in each.lines))
        out += [say(found.text)] if each.holds else []
    return "\n".join(part for part in out if part)


def _slides(view: VerdictView) -> str:
    told = [f"{s.theme}: {s.text}{f' ({listed(s.source)})' if s.source else ''}" for s in view.slides]
    return "\n".join((head(2, "What came of it"), items(told))) if told else ""


def _turning(view: VerdictView) -> str:
    if not view.turning:
        return ""
    texts = [
        "\n".join((f"{p.date}, turn {p.turn}: {sentence(p.words)}", *(sentence(each) for each in told(p))))
        for p in view.turning
    ]
    why = "The decisions whose later effects moved most of what scores, goals and judges read."
    return "\n".join((head(2, "Turning points"), say(why), items(texts)))


def _colophon(session: Session) -> str:
    content = session.content
    told = f"{content.id}, version {content.version}; seed {session.seed}; level {session.level.label}."
    return "\n".join(
        (head(2, "This game"), say(f"Scenario {told} The same seed and orders give the same story."))
    )


_PARTS: tuple[Callable[[VerdictView], str], ...] = (_goals, _scores, _judges, _region, _slides, _turning)
