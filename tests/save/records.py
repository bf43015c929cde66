"""Records, files and counts that the tests of saves share."""

import json
import os
from hashlib import blake2b

from game.save import Record, migrations
from game.save.codec import encode

NAME = "First envoys"
THOROUGH = os.environ.get("WAKHAN_THOROUGH", "0")


def rounds(quick: int, thorough: int) -> int:
    """Say how often to try: more with WAKHAN_THOROUGH=1, exactly N times with WAKHAN_THOROUGH=N above 1."""
    count = int(THOROUGH) if THOROUGH.isdigit() else 1
    return quick if not count else thorough if count == 1 else count


def sample(**changes: object) -> Record:
    """Make a small game."""
    facts: dict[str, object] = {
        "name": NAME,
        "program": "0.1.0",
        "scenario": "burning-road",
        "scenario_version": 1,
        "fingerprint": "5f0c" * 8,
        "seed": 2**63 - 1,
        "level": "standard",
        "created": "1994-11-03T12:00:00Z",
        "saved": "1994-11-03T12:40:00Z",
        "turn": 2,
        "preview": {"title": "The burning road", "date": "Summer 1992", "trade": 22.5},
        "orders": ("answer convoy escort", "end", "climb taliban"),
        "state": {"slots": {"trade": 22.5, "on": True}, "odd": [0.1, -0.0, 5e-324, None, "é\n"]},
    }
    return Record(**(facts | changes))  # type: ignore[arg-type]


def turn(number: int) -> Record:
    """Make the same game at another turn."""
    return sample(turn=number, orders=("end",) * number, saved=f"1994-11-03T12:{number % 60:02}:00Z")


def parts(record: Record | None = None) -> tuple[str, str, str]:
    """Give head, orders and state of a record as JSON text."""
    found = json.loads(encode(record or sample()))
    return json.dumps(found["head"]), json.dumps(found["orders"]), json.dumps(found["state"])


def sealed(head: str, orders: str, state: str, version: int = migrations.FORMAT) -> bytes:
    """Build a file by the description of the format, with honest checksums over whatever the parts hold."""
    head_line = f'"head":{head},\n'.encode()
    body = head_line + f'"orders":{orders},\n"state":{state}}}\n'.encode()
    head_sum = blake2b(head_line, digest_size=16).hexdigest()
    checksum = blake2b(
        f"wakhan {version} {len(body)} {head_sum}\n".encode() + body, digest_size=32
    ).hexdigest()
    first = f'{{"format":{version},"size":{len(body)},"head_sum":"{head_sum}","checksum":"{checksum}",\n'
    return first.encode() + body
