"""The web as a picture that other programs draw: Mermaid and DOT, with an author's words made harmless."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from game.scenario.web import Link, Thing, Web

_LONGEST = 60
_SHAPES = {  # Mermaid's brackets, DOT's shape
    "event": ("[", "]", "box"),
    "flag": ("{{", "}}", "hexagon"),
    "indicator": ("([", "])", "ellipse"),
    "ending": ("[[", "]]", "doubleoctagon"),
    "goal": ("((", "))", "circle"),
    "ladder": ("[/", "/]", "parallelogram"),
    "project": ("[(", ")]", "cylinder"),
    "situation": (">", "]", "cds"),
}
_OTHER = ("(", ")", "box")
_BAD = {ord(each): " " for each in "\r\n\t"}


def mermaid(web: Web, links: Sequence[Link]) -> str:
    """Write a flowchart: a whole line changes what it points to, a dotted one is a condition that reads."""
    names = _numbered(web, links)
    lines = ["flowchart LR"]
    for thing, name in names.items():
        left, right, _ = _SHAPES.get(web.things[thing].kind, _OTHER)
        lines.append(f'  {name}{left}"{_mermaid(_caption(web.things[thing]))}"{right}')
    for (source, target, changes), said in _joined(links).items():
        arrow = "-->" if changes else "-.->"
        lines.append(f'  {names[source]} {arrow}|"{_mermaid(said)}"| {names[target]}')
    return "\n".join(lines) + "\n"


def dot(web: Web, links: Sequence[Link]) -> str:
    """Write a digraph for Graphviz, whole and dashed lines as in `mermaid`."""
    names = _numbered(web, links)
    lines = [
        "digraph story {",
        "  rankdir=LR;",
        '  node [fontname="sans-serif"]; edge [fontname="sans-serif"];',
    ]
    for thing, name in names.items():
        shape = _SHAPES.get(web.things[thing].kind, _OTHER)[2]
        lines.append(f'  {name} [shape={shape}, label="{_dot(_caption(web.things[thing]))}"];')
    for (source, target, changes), said in _joined(links).items():
        style = "solid" if changes else "dashed"
        lines.append(f'  {names[source]} -> {names[target]} [style={style}, label="{_dot(said)}"];')
    return "\n".join([*lines, "}"]) + "\n"


def _numbered(web: Web, links: Iterable[Link]) -> dict[str, str]:
    """Name the parts shown n1, n2 ... in the author's order."""
    shown = {end for link in links for end in (link.source, link.target)}
    return {thing: f"n{number}" for number, thing in enumerate((t for t in web.things if t in shown), 1)}


def _joined(links: Iterable[Link]) -> dict[tuple[str, str, bool], str]:
    """Draw one line where several links join the same two parts."""
    said: defaultdict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for link in links:
        words = f"{link.how} {link.said}".strip() if link.changes else link.how
        said[link.source, link.target, link.changes].append(words)
    return {ends: "; ".join(dict.fromkeys(words)) for ends, words in said.items()}


def _caption(thing: Thing) -> str:
    return f"{thing.kind} {thing.name}: {thing.label}" if thing.label else f"{thing.kind} {thing.name}"


def _short(text: str) -> str:
    text = text.translate(_BAD)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _mermaid(text: str) -> str:
    """Write what Mermaid would act on as its character codes."""
    return "".join(
        each if each.isalnum() or each in " .,:;+-=_?!…'" else f"#{ord(each)};" for each in _short(text)
    )


def _dot(text: str) -> str:
    return _short(text).replace("\\", "\\\\").replace('"', '\\"')
