"""What is said about expressions whose names or kinds do not fit."""

from collections.abc import Iterator

import pytest

from game.expr import Kind, check, infer, parse

from .worlds import Names

NUMBER, TRUTH = Kind.NUMBER, Kind.TRUTH


def found(text: str, want: Kind | None = None) -> list[str]:
    """Column, message and hint of every problem, on a line each."""
    return [f"{each.column} {each.message} | {each.hint or ''}" for each in check(parse(text), Names(), want)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("trade > 3 and not border_closed", TRUTH),
        ("border_closed", TRUTH),
        ("-6 * border_closed + (trade > 3)", NUMBER),
        ("trade > 3", NUMBER),
        ("mean(republics.trust)", NUMBER),
        ("mean(republics.trust * home.unity - republics.open)", NUMBER),
        ("mean(republics.trust > 40)", NUMBER),
        ("count(republics.open) > 2", TRUTH),
        ("count(republics.trust > 40 and republics.open)", NUMBER),
        ("mean(republics.trust) - mean(powers.trust)", NUMBER),
        ("trade if border_closed else 3", NUMBER),
        ("border_closed if trade > 3 else gwadar_port.done", TRUTH),
        ("uzbekistan.trust / (trade - 1)", None),
        ("clamp(trade, -1, 1)", None),
        ("clamp(trade, 5, home.unity)", None),
    ],
)
def test_sound(text: str, want: Kind | None) -> None:
    assert found(text, want) == []


@pytest.mark.parametrize(
    ("text", "want", "problems"),
    [
        ("trad > 3", None, ["1 there is no 'trad' | did you mean 'trade'?"]),
        ("zzz", NUMBER, ["1 there is no 'zzz' | "]),
        ("zzz", TRUTH, ["1 there is no 'zzz' | "]),
        (
            "trade + uzbekistan.trsut",
            None,
            ["9 there is no 'uzbekistan.trsut' | did you mean 'uzbekistan.trust'?"],
        ),
        (
            "not trade",
            None,
            [("5 'trade' is a number where a condition is wanted | compare it with something: trade > 0")],
        ),
        (
            "trade + 1",
            TRUTH,
            ["1 this is a number where a condition is wanted | compare it with something"],
        ),
        (
            "1 if count(republics.trust) else 0",
            None,
            [
                "6 this is a number where a condition is wanted | compare it with something",
                (
                    "12 'republics.trust' is a number where a condition is wanted | "
                    "compare it with something: republics.trust > 0"
                ),
            ],
        ),
        (
            "border_closed if trade > 1 else home.unity",
            TRUTH,
            [
                (
                    "33 'home.unity' is a number where a condition is wanted | "
                    "compare it with something: home.unity > 0"
                )
            ],
        ),
        (
            "republics.trust > 3",
            None,
            [
                (
                    "1 'republics.trust' is a group of 3, not one value | "
                    "write mean(...) or count(... > 0) round it"
                )
            ],
        ),
        (
            "mean(trade)",
            None,
            ["1 mean needs the name of a group | write mean(republics.trust)"],
        ),
        (
            "count(trade > 1)",
            None,
            ["1 count needs the name of a group | write count(republics.trust > 0)"],
        ),
        (
            "mean(republics.trust - powers.trust)",
            None,
            [
                (
                    "24 'republics.trust' and 'powers.trust' are not the same group | "
                    "mean goes over one group at a time"
                )
            ],
        ),
        (
            "mean(republic.trust)",
            None,
            ["6 there is no 'republic.trust' | did you mean 'republics.trust'?"],
        ),
        ("trade / 0", None, ["9 this divides by zero | "]),
        (
            "trade / (0.0) + 1 / -0",
            None,
            ["10 this divides by zero | ", "21 this divides by zero | "],
        ),
        (
            "clamp(trade, 100, 0)",
            None,
            ["14 the low end of this clamp is above its high end | write clamp(x, low, high)"],
        ),
    ],
)
def test_unsound(text: str, want: Kind | None, problems: list[str]) -> None:
    assert found(text, want) == problems


def test_every_problem_is_told_from_left_to_right() -> None:
    problems = check(parse("trade and tride / 0 > 1 or republics.trust > zz"), Names(), TRUTH)
    assert [problem.column for problem in problems] == [1, 11, 19, 28, 46]


class Counting(Names):
    """Counts how often all names were asked for."""

    asked = 0

    def known(self) -> Iterator[str]:
        """Count, then answer."""
        self.asked += 1
        yield from super().known()


def test_spelling_is_looked_up_once_and_only_after_a_mistake() -> None:
    scope = Counting()
    assert check(parse("trade > 1"), scope, TRUTH) == []
    assert scope.asked == 0
    assert len(check(parse("tradee > homeunity"), scope, TRUTH)) == 2
    assert scope.asked == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("trade", NUMBER),
        ("border_closed", TRUTH),
        ("unknown", NUMBER),
        ("trade > 1", TRUTH),
        ("not trade > 1", TRUTH),
        ("-border_closed", NUMBER),
        ("border_closed and trade > 1", TRUTH),
        ("border_closed if trade > 1 else 0", NUMBER),
        ("border_closed if trade > 1 else trade > 2", TRUTH),
        ("border_closed if trade > 1 else unknown", NUMBER),
        ("count(republics.open)", NUMBER),
        ("max(border_closed, gwadar_port.done)", NUMBER),
    ],
)
def test_infers(text: str, kind: Kind) -> None:
    assert infer(parse(text), Names()) is kind
