"""What editors offer may be taken as it is: the game reads each value and each entry without a complaint."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from game.scenario import load
from game.scenario.described import described
from game.scenario.scaffold import scaffold
from game.scenario.schema import schema, shapes
from game.scenario.sections import SECTIONS
from game.scenario.suggested import example, snippets, suggestions
from tests.stories import SHIPPED

FIELDS = {"a file": set(SECTIONS), **{shape.name: set(shape.fields) for shape in shapes()}}
OFFERED = [
    (shape, key, found)
    for shape, keys in suggestions()["snippets"].items()
    for key, several in keys.items()
    for found in several
]
FORMULAS = ("when", "needs", "unlocks", "proceeds", "starts", "stops")


def filled(text: str) -> str:
    """Take what stands in each place, or the first of its choices."""
    return re.sub(r"\$\{\d+[:|]([^}|,]*)[^}]*\}", lambda place: place[1], text)


def plain(body: Any) -> Any:
    """Fill in every place of an entry."""
    if isinstance(body, dict):
        return {filled(key): plain(value) for key, value in body.items()}
    if isinstance(body, list):
        return [plain(each) for each in body]
    return filled(body) if isinstance(body, str) else body


def written(body: Any) -> str:
    """Write an entry as an editor does, where `+3` stands without quotes."""
    return re.sub(
        r"'([+-]\d+|\d{4}-\d\d)'", r"\1", yaml.safe_dump(plain(body), allow_unicode=True, width=200)
    )


def complaints(folder: Path, text: str) -> list[str]:
    """Put a file beside those of a new scenario, and give what the loader says of it."""
    home = scaffold("fresh", folder, lambda world: SHIPPED / world)
    (home / "more.yaml").write_text(text, "utf-8")
    found = load(home, lambda world: SHIPPED / world)
    return [f"{each.code}: {each.message}" for each in found.problems if each.file == "more.yaml"]


@pytest.mark.parametrize(("shape", "key", "snippet"), OFFERED, ids=[each[2]["label"] for each in OFFERED])
def test_an_entry_is_good_as_it_is_offered(
    tmp_path: Path, shape: str, key: str, snippet: dict[str, Any]
) -> None:
    body = snippet["body"]
    if shape == "an event":
        news: dict[str, Any] = {"title": "A", "kind": "file", "text": "B", "source": "¶1"}
        body = {
            "asked": {**news, "options": {**body, "not_at_all": {"label": "No", "effects": {"trade": -1}}}}
        }
        key = "events"
    assert complaints(tmp_path, written({key: body})) == []


def test_a_place_is_numbered_for_each_thing_to_fill_in() -> None:
    for _shape, _key, snippet in OFFERED:
        places = [int(each) for each in re.findall(r"\$\{(\d+)", str(snippet["body"]))]
        assert sorted(set(places)) == list(range(1, max(places) + 1)), snippet["label"]
        assert snippet["label"]
        assert snippet["description"].endswith(".")


def sentences() -> Iterator[tuple[str, str, str | int]]:
    for shape, keys in FIELDS.items():
        for key in sorted(keys):
            begun = example(shape, key)
            if begun is not None:
                yield shape, key, begun


def test_each_suggestion_is_for_a_key_that_there_is() -> None:
    every = set().union(*FIELDS.values())
    for sort in ("examples", "snippets"):
        for shape, keys in suggestions()[sort].items():
            assert set(keys) <= (every if shape == "all" else FIELDS[shape]), shape


def test_a_value_to_begin_with_is_one_that_fits() -> None:
    made = schema()
    places = {"a file": made["properties"]}
    for name, shape in made["$defs"].items():
        places[name] = shape["properties"]
    for shape_name, key, begun in sentences():
        name = re.sub(r"^(an?|the) ", "", shape_name).replace(" ", "-")
        found = places[shape_name if shape_name == "a file" else name][key]
        assert found["examples"] == [begun]
        assert Draft202012Validator({**found, "$defs": made["$defs"]}).is_valid(begun), (shape_name, key)


def test_a_formula_to_begin_with_reads_names_of_the_region(tmp_path: Path) -> None:
    formulas = sorted({str(begun) for _, key, begun in sentences() if key in FORMULAS})
    news = {
        f"n{at}": {"title": "A", "kind": "news", "text": "B", "when": each}
        for at, each in enumerate(formulas)
    }
    said = complaints(tmp_path, written({"events": news}))
    assert [each for each in said if "expression" in each or "name" in each] == []


def test_help_with_marks_is_given_as_markdown_too() -> None:
    made = schema()["$defs"]
    assert made["option"]["properties"]["needs"]["markdownDescription"] == described("an option", "needs")
    assert "markdownDescription" not in made["option"]["properties"]["line"]


def test_whole_entries_stand_beside_the_type_of_what_they_fill() -> None:
    events = schema()["properties"]["events"]
    assert events["allOf"] == [{"defaultSnippets": snippets("a file", "events")}]
    assert "defaultSnippets" not in events  # with several there, an editor writes no line below the key
    assert events["propertyNames"]["title"] == "name"


def test_a_pattern_is_told_in_words() -> None:
    def patterns(found: object) -> Iterator[dict[str, Any]]:
        if isinstance(found, dict):
            if isinstance(found.get("pattern"), str):
                yield found
            for each in found.values():
                yield from patterns(each)
        elif isinstance(found, list):
            for each in found:
                yield from patterns(each)

    told = [each.get("patternErrorMessage") for each in patterns(schema())]
    assert told
    assert all(told)


def test_a_word_of_a_few_says_that_it_is_text() -> None:
    turn = schema()["$defs"]["calendar"]["properties"]["turn"]
    assert turn["type"] == "string"  # else an editor that writes the whole calendar leaves it out
    assert "quarter" in turn["enum"]
