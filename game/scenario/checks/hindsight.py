"""Only the end of a story knows how its goals came out."""

from __future__ import annotations

from game.scenario.checks.whole import Whole


def hindsight(whole: Whole) -> None:
    """Check that goals are read only where the story is judged.

    Passes: `when: open_road.met` in an ending. Fails: the same in an event (too-early).
    """
    known = {f"{goal}.{fact}" for goal in whole.content.goals for fact in ("pledged", "met")}
    for use in whole.notes.exprs:
        for ref in () if use.late else use.expr.names:
            if ref.name in known:
                line, column = use.spot(ref.column)
                message = f"'{ref.name}' is known only at the end of the story"
                hint = "endings, slides, judges and outcomes may read it"
                whole.context.report(use.node, line, column, "too-early", "error", message, hint)
