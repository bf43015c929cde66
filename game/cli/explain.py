"""`wakhan check --explain CODE`: what a code means, with a mistake and its mend."""

from __future__ import annotations

import sys
import textwrap

from game.cli.main import Exit, Stop
from game.expr.spelling import did_you_mean
from game.scenario.explained import Explanation, explanations

_WIDTH = 88


def explain(code: str) -> int:
    """Print the explanation of a code, or all codes for an empty one."""
    known = explanations()
    if not code:
        sys.stdout.write("".join(f"{each.code:20} {each.title}\n" for each in known.values()))
        return Exit.DONE
    if code not in known:
        shown = code if len(code) <= 40 else f"{code[:40]}..."
        hint = did_you_mean(code[:40], known) or "--explain alone lists them"
        raise Stop(f"no problem has the code {shown!r} ({hint})", Exit.USAGE)
    sys.stdout.write(_told(known[code]))
    return Exit.DONE


def _told(about: Explanation) -> str:
    sure = "" if about.confidence == "high" else f", of {about.confidence} confidence"
    parts = [
        f"{about.code}: {about.title} ({about.severity}{sure})\n",
        textwrap.fill(about.why, _WIDTH) + "\n",
    ]
    for title, example in (("Found in", about.fails), ("Not found in", about.passes)):
        if example:
            parts.append(f"{title}:\n\n{textwrap.indent(example.strip(), '    ')}\n")
    return "\n".join(parts)
