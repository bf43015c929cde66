"""`wakhan simulate`: a bot plays many games, and what happened is counted."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace

from game.cli.bots import check_bot
from game.cli.library import content_of
from game.cli.main import Exit
from game.engine.rules import Rules
from game.lab.measures import report
from game.lab.runner import Progress, simulate
from game.play.session import starts
from game.view.lab import words

_BAR = 30


def run(options: Namespace) -> int:
    """Simulate and report."""
    content = content_of(options.scenario)
    check_bot(content, options.bot)
    jobs = options.jobs or os.cpu_count() or 1
    bar = _bar(options.runs) if sys.stderr.isatty() else None
    tally = simulate(content, options.bot, options.runs, options.seed, jobs, bar)
    rules = Rules(content)
    found = report(rules, tally, options.bot, options.seed) | {"starts": starts(rules, options.seed)}
    if options.format == "json":
        sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(words(content, found))
    return Exit.DONE


def _bar(runs: int) -> Progress:
    def show(done: int) -> None:
        full = _BAR * done // runs
        end = "\n" if done >= runs else ""
        sys.stderr.write(f"\r[{'#' * full}{'.' * (_BAR - full)}] {done} of {runs} games{end}")
        sys.stderr.flush()

    return show
