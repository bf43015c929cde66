"""`wakhan schema`: the JSON Schema of a scenario's files, for editors that complete and validate YAML."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.cli.main import Exit, Stop
from game.scenario.schema import written


def run(options: Namespace) -> int:
    """Print the schema, or write it to a file."""
    text = written()
    if options.output is None:
        sys.stdout.write(text)
        return Exit.DONE
    try:
        options.output.write_text(text, "utf-8")
    except OSError as error:
        raise Stop(f"{options.output} cannot be written: {error.strerror}") from error
    print(f"{options.output} written", file=sys.stderr)  # noqa: T201
    return Exit.DONE
