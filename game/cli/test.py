"""`wakhan test`: the tests that authors write inside their scenarios."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game.cli.library import content_in, named_or_found
from game.cli.main import Exit
from game.engine.content import Content
from game.engine.rules import Rules
from game.play.expecting import Tried, attempt
from game.view.expecting import place_words, told, values


def run(options: Namespace) -> int:
    """Play the tests of what is named, or of all scenarios."""
    tried = [
        each for folder, name in named_or_found(options.paths) for each in _tried(folder, name, options.only)
    ]
    failed = [each for _, each in tried if not each.passed]
    if options.format == "json":
        rows = [_row(content, each) for content, each in tried]
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join("\n".join(told(each)) + "\n\n" for each in failed))
        print(_summary(len(tried), len(failed)), file=sys.stderr)  # noqa: T201
    return Exit.PROBLEMS if failed else Exit.DONE


def _tried(folder: Path, name: str, only: str) -> Iterator[tuple[Content, Tried]]:
    content = content_in(folder, name)
    tests = [test for test in content.tests if only.lower() in test.name.lower()]
    rules = Rules(content) if tests else None
    for test in tests:
        if rules is not None:
            yield content, attempt(rules, test)


def _summary(count: int, failed: int) -> str:
    if not count:
        return "no tests found"
    return f"{count} test{'s' * (count != 1)}, {f'{failed} failed' if failed else 'all passed'}"


def _row(content: Content, tried: Tried) -> dict[str, object]:
    """Give a test's result as plain data."""
    broken = tried.broken
    return {
        "scenario": content.id,
        "name": tried.test.name,
        "place": place_words(tried.test.place),
        "seed": tried.test.seed,
        "passed": tried.passed,
        "failed": [{"expected": expr.text, "found": values(tried.session, expr)} for expr in tried.failed],
        "refused": broken and {"order": broken.order, "number": broken.place + 1},
        "told": [] if tried.passed else told(tried),
    }
