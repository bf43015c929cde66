"""The orders given since a snapshot, each on the disk before the player sees what it did.

    wakhan-journal 1 SNAPSHOT SUM
    1 order "climb taliban" SUM
    2 undo SUM

Every SUM is over its line and the SUM before it, so a line counts only in its place behind all the others,
and only beside the snapshot named in the first.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path

from attrs import frozen

from game.save import disk
from game.save.checks import check_order
from game.save.errors import SaveError, plainly
from game.save.slot import COPIES, Slot

LARGEST = 4_000_000  # bytes
LINES = 20_000
_TITLE = "wakhan-journal 1"
_TORN = "The last order was not written whole and is left out."


@frozen
class Reading:
    """What a journal still says: the orders that stand, and where and with which SUM its good part ends."""

    orders: tuple[str, ...] = ()
    lines: int = 0
    end: int = 0
    last_sum: str = ""
    notes: tuple[str, ...] = ()


class Journal:
    """The growing list of orders behind one snapshot. The caller holds the slot's lock."""

    def __init__(self, slot: Slot, snapshot: str) -> None:
        """Go on behind the lines that are good; a torn tail is cut off with the next order."""
        self._slot = slot
        self._snapshot = snapshot
        self._pending = b""
        with plainly("go on with the orders of this turn"):
            found = _read(slot, snapshot, 0)
        self._orders, self._lines, self._end = list(found.orders), found.lines, found.end
        self.notes = found.notes
        if not self._end:
            self._pending = _title(snapshot) + b"\n"
        self._sum = found.last_sum or _tail(_title(snapshot))

    @property
    def orders(self) -> tuple[str, ...]:
        """The orders since the snapshot that stand."""
        return tuple(self._orders)

    def order(self, text: str) -> None:
        """Record an order; when this returns it is on the disk."""
        check_order(text)
        self._add(f"order {json.dumps(text)}")
        self._orders.append(text)
        self.flush()

    def undo(self) -> None:
        """Record that the last order was taken back."""
        if not self._orders:
            raise SaveError("There is no order since the snapshot to take back.")
        self._add("undo")
        self._orders.pop()
        self.flush()

    def flush(self) -> None:
        """Put on the disk all that is not there yet, which after a failure may be more than one order."""
        with plainly("keep the orders of this turn"):
            if self._slot.snapshot() != self._snapshot:
                raise SaveError("Could not keep the orders of this turn: their save is gone or replaced.")
            disk.append(self._slot.journal(), self._end, self._pending)
        self._end += len(self._pending)
        self._pending = b""

    def _add(self, text: str) -> None:
        if self._lines >= LINES or self._end + len(self._pending) > LARGEST - 10_000:
            raise SaveError("Too many orders have been given since the last snapshot.")
        self._lines += 1
        self._pending += self._line(f"{self._lines} {text}")

    def _line(self, text: str) -> bytes:
        self._sum = _sum(self._sum, text)
        return f"{text} {self._sum}\n".encode()


def read(slot: Slot, snapshot: str, copy: int = 0) -> Reading:
    """Read the orders that follow a snapshot; whatever is wrong becomes a note, never an error."""
    try:
        return _read(slot, snapshot, copy)
    except OSError:
        return _nothing("could not be read")


def _read(slot: Slot, snapshot: str, copy: int) -> Reading:
    try:
        data, size = disk.glimpse(_beside(slot, snapshot, copy), LARGEST)
    except FileNotFoundError:
        return Reading()
    if size > LARGEST or data.count(b"\n") > LINES + 1:
        return _nothing("fill a larger file than any game")
    lines = data.split(b"\n")
    expected = _title(snapshot)
    if lines[0] == expected and len(lines) > 1:
        return _replay(lines)
    if expected.startswith(data):
        return Reading(notes=(_TORN,))
    if _opened(lines[0], "") is None:
        return _nothing("are damaged from the start")
    if copy or lines[0] in [_title(slot.snapshot(older)) for older in range(1, COPIES + 1)]:
        return Reading()  # left by a crash: they are of a snapshot that went, or are all in this one
    return _nothing("belong to another snapshot")


def _beside(slot: Slot, snapshot: str, copy: int) -> Path:
    """Find the journal of a copy: one place back where a crash came between the moves of the two."""
    astray = copy and slot.followed(copy) != snapshot == slot.followed(copy - 1)
    return slot.journal(copy - 1 if astray else copy)


def _replay(lines: list[bytes]) -> Reading:
    """Follow the lines from the second on, up to the first that does not hold."""
    orders: list[str] = []
    done, end, last_sum = 0, len(lines[0]) + 1, _tail(lines[0])
    for line in lines[1:-1]:
        text = _opened(line, last_sum)
        if text is None or not _apply(text, done + 1, orders):
            break
        done, end, last_sum = done + 1, end + len(line) + 1, _tail(line)
    return Reading(tuple(orders), done, end, last_sum, _notes(len(lines) - 2 - done, torn=bool(lines[-1])))


def _title(snapshot: str) -> bytes:
    title = f"{_TITLE} {snapshot}"
    return f"{title} {_sum('', title)}".encode()


def _nothing(why: str) -> Reading:
    return Reading(notes=(f"The orders beside the save {why} and are left out.",))


def _notes(lost: int, *, torn: bool) -> tuple[str, ...]:
    if lost:
        count = "1 line is" if lost == 1 else f"{lost} lines are"
        return (f"The list of orders since the snapshot is damaged: {count} left out at its end.",)
    return (_TORN,) if torn else ()


def _apply(text: str, number: int, orders: list[str]) -> bool:
    head, _, rest = text.partition(" ")
    if head != str(number):
        return False
    if rest == "undo":
        return bool(orders) and bool(orders.pop())
    if not rest.startswith("order "):
        return False
    try:
        order = json.loads(rest.removeprefix("order "))
        check_order(order)
    except (ValueError, RecursionError, SaveError):
        return False
    orders.append(order)
    return True


def _opened(line: bytes, before: str) -> str | None:
    """Give a line without its SUM, None when that does not hold."""
    if not line.isascii():
        return None
    text, _, found = line.decode().rpartition(" ")
    return text if found == _sum(before, text) else None


def _tail(line: bytes) -> str:
    return line.decode().rpartition(" ")[2]


def _sum(before: str, text: str) -> str:
    return blake2b(f"{before}\n{text}".encode(), digest_size=8).hexdigest()
