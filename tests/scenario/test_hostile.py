"""Whatever an author writes, loading ends soon and reports instead of raising."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from game.scenario import Loaded, load

from .helpers import GOOD, HEAD, worlds, write

PARTS = {path: path.read_text("utf-8") for path in sorted((GOOD / "tiny").glob("*.yaml"))}
WORLD = (GOOD / "islet" / "world.yaml").read_text("utf-8")
SIGNS = ["{", "}", "[", "]", ":", ": ", ", ", "- ", "\n", "  ", "\t", "|", ">", "'", '"', "? ", "---\n", "#"]
WORDS = ["=4", "+4", "-", "null", "~", "actor.", "islands.", ".", "1992-04", "9 months", "{actor.name}", "[["]
TRICKS = ["&a ", "*a", "!!x ", "\x00", "\u202e", "\ufeff", "\ud7ff", "\r", "999999999999", "when: ", "text: "]
TOKENS = st.sampled_from([*SIGNS, *WORDS, *TRICKS])


def settled(loaded: Loaded) -> None:
    wrong = any(each.severity == "error" for each in loaded.problems)
    assert (loaded.content is None) == wrong
    assert all(each.line >= 1 and each.column >= 1 and each.message for each in loaded.problems)
    spots = [(each.file, each.line, each.column) for each in loaded.problems]
    assert spots == sorted(spots)


def loaded_in_time(files: dict[str, str | bytes], world: str | None = None) -> Loaded:
    with TemporaryDirectory() as name:
        folder = write(Path(name) / "story", **files)
        if world is not None:
            write(Path(name) / "islet", world=world)
        start = time.perf_counter()
        loaded = load(folder, worlds if world is None else lambda _: Path(name) / "islet")
        assert time.perf_counter() - start < 2
        return loaded


@given(st.text(max_size=300) | st.text(alphabet="{}[]:,-|>'\"&*!#%@ \n\tab1=.~?", max_size=200))
@example("a: &x [*x]")
@example("? [a]\n: b")
@example("[" * 5000)
@example("{a: " * 3000)
@example("- " * 3000)
def test_any_text(text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    loaded_in_time({"scenario": raw})
    settled(loaded_in_time({"scenario": HEAD, "events": raw}))


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    loaded_in_time({"scenario": raw})


@given(st.data())
def test_any_mutation_of_a_scenario(data: st.DataObject) -> None:
    files: dict[str, str | bytes] = {path.stem: text for path, text in PARTS.items()}
    name = data.draw(st.sampled_from(sorted(files)))
    files[name] = mutated(str(files[name]), data)
    settled(loaded_in_time(files))


@given(st.data())
def test_any_mutation_of_a_world(data: st.DataObject) -> None:
    files: dict[str, str | bytes] = {path.stem: text for path, text in PARTS.items()}
    settled(loaded_in_time(files, mutated(WORLD, data)))


def mutated(text: str, data: st.DataObject) -> str:
    """Cut, repeat or put in something at a few places."""
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(TOKENS | st.just("") | st.text(max_size=4)) + text[at + cut :]
    return text.encode("utf-8", "replace").decode()


ODD: list[object] = [
    "",
    "x",
    "=4",
    "-1",
    "999999",
    "1992-04",
    "true",
    [],
    {},
    [["x"]],
    {"a": {"b": "c"}},
    "{a}",
]


def places(node: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """Every place in a tree of lists and mappings."""
    found = [path]
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        found += places(value, (*path, key))
    return found


def replaced(node: object, path: tuple[object, ...], value: object) -> object:
    """A tree with something else at one place."""
    if not path:
        return value
    if isinstance(node, dict):
        return {key: replaced(own, path[1:], value) if key == path[0] else own for key, own in node.items()}
    assert isinstance(node, list)
    return [replaced(own, path[1:], value) if at == path[0] else own for at, own in enumerate(node)]


TREES = {
    name: yaml.load(text, yaml.BaseLoader)
    for name, text in {**{path.stem: text for path, text in PARTS.items()}, "world": WORLD}.items()
}


class PlainDumper(yaml.SafeDumper):
    """Writes `100` and `yes` without quotes, as an author would."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


PLACES = [(name, path) for name, tree in TREES.items() for path in places(tree)]


@given(st.sampled_from(PLACES), st.sampled_from(ODD))
def test_any_value_anywhere(place: tuple[str, tuple[object, ...]], value: object) -> None:
    name, path = place
    trees = {**TREES, name: replaced(TREES[name], path, value)}
    files = {each: yaml.dump(tree, Dumper=PlainDumper, sort_keys=False) for each, tree in trees.items()}
    world = files.pop("world")
    settled(loaded_in_time({**files}, world))


def test_what_the_dumper_writes_is_sound() -> None:
    files = {each: yaml.dump(tree, Dumper=PlainDumper, sort_keys=False) for each, tree in TREES.items()}
    world = files.pop("world")
    assert loaded_in_time({**files}, world).problems == ()


LONG = {
    "brackets in a text": "goals: {c: {label: '" + "[" * 200_000 + "', when: trade > 1, patron: army}}\n",
    "unknown sections": "".join(f"a{n}: 1\n" for n in range(20_000)),
    "unknown targets": "mend: {for_each: islands, effects: {"
    + ", ".join(f"t{n}: +1" for n in range(9_000))
    + "}}\n",
    "unknown starts": "begin: {" + ", ".join(f"b{n}: 1" for n in range(9_000)) + "}\n",
    "unknown drops": "drop: [" + ", ".join(f"b{n}" for n in range(20_000)) + "]\n",
    "folded faults": "slides:\n" + "- theme: a\n  text: b\n  when: >-\n    a >\n    )\n" * 2_000,
    "links": "codex: {c: {title: x, text: '" + "[[a]] {b} " * 10_000 + "'}}\n",
    "an expression": "goals: {c: {label: x, when: '" + "(" * 200_000 + "', patron: army}}\n",
    "key after key": "? " * 100_000,
    "entries": "flags: [b]\ngroups:\n" + "".join(f"  g{n}: [aral]\n" for n in range(9_000)),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_nothing_takes_long(text: str) -> None:
    loaded = loaded_in_time({"scenario": HEAD, "more": text})
    assert any(each.severity == "error" for each in loaded.problems) or text is LONG["brackets in a text"]
    settled(loaded)
