"""Marks and names that never overlap: the important ones first, and names give way to marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.view.map.canvas import Canvas

Part = tuple[str, str]  # text and ink


class Label(NamedTuple):
    """A mark in a cell and what may stand beside it; the lower `rank` is set first."""

    key: str
    cell: tuple[int, int]
    mark: Part
    badges: tuple[Part, ...] = ()
    name: Part = ("", "")
    rank: int = 9


class Placed(NamedTuple):
    """Where things can be pointed at: cells by the key of what stands there."""

    cells: dict[int, str]
    shown: dict[str, tuple[int, int]]


def place(canvas: Canvas, labels: Sequence[Label], taken: dict[int, str]) -> Placed:
    """Write all marks that have room, then the names, by rank, and nothing on taken cells."""
    placed = Placed(dict(taken), {})
    ordered = sorted(labels, key=lambda label: label.rank)
    standing = [label for label in ordered if _mark(canvas, placed, label)]
    for label in standing:
        _name(canvas, placed, label)
    return placed


def _mark(canvas: Canvas, placed: Placed, label: Label) -> bool:
    x, y = label.cell
    here = y * canvas.width + x
    if not (0 <= x < canvas.width and 0 <= y < canvas.height) or here in placed.cells:
        return False
    canvas.text(x, y, *label.mark)
    placed.cells[here] = label.key
    placed.shown[label.key] = label.cell
    return True


def _name(canvas: Canvas, placed: Placed, label: Label) -> None:
    """Write badges and name beside the mark, else above or below it, else the badges alone."""
    x, y = label.cell
    for parts in ((*label.badges, label.name), label.badges):
        told = [part for part in parts if part[0]]
        size = sum(len(text) for text, _ in told)
        if not size:
            return
        tries = [(x + 1, y), (x - size, y)]
        if label.badges or label.rank < 0:
            tries += [(start, row) for row in (y - 1, y + 1) for start in (x + 1, x, x - size, x - size + 1)]
        for start, row in tries:
            if _free(canvas, placed, start, row, size, label.key):
                _write(canvas, placed, label.key, start, row, told if start >= x else told[::-1])
                return


def _free(canvas: Canvas, placed: Placed, start: int, y: int, size: int, key: str) -> bool:
    """Say whether cells are in view and empty, with one beside them that is no letter of another's."""
    if start < 0 or start + size > canvas.width or not 0 <= y < canvas.height:
        return False
    row = y * canvas.width
    if any(row + cell in placed.cells for cell in range(start, start + size)):
        return False
    edges = [cell for cell in (start - 1, start + size) if 0 <= cell < canvas.width]
    return all(placed.cells.get(row + cell, key) == key for cell in edges)


def _write(canvas: Canvas, placed: Placed, key: str, start: int, y: int, parts: Sequence[Part]) -> None:
    for text, ink in parts:
        canvas.text(start, y, text, ink)
        for cell in range(start, start + len(text)):
            placed.cells[y * canvas.width + cell] = key
        start += len(text)


def write_if_free(canvas: Canvas, placed: Placed, key: str, middle: tuple[int, int], name: Part) -> bool:
    """Write a name around a cell where no letter and no road stands."""
    text, ink = name
    start, y = middle[0] - len(text) // 2, middle[1]
    if not 0 <= y < canvas.height or start < 0 or start + len(text) > canvas.width:
        return False
    cells = range(y * canvas.width + start - 1, y * canvas.width + start + len(text) + 1)
    if any(cell in placed.cells or canvas.strength[cell] > 1 for cell in cells if cell < len(canvas.bits)):
        return False
    _write(canvas, placed, key, start, y, [(text, ink)])
    return True
