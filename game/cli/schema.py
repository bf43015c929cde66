"""`wakhan schema`: the JSON Schema of scenarios, for editors that complete and validate YAML."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from game.cli.main import Exit, Stop
from game.scenario.schema import written

if TYPE_CHECKING:
    from game.scenario.offered import Offered


def run(options: Namespace) -> int:
    """Print the schema, or write it to a file."""
    text = written(_names(options.scenario) if options.scenario is not None else None)
    if options.output is None:
        sys.stdout.write(text)
        return Exit.DONE
    try:
        options.output.write_text(text, "utf-8")
    except OSError as error:
        raise Stop(f"{options.output} cannot be written: {error.strerror}") from error
    print(f"{options.output} written", file=sys.stderr)  # noqa: T201
    return Exit.DONE


def _names(scenario: str) -> Offered:
    from game.cli.names import read_names
    from game.scenario.offered import offered

    content, _ = read_names(scenario)
    return offered(content)
