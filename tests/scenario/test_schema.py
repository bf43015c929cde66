"""The schema accepts every file that the loader accepts, and sees the faults that a schema can see."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from game.cli.main import Exit, main
from game.scenario import load
from game.scenario.described import described, descriptions
from game.scenario.notes import Notes
from game.scenario.offered import offered
from game.scenario.schema import schema, shapes
from game.scenario.sections import SECTIONS
from tests.stories import GOOD, SHIPPED, content, shipped

from .test_bad import CORPUS

FILES = sorted(path for folder in (SHIPPED, GOOD) for path in folder.glob("*/*.yaml"))
SEEN = {  # codes that a schema sees: what a value is, not what it means
    "bad-choice",
    "bad-date",
    "bad-duration",
    "missing-key",
    "unknown-key",
}
UNSEEN = {  # what is missing may stand in another file, or hangs on another key
    "locked-alone",
    "missing-calendar",
}


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: `on` is text, 1995-09 is text, +4 is a number."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?\d+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?\d*\.\d+$"), list("-+0123456789."))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"~|null|$"), ["~", "n", ""])


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    made = schema()
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def faults(validator: Draft202012Validator, text: str) -> list[str]:
    return [error.message for error in validator.iter_errors(yaml.load(text, Core))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_of_ours_is_accepted(validator: Draft202012Validator, path: Path) -> None:
    assert faults(validator, path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", [*shipped(), "tiny"])
def test_names_are_offered_and_none_is_insisted_on(name: str) -> None:
    made = json.loads(json.dumps(schema(offered(content(name)))))
    Draft202012Validator.check_schema(made)
    validator = Draft202012Validator(made)
    assert [path.name for path in FILES if faults(validator, path.read_text("utf-8"))] == []
    for path in (path for path in CORPUS if path.read_text("utf-8").split()[1] in SEEN):
        if path.stem not in UNSEEN:
            assert faults(validator, path.read_text("utf-8")), path.stem


@pytest.mark.parametrize("name", [*shipped(), "tiny"])
def test_every_name_that_a_story_uses_is_offered(name: str) -> None:
    home, seen = GOOD if name == "tiny" else SHIPPED, list[Notes]()
    load(home / name, lambda world: home / world, lambda whole: seen.append(whole.notes))
    names = offered(content(name))
    changed = {key.name for key in names.keys["a mapping of names to signed amounts"]}
    paid = {key.name for key in names.keys["a mapping of resources to amounts"]}
    assert {use.target for use in seen[0].effects} <= changed
    for use in seen[0].names:
        there = paid if use.sort == "resource" else names.words.get(f"the id of {use.sort}")
        assert there is None or use.name in there, (use.sort, use.name)


@pytest.mark.parametrize(
    "path",
    [path for path in CORPUS if path.read_text("utf-8").split()[1] in SEEN and path.stem not in UNSEEN],
    ids=lambda path: path.stem,
)
def test_what_a_schema_can_see_it_sees(validator: Draft202012Validator, path: Path) -> None:
    assert faults(validator, path.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "flags: {a: 1}",
        "begin: {trade: [1]}",
        "tray: {new: many}",
        "events: {fire: {title: A, kind: file, text: B, options: [a]}}",
        "events: {Big-Fire: {title: A, kind: news, text: B}}",
        "minutes: [1]",
        "initiatives: {a: {label: A, family: b, cost: {treasury: -1}}}",
    ],
)
def test_wrong_types(validator: Draft202012Validator, text: str) -> None:
    assert faults(validator, text)


def test_each_key_is_described_and_nothing_else_is() -> None:
    known = {shape.name: shape for shape in shapes()}
    for shape in known.values():
        assert [key for key in shape.fields if not described(shape.name, key).endswith(".")] == []
    assert [section for section in SECTIONS if not described("a file", section).endswith(".")] == []
    for name, keys in descriptions().items():
        if name == "a variant":  # of which each kind of text has a shape of its own
            assert set(keys) <= set(schema()["$defs"]["variant"]["properties"])
        elif name not in ("all", "a file"):
            assert set(keys) <= set(known[name].fields), name
    every = {key for shape in known.values() for key in shape.fields}
    assert set(descriptions()["all"]) <= every


def test_the_command_knows_the_names_of_a_scenario_even_while_it_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "wheat-road"
    shutil.copytree(SHIPPED / "first-envoys", home)
    (home / "more.yaml").write_text(
        "flags: [wheat_sent]\nindicators: {wheat: {label: Wheat, range: [0, 9], start: 4, settles: 4 turns}}\n"
        "events: {a: {title: A, kind: news, text: B, effects: {weat: +1}}}\n"
    )
    assert main(["schema", str(home)]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    keys = found["$defs"]["mapping-of-names-to-signed-amounts"]["properties"]
    assert keys["wheat"]["description"] == "Wheat: 0 to 9, opens at 4"
    assert keys["wheat_sent"]["description"] == "a flag: =1 sets it, =0 clears it"
    assert keys["trade"]["pattern"] == keys["wheat"]["pattern"]
    assert "republics.trust" in keys
    assert "weat" not in keys
    event = found["$defs"]["event"]["properties"]
    assert "tashkent" in event["place"]["examples"]
    assert "uzbekistan" in event["by"]["examples"]
    assert "examples" in event["codex"]["items"]
    assert {"army", "business"} <= set(event["voices"]["properties"])
    assert found["properties"]["begin"]["properties"]["border"]["examples"] == ["open", "checked", "closed"]
    assert "attention" not in found["$defs"]["mapping-of-resources-to-amounts"]["properties"]
    assert main(["schema", "nowhere"]) == Exit.USAGE
    with (home / "more.yaml").open("a") as stream:
        stream.write("groups: {nobody: []}\n")
    assert main(["schema", str(home)]) == Exit.DONE


def test_the_command_prints_and_writes_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == Exit.DONE
    printed = capsys.readouterr().out
    assert json.loads(printed) == schema()
    assert main(["schema", "--output", str(tmp_path / "s.json")]) == Exit.DONE
    assert (tmp_path / "s.json").read_text("utf-8") == printed
    assert main(["schema", "--output", str(tmp_path / "no" / "s.json")]) == Exit.PROBLEMS
    assert "cannot be written" in capsys.readouterr().err


def test_help_in_an_editor_stands_under_no_heading_of_the_whole_file() -> None:
    found = schema()
    assert "title" not in found  # it would be shown above the help of every key
    assert found["$id"].startswith("urn:")  # nothing that an editor could try to fetch
    assert found["properties"]["format"]["default"] == 1  # the only value there is
