"""Themes of slides that differ by a capital, a space or one letter alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.lint.base import Found, Lint
from game.scenario.lint.model import Model
from game.scenario.nodes import Mapping, Scalar
from game.scenario.problems import Confidence

_LONG = 6  # letters: Iran and Iraq are no slip of the pen


def _find(model: Model) -> Iterator[Found]:
    themes: dict[str, list[Scalar]] = {}
    for node in model.whole.sections.items("slides"):
        theme = node.get("theme") if isinstance(node, Mapping) else None
        if isinstance(theme, Scalar) and model.own(theme):
            themes.setdefault("".join(theme.value.lower().split()), []).append(theme)
    for written in themes.values():
        yield from (_other(each, written[0].value) for each in written if each.value != written[0].value)
    for number, (folded, written) in enumerate(themes.items()):
        if len(written) == 1:
            yield from _misspelt(written[0], folded, number, themes)


def _misspelt(theme: Scalar, folded: str, number: int, themes: dict[str, list[Scalar]]) -> Iterator[Found]:
    """Find for a theme used once the first that differs by a letter, if it comes before or is used more often."""
    for at, (other, written) in enumerate(themes.items()):
        if (at < number or len(written) > 1) and _a_letter_off(folded, other):
            yield _other(theme, written[0].value, "medium")
            return


def _other(theme: Scalar, known: str, confidence: Confidence | None = None) -> Found:
    message = f"'{theme.value}' is another theme than '{known}'"
    return Found(theme, message, f"write {known}", confidence=confidence)


def _a_letter_off(one: str, other: str) -> bool:
    """Say whether two long words are the same but for a letter left out, put in, changed or swapped with the next."""
    longer = max(len(one), len(other))
    if abs(len(one) - len(other)) > 1 or longer < _LONG or one == other:
        return False
    same = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), longer - 1
    )
    rests = one[same:], other[same:]
    if not (rests[0][:1] + rests[1][:1]).isalpha():
        return False
    left_out = rests[0][1:] == rests[1] or rests[0] == rests[1][1:]
    swapped = rests[0][1::-1] + rests[0][2:] == rests[1]
    return left_out or swapped or rests[0][1:] == rests[1][1:]


NEAR_THEMES = Lint(
    code="near-themes",
    title="Two themes that were meant to be one",
    why=(
        "Of each theme one slide is shown, the first that holds. Written in two ways they are two themes, and players "
        "see a slide of each."
    ),
    passes="slides: [{theme: sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    fails="slides: [{theme: Sea, when: trade > 60, text: Full quays.}, {theme: sea, text: Empty quays.}]",
    find=_find,
)
