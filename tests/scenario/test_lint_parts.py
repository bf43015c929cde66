"""What the linter makes of lists, prices, scales, and of parts that nothing uses or reads."""

from pathlib import Path
from time import perf_counter

import pytest

from game.scenario.lint.run import inspect

from .helpers import worlds, write
from .linting import PLAIN, found, said


def test_prices_of_projects_and_ladders(tmp_path: Path) -> None:
    example = """\
projects:
  pier: {label: A pier, takes: 9 months, start: {cost: {treasury: 21}}, done: {effects: {works: +3}}}
  mole: {label: A mole, takes: 9 months, each_turn: {cost: {treasury: 21}}, done: {effects: {works: +3}}}
ladders:
  post: {label: Posts, rungs: [few, many], climb: {cost: {capital: 9}, effects: {army.support: +1}}}
"""
    assert found(tmp_path, example) == ["cannot-pay 21", "cannot-pay 21", "cannot-pay 9"]


@pytest.mark.parametrize(
    ("example", "wanted"),
    [
        ("{when: trade > 40, text: A}, {when: trade > 60, text: B}, {text: C}", ["trade > 60"]),
        ("{when: trade > 60, text: A}, {when: trade > 40, text: B}, {text: C}", []),
        ("{when: trade > 60, text: A}, {when: trade <= 60, text: B}, {text: C}", ["{text"]),
        ("{when: trade > 60, text: A}, {when: trade < 60, text: B}, {text: C}", []),
        (
            "{when: patrols.rung >= 1, text: A}, {when: patrols.rung > 1, text: B}, {text: C}",
            ["patrols.rung > 1"],
        ),
        ("{when: trade > 60 or act > 1, text: A}, {when: turn > 4, text: B}, {text: C}", []),
        ("{when: trade > 60 or turn > 3, text: A}, {when: turn > 4, text: B}, {text: C}", ["turn > 4"]),
    ],
)
def test_lists_of_which_the_first_that_holds_counts(example: str, wanted: list[str], tmp_path: Path) -> None:
    page = f"initiatives: {{parley_on: {{label: Talks, family: words, effects: {{trade: -1}}, note: [{example}]}}}}"
    assert found(tmp_path, page) == [f"shadowed {place}" for place in wanted]


def test_what_never_holds_by_itself_is_not_told_twice(tmp_path: Path) -> None:
    page = "slides: [{theme: a, when: trade > 160, text: A.}, {theme: a, when: trade > 180, text: B.}]"
    assert found(tmp_path, page) == ["never-true trade > 160", "never-true trade > 180"]


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("when: trade > 40", "when: trade > 60", ["shadowed busy"]),
        ("when: trade > 40", "when: trade > 60, at: any", []),
        ("when: trade > 60", "when: trade > 40, at: any", ["shadowed rich"]),
        ("when: turn > 8", "when: trade > 60", ["shadowed busy", "shadowed quiet"]),
        ("when: turn > 9", "when: trade > 60", ["never-true turn > 9"]),
    ],
)
def test_endings(first: str, second: str, wanted: list[str], tmp_path: Path) -> None:
    """The story ends in turn 9, and what may end it at any time is tried before all else."""
    example = f"""\
endings:
  rich: {{title: Rich, {first}, text: Full.}}
  busy: {{title: Busy, {second}, text: Busy quays.}}
  quiet: {{title: Quiet, text: The end.}}
"""
    head = PLAIN.replace("endings: {quiet: {title: Quiet, text: The end.}}\n", "")
    assert [each for each in found(tmp_path, example, head) if not each.startswith("same-")] == wanted


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        ("kind: news, on: 1992-04, expires: 2", ["expires"]),
        ("kind: news, on: 1992-04, weight: 2", ["weight"]),
        ("kind: news, window: [1992-04, 1992-09], weight: 2", []),
        ("kind: news, averted_by: trade > 60", ["averted_by"]),
        ("kind: news, forewarned: 2, averted_by: trade > 60, averted: Gone.", []),
        ("kind: news, forewarned: 2, averted: Gone., warning: Soon.", ["averted"]),
        ("kind: news, once: false, cooldown: 9 months", []),
        (
            "kind: crisis, ignored: {effects: {trade: -1}}, options: {a: {label: A, attention: 0}, b: {label: B}}",
            ["ignored"],
        ),
    ],
)
def test_keys_that_do_nothing(event: str, wanted: list[str], tmp_path: Path) -> None:
    example = f"events: {{fair: {{title: A fair, basis: invented, source: ¶6, text: Stalls., {event}}}}}"
    mine = [each for each in found(tmp_path, example) if each.startswith("does-nothing")]
    assert mine == [f"does-nothing {key}" for key in wanted]


@pytest.mark.parametrize(
    ("example", "wanted"),
    [
        ("groups: {ports: [aral]}", "nothing speaks of the group 'ports'"),
        ("families: {feasts: {cooldown: 9 months}}", "no initiative belongs to the family 'feasts'"),
        ("actors: {khan: {name: The Khan, side: group}}", "nothing speaks of the actor 'khan'"),
        (
            "actors: {khan: {name: The Khan, side: group, indicators: {mood: {range: [0, 9]}}}}",
            "nothing reads or changes the indicator 'khan.mood' "
            "(let an effect change it, or a condition or push read it)",
        ),
        (
            "ladders: {post: {label: Posts, rungs: [few, many], climb: {cost: {capital: 1}}}}",
            "a step on the ladder 'post' changes nothing (let a push read its rung)",
        ),
        (
            "projects: {pier: {label: A pier, takes: 9 months}}",
            "the project 'pier' brings nothing when it is done (give it 'done' effects)",
        ),
        (
            "situations: {calm: {label: Calm, starts: trade > 60, stops: trade < 50}}",
            "nothing follows from the situation 'calm' (let a push or a condition read it)",
        ),
        (
            "resources: {gold: {label: Gold, start: 1, most: 9}}",
            "nothing costs, brings or reads the resource 'gold'",
        ),
        (
            "markets: {river: {label: River, sharpness: 2, routes: {raft: {label: A raft, cost: 3}}}}",
            "nothing reads the shares of the market 'river' (let a push read them)",
        ),
    ],
)
def test_what_nothing_uses(example: str, wanted: str, tmp_path: Path) -> None:
    assert said(tmp_path, example) == wanted


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("trade / security > 2", ["by-zero trade / security"]),
        ("trade / (security + 1) > 2", []),
        ("trade / (security - 20) > 2", ["by-zero trade / (security - 20)"]),
        ("(trade / security if security > 0 else 0) > 2", []),
        ("(trade / security if security >= 0 else 0) > 2", ["by-zero trade / security"]),
        ("security > 0 and trade / security > 2", []),
        ("security == 0 or trade / security > 2", []),
    ],
)
def test_divisions(formula: str, wanted: list[str], tmp_path: Path) -> None:
    codes = found(tmp_path, f"goals: {{rich: {{label: Rich, when: '{formula}', patron: business}}}}")
    assert [code.partition(" if ")[0].partition(" > ")[0] for code in codes] == wanted


def test_numbers_off_their_scale(tmp_path: Path) -> None:
    example = """\
judges:
  merchant: {label: The merchant, by: 1 + trade, words: [[0, poor], [120, rich]]}
  miser: {label: The miser, by: 0 - trade}
indicators:
  mood: {label: Mood, score: true, range: [0, 10], words: [[0, dark], [9, bright], [11, blinding]]}
"""
    assert found(tmp_path, example) == ["off-scale [120", "off-scale 0 - trade", "off-scale [11"]


def test_a_world_on_its_own_waits_for_the_calendar_of_a_story(tmp_path: Path) -> None:
    """No story has begun: whatever hangs on dates, acts or effects to come is left open."""
    world = """\
resources: {attention: {label: A, start: 3, most: 5, carry: false}, capital: {label: C, start: 3, most: 8},
  treasury: {label: T, start: 8, most: 20}}
indicators:
  mood: {label: Mood, range: [0, 100], target: 50, settles: 9 months, pushes: [
    {by: 2 * post.rung, because: Men, source: ¶6}, {by: "max(0, mood - 100)", because: Joy, source: ¶6}]}
ladders: {post: {label: Posts, rungs: [few, many], act: 2}}
situations:
  calm: {label: Calm, starts: mood > 60, stops: mood < 50}
  feud: {label: Feud, starts: mood > 160, stops: mood < 50}
  old: {label: Old, starts: date < 1970-01, stops: act > 3}
"""
    loaded = inspect(write(tmp_path / "isle", world=world), worlds)
    assert [f"{each.code} {each.line}:{each.column}" for each in loaded.problems] == [
        "always-zero 5:57",
        "never-true 9:31",
    ]


def test_a_list_of_many_wordings_is_looked_through_in_good_time(tmp_path: Path) -> None:
    several = " or ".join(f"trade > {number}" for number in range(30, 41))
    wordings = ", ".join(f"{{when: turn > {number} or {several}, text: A}}" for number in range(300))
    example = (
        f"initiatives: {{ask: {{label: Ask, family: words, effects: {{trade: -1}}, note: [{wordings}]}}}}"
    )
    began = perf_counter()
    assert {code.split()[0] for code in found(tmp_path, example)} <= {
        "shadowed",
        "always-true",
        "beyond-range",
    }
    assert perf_counter() - began < 5.0


@pytest.mark.parametrize(("effect", "wanted"), [("trade: +50", 0), ("trade: +51", 1), ("treasury: +19", 0)])
def test_an_effect_of_half_a_scale_is_a_slip_and_a_full_purse_is_not(
    effect: str, wanted: int, tmp_path: Path
) -> None:
    oath = f"{{label: An oath, family: words, effects: {{{effect}, security: -3}}}}"
    assert (
        len([each for each in found(tmp_path, f"initiatives: {{oath: {oath}}}") if "off-scale" in each])
        == wanted
    )
