"""Loading as a whole: everything reported together, and nothing that is not so."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.scenario import ScenarioError, load, read
from game.scenario.problems import MOST

from .helpers import GOOD, HEAD, said, story, worlds, write

EVENT = """\
  {name}:
    title: The boat
    kind: file
    when: trade > 10 and not quay_closed and mean(islands.trust) > -20
    weight: 1 + trade / 50
    topic: boats
    basis: invented
    source: [C02, ¶15]
    text: |
      A boat is late, and {{aral.leader}} asks why. The quay knows, and the clerks do not.
      Somebody must look for it before the tide turns.
    options:
      go:
        label: Go and look
        cost: {{treasury: 2}}
        effects: {{trade: +4, security: -3}}
        later:
          - {{in: 2 turns, when: aral.trust > 10, effects: {{aral.trust: +2}}, note: The crew says thanks}}
      stay: {{label: Stay, effects: {{security: +3, trade: -2}}}}
"""


def test_problems_of_all_files_come_together(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "story",
        scenario=HEAD + "begin: {trad: 2}\n",
        goals="goals:\n  calm: {label: Calm, when: trad > 1, patron: arm}\n",
        more="flags: [Boat]\nevnts: {}\n",
    )
    loaded = load(folder, worlds)
    assert loaded.content is None
    assert [f"{Path(each.file).name} {each.line}:{each.column} {each.code}" for each in loaded.problems] == [
        "goals.yaml 2:29 unknown-name",
        "goals.yaml 2:47 unknown-name",
        "more.yaml 1:9 bad-name",
        "more.yaml 2:1 unknown-key",
        "scenario.yaml 7:9 unknown-name",
    ]


def test_an_error_in_one_event_hides_none_in_another(tmp_path: Path) -> None:
    text = "events:\n" + "".join(EVENT.format(name=f"boat_{n}") for n in range(3))
    text = text.replace("weight: 1 + trade", "weight: 1 + trad", 1).replace("label: Stay", "labl: Stay", 1)
    last = text.rindex("kind: file")
    loaded = story(tmp_path, text[:last] + "kind: fil" + text[last + 10 :])
    assert [each.code for each in loaded.problems] == [
        "unknown-name",
        "unknown-key",
        "bad-choice",
    ]


def test_a_file_that_cannot_be_read_does_not_make_names_unknown(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "story",
        scenario=HEAD + "goals:\n  calm: {label: Calm, when: boat_sent, patron: army, when: 1}\n",
        flags="flags: [boat_sent\n",
    )
    assert said(load(folder, worlds)) == ["open-bracket 1:8", "duplicate-key 8:54"]


def test_a_problem_reads_well(tmp_path: Path) -> None:
    loaded = story(tmp_path, "goals:\n  calm: {label: Calm, when: securty > 1, patron: army}\n")
    where = tmp_path / "story" / "scenario.yaml"
    assert str(loaded.problems[0]) == (
        f"{where}:8:29  unknown-name  there is no 'securty' (did you mean 'security'?)"
    )


def test_reading_raises_with_every_problem(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", scenario=HEAD + "flags: [A, B]\n")
    with pytest.raises(ScenarioError, match=r"bad-name .*\n.*bad-name") as caught:
        read(folder, worlds)
    assert len(caught.value.problems) == 2


def test_there_is_an_end_to_problems(tmp_path: Path) -> None:
    loaded = story(tmp_path, "flags: [" + ", ".join(f"F{n}" for n in range(MOST + 50)) + "]\n")
    assert len(loaded.problems) == MOST + 1
    assert loaded.problems[-1].code == "too-many"
    assert loaded.problems[-1].message == "50 more problems are not shown"


def test_warnings_never_crowd_out_an_error(tmp_path: Path) -> None:
    pages = "".join(f"  c{n}: {{title: C, text: T, source: nowhere}}\n" for n in range(MOST + 50))
    loaded = story(tmp_path, f"codex:\n{pages}goals: {{a: {{label: A, when: trad > 1, patron: army}}}}\n")
    assert [each.code for each in loaded.problems if each.severity == "error"] == ["unknown-name"]
    assert (loaded.problems[-1].code, loaded.problems[-1].severity) == ("too-many", "warning")


@pytest.mark.parametrize("text", ["", "flags: []\n", "[]\n", "just words\n"])
def test_a_folder_without_a_header_is_a_world(text: str, tmp_path: Path) -> None:
    loaded = load(write(tmp_path / "lands", world=text), worlds)
    assert loaded.content is None
    assert loaded.problems


def test_a_world_has_no_header(tmp_path: Path) -> None:
    write(tmp_path / "islet", world=(GOOD / "islet" / "world.yaml").read_text("utf-8") + "title: Islet\n")
    loaded = load(write(tmp_path / "story", scenario=HEAD), lambda name: tmp_path / name)
    assert [each.message for each in loaded.problems] == [
        "'title' belongs to a scenario, not to the shared world"
    ]


def test_hints_have_an_end_too(tmp_path: Path) -> None:
    loaded = story(tmp_path, "begin: {" + ", ".join(f"trad{n}: 1" for n in range(150)) + "}\n")
    hinted = [each.hint is not None for each in loaded.problems]
    assert hinted[:100] == [True] * 100
    assert not any(hinted[101:])


def test_an_empty_folder_and_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert load(tmp_path / "empty", worlds).problems
    assert [each.code for each in load(tmp_path / "gone", worlds).problems] == ["unreadable"]


def test_the_fingerprint_follows_the_files(tmp_path: Path) -> None:
    def mark(text: str, **more: str) -> str:
        return read(write(tmp_path / "story", scenario=text, **more), worlds).fingerprint

    first = mark(HEAD)
    assert len(first) == 32
    assert mark(HEAD.replace("\n", "\r\n")) == first
    assert mark(HEAD.replace("A story", "A tale")) != first
    assert mark(HEAD, more="flags: [a_flag]\n") != first


def test_a_world_that_changes_changes_the_fingerprint(tmp_path: Path) -> None:
    folder = write(tmp_path / "story", scenario=HEAD)
    text = (GOOD / "islet" / "world.yaml").read_text("utf-8")
    marks = []
    for each in (text, text + "flags: [a_flag]\n"):
        write(tmp_path / "islet", world=each)
        marks.append(read(folder, lambda name: tmp_path / name).fingerprint)
    assert marks[0] != marks[1]


def test_a_megabyte_loads_soon(tmp_path: Path) -> None:
    events = "events:\n" + "".join(EVENT.format(name=f"boat_{n}") for n in range(1550))
    assert len(events) > 1_000_000
    folder = write(tmp_path / "story", scenario=HEAD, events=events)
    start = time.perf_counter()
    loaded = load(folder, worlds)
    assert time.perf_counter() - start < 5
    assert loaded.problems == ()
    assert loaded.content
    assert len(loaded.content.events) == 1550


def test_loading_needs_no_numpy() -> None:
    code = "import sys, game.scenario, game.scenario.find; print(*({'numpy', 'textual'} & {*sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
