"""The settings drawn: the list, the choices of one, and the keys of a screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.play.settings import Settings
from game.tui.drawing.marks import bar
from game.tui.keys import ALL, shown
from game.tui.rows import BLANK, Row, Span, flow, row, sides
from game.tui.themes import ABOUT
from game.view.numbers import sparkline
from game.view.settings import Choice, Setting, counted

WIDEST = 92
_SAMPLE = (24, 26, 25, 31, 38, 44, 41, 47, 52, 60)


def theme_choices(names: Iterable[str]) -> list[Choice]:
    """List the themes as a player chooses among them, our own first."""
    ours = [Choice(name, label, about) for name, (label, about) in ABOUT.items()]
    return [*ours, *(Choice(name, name.replace("-", " ")) for name in sorted(names) if name not in ABOUT)]


def list_rows(
    settings: Settings,
    all_: Sequence[Setting],
    screens: Mapping[str, Sequence[str]],
    current: str,
    width: int,
) -> list[Row]:
    """Draw everything that can be settled; `current` is what the right side shows."""
    rows: list[Row] = []
    group = ""
    for each in all_:
        if each.group != group:
            group = each.group
            rows += [*([BLANK] if rows else []), row(Span(group, "head"))]
        rows += _entry(f"set:{each.id}", each.label, each.chosen(settings), current, width)
    rows += [BLANK, row(Span("KEYS", "head"))]
    for title, names in screens.items():
        mine = counted(sum(name in settings.keys for name in names))
        rows += _entry(f"keys:{title}", title, mine, current, width)
    return rows


def _entry(key: str, label: str, value: str, current: str, width: int) -> list[Row]:
    lit = "cursor" if key == current else ""
    lines = flow([Span(label, "strong" if lit else "")], width, Span("▸ " if lit else "  "), key=key)
    rows = [line._replace(ink=lit) for line in lines]
    right = [Span(f"{value} ", "dim")]
    one = sides(rows[-1].spans, right, width, key, lit)
    if value and len(one.spans) == len(rows[-1].spans):  # no room beside the label
        return [*rows, *(line._replace(ink=lit) for line in flow(right, width, "    ", key=key))]
    return [*rows[:-1], one]


def choice_rows(setting: Setting, settings: Settings, cursor: str, width: int) -> list[Row]:
    """Draw the choices of one setting, the one made marked, and for themes how things look."""
    width = min(width, WIDEST)
    rows = [*flow([Span(setting.label, "title")], width), *flow([Span(setting.about, "dim")], width), BLANK]
    if setting.id == "theme":
        rows += [*_sample(width), BLANK]
    wide = max((len(choice.label) for choice in setting.choices), default=0) + 2
    made = setting.at(settings)
    for place, choice in enumerate(setting.choices):
        key = f"pick:{place}"
        mark = Span(f"{'▸' if key == cursor else ' '}{'●' if place == made else '○'} ", "accent")
        label = Span(f"{choice.label:<{wide}}", "strong" if place == made else "")
        rows += _beside([mark, label], choice.about, width, key)
    return rows


def _beside(lead: list[Span], about: str, width: int, key: str) -> list[Row]:
    """Set a text beside its lead, wrapped under itself."""
    indent = sum(len(span.text) for span in lead)
    told = flow([Span(about, "dim")], width, " " * indent, key=key)
    return [Row((*lead, *told[0].spans[1:]), key), *told[1:]]


def _sample(width: int) -> list[Row]:
    """Show every ink in a few rows."""
    figures = [
        *(Span("Trade "), Span("60", "strong"), Span(f" {sparkline(_SAMPLE, 0, 70, 10)} ", "accent")),
        *(Span("+8", "good"), Span("   Security "), Span("41", "strong"), Span(" -3", "bad")),
        *(Span("   "), Span("! CRISIS", "warn"), Span("   "), *bar(60, 0, 100, 12)),
    ]
    words = [
        *(Span("HEADING", "head"), Span("   said quietly", "dim"), Span("   "), Span("w", "key")),
        *(Span(" a key", "dim"), Span("   "), Span("a link", "link")),
    ]
    return [*flow(figures, width, " "), *flow(words, width, " ")]


def key_rows(title: str, names: Sequence[str], settings: Settings, cursor: str, width: int) -> list[Row]:
    """Draw the commands of a screen with their keys."""
    width = min(width, WIDEST)
    about = (
        "Enter, or a click, takes the next key you press. No two commands of a screen can have the same key."
    )
    rows = [*flow([Span(title, "title")], width), *flow([Span(about, "dim")], width), BLANK]
    told = [_key_lead(name, names, settings, cursor) for name in names]
    roomy = all(lead.width + len(ALL[name].help) <= width for lead, name in zip(told, names, strict=True))
    for lead, name in zip(told, names, strict=True):
        help_ = ALL[name].help if roomy or lead.key == cursor else ""
        rows += _beside(list(lead.spans), help_, width, lead.key)
    return rows


def _key_lead(name: str, names: Sequence[str], settings: Settings, cursor: str) -> Row:
    """Draw a key and what it does, in columns as wide as the screen's other commands need."""
    keys = max(len(shown(ALL[each])) for each in names) + 2
    wide = max(len(ALL[each].label) for each in names) + 2
    own = max(len(_own(each, settings)) for each in names)
    mark = Span("▸ " if cursor == f"key:{name}" else "  ", "accent")
    key = Span(f"{shown(ALL[name]):<{keys}}", "key")
    return row(
        mark,
        key,
        Span(f"{ALL[name].label:<{wide}}", "strong"),
        Span(f"{_own(name, settings):<{own}}", "warn"),
        key=f"key:{name}",
    )


def _own(name: str, settings: Settings) -> str:
    return f"was {ALL[name].key}  " if name in settings.keys else ""
