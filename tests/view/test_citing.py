"""Sources as they are shown, numbers of the record and works of an author's own."""

from __future__ import annotations

import io

import pytest
from attrs import evolve

from game.engine.content import Content
from game.line.plain import play
from game.play.session import Session
from game.tui.drawing.dossier import dossier_rows
from game.view.citing import cited, works
from game.view.dossier import dossier
from tests.view.games import tiny, tiny_content

WORK = "Rashid, Taliban, p. 160"


def citing(*sources: str) -> Content:
    """Give the small story with other sources under all that happens."""
    content = tiny_content()
    events = {name: evolve(event, source=sources) for name, event in content.events.items()}
    return evolve(content, events=events)


@pytest.mark.parametrize(
    ("sources", "shown"),
    [((), ""), (("E011", "¶5"), "E011 ¶5"), (("E011", WORK), f"E011; {WORK}"), ((WORK,), WORK)],
)
def test_works_are_set_apart(sources: tuple[str, ...], shown: str) -> None:
    assert cited(sources) == shown
    assert works(sources) == tuple(each for each in sources if each == WORK)


@pytest.mark.parametrize("width", [40, 52, 84])
def test_a_file_names_works_below_its_text_and_keeps_its_head(width: int) -> None:
    session = Session.begin(citing("E001", WORK, "Dawn, 4 March 1995"), 4)
    rows = [
        "".join(span.text for span in row.spans)
        for row in dossier_rows(dossier(session, "grain_offer"), width, 24, "")
    ]
    assert rows[0].split()[-2:] == ["documented", "E001"]
    assert f"Source: {WORK}; Dawn, 4 March 1995" in " ".join(" ".join(rows).split())


def test_without_works_there_is_no_line_for_them() -> None:
    rows = dossier_rows(dossier(tiny(), "grain_offer"), 60, 24, "")
    assert not any("Source:" in span.text for row in rows for span in row.spans)


def test_the_plain_text_tells_them_apart() -> None:
    out = io.StringIO()
    play(Session.begin(citing("E001", WORK), 4), ["1\n"], out, None)
    assert f"sources: E001; {WORK}." in " ".join(out.getvalue().split())
