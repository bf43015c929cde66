"""The report of `wakhan simulate` in words: what a bot's games say to the author of a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from game.engine.content import Content
from game.expr import Expr
from game.view.numbers import amount

WIDTH = 80
_LABEL = 34
_BAR = 20
_MOST_NAMES = 12
_KEPT_AWAY = "  (--bot random tells what kept an event away)"
_RARE = 0.005  # share of games under which an event is called rare

Report = Mapping[str, Any]


def words(content: Content, report: Report) -> str:
    """Write the whole report, lines of at most 80 columns."""
    parts = [
        _head(content, report),
        _numbers(content, report),
        _goals(content, report),
        _endings(content, report),
        _shares("The regional complex", _outcomes(content), report["outcomes"]),
        _home(report),
        _demand(content, report),
        _files(report),
        _rare(report),
        _never(report),
    ]
    return "\n\n".join("\n".join(part) for part in (list(part) for part in parts) if part) + "\n"


def _head(content: Content, report: Report) -> Iterator[str]:
    yield _cut(
        f"{content.title}: {report['runs']} games by the bot {report['bot']}, from seed {report['seed']}"
    )


def _numbers(content: Content, report: Report) -> Iterator[str]:
    """Show where scores and resources end: in the worst, the middle and the best twentieth of the games."""
    shown = {i.id: i.label for i in content.indicators.values() if i.score}
    shown |= {name: content.indicators[name].label for name in _BESIDE if name in content.indicators}
    shown |= {r.id: r.label for r in content.resources.values() if r.carry}
    yield f"{'At the end':{_LABEL}} {'5 %':>8} {'median':>8} {'95 %':>8} {'mean':>8}   start"
    for name, label in shown.items():
        cuts = report["scores"][name]
        cells = " ".join(f"{cuts[key]:8.1f}" for key in ("p5", "p50", "p95", "mean"))
        yield f"{_label(label)} {cells} {_start(content, report, name):>7}"


_BESIDE = ("credibility", "home.unity")


def _start(content: Content, report: Report, name: str) -> str:
    thing = content.indicators.get(name) or content.resources[name]
    start = report.get("starts", {}).get(name, thing.start)
    return "-" if start is None else amount(start)


def _goals(content: Content, report: Report) -> Iterator[str]:
    if not content.goals:
        return
    yield f"Goals: {report['goals_mean']:.2f} of {len(content.goals)} met in the mean"
    for name, goal in content.goals.items():
        yield _share_line(goal.label, report["goals"][name])
        yield from _beyond(goal.when, report, name, report["goals"])
    games = ", ".join(
        f"{n} met: {_percent(k / max(report['runs'], 1))}" for n, k in report["goals_met"].items()
    )
    yield from wrap(games, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _shares(title: str, labels: Mapping[str, str], shares: Mapping[str, float]) -> Iterator[str]:
    if not labels:
        return
    yield title
    for name, share in shares.items():
        if name in labels or share:
            yield _share_line(labels.get(name, name), share)


def _endings(content: Content, report: Report) -> Iterator[str]:
    yield "Endings"
    for ending in content.endings.values():
        yield _share_line(ending.title, report["endings"][ending.id])
        if ending.when is not None:
            yield from _beyond(ending.when, report, ending.id, report["endings"])


def _beyond(when: Expr, report: Report, name: str, shares: Mapping[str, float]) -> Iterator[str]:
    """Tell of what always or never holds what it asks for, and between what its figures ended."""
    if 0.0 < shares[name] < 1.0:
        return
    names = [each for each in dict.fromkeys(ref.name for ref in when.names) if each in report["scores"]]
    cuts = [(each, report["scores"][each]) for each in names]
    ends = [f"{each} ended at {amount(cut['p5'])} to {amount(cut['p95'])}" for each, cut in cuts]
    told = "; ".join([f"asks: {when.text}", *ends])
    yield from wrap(told, WIDTH, initial_indent="    ", subsequent_indent="      ")


def _outcomes(content: Content) -> dict[str, str]:
    return {} if content.complex is None else {o.id: o.title for o in content.complex.outcomes}


def _home(report: Report) -> Iterator[str]:
    yield f"Recalled by home at least once: {_percent(report['dismissed'] / max(report['runs'], 1))} of the games"


def _demand(content: Content, report: Report) -> Iterator[str]:
    """Show how much more the careful bot would do than it can pay for."""
    if report["demand"]:
        yield f"{'Wanted, and to be had, in a game':{_LABEL}} {'wanted':>8} {'had':>8}    times"
    for name, found in report["demand"].items():
        cells = f"{found['demand']:8.1f} {found['supply']:8.1f} {found['times']:8.2f}"
        yield f"{_label(content.resources[name].label)} {cells}"


def _files(report: Report) -> Iterator[str]:
    """Say how many files a game deals, and how new a second game would be."""
    dealt = report["files"]
    if dealt["game"]:
        told = f"Files: {dealt['game']:.0f} in a game, {dealt['turn']:.1f} a turn"
        again = (
            f"; two games have {_percent(dealt['shared'])} of them in common" if report["runs"] > 1 else ""
        )
        yield told + again


def _rare(report: Report) -> Iterator[str]:
    """Name the events that came up, but seldom."""
    least = {k: n / max(report["runs"], 1) for k, n in report["events"].items() if n}
    rare = sorted((share, name) for name, share in least.items() if share < _RARE)
    if rare:
        yield f"Rare events (in fewer than {_percent(_RARE)} of the games): {len(rare)}"
        yield from _names([name for _, name in rare])


def _never(report: Report) -> Iterator[str]:
    """Name what never happened; with reasons where the lab looked for them."""
    events = [name for name in report["never"] if " " not in name]
    options = [name.removeprefix("answer ") for name in report["never"] if " " in name]
    if not report["never"]:
        yield "Every event came up and every option was chosen at least once."
        return
    if report["bot"] == "idle":
        options = []  # it answers nothing, which says nothing of the story
    if report["why"]:
        yield f"Never: {_many(events, 'event')}, {_many(options, 'option')}"
        for name, reason in report["why"].items():
            yield from wrap(
                f"{name.removeprefix('answer ')}: {reason}",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="    ",
            )
        return
    for kind, names in (("Events that never came up", events), ("Options never chosen", options)):
        if names:
            yield f"{kind}: {len(names)}"
            yield from _names(names)
    if events and report["bot"] != "random":
        yield _KEPT_AWAY


def _many(names: list[str], what: str) -> str:
    return f"{len(names)} {what}{'s' * (len(names) != 1)}"


def _names(names: list[str]) -> list[str]:
    shown = names[:_MOST_NAMES]
    more = [f"and {len(names) - len(shown)} more"] if len(names) > len(shown) else []
    return wrap(", ".join([*shown, *more]), WIDTH, initial_indent="  ", subsequent_indent="  ")


def _share_line(label: str, share: float) -> str:
    return f"{_label(label)} {_percent(share):>7} {'#' * round(_BAR * share)}".rstrip()


def _label(label: str) -> str:
    inside = label if len(label) <= _LABEL - 2 else label[: _LABEL - 5].rstrip() + "..."
    return f"  {inside:{_LABEL - 2}}"


def _percent(share: float) -> str:
    percent = 100.0 * share
    return f"{percent:.1f} %" if 0.0 < percent < 9.95 else f"{percent:.0f} %"


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 3] + "..."
