"""The author's guide as a program can follow it; `python -m tests.guide` writes its reference anew."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

from game.scenario import load
from game.scenario.checks.whole import Whole
from game.scenario.listing import Names, listing
from game.scenario.reference import reference
from tests.stories import ROOT, SHIPPED

GUIDE = ROOT / "scenarios" / "README.md"
_MARKS = re.compile(r"(<!-- reference -->\n)(.*?)(<!-- /reference -->)", re.DOTALL)
_NAMES = re.compile(r"(<!-- names -->\n)(.*?)(<!-- /names -->)", re.DOTALL)
_TUTORIAL = re.compile(r"<!-- tutorial -->\n(.*?)<!-- /tutorial -->", re.DOTALL)
_BLOCK = re.compile(r"(?:<!-- (?P<what>[^\n]+?) -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```", re.DOTALL)


@frozen
class Step:
    """One block of the tutorial: what the comment above it says to do with it, its language and its lines."""

    what: str
    kind: str
    body: str


def steps() -> list[Step]:
    """Give the blocks of the tutorial in their order."""
    found = _TUTORIAL.search(GUIDE.read_text("utf-8"))
    assert found, "the guide has no tutorial between its marks"
    return [Step(each["what"] or "", each["kind"], each["body"]) for each in _BLOCK.finditer(found[1])]


def edit(folder: Path, step: Step) -> None:
    """Do to the author's files what a block says."""
    if step.what.startswith("append to: "):
        path = folder / step.what.removeprefix("append to: ")
        path.write_text(path.read_text("utf-8") + step.body, "utf-8")
    elif step.what.startswith("replace in: "):
        old, new = (line[1:] for line in step.body.splitlines())
        _replace(folder / step.what.removeprefix("replace in: "), old, new)
    elif step.what.startswith("after: "):
        line, _, name = step.what.removeprefix("after: ").rpartition(" in: ")
        _replace(folder / name, f"{line}\n", f"{line}\n{step.body}")
    else:
        raise AssertionError(f"the guide does not say what to do with:\n{step.body}")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (path.name, old)
    path.write_text(text.replace(old, new), "utf-8")


def commands(body: str) -> list[tuple[list[str], list[str]]]:
    """Read a console block: each command without its `wakhan`, and the lines shown below it."""
    found: list[tuple[list[str], list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ wakhan "):
            found.append((line.removeprefix("$ wakhan ").split(), []))
        else:
            found[-1][1].append(line)
    return found


def mechanisms() -> str:
    """Put the YAML of the chapter on mechanisms together."""
    chapter = GUIDE.read_text("utf-8").partition("## 3. The mechanisms")[2].partition("## 4. ")[0]
    return "".join(re.findall(r"```yaml\n(.*?)```", chapter, re.DOTALL))


def renewed(text: str) -> str:
    """Give the guide with its reference as the definitions are now, and the names of the region."""
    text = _MARKS.sub(lambda marks: f"{marks[1]}\n{reference()}{marks[3]}", text)
    return _NAMES.sub(lambda marks: f"{marks[1]}\n{names()}{marks[3]}", text)


def names() -> str:
    """Give the names of the region as tables, and as lists where there is nothing to say of each."""
    seen: list[Whole] = []
    load(SHIPPED / "region", lambda _: None, seen.append)
    return "".join(_table(each) for each in listing(seen[0].content))


def _table(sort: Names) -> str:
    head = f"### {sort.title}\n\nWritten {sort.use}.\n\n"
    bare = [f"`{row.name}`" for row in sort.rows if not row.label and not row.note]
    rows = [f"| `{row.name}` | {row.label} | {row.note} |" for row in sort.rows if row.label or row.note]
    if bare:
        return f"{head}{', '.join(bare)}.\n\n"
    return head + "\n".join(("| name | what players read | |", "| --- | --- | --- |", *rows)) + "\n\n"


if __name__ == "__main__":
    GUIDE.write_text(renewed(GUIDE.read_text("utf-8")), "utf-8")
