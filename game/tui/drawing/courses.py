"""The right side of the chronicle: one chart or several under each other, their key, letters and the turn."""

from __future__ import annotations

from attrs import frozen

from game.play.forecast import WORLDS, Forecast
from game.play.history import HistoryLine
from game.play.session import Session
from game.tui.drawing.chronicle import (
    ahead_rows,
    chart_rows,
    decision_rows,
    fitting,
    heading,
    key_rows,
    story_head,
    story_parts,
    story_rows,
)
from game.tui.rows import BLANK, Row, Span, flow, row
from game.view.charts import draw
from game.view.chronicle import Course, Story, course, story
from game.view.dates import date_words, turn_word
from game.view.decisions import Decision, decisions, known_from
from game.view.numbers import band, decimal, whole
from game.view.plots import PLAYED, beside, outlook, plot, reach, same_scale, sizes_told, value_at

_MARGIN = 5
_MOST_LETTERS = 9
_LEAST_CHART = 5  # rows of one chart among several, its heading included
_PLAIN_NOTE = "No decision or event has moved it by much: it follows from what stands behind it."


@frozen
class Shown:
    """What the chronicle shows: the numbers by name, the chosen one first, and where the cursor stands."""

    session: Session
    names: tuple[str, ...]
    at: int
    past: HistoryLine | None
    ahead: Forecast | None
    note: str  # what is being worked out
    ascii: bool

    @property
    def courses(self) -> list[Course]:
        """Read the courses."""
        return [course(self.session, name) for name in self.names]

    @property
    def last(self) -> int:
        """Give the last turn of the axis."""
        return reach(self.session, self.ahead is not None)

    @property
    def margin(self) -> int:
        """Give the columns that labels need beside every chart."""
        words = [len(word) + 1 for each in self.courses if each.hidden for _, word in each.words]
        return max([_MARGIN, *words])

    @property
    def to_come(self) -> bool:
        """Say whether the cursor stands on a turn to come."""
        return self.at > self.session.moments[-1].turn


def page_rows(shown: Shown, width: int, height: int, alone: bool) -> list[Row]:
    """Draw charts and what belongs under them; `alone` where no column beside tells of the turn."""
    key = _key(shown, width)
    turn = _turn_parts(shown, width) if alone else []
    least = max(10 if len(shown.names) == 1 else _LEAST_CHART * len(_charts(shown)) + 2, height * 5 // 9)
    room = height - len(key) - least
    letters, legend = _legend(shown, width, room - 4 if turn else room)
    below = fitting(turn, room - len(legend)) if turn else []
    charts = _drawn(shown, letters, width, height - len(key) - len(legend) - len(below))
    return [*charts, *key, *legend, *below]


def small_rows(session: Session, name: str, width: int, height: int, ascii: bool) -> list[Row]:
    """Draw the course of one number by itself, for a page with room to spare; nothing before it has one."""
    shown = Shown(session, (name,), session.moments[-1].turn, None, None, "", ascii)
    return _drawn(shown, (), width, height) if session.turn > 1 else []


def _legend(shown: Shown, width: int, room: int) -> tuple[tuple[Decision, ...], list[Row]]:
    """Choose as many decisions as can be told in full under the chart: no letter stands there without its words."""
    for most in range(min(_MOST_LETTERS, room), 0, -1):
        letters = decisions(shown.session, shown.names[0], most)
        rows = [line for part in decision_rows(letters, width) for line in part]
        if letters and len(rows) <= room:
            return letters, rows
    first = known_from(shown.session)
    note = f"What moved it before turn {first} is not in this save." if first > 1 else _PLAIN_NOTE
    rows = flow([Span(note, "dim")], width)
    return (), rows if shown.session.turn > 1 and len(rows) <= room else []


def _charts(shown: Shown) -> list[tuple[Course, Course | None]]:
    """Pair two numbers that share a scale in one chart; more, or unlike ones, get a chart each."""
    courses = shown.courses
    if len(courses) == 2 and same_scale(*courses):
        return [(courses[0], courses[1])]
    return [(each, None) for each in courses]


def _drawn(shown: Shown, letters: tuple[Decision, ...], width: int, height: int) -> list[Row]:
    charts = _charts(shown)[: max((height - 2) // _LEAST_CHART, 1)]
    each, spare = divmod(height - 2, len(charts))
    rows: list[Row] = []
    for number, (this, second) in enumerate(charts):
        tall = each - 1 + (spare if number == 0 else 0)
        last = number == len(charts) - 1
        rows.append(_heading(shown, this, width, "title" if number == 0 else "strong"))
        rows += _chart(shown, this, second, letters if number == 0 else (), (width, tall + 2 * last), last)
    return rows


def _chart(
    shown: Shown,
    this: Course,
    second: Course | None,
    letters: tuple[Decision, ...],
    room: tuple[int, int],
    dated: bool,
) -> list[Row]:
    past = shown.past.of(this.id) if shown.past else ()
    near = beside(shown.session, this, past, shown.ahead)
    made = plot(
        shown.session.content.calendar, this, near, letters, shown.last, shown.at, room, second, dated=dated
    )
    return chart_rows(draw(made, *room, shown.margin, ascii_only=shown.ascii))


def _heading(shown: Shown, this: Course, width: int, ink: str) -> Row:
    value = value_at(this, shown.at)
    if value is None:
        fan = shown.ahead.fans[this.id].quantiles if shown.ahead and sizes_told(shown.session) else ()
        step = shown.at - shown.session.moments[-1].turn
        words = f"about {whole(fan[step][2])}{this.unit}" if step < len(fan) else ""
        return heading(this, words, "", width, ink)
    word = band(value, this.words)
    return heading(
        this, word if this.hidden else f"{decimal(value)}{this.unit}", "" if this.hidden else word, width, ink
    )


def _key(shown: Shown, width: int) -> list[Row]:
    charts = _charts(shown)
    names = [each.label for each in charts[0] if each]
    hidden = all(this.hidden for this, _ in charts)
    past = "history" if shown.past and not hidden else ""
    fan = shown.ahead is not None and sizes_told(shown.session)
    ahead = (f"4 in 5 of {WORLDS} games" if width >= 64 else "4 in 5") if fan else ""
    names = names if charts[0][1] else ["you"]
    rows = key_rows(names if charts[0][1] or past or ahead else [], past, ahead, width, shown.ascii)
    if shown.ahead and not fan:
        rows += flow([Span(outlook(shown.session, charts[0][0], shown.ahead, shown.at), "dim")], width)
    return [*rows, *(flow([Span(shown.note, "accent")], width) if shown.note else [])]


def _story(shown: Shown) -> Story:
    return story(shown.session, shown.names[0], shown.at)


def _turn_parts(shown: Shown, width: int) -> list[list[Row]]:
    if shown.to_come:
        return [_ahead(shown, width)]
    told = _story(shown)
    return [[story_head(told, width)], *story_parts(told, width)]


def _ahead(shown: Shown, width: int) -> list[Row]:
    calendar, now = shown.session.content.calendar, shown.session.moments[-1].turn
    date = date_words(calendar, shown.at)
    if shown.ahead is None or shown.at - now > shown.ahead.turns:
        return ahead_rows(date, f"That {turn_word(calendar)} has not come.", "", width)
    words = outlook(shown.session, course(shown.session, shown.names[0]), shown.ahead, shown.at)
    return ahead_rows(date, words, PLAYED, width)


def side_rows(shown: Shown, width: int) -> list[Row]:
    """Tell the turn in a column of its own."""
    if shown.to_come:
        return _ahead(shown, width)
    rows = story_rows(_story(shown), width)
    others = [(each, value_at(each, shown.at)) for each in shown.courses[1:]]
    if others:
        rows += [BLANK, row(Span("BESIDE IT", "head"))]
    for this, value in others:
        figure = (
            ""
            if value is None
            else band(value, this.words)
            if this.hidden
            else f"{decimal(value)}{this.unit}"
        )
        rows += flow([Span(f"{figure:>6}  ", "strong"), Span(this.label)], width, hang="        ")
    return rows
