"""What has a date happens within the story."""

from __future__ import annotations

from game.scenario.checks.whole import Whole
from game.scenario.scalars import as_month


def dates(whole: Whole) -> None:
    """Check that dates of events and of history lie in the calendar, and windows are not empty.

    Passes: `on: 1992-07` in a story of 1992. Fails: `on: 1891-07` (outside, a warning).
    """
    if not whole.story:
        return
    calendar = whole.content.calendar
    last = calendar.start + calendar.months * calendar.turns - 1
    for use in whole.notes.dates if whole.context.dated else ():
        if not calendar.start <= use.month <= last:
            message = f"{as_month(use.month)} is outside the story"
            hint = f"it goes from {as_month(calendar.start)} to {as_month(last)}"
            whole.context.warn(use.node, "outside", message, hint)
    for event in whole.content.events.values():
        if event.window and event.window[0] > event.window[1]:
            message = "this window closes before it opens"
            hint = f"write [{as_month(event.window[1])}, {as_month(event.window[0])}]"
            whole.context.error(whole.key(event.id, "window"), "bad-window", message, hint)
        if event.window and event.on is not None:
            message = "'on' and 'window' exclude each other"
            hint = "keep 'on' for one month, 'window' for a span"
            whole.context.error(whole.key(event.id, "window"), "bad-window", message, hint)
