"""What the linter makes of texts, sources and people, beyond the example of each check."""

from pathlib import Path
from time import process_time

import pytest

from .test_lint_choices import found

NEWS = """\
events:
  boat:
    title: A boat
    kind: news
    basis: invented
    source: ¶6
    {more}
    text: {text}
"""
KHAN = """\
actors:
  khanate:
    name: The khanate
    side: group
    leaders: [{name: Timur Alimov, title: President, until: 1992-06}, {name: Malik Safarov, from: 1992-07}]
"""


def told(text: str, more: str = "on: 1992-10") -> str:
    return NEWS.format(text=text, more=more)


@pytest.mark.parametrize(
    "source", ["¶0", "¶29", "¶8.5", "¶9.9", "¶5.1", "E000", "E169", "C49", "D.6", "'[R62]'", "'[R155]'"]
)
def test_sources_that_are_not_there(source: str, tmp_path: Path) -> None:
    column = 13 + source.startswith("'")
    text = told("It is late.").replace("source: ¶6", f"source: {source}")
    assert found(tmp_path, text) == [f"unknown-source 6:{column}"]


@pytest.mark.parametrize("source", ["¶28", "¶8.4", "¶9.8", "E168", "C01", "D.5", "A.2", "'[R154]'", "GK"])
def test_sources_that_are_there(source: str, tmp_path: Path) -> None:
    assert found(tmp_path, told("It is late.").replace("source: ¶6", f"source: {source}")) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is late (E170).", ["unknown-source 8:23"]),
        ("Berth A.9 is free.", []),
        ("Flight BE777 is late.", []),
        ("A camp of terrorists.", ["loaded-word 8:21"]),
        ("A puppet of nobody.", ["loaded-word 8:13"]),
        ('"Puppets," says the envoy.', ["loaded-word 8:12 low"]),
        ("A regime of winds.", ["loaded-word 8:13 low"]),
        ("The puppeteers came.", []),
        ("A glove-puppet, a puppet.", ["loaded-word 8:29"]),
        ("The stans are five.", ["loaded-word 8:11"]),
        ("It  is late.", ["double-space 8:13"]),
        ("It is late , and wet.", ["double-space 8:21"]),
        ("It is late", ["full-stop 8:11"]),
        ("It is late (says he).", []),
        ("He is {aral.leader}", []),
        ('It is "late.', ["quotes 8:11"]),
        ("It is “late.", ["quotes 8:11"]),
        ('It is "late", “he” says.', ["quotes 8:11"]),
        ("Donaudampfschiffahrtsgesellschaften come.", ["too-wide 8:11"]),
        ("A guest from Ashkhabad.", ["spelling 8:24"]),
        ("A guest from Qandahar.", ["spelling 8:24 low"]),
        ("A guest from Gilghit.", ["spelling 8:24 low"]),
        ("A guest from Kandaharr.", ["spelling 8:24 low"]),
        ("A guest from Kandahar.", []),
    ],
)
def test_words(text: str, wanted: list[str], tmp_path: Path) -> None:
    quoted = f"'{text}'" if '"' in text or "{" in text else text
    got = found(tmp_path, told(quoted))
    shift = 1 if quoted != text else 0
    assert [f"{each.split(':')[0]}:{_shifted(each, shift)}" for each in got] == wanted


@pytest.mark.parametrize(
    ("voice", "wanted"),
    [
        ("“One state, ours.”", True),
        ("„One state.“", True),
        ("'\"One state.\"'", True),
        ("“One” state, or “two”", False),
        ("One “state”.", False),
    ],
)
def test_the_game_puts_voices_in_quotes_itself(voice: str, wanted: bool, tmp_path: Path) -> None:
    example = told("A boat is late.") + f"    voices:\n      army: {voice}\n"
    told_of = [each for each in found(tmp_path, example) if each.startswith("quotes 10:13")]
    assert bool(told_of) is wanted


def test_curly_quotes_that_were_meant_for_yaml_are_told(tmp_path: Path) -> None:
    mission = (
        "initiatives:\n  ask: {label: LABEL, family: words, act: 2, effects: {trade: +3, security: -3}}\n"
    )
    assert found(tmp_path / "a", mission.replace("LABEL", "“Ask”")) == ["quotes 2:16"]
    assert found(tmp_path / "b", mission.replace("LABEL", "'“Ask”'")) == []


def _shifted(each: str, shift: int) -> str:
    """Give the column and the rest, less the quote that YAML wants before some texts."""
    column, _, rest = each.partition(":")[2].partition(" ")
    moved = int(column) - (shift if each.startswith("loaded") else 0)
    return f"{moved} {rest}".strip()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Alimov is coming.", ["out-of-office 13:21"]),
        ("President Timur Alimov is coming.", ["out-of-office 13:27"]),
        ("Alimov is coming.", ["out-of-office 13:11 low"]),
        ("The former President Alimov is coming.", ["out-of-office 13:32 low"]),
        ("President Safarov is coming.", []),
    ],
)
def test_leaders_out_of_office(text: str, wanted: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, KHAN + told(text)) == wanted


def test_somebody_else_of_the_same_last_name_is_not_the_leader(tmp_path: Path) -> None:
    guest = KHAN + told("Those who know Murad Alimov come.", "on: 1992-10")
    assert found(tmp_path / "once", guest) == ["out-of-office 13:32 low"]
    both = guest + "slides: [{theme: sea, text: Nobody asks Murad Alimov.}]\n"
    assert found(tmp_path / "known", both) == []


def test_our_own_spelling_is_never_another(tmp_path: Path) -> None:
    named = KHAN.replace("Timur Alimov", "Timur Masoud")
    assert found(tmp_path, named + told("They ask Massoud.", "on: 1992-04")) == []


def test_an_afterword_may_speak_of_those_who_are_gone(tmp_path: Path) -> None:
    assert (
        found(tmp_path, KHAN + told("He came.", "on: 1992-10\n    afterwards: President Alimov came.")) == []
    )


def test_whoever_comes_while_an_event_waits_may_speak(tmp_path: Path) -> None:
    khan = KHAN.replace(
        "name: Timur Alimov, title: President, until: 1992-06",
        "name: Timur Alimov, from: 1992-06, until: 1992-06",
    )
    for more, wanted in (
        ("by: khanate\n    window: [1992-01, 1992-06]", []),
        ("by: khanate\n    window: [1992-01, 1992-03]", ["absent-voice 12:5"]),
    ):
        assert found(tmp_path / more[-3:-1], khan + told("A letter comes.", more)) == wanted


def test_an_adviser_may_take_a_side(tmp_path: Path) -> None:
    voice = "voices: {army: Terrorists and no one else.}"
    assert found(tmp_path, told("It is late.", voice)) == ["loaded-word 7:20 low"]


@pytest.mark.parametrize(
    ("leaders", "wanted"),
    [
        ("{name: Old, until: 1992-06}, {name: New, from: 1992-07}", []),
        ("{name: Old, until: 1992-06}, {name: New}", []),
        ("{name: Old, until: 1992-06}, {name: New, from: 1992-08}", ["leaders 5:44"]),
        ("{name: Old, until: 1992-06}, {name: New, from: 1992-06}", ["leaders 5:44"]),
        ("{name: Old}, {name: New, from: 1992-06}", ["leaders 5:28"]),
        ("{name: Old, from: 1992-06, until: 1992-01}", ["leaders 5:15"]),
    ],
)
def test_lists_of_leaders(leaders: str, wanted: list[str], tmp_path: Path) -> None:
    head = "actors:\n  khanate:\n    name: The khanate\n    side: group\n    leaders: ["
    assert found(tmp_path, f"{head}{leaders}]\n") == wanted


def test_a_sentence_may_come_again_in_the_variants_of_one_text(tmp_path: Path) -> None:
    variants = "[{when: trade > 40, text: The boat is late. Rain.}, {text: The boat is late. Sun.}]"
    assert found(tmp_path, told(variants)) == []
    again = told("The boat is late. Sun.", "more: Nobody waits. THE BOAT IS LATE.")
    assert found(tmp_path / "b", again) == ["said-twice 8:11"]


def test_what_the_world_says_already_is_said_twice(tmp_path: Path) -> None:
    mission = "label: A feast, family: words, effects: {trade: -1, security: +1}"
    note = "later: [{in: 1 turns, effects: {trade: +1}, note: The harbour gang went home}]"
    assert found(tmp_path, f"initiatives: {{feast: {{{mission}, {note}}}}}") == []
    same = note.replace("The harbour gang went home", "THE SEA WALL STANDS")
    assert found(tmp_path / "c", f"initiatives: {{feast: {{{mission}, {same}}}}}") == ["said-twice 1:140"]


@pytest.mark.parametrize(
    ("line", "effects", "wanted"),
    [
        ("Aral approves.", "{aral.trust: -3}", True),
        ("Aral and Bora approve.", "{bora.trust: -3, trade: +1}", True),
        ("Aral and Bora approve.", "{aral.trust: -3, trade: +1}", True),
        ("The islands object.", "{islands.trust: +3}", True),
        ("The army grumbles.", "{army.support: +3}", True),
        ("Trade falls.", "{trade: +3}", True),
        ("Aral approves.", "{aral.trust: +3}", False),
        ("Aral does not approve.", "{aral.trust: -3}", False),
        ("Some in Aral object.", "{aral.trust: +3}", False),
        ("Aral may object.", "{aral.trust: +3}", False),
        ("Aral approves; Bora objects.", "{aral.trust: +3, bora.trust: -3}", False),
    ],
)
def test_words_against_effects(line: str, effects: str, wanted: bool, tmp_path: Path) -> None:
    example = f"initiatives: {{feast: {{label: A feast, family: words, note: {line}, effects: {effects}}}}}"
    assert (found(tmp_path, example) == ["against-words 1:60"]) is wanted


def test_a_late_effect_may_bear_the_words_out(tmp_path: Path) -> None:
    act = "{label: A feast, family: words, note: Aral approves., effects: {aral.trust: -1}, "
    late = "later: [{in: 1 turns, effects: {aral.trust: +3}, note: It was good}]}"
    assert found(tmp_path, f"initiatives: {{feast: {act}{late}}}") == []


def test_what_is_said_where_a_late_effect_fails_is_no_word_about_it(tmp_path: Path) -> None:
    words = "note: It was good, otherwise: Aral objects."
    late = f"later: [{{in: 1 turns, when: trade > 20, effects: {{aral.trust: +3}}, {words}}}]"
    act = f"{{label: A feast, family: words, effects: {{trade: -1}}, {late}}}"
    assert found(tmp_path, f"initiatives: {{feast: {act}}}") == []


def test_what_costs_nothing_has_no_cost(tmp_path: Path) -> None:
    act = (
        "{label: A feast, family: words, note: It costs nothing., effects: {trade: +1}, cost: {treasury: 1}}"
    )
    assert found(tmp_path, f"initiatives: {{feast: {act}}}") == ["against-words 1:60"]


@pytest.mark.parametrize(
    ("more", "wanted"),
    [("codex: [pass]", []), ("more: See [[pass]].", []), ("more: See.", ["lone-page 9:9"])],
)
def test_pages_that_nothing_leads_to(more: str, wanted: list[str], tmp_path: Path) -> None:
    page = "codex: {pass: {title: The pass, source: ¶8, text: It is high.}}\n"
    assert found(tmp_path, told("It is late.", more) + page) == wanted


def test_an_afterword_without_any_source(tmp_path: Path) -> None:
    bare = told("It is late.", "afterwards: It sank.").replace("    source: ¶6\n", "")
    assert found(tmp_path, bare) == ["no-source 2:3", "unsourced 6:5"]
    assert found(tmp_path / "b", bare.replace("It sank", "It sank (E038)")) == ["no-source 2:3"]


def test_causes_without_a_source_are_mentioned_to_those_who_ask(tmp_path: Path) -> None:
    mood = (
        "mood: {label: Mood, range: [0, 100], settles: 9 months, pushes: [{by: 0.1 * trade, because: Trade}]}"
    )
    goal = "goals: {glad: {label: Glad, when: mood > 5, patron: business}}\n"
    assert found(tmp_path, f"indicators: {{{mood}}}\n{goal}") == ["unsourced 1:79 low"]


@pytest.mark.parametrize(
    "filler",
    [
        "E999 ",
        "A.9 ",
        "“",
        ")",
        "[[",
        ". ",
        "aral approves ",
        "regime ",
        "Kandaharr ",
        "[a",
        "**a ",
        "__a ",
        "<a ",
        "{{",
    ],
)
def test_endless_texts_are_looked_through_at_once(filler: str, tmp_path: Path) -> None:
    before = process_time()
    found(tmp_path, told(f"'{filler * (400_000 // len(filler))}'"))
    assert process_time() - before < 2.0


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is **very** late.", ["as-written 8:18"]),
        ("It is __very__ late.", ["as-written 8:18"]),
        ("It is <b>very</b> late.", ["as-written 8:18"]),
        ("It is 3 * 4 * 5 sacks.", []),
        ("It is 3 < 4 and 5 > 4.", []),
        ("See [pass] and [that].", ["as-written 8:16"]),
        ("See [pass|the pass].", ["as-written 8:16"]),
        ("See [[pass]] (so it is said).", []),
        ("Trade is ${trade}.", ["as-written 8:21"]),
        ("Trade is {{trade}}.", ["as-written 8:21"]),
        ("Trade is {trade}.", []),
    ],
)
def test_signs_that_mean_something_elsewhere(text: str, wanted: list[str], tmp_path: Path) -> None:
    page = "codex: {pass: {title: The pass, source: ¶8, text: It is high.}}\n"
    got = found(tmp_path, told(f'"{text}"', "codex: [pass]") + page)
    assert got == wanted


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("{when: trade < 40, text: Low.}", ["no-last-text 2:49"]),
        ("{when: trade <= 60, text: Low.}", []),
        ("{when: not trade > 60, text: Low.}", []),
        ("{text: Low.}", []),
    ],
)
def test_a_text_has_a_wording_for_every_case(last: str, wanted: list[str], tmp_path: Path) -> None:
    words = f"slides:\n- {{theme: sea, text: [{{when: trade > 60, text: High.}}, {last}]}}\n"
    assert [each.split()[0] for each in found(tmp_path, words)] == [each.split()[0] for each in wanted]


@pytest.mark.parametrize(("theme", "wanted"), [("sea", []), ("Sea", 1), ("s e a", 1), ("seas", [])])
def test_themes_are_written_in_one_way(theme: str, wanted: object, tmp_path: Path) -> None:
    got = found(
        tmp_path,
        f"slides:\n- {{theme: sea, when: trade > 60, text: Full.}}\n- {{theme: {theme}, text: Thin.}}\n",
    )
    assert [each.split()[0] for each in got] == (["near-themes"] if wanted else [])


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Delaram", "Delarm", True),
        ("Delaram", "Delaarm", True),
        ("Delaram", "Delarom", True),
        ("Delaram", "Delarams", True),
        ("Delaram", "Deolarems", False),
        ("Chapter 1", "Chapter 2", False),
        ("Iran", "Iraq", False),
    ],
)
def test_themes_that_differ_by_a_letter(one: str, other: str, wanted: bool, tmp_path: Path) -> None:
    often = f"{{theme: {one}, when: trade > 60, text: Full.}}, {{theme: {one}, text: Empty.}}"
    once = f"{{theme: {other}, text: Quiet.}}"
    for number, slides in enumerate((f"{often}, {once}", f"{once}, {often}")):
        got = found(tmp_path / f"{number}", f"slides: [{slides}]")
        assert [each.split()[0] for each in got] == ["near-themes"] * wanted
    twice = f"{{theme: {other}, when: trade > 70, text: Loud.}}, {once}"
    assert found(tmp_path / "both", f"slides: [{often}, {twice}]") == []
