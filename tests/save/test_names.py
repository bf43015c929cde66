"""A slot's name never leaves the folder and never turns into another's."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.save import SaveError
from game.save.names import auto, check, clean, slot_file, slot_name

from .records import rounds

BAD = {
    "": "needs a name",
    "   ": "needs a name",
    "a/b": "cannot hold /",
    "..\\x": "cannot hold /",
    "/etc/passwd": "cannot hold /",
    "..": "dot",
    ".hidden": "dot",
    "end.": "dot",
    "con": "Windows",
    "NUL.txt": "Windows",
    "Com1 .x": "Windows",
    "lpt9": "Windows",
    "COM¹": "Windows",
    "a\x00b": "control",
    "a\nb": "control",
    "a\x7f": "control",
    "a\x9bb": "control",
    "a\u202eb": "control",
    "a\u200bb": "invisible",
    "\ufeffa": "control",
    "a\ufffcb": "invisible",
    "\ud800": "control",
    "auto-1": "autosaves",
    "Auto-99": "autosaves",
    "x" * 61: "60 letters",
    "漢" * 21: "fewer in scripts",
}


@pytest.mark.parametrize("name", BAD, ids=ascii)
def test_refused(name: str) -> None:
    with pytest.raises(SaveError, match=BAD[name]):
        clean(name)
    if not name.startswith("auto"):
        with pytest.raises(SaveError):
            slot_file(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  First   envoys ", "First envoys"),
        ("Cafe\u0301", "Café"),
        ("a\u00a0b", "a b"),
        ("console", "console"),
    ],
)
def test_tidied(typed: str, kept: str) -> None:
    assert clean(typed) == kept
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("First envoys", "First envoys.wakhan"),
        ("50%: a *try*?", "50%25%3A a %2Atry%2A%3F.wakhan"),
        ("Café", "Caf%C3%A9.wakhan"),
        ("a.wakhan", "a.wakhan.wakhan"),
        ("auto-6", "auto-6.wakhan"),
    ],
)
def test_file_names(name: str, file: str) -> None:
    assert slot_file(name) == file
    assert slot_name(file) == name


@pytest.mark.parametrize(
    "file",
    [
        "x",
        ".wakhan",
        "a%2fb.wakhan",
        "a%2Fb.wakhan",
        "a%41.wakhan",
        "%FF.wakhan",
        "é.wakhan",
        "auto-7.wakhan",
        "x.wakhan.1",
    ],
)
def test_files_that_are_nobodys(file: str) -> None:
    assert slot_name(file) is None


@settings(max_examples=rounds(300, 10_000), deadline=None)
@given(st.text(max_size=70))
def test_whatever_is_typed(typed: str) -> None:
    name = said = ""
    try:
        name = clean(typed)
    except SaveError as error:
        said = str(error)
    if said:
        assert said.endswith(".")
        return
    check(name)
    file = slot_file(name)
    assert slot_name(file) == name
    assert file.isascii()
    assert len(file) < 200
    assert unicodedata.is_normalized("NFC", name)
    assert PurePosixPath(file).name == file
    assert PureWindowsPath(file).name == file


def test_the_ring_has_names_of_its_own() -> None:
    assert [auto(place) for place in (1, 6)] == ["auto-1", "auto-6"]
    with pytest.raises(SaveError):
        check("auto-1")
