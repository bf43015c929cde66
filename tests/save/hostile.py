"""Files made to hurt, with honest checksums: `python -m tests.save.hostile` says what each cost.

A line per file: seconds (of the processor, for the machine may be busy), then what was said about it; the last
line is the memory used at most, in megabytes.
"""

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from game.save.codec import decode, preview
from game.save.errors import SaveError

from .records import parts, sealed

ROOM = 15_900_000  # bytes, a little under the largest file


def with_state(state: str) -> bytes:
    head, orders, _ = parts()
    return sealed(head, orders, state)


def _filled(piece: str) -> str:
    return '{"x":[' + piece * (ROOM // len(piece)) + piece.rstrip(",") + "]}"


def bombs() -> Iterator[tuple[str, bytes]]:
    """Make the large ones one after another, never two at once."""
    head, orders, _ = parts()
    yield "deep lists", with_state("[" * ROOM)
    yield "deep objects", with_state('{"a":' * 90_000 + "1" + "}" * 90_000)
    yield "deep enough to parse", with_state('{"a":' + "[" * 900 + "]" * 900 + "}")
    yield "a number of a million digits", with_state('{"x":' + "9" * 1_000_000 + "}")
    yield "a fraction of millions of digits", with_state('{"x":0.' + "1" * ROOM + "}")
    yield "many long numbers", with_state(_filled("9" * 4_000 + ","))
    yield "empty lists", with_state(_filled("[],"))
    yield "empty objects", with_state(_filled("{},"))
    yield "small objects", with_state(_filled('{"a":1},'))
    yield "as many values as are let in", with_state('{"x":[' + "{}," * 99_000 + "1]}")
    yield "as many objects as are let in", with_state('{"x":[' + '{"a":[]},' * 49_000 + "1]}")
    keys = ",".join(f'"{number:x}":{{}}' for number in range(65_000))
    yield "as many keys as are let in", with_state("{" + keys + "}")
    yield "one long text", with_state('{"x":"' + "y" * ROOM + '"}')
    yield "one long text of escapes", with_state('{"x":"' + "\\ud83d\\ude00" * (ROOM // 12) + '"}')
    yield "spaces", with_state("{" + " " * ROOM + "}")
    yield "quotes", with_state('{"x":' + '"' * ROOM + "}")
    yield "a long head", sealed("[" + '"x",' * 3_900_000 + "1]", orders, "{}")
    yield "orders without end", sealed(head, "[" + '"end",' * 400_000 + '"end"]', "{}")
    yield "larger than any save", b'{"format":1,"size":99999999,' + b" " * 17_000_000


def _said(data: bytes) -> str:
    said = []
    for read in (decode, lambda data: preview(data[:128_000], len(data))):
        try:
            read(data)
            said.append("read")
        except SaveError as error:
            said.append(str(error))
    return " / ".join(said)


def peak() -> float:
    """Give the most memory this program has held, in megabytes; not what its parent held when it was started."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1_000
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Read each file and say what it cost."""
    for name, data in bombs():
        begun = process_time()
        said = _said(data)
        print(f"{process_time() - begun:.3f}\t{name}\t{said}")
        del data
    print(peak())


if __name__ == "__main__":
    main()
