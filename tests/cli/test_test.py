"""`wakhan test`: an author's tests pass quietly, and fail with what was expected, what was found and why."""

from __future__ import annotations

import json
import re

import pytest

from game.cli.main import Exit, main
from tests.cli.conftest import Done, Player

FAILING = """
tests:
  - name: A mission angers Aral
    seed: 7
    do: [launch trade_mission aral, end]
    expect: [aral.trust < 10, turn == 2, mean(islands.trust) > 90]
  - name: Two missions in one turn
    seed: 7
    do: [launch trade_mission aral, launch trade_mission bora]
    expect: turn == 1
  - name: A long wait
    seed: 7
    do: [end 9]
    expect: turn > 1
"""
FILE = """
  {0}:
    title: The {0}
    kind: file
    window: [1992-01, 1992-12]
    basis: invented
    source: C02
    text: A tree stands by the quay.
    options:
      cut: {{label: Cut it, effects: {{trade: +3, security: -2}}}}
      keep: {{label: Keep it, effects: {{trade: -3, security: +2}}}}
"""


def tried(player: Player, text: str, *options: str) -> Done:
    (player.scenario / "more.yaml").write_text(text, "utf-8")
    return player.types("test", "tiny", *options)


def test_our_own_scenarios_keep_their_promises(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "burning-road"]) == Exit.DONE
    told = capsys.readouterr()
    assert told.out == ""
    assert re.fullmatch(r"\d+ tests, all passed\n", told.err)
    assert int(told.err.split()[0]) >= 8


def test_a_failure_says_what_was_expected_what_was_found_and_why(player: Player) -> None:
    done = tried(player, FAILING, "-k", "angers")
    assert done.code == Exit.PROBLEMS
    first, *lines = done.out.splitlines()
    assert first == "tiny/more.yaml:3:5  failed  A mission angers Aral (seed 7)"
    assert lines[0] == "  expected  aral.trust < 10"
    assert re.fullmatch(r"  found     aral\.trust is \d+\.\d", lines[1])
    assert re.fullmatch(r"  because   aral\.trust began at .*“Trade mission to Aral”.*", lines[2])
    assert "  expected  turn == 2" not in lines
    assert [line[:28] for line in lines if "expected" in line] == [
        "  expected  aral.trust < 10",
        "  expected  mean(islands.tru",
    ]
    assert any(line.startswith("  found     bora.trust is ") for line in lines)
    assert done.err == "1 test, 1 failed\n"


def test_an_order_that_cannot_be_given_is_told_with_its_reason(player: Player) -> None:
    done = tried(player, FAILING, "-k", "two missions")
    assert "  order 2   launch trade_mission bora\n  found     Another of this kind" in done.out


def test_a_story_that_is_over_takes_no_more_orders(player: Player) -> None:
    done = tried(player, FAILING, "-k", "long wait")
    assert re.search(
        r"  order \d   end\n  found     (the story was over before it|A crisis on your desk)", done.out
    )


def test_a_file_that_is_not_there_is_told_with_those_that_are_and_a_luckier_seed(player: Player) -> None:
    story = "events:\n" + "".join(
        FILE.format(name) for name in ("alder", "birch", "cedar", "dogwood", "elder")
    )
    story += "tests: [{name: Later, seed: SEED, do: [answer cedar cut], expect: turn > 0}]"
    found = [tried(player, story.replace("SEED", str(seed)), "-k", "later") for seed in range(1, 9)]
    missed = [done.out for done in found if done.code == Exit.PROBLEMS]
    assert 0 < len(missed) < len(found)
    assert all(re.search(r"^  on desk   answer \w+ cut or keep$", out, re.MULTILINE) for out in missed)
    lucky = next(number for number, done in enumerate(found, 1) if done.code == Exit.DONE)
    assert all(f"  luck      with seed {lucky} every order can be given" in out for out in missed)


def test_a_crisis_in_the_way_is_named_with_its_answers(player: Player) -> None:
    crisis = """
events:
  wreck:
    title: A wreck
    kind: crisis
    on: 1992-01
    basis: invented
    source: C02
    text: A hull lies across the strait.
    options:
      tow: {label: Tow it, cost: {capital: 1}, effects: {trade: +3, security: -2}}
      wait: {label: Wait, attention: 0, effects: {trade: -3, security: +1}}
tests: [{name: On, seed: 1, do: [end], expect: turn > 1}]
"""
    done = tried(player, crisis, "-k", "on")
    assert "A crisis on your desk" in done.out
    assert "  on desk   answer wreck tow or wait" in done.out


def test_the_story_one_stands_in_is_the_one_that_is_tried(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    (player.scenario / "more.yaml").write_text(FAILING, "utf-8")
    monkeypatch.chdir(player.scenario)
    assert "3 failed" in player.types("test").err
    assert player.types("check").err == "1 scenario checked, nothing to mend\n"


def test_an_unknown_order_is_found_before_anything_is_played(player: Player) -> None:
    done = tried(player, FAILING.replace("launch trade_mission bora", "launch trade_mision bora"))
    assert done.code == Exit.PROBLEMS
    assert "unknown-order  there is no order 'launch trade_mision bora' (did you mean" in done.err


def test_the_same_for_programs(player: Player) -> None:
    done = tried(player, FAILING, "--format", "json")
    rows = {row["name"]: row for row in json.loads(done.out)}
    assert rows["A mission pleases Aral"]["passed"] is True
    failed = rows["A mission angers Aral"]
    assert failed["failed"][0]["expected"] == "aral.trust < 10"
    assert failed["failed"][0]["found"][0].startswith("aral.trust is ")
    assert rows["Two missions in one turn"]["refused"] == {"order": "launch trade_mission bora", "number": 2}


def test_no_tests_is_said(player: Player) -> None:
    done = player.types("test", "tiny", "-k", "nothing has this name")
    assert (done.code, done.err) == (Exit.DONE, "no tests found\n")
