from __future__ import annotations

from attrs import evolve

from game.engine.content import Calendar, Text, Variant
from game.expr import parse
from game.view.dates import date_words, in_turns, month_words, span, turn_word
from game.view.text import Piece, first_sentence, links, marked, pieces, render, sentence
from tests.view.games import changed, text, tiny, tiny_content

JANUARY = 1994 * 12


def test_the_length_of_a_turn_decides_how_dates_read() -> None:
    quarter, month = Calendar(JANUARY, 3, 8), Calendar(JANUARY, 1, 8)
    assert [date_words(quarter, turn) for turn in (1, 2, 4, 5)] == [
        "Winter 1994",
        "Spring 1994",
        "Autumn 1994",
        "Winter 1995",
    ]
    assert date_words(month, 10) == "October 1994"
    assert date_words(Calendar(JANUARY, 6, 8), 2) == "late 1994"
    assert date_words(Calendar(JANUARY, 12, 8), 3) == "1996"
    assert month_words(JANUARY + 8) == "September 1994"


def test_spans_are_counted_in_turns() -> None:
    calendar = Calendar(JANUARY, 3, 8)
    assert [in_turns(calendar, n) for n in (0, 1, 3)] == ["now", "next quarter", "in 3 quarters"]
    assert span(Calendar(JANUARY, 6, 8), 2) == "2 half-years"
    assert span(Calendar(JANUARY, 3, 8), 1) == "1 quarter"
    assert turn_word(Calendar(JANUARY, 5, 8)) == "turn"


def test_names_and_numbers_are_filled_in() -> None:
    session = tiny()
    body = "{aral.leader} of {bora.name} asks {aral.adjective} clerks in {date}: {trade} and {treasury}."
    assert render(body, session) == ("Old Tarik of Bora asks Arali clerks in Winter 1992: 22 and 9.")
    assert render("{aral.title} {bora.title} {strait.share} {nobody.knows}", session) == (
        "President Miss Odil 67 nobody knows"
    )


def test_leaders_change_with_the_date() -> None:
    session = tiny((*("answer grain_offer refuse", "end"), "answer harbour_fire wait", "end", "end"))
    assert session.turn == 4
    assert render("{aral.leader}", session) == "Young Tarik"
    assert render("{army.leader}", session) == "Army"


def test_the_first_variant_that_holds_is_shown() -> None:
    told = Text(
        (Variant(parse("trade > 50"), "Rich."), Variant(parse("trade > 20"), "Fair."), Variant(None, "Poor."))
    )
    assert render(told, tiny()) == "Fair."
    assert render(Text(), tiny()) == ""


def test_folded_lines_become_paragraphs() -> None:
    assert render("One line\nof two.\n\nAnother.", tiny()) == "One line of two.\n\nAnother."


def test_links_are_words_and_lead_to_the_codex() -> None:
    session, body = tiny(), "Past [[quay]] and [[strait|the water]], and [[quay]] again."
    assert render(body, session) == "Past the quay and the water, and the quay again."
    assert links(body, session) == [("quay", "the quay"), ("strait", "the water")]
    assert marked(body, session) == body
    assert pieces(body, session)[:3] == [Piece("Past "), Piece("the quay", "quay"), Piece(" and ")]
    assert pieces("Plain.", session) == [Piece("Plain.")]
    assert links("[[nowhere_yet]]", session) == [("nowhere_yet", "nowhere yet")]


def test_sentences() -> None:
    assert first_sentence("One. Two.") == "One."
    assert first_sentence("“Go,” she said. He went.") == "“Go,” she said."
    assert first_sentence("The U. S. Navy came. It left.") == "The U. S. Navy came."
    assert first_sentence("No end") == "No end"
    assert [sentence("a thing"), sentence("Done!"), sentence("  ")] == ["A thing.", "Done!", ""]


def test_the_prime_minister_speaks_for_pakistan() -> None:
    actors = dict(tiny_content().actors)
    actors["pakistan"] = evolve(actors["aral"], id="pakistan", name="Pakistan")
    assert render(text("{pm} waits."), changed(actors=actors)) == "Old Tarik waits."
