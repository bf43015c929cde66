"""The report that is handed out: whole, and dumb whatever a story says."""

from __future__ import annotations

import pytest
from attrs import evolve
from markdown_it import MarkdownIt

from game.play.session import Session
from game.view.markdown import plain
from game.view.report import report
from tests.view.games import TO_THE_END, tiny, tiny_content

EVIL = (
    "[click](https://evil.example) <script>alert(1)</script> ![x](y) | a `b` **c** &lt;"
    " www.evil.example me@evil.example\x1b[31m\u202e"
)


def test_a_report_tells_the_whole_verdict() -> None:
    told = report(tiny(TO_THE_END))
    assert told.startswith("# The tiny strait: ")
    heads = [line.removeprefix("## ") for line in told.splitlines() if line.startswith("## ")]
    assert heads == [
        "Goals",
        "From first to last",
        "Judges",
        "The region",
        "What came of it",
        "Turning points",
        "You and history",
        "This game",
    ]
    assert "Of 2 files you answered 1 as history did." in told
    assert "Grain for a berth  \n  You: Take the grain  \n  History: Keep the berth" in told
    assert (
        "Fire in the harbour  \n  Both: Let it burn out  \n  In fact: It was the fire boat that burned."
        in told
    )
    assert "### The merchant: " in told
    assert "seed 5" in told


def test_no_report_before_the_end() -> None:
    with pytest.raises(ValueError, match="not over"):
        report(tiny())


@pytest.mark.parametrize(
    "text", [EVIL, "- a", "+ b", "12. c", "---", "# d", "> e", "===", "a\n\n# b", "    code"]
)
def test_a_text_reads_as_itself_and_does_nothing(text: str) -> None:
    reader = MarkdownIt("commonmark", {"linkify": True, "html": True}).enable(
        ["linkify", "table", "strikethrough"]
    )
    paragraph, inline, end = reader.parse(plain(text))
    assert (paragraph.type, end.type) == ("paragraph_open", "paragraph_close")
    assert {each.type for each in inline.children or ()} == {"text"}
    shown = "".join(each.content for each in inline.children or ())
    assert shown == " ".join(text.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd").split())


def test_a_hostile_story_gives_a_report_of_text_only() -> None:
    content = tiny_content()
    judges = {name: evolve(each, label=EVIL, about=EVIL) for name, each in content.judges.items()}
    goals = {name: evolve(each, label=EVIL) for name, each in content.goals.items()}
    session = Session.begin(evolve(content, judges=judges, goals=goals, title=EVIL), 5, "guided")
    for order in TO_THE_END:
        session.submit(order)
    reader = MarkdownIt("commonmark", {"linkify": True, "html": True}).enable(["linkify", "table"])
    tokens = reader.parse(report(session))
    kinds = {each.type for each in tokens} | {each.type for t in tokens for each in t.children or ()}
    assert not kinds & {
        "link_open",
        "html_inline",
        "html_block",
        "image",
        "code_inline",
        "code_block",
        "fence",
    }
    assert {"table_open", "bullet_list_open", "heading_open"} <= kinds
    columns = [each for each in tokens if each.type == "th_open"]
    assert len(columns) > 10
    assert "\x1b" not in report(session)
