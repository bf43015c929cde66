"""A record as bytes and back: one JSON object of four lines that any tool can read and no damage gets past.

    {"format":1,"size":BYTES AFTER THIS LINE,"head_sum":"...","checksum":"...",
    "head":{...},
    "orders":[...],
    "state":{...}}

`head_sum` is over the head's line, so that a list can trust it without reading on; `checksum` over a line
`wakhan FORMAT SIZE HEAD_SUM` and everything after the first line. Keys keep their order: a resumed game then
walks its state as the game that wrote it would have.
"""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from typing import NoReturn

from attrs import fields_dict, frozen

from game.save import migrations
from game.save.checks import check_head, check_record
from game.save.errors import SaveError
from game.save.record import Head, Record

LARGEST = 16_000_000  # bytes of a file
HEAD = 64_000  # bytes of the head's line
FIRST_LINE = 200  # bytes, with room to spare
_MARKS = 200_000  # commas, colons and opening brackets: bounds time and memory; 120 turns have some 12,000
_DIGITS = 20  # of a whole number

_FIRST = re.compile(
    rb'\{"format":(0|[1-9][0-9]{0,8}),"size":([1-9][0-9]{0,8}),"head_sum":"([0-9a-f]{32})","checksum":"([0-9a-f]{64})",\n'
)
_DAMAGED = "The file is damaged: its checksum does not match."
_FOREIGN = "The file is damaged at its start, or is not a save of Wakhan."
_BODY = ("head", "orders", "state")


@frozen
class _Envelope:
    version: int
    size: int
    head_sum: str
    checksum: str
    body: int  # where it begins


def encode(record: Record) -> bytes:
    """Write a record as the bytes of a file."""
    check_record(record)
    head = {key: getattr(record, key) for key in fields_dict(Head)}
    head_line = f'"head":{_json(head | {"preview": dict(record.preview)})},\n'.encode()
    rest = f'"orders":{_json(record.orders)},\n"state":{_json(dict(record.state))}}}\n'.encode()
    body = head_line + rest
    if len(head_line) > HEAD or len(body) > LARGEST - HEAD or _marks(body) > _MARKS:
        raise SaveError("The game has grown too large to be saved.")
    version, head_sum = migrations.FORMAT, _head_sum(head_line)
    checksum = _checksum(version, head_sum, body)
    first = f'{{"format":{version},"size":{len(body)},"head_sum":"{head_sum}","checksum":"{checksum}",\n'
    return first.encode() + body


def decode(data: bytes) -> Record:
    """Read a record, or raise SaveError with what is wrong; hostile bytes give nothing else."""
    envelope = _open(data, len(data))
    _verify(envelope, data)
    document = _parse(data)
    if list(document)[4:] != list(_BODY):
        raise SaveError("The save lacks a part or has one too many.")
    body = migrations.migrate({key: document[key] for key in _BODY}, envelope.version)
    head, orders, state = _dict(body.get("head")), body.get("orders"), _dict(body.get("state"))
    if not isinstance(orders, list) or head.keys() != fields_dict(Head).keys():
        raise SaveError("The save lacks a fact or has one too many.")
    record = Record(**head, orders=tuple(orders), state=state)  # type: ignore[arg-type]
    check_record(record)
    return record


def preview(start: bytes, total: int) -> Head | None:
    """Read the head from the first bytes of a file of `total`; None when an old format needs `decode`."""
    envelope = _open(start, total)
    line = start[envelope.body : start.find(b"\n", envelope.body) + 1]
    if len(start) == total:
        _verify(envelope, start)
    elif _head_sum(line) != envelope.head_sum:
        raise SaveError(_DAMAGED)
    if envelope.version != migrations.FORMAT:
        migrations.check_format(envelope.version)
        return None
    found = _parse(b"{" + line.rstrip(b",\n") + b"}")
    head = _dict(found.get("head"))
    if head.keys() != fields_dict(Head).keys():
        raise SaveError("The save lacks a fact or has one too many.")
    result = Head(**head)  # type: ignore[arg-type]
    check_head(result)
    return result


def snapshot_id(data: bytes) -> str:
    """Give the checksum by which a journal names the snapshot it follows, after proving it."""
    envelope = _open(data, len(data))
    _verify(envelope, data)
    migrations.check_format(envelope.version)
    return envelope.checksum


def claimed_id(start: bytes) -> str:
    """Give the same from the first bytes of a file, unproven."""
    found = _FIRST.match(start)
    if not found:
        raise SaveError(_FOREIGN)
    return found[4].decode()


def _open(start: bytes, total: int) -> _Envelope:
    if not total:
        raise SaveError("The file is empty.")
    if total > LARGEST:
        raise SaveError(f"The file is larger than any save ({LARGEST // 1_000_000} MB).")
    found = _FIRST.match(start)
    if not found:
        raise SaveError(_FOREIGN)
    size = int(found[2])
    if total - found.end() < size:
        raise SaveError(f"The file is cut short: {total} of {size + found.end()} bytes are left.")
    if total - found.end() > size:
        raise SaveError("The file is damaged: something was added at its end.")
    return _Envelope(int(found[1]), size, found[3].decode(), found[4].decode(), found.end())


def _verify(envelope: _Envelope, data: bytes) -> None:
    body = memoryview(data)[envelope.body :]
    if _checksum(envelope.version, envelope.head_sum, body) != envelope.checksum:
        raise SaveError(_DAMAGED)


def _checksum(version: int, head_sum: str, body: bytes | memoryview) -> str:
    digest = blake2b(f"wakhan {version} {len(body)} {head_sum}\n".encode(), digest_size=32)
    digest.update(body)
    return digest.hexdigest()


def _head_sum(line: bytes) -> str:
    return blake2b(line, digest_size=16).hexdigest()


def _marks(data: bytes) -> int:
    return sum(map(data.count, (b",", b":", b"[", b"{")))


def _json(value: object) -> str:
    return json.dumps(value, allow_nan=False, separators=(",", ":"))


def _parse(data: bytes) -> dict[str, object]:
    if not data.isascii():
        raise SaveError("The save holds bytes that are not text.")
    if _marks(data) > _MARKS:
        raise SaveError("The save holds too many values.")
    try:
        found = json.loads(
            data.decode(), object_pairs_hook=_once, parse_int=_whole, parse_constant=_not_a_number
        )
    except (ValueError, RecursionError) as error:
        raise SaveError("The save is not well formed.") from error
    return _dict(found)


def _dict(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SaveError("The save lacks a part or has one too many.")
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise SaveError("The save says something twice.")
    return made


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise SaveError("The save holds a number that is too large.")
    return int(digits)


def _not_a_number(word: str) -> NoReturn:
    raise SaveError(f"The save holds {word}, which is not a number.")
