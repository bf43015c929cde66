"""`wakhan graph`: the wiring of a story in words, and as pictures that a hostile text cannot break out of."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli.main import Exit, main
from tests.cli.conftest import Player

MERMAID_PART = re.compile(
    r'  n\d+(\[|\{\{|\(\[|\[\[|\(\(|\[/|\[\(|>|\()"([\w .,:;+=_?!…\'#-]*)"(\]|\}\}|\]\)|\]\]|\)\)|/\]|\)\]|\))'
)
MERMAID_LINK = re.compile(r'  n\d+ (-->|-\.->)\|"[\w .,:;+=_?!…\'#-]*"\| n\d+')
DOT_LINE = re.compile(r'  n\d+( -> n\d+)? \[[a-z]+=[a-z]+, label="([^"\\\n]|\\["\\])*"\];')
HOSTILE = '"]; click n1 href \\"javascript:alert(1)\\" --> <b>x</b> \\\\'


def asked(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert main(["graph", *command]) == Exit.DONE
    return capsys.readouterr().out


def test_the_whole_story(capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, "burning-road")
    assert told.startswith("The burning road\n")
    assert "  flag talks_hosted\n    set by   event islamabad_round (host) =1\n" in told
    assert "    read by  event russia_river_guard comes when: tajik_war and not talks_hosted\n" in told
    assert "HOW IT ENDS" in told
    assert "when no other ending has come" in told


def test_one_event_backwards_and_forwards(player: Player) -> None:
    told = player.types("graph", "tiny", "grain_offer").out
    before, after = told.split("WHAT IT LEADS TO")
    assert "WHAT LEADS TO IT" in before
    assert re.search(r"^  accept, in 2 turns: .*treasury \+2", after, re.MULTILINE)
    assert "event second_offer comes when: grain_offer.refuse" in after


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("islamabad_accord", ["its date: 1993-03 (turn 4)", "asked for by topic kabul"]),
        ("quetta_plan", ["its window: 1993-04 to 1993-06", "weight: 8"]),
        ("rail_iran", ["starts when: date >= 1996-05", "stops when: date < 1996-05"]),
        ("special_envoy.uzbekistan", ["costs attention 1, capital 1", "turn 3 on"]),
        (
            "tap_study",
            [
                "costs attention 1, treasury 1, capital 1; takes 4 turns at treasury 1 each",
                "turn 5 on (act 2)",
                "from 1994-01",
            ],
        ),
    ],
)
def test_what_brings_a_part_is_told_though_no_other_part_does(
    capsys: pytest.CaptureFixture[str], part: str, told: list[str]
) -> None:
    before = asked(capsys, "burning-road", part, "--depth", "1").split("WHAT IT LEADS TO")[0]
    assert set(told) <= {line.strip() for line in before.splitlines()}
    assert "nothing" not in before
    found = json.loads(asked(capsys, "burning-road", part, "--format", "json", "--depth", "1"))
    thing = next(each for each in found["things"] if each["name"] == part)
    assert set(told) <= {*thing["terms"], thing["price"]}


def test_acts_and_the_price_of_a_posture_are_told_and_what_may_come_at_any_time_says_so(
    player: Player,
) -> None:
    told = player.types("graph", "tiny", "patrols").out
    assert "  climbing costs attention 1, capital 1; descending costs attention 1, capital 1" in told
    assert "  its act: turns 1 to 4\n" in player.types("graph", "tiny", "grain_offer").out
    events = player.scenario / "events.yaml"
    late = re.sub(r"    on: 1992-04\n", "    act: 2\n", events.read_text("utf-8"))
    events.write_text(late, "utf-8")
    told = player.types("graph", "tiny", "harbour_fire").out
    assert "  its act: turns 3 to 4\n  no condition: it may come in any turn of these\n" in told


def test_slides_are_numbered_within_their_theme(player: Player) -> None:
    assert "slide harbour.1 " in player.types("graph", "tiny", "harbour.1").out
    assert (
        "slide islands.1 is shown if: mean(islands.trust) > 25"
        in player.types("graph", "tiny", "aral.trust", "--all").out
    )


def test_an_ending_that_waits_for_a_date_alone_says_so(player: Player) -> None:
    story = player.scenario / "scenario.yaml"
    text = story.read_text("utf-8")
    story.write_text(text.replace("trade > 30 and open_strait.met", "turn > 3"), "utf-8")
    assert "    when turn > 3\n" in player.types("graph", "tiny").out


def test_depth_says_how_far(capsys: pytest.CaptureFixture[str]) -> None:
    near, far = (asked(capsys, "burning-road", "kabul_falls", "--depth", each) for each in "12")
    assert "event embassy_sacked comes when" in near
    assert "claim: embassy_kept =1" not in near
    assert "claim: embassy_kept =1" in far


def test_all_means_all(capsys: pytest.CaptureFixture[str]) -> None:
    some = asked(capsys, "burning-road", "kabul.alignment", "--depth", "1")
    every = asked(capsys, "burning-road", "kabul.alignment", "--depth", "1", "--all")
    left = int(re.search(r"and (\d+) more changes", some)[1])  # type: ignore[index]
    changes = re.compile(r"^  [+=-]\d+", re.MULTILINE)
    assert len(changes.findall(every)) == len(changes.findall(some)) + left
    assert "more" not in every.split("WHAT IT LEADS TO")[0]


@pytest.mark.parametrize("part", [(), ("kabul_falls",), ("kabul.alignment", "--depth", "3")])
def test_mermaid_and_dot_are_well_formed(capsys: pytest.CaptureFixture[str], part: tuple[str, ...]) -> None:
    first, *lines = asked(capsys, "burning-road", *part, "--format", "mermaid").splitlines()
    assert first == "flowchart LR"
    assert all(MERMAID_PART.fullmatch(line) or MERMAID_LINK.fullmatch(line) for line in lines)
    first, *lines, last = asked(capsys, "burning-road", *part, "--format", "dot").splitlines()
    assert (first, last) == ("digraph story {", "}")
    assert all(DOT_LINE.fullmatch(line) for line in lines[2:])
    named = {name for line in lines[2:] for name in re.findall(r"\bn\d+\b(?=[^\"]*\[)", line)}
    assert len(named) > 3


def test_a_hostile_title_stays_text(player: Player, tmp_path: Path) -> None:
    events = player.scenario / "events.yaml"
    text = events.read_text("utf-8")
    found = re.search(r"^  grain_offer:\n    title: .*$", text, re.MULTILINE)
    assert found
    events.write_text(text.replace(found[0], f"  grain_offer:\n    title: '{HOSTILE}'"), "utf-8")
    drawn = player.types("graph", "tiny", "--format", "mermaid").out
    assert "javascript" in drawn
    assert all(
        MERMAID_PART.fullmatch(line) or MERMAID_LINK.fullmatch(line) for line in drawn.splitlines()[1:]
    )
    lines = player.types("graph", "tiny", "--format", "dot").out.splitlines()[3:-1]
    assert all(DOT_LINE.fullmatch(line) for line in lines)


def test_json_has_every_end(player: Player) -> None:
    found = json.loads(player.types("graph", "tiny", "--format", "json", "--all").out)
    ids = {thing["id"] for thing in found["things"]}
    assert {"event:grain_offer", "indicator:aral.trust"} <= ids
    assert all({link["source"], link["target"]} <= ids for link in found["links"])


def test_a_part_that_is_not_there(player: Player) -> None:
    done = player.types("graph", "tiny", "grain_ofer")
    assert done.code == Exit.USAGE
    assert "nothing is called 'grain_ofer' there (did you mean 'grain_offer'?)" in done.err


def test_a_piece_of_a_name_offers_all_that_have_it_and_a_page_is_called_one(player: Player) -> None:
    assert "(is it grain_offer" in player.types("graph", "tiny", "grain").err
    assert "`wakhan graph PATH --names` lists" in player.types("graph", "tiny", "zzzzzz").err
    page = player.types("graph", "burning-road", "durand_line")
    assert "is a page of the codex" in page.err
