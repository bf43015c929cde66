"""Sources: the numbers of the record, and works of an author's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from .helpers import story

NEWS = "events: {{boat: {{title: A boat, kind: news, basis: composite, source: {}, text: It is late.}}}}"


def odd(folder: Path, source: str) -> list[str]:
    found = story(folder, NEWS.format(source)).problems
    return [f"{each.message} ({each.hint})" for each in found if each.code == "odd-source"]


@pytest.mark.parametrize(
    "source",
    [
        "GK",
        "[E001, ¶15]",
        '"[R42]"',
        '"Rashid, Taliban, p. 160"',
        "Rashid 2000",
        '"Dawn, 4 March 1995"',
        "UN A/RES/50/88 (1995)",
        "Émile Durand 1901",
        '[E001, "Olcott, Central Asias New States, 1996"]'.replace("''", "’"),
    ],
)
def test_a_source_can_be_looked_up(tmp_path: Path, source: str) -> None:
    assert odd(tmp_path / "story", source) == []


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("my uncle", "or a work: Rashid, Taliban, p. 160"),
        ("page 9", "or a work"),
        ("Rashid", "or a work"),
        (f"Rashid 2000{' and more' * 12}", "or a work"),
        ('"E001, ¶15"', "write [E001, ¶15]"),
        ("E-38", "write E038"),
        ("par. 15", "write ¶15"),
    ],
)
def test_what_nobody_can_look_up_is_odd(tmp_path: Path, source: str, hint: str) -> None:
    (found,) = odd(tmp_path / "story", source)
    assert hint in found


def test_each_missing_part_has_its_own_hint(tmp_path: Path) -> None:
    text = "events: {boat: {title: A boat, kind: news, basis: composite, text: It is late.}}"
    (found,) = [each for each in story(tmp_path / "story", text).problems if each.code == "no-source"]
    assert found.message == "'boat' does not say its source"
    assert found.hint == "write source: [E038, ¶15], or GK for general knowledge"
