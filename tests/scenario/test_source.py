"""YAML to nodes with places."""

import pytest
import yaml

from game.scenario.nodes import Broken, File, Mapping, Node, Scalar, Sequence, is_nothing, sort_of
from game.scenario.problems import Problems
from game.scenario.source import read_nodes


def read(text: str) -> tuple[Node | None, list[str]]:
    problems = Problems()
    root = read_nodes(File("a.yaml", "a.yaml", text), problems)
    return root, [str(each) for each in problems.sorted()]


def plainly(node: Node | None) -> object:
    match node:
        case Mapping():
            return {key.value: plainly(value) for key, value in node.pairs}
        case Sequence():
            return [plainly(item) for item in node.items]
        case Scalar():
            return node.value
    return node


SAMPLE = """\
a: no
b: [on, yes, +4, =4, 1995-09, 012, 1:30]
c:
  - "quoted\\tx"
  - |
    block
      of text
d: {e: '', f: }
"""


@pytest.mark.parametrize("libyaml", [True, False])
def test_scalars_stay_text(libyaml: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not libyaml:
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    root, problems = read(SAMPLE)
    assert problems == []
    assert plainly(root) == {
        "a": "no",
        "b": ["on", "yes", "+4", "=4", "1995-09", "012", "1:30"],
        "c": ["quoted\tx", "block\n  of text\n"],
        "d": {"e": "", "f": ""},
    }


def test_every_node_knows_its_place() -> None:
    root, _ = read(SAMPLE)
    assert isinstance(root, Mapping)
    b, c, d = root.get("b"), root.get("c"), root.get("d")
    assert isinstance(b, Sequence)
    assert (b.line, b.column, b.flow) == (2, 4, True)
    assert (b.items[2].line, b.items[2].column) == (2, 14)
    assert isinstance(c, Sequence)
    assert (c.items[1].line, c.items[1].column, c.flow) == (5, 5, False)
    assert isinstance(d, Mapping)
    assert (d.pairs[1][0].line, d.pairs[1][0].column) == (8, 12)


def test_nothing_is_not_empty_text() -> None:
    root, _ = read("a:\nb: ''\nc: ~\nd: null\ne: 'null'\n")
    assert isinstance(root, Mapping)
    assert [is_nothing(value) for _, value in root.pairs] == [True, False, True, True, False]
    assert [sort_of(value) for _, value in root.pairs][:2] == ["nothing", "''"]


def test_an_empty_file_is_no_node() -> None:
    assert read("") == (None, [])
    assert read("# only a comment\n") == (None, [])


def test_a_duplicate_key_names_the_first() -> None:
    root, problems = read("a: 1\nb: 2\na: 3\n")
    assert problems == ["a.yaml:3:1  duplicate-key  'a' is already written on line 1 (keep one of them)"]
    assert plainly(root) == {"a": "1", "b": "2"}


def test_escapes_cannot_bring_in_control_characters() -> None:
    root, _ = read('a: "x\\e[31m\\u202ey"\n')
    assert plainly(root) == {"a": "x\ufffd[31m\ufffdy"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x 1\nb: *x\n", ["1:4  anchor", "2:4  anchor"]),
        ("a: !!python/object:os.system x\n", ["1:4  tag"]),
        ("a: &m {b: 1}\nc: 2\n", ["1:4  anchor"]),
        ("? [a, b]\n: 1\n", ["1:3  quote-this"]),
        ("{a: 1}: 2\n", ["1:1  quote-this"]),
    ],
)
def test_what_is_refused_does_not_hide_the_rest(text: str, said: list[str]) -> None:
    root, problems = read(text)
    assert [problem.removeprefix("a.yaml:").rsplit("  ", 1)[0] for problem in problems] == said
    assert isinstance(root, Mapping)


@pytest.mark.parametrize(
    ("text", "code", "place", "hint"),
    [
        ("a:\n\tb: 1\n", "tab", "2:1", "indent with spaces"),
        ("a: 'x\nb: 1\n", "open-quote", "1:4", "close it"),
        ("a: b: c\n", "quote-this", "1:5", "quotes"),
        ("a: {b: c\nd: e}\nf: 1\n", "open-bracket", "1:4", "write '}'"),
        ('a: "x" y\n', "quote-this", "1:8", "quotes"),
        ("a: @home\n", "quote-this", "1:4", "quotes"),
        ("a: [1, 2\n", "open-bracket", "1:4", "write ']'"),
        ("a: [b: 1}\n", "open-bracket", "1:9", "write ']'"),
        ("a: {b: 1, c: x: y}\n", "quote-this", "1:15", "quotes around"),
        ("a: {b: 1\n  c: 2}\n", "missing-comma", "1:9", "put one"),
        ("a: {b: x #1, c: 2}\nd: 1\n", "open-bracket", "1:4", "is a comment"),
        ("a: [\n", "open-bracket", "2:1", "at its end"),
        ("a: [b, , c]\n", "missing-comma", "1:8", "take a comma away"),
        ("a: {b: 1 c: 2}\n", "missing-comma", "1:10", "put one"),
        ("a: {b: 1994-04 c: 2}\n", "missing-comma", "1:16", "put one"),
        ("a:\n  b:c\n  d: 1\n", "colon", "2:4", "write b: c"),
        ("a\n  b: 1\n", "colon", "1:2", "write a:"),
        ("events:\n  a: {b: 1}\nc:\n    d: 1\n  e: 1\n", "syntax", "3:1", "indent it"),
        ("a: 'it's'\n", "quote-this", "1:8", "double quotes"),
        ("a: - b\n", "quote-this", "1:4", "quotes"),
        ("a: - 4\n", "quote-this", "1:4", "write -4"),
        ("a:\n  b: 1\n\u00a0\u00a0c: 1\n  d: 1\n", "tab", "3:1", "indent with spaces"),
        ("a: 1\n  b: 2\n", "syntax", "2:3", "indentation"),
        (
            "a:\n  b: {c: 1}\n d: {e: 2}\n",
            "syntax",
            "3:2",
            "indentation: it begins in column 2, 'b' above it in column 3, 'a' above it in column 1",
        ),
        ("a:\n  b: {c: 1}\n    d: {e: 2}\n", "syntax", "3:5", "in column 5, 'b' above it in column 3"),
        (
            "a:\n  - b: 1\n    c: 1\n - b: 2\n",
            "syntax",
            "4:2",
            "in column 2, 'b' above it in column 3, 'a' above",
        ),
        ("a: 1\n b\nc\n", "syntax", "4:1", "indentation"),
        ("a:\n  - 1\n b: 2\n", "syntax", "3:2", "indentation"),
        ("a: * x\n", "quote-this", "1:4", "quotes"),
        ('a: "x\nb: 1\nc: "y"\n', "open-quote", "1:4", "close it"),
        ("a: {b: 'x}\nc: d\ne: it's\n", "open-quote", "1:8", "double a quote"),
        ("a: b: +1\n", "quote-this", "1:5", "write a: {b: +1}"),
        ("a:\n  b: {c: 1}\n  - d: 2\n", "syntax", "3:3", "write all alike"),
        ("a:\n  - {c: 1}\n  d: 2\n", "syntax", "3:3", "write all alike"),
        ("a:\n  -{b: 1, c: 2}\n", "syntax", "2:4", "write - {b: 1"),
        ("a: {label: b}\nc:\n  label Let it be\n  d: 1\n", "colon", "3:8", "write label: Let it be"),
        ("c:\n  source C02, C04\n  d: 1\n", "colon", "2:9", "write source: C02, C04"),
        ("c:\n  d: 1\n  on 1992-03\n  e: 1\n", "colon", "3:5", "write on: 1992-03"),
        ("on: 1\nc:\n  d: 1\n  on the quay\n  e: 1\n", "syntax", "4:3", "further to the right"),
        ("c:\n  d: 1\n  label it\n  label: 1\n", "syntax", "3:3", "further to the right"),
        ("a:\n  two words: b\n  and more\nc: 1\n", "syntax", "3:3", "begins with | after a:"),
        ("a:\u00a0x\nb: 1\n", "tab", "1:3", "write a plain space"),
    ],
)
def test_syntax_errors_say_the_mend(text: str, code: str, place: str, hint: str) -> None:
    root, problems = read(text)
    assert isinstance(root, Broken)
    assert len(problems) == 1
    assert problems[0].startswith(f"a.yaml:{place}  {code}  ")
    assert hint in problems[0]


@pytest.mark.parametrize(
    "text", ["[" * 50, "- " * 50, "a:\n" + "".join(" " * n + "b:\n" for n in range(1, 50))]
)
def test_depth_has_a_limit(text: str) -> None:
    root, problems = read(text)
    assert isinstance(root, Broken)
    assert [problem.split("  ")[1] for problem in problems] == ["too-deep"]
