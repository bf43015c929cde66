"""Names of slots, and the file names that stand for them: pure ASCII, reversible, never a path.

Everything but ASCII letters, digits, space, `_`, `-` and `.` is written `%XX` (UTF-8), so that no file
system's idea of Unicode or of forbidden characters turns two names into one or one into none.
"""

from __future__ import annotations

import re
import unicodedata

from game.save.errors import SaveError

LONGEST = 60  # characters
LONGEST_FILE = 180  # bytes, which leaves room for every suffix under the usual 255
RING = 6
SUFFIX = ".wakhan"

# Control characters, lone surrogates, line separators and marks that turn text round. Spelled out rather than
# asked of `str.isprintable`, whose answer changes with the Unicode tables of each Python.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_INVISIBLE = re.compile(
    "[\xad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200d\u2060-\u206f\u3164\ufe00-\ufe0f\ufffc]"
)
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])\s*(\..*)?", re.IGNORECASE)
_AUTO = re.compile(rf"auto-[1-{RING}]")
_ODD = re.compile(r"[^A-Za-z0-9 _.-]")
_CODED = re.compile(rb"%([0-9A-F]{2})")


def clean(text: str) -> str:
    """Give the tidy form of a name for a game (NFC, single spaces), or say why it cannot be one."""
    if UNSAFE.search(text) or _INVISIBLE.search(text):
        raise SaveError("A save's name cannot hold invisible or control characters.")
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise SaveError("A save needs a name.")
    if "/" in name or "\\" in name:
        raise SaveError("A save's name cannot hold / or \\.")
    if name.startswith((".", "-")) or name.endswith("."):  # a dash would be read as an option of a command
        raise SaveError("A save's name cannot begin with a dot or a dash, nor end with a dot.")
    if _RESERVED.fullmatch(unicodedata.normalize("NFKC", name)):
        raise SaveError(f"Windows keeps the name {name} for itself; take another.")
    if name.casefold().startswith("auto-"):
        raise SaveError("Names that begin with auto- are kept for autosaves.")
    if len(name) > LONGEST or len(_coded(name)) > LONGEST_FILE:
        raise SaveError(f"A save's name is {LONGEST} letters at most, fewer in scripts other than Latin.")
    return name


def fit(text: str, ending: str = "") -> str:
    """Make a name out of any text by leaving out what a name cannot hold; `ending` is kept whole."""
    bare = (
        _INVISIBLE.sub("", UNSAFE.sub(" ", text))
        .replace("/", "-")
        .replace("\\", "-")
        .strip(". ")
        .lstrip("-. ")[:LONGEST]
    )
    for kept in range(len(bare), 0, -1):
        try:
            return clean(bare[:kept].rstrip(". ") + ending)
        except SaveError:
            continue
    return clean(f"Game{ending}")


def check(name: object) -> None:
    """Refuse anything that is not already the tidy name of a game."""
    if not isinstance(name, str) or clean(name) != name:
        raise SaveError("The name is not one a save can have.")


def auto(number: int) -> str:
    """Name a place in the autosave ring, from 1."""
    return f"auto-{number}"


def is_auto(name: str) -> bool:
    """Tell whether a slot belongs to the autosave ring."""
    return _AUTO.fullmatch(name) is not None


def slot_file(name: str) -> str:
    """Give the file name of a slot: a game's tidy name or a place in the autosave ring."""
    if not is_auto(name):
        check(name)
    return _coded(name) + SUFFIX


def slot_name(file: str) -> str | None:
    """Give the slot a file name stands for; None when `slot_file` would never have written it."""
    if not file.endswith(SUFFIX) or not file.isascii():
        return None
    raw = _CODED.sub(lambda found: bytes([int(found[1], 16)]), file.removesuffix(SUFFIX).encode())
    try:
        name = raw.decode()
        return name if slot_file(name) == file else None
    except (UnicodeDecodeError, SaveError):
        return None


def _coded(name: str) -> str:
    return _ODD.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), name)
