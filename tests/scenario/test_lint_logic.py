"""What the linter makes of conditions, dates, prices and lists, beyond the example of each check."""

import re
from pathlib import Path

import pytest

from game.scenario.lint.run import inspect

from .helpers import SCENARIOS, worlds, write

PLAIN = (SCENARIOS / "good" / "plain.yaml").read_text("utf-8")
NEWS = "events: {{fair: {{title: A fair, kind: news, basis: invented, source: ¶6, text: Stalls., {0}}}}}"
BOAT = """\
flags: [sworn]
events:
  boat:
    title: A boat
    kind: file
    window: [1992-10, 1993-03]
    basis: invented
    source: ¶6
    text: A boat is late.
    options:
      go: {label: Go, effects: {sworn: =1, trade: -2, rival.amity: +3}}
      stay: {label: Stay, effects: {trade: +2, security: -2}}
    ignored: {effects: {security: -1}}
"""


def found(folder: Path, example: str, head: str = PLAIN) -> list[str]:
    """Give the code of each finding, and what stands where it points."""
    loaded = inspect(write(folder / "story", story=head, zz=example), worlds)
    lines = example.split("\n")
    return [f"{each.code} {_piece(lines[each.line - 1][each.column - 1 :])}" for each in loaded.problems]


def _piece(text: str) -> str:
    return re.split(r"[,}\]]|: ", text)[0].strip("'")


def said(folder: Path, example: str) -> str:
    """Give the message and hint of the only finding."""
    (only,) = inspect(write(folder / "story", story=PLAIN, zz=example), worlds).problems
    return f"{only.message} ({only.hint})" if only.hint else only.message


def slide(when: str) -> str:
    return f"slides: [{{theme: sea, when: {when}, text: Full.}}, {{theme: sea, text: Empty.}}]"


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("trade > 60 and trade < 40", "never-true"),
        ("60 < trade < 40", "never-true"),
        ("sea_wall.done and not sea_wall.done", "never-true"),
        ("trade > 60 or trade <= 60", "always-true"),
        ("patrols.rung > patrols.board", "never-true"),
        ("sea_wall.progress > 100", "never-true"),
        ("strait.share > 100", "never-true"),
        ("dismissals < 0", "never-true"),
        ("mean(islands.trust) > 100", "never-true"),
        ("count(islands.trust > 10) > 0", None),
        ("date > 1995-01", "never-true"),
        ("act > 2", "never-true"),
        (
            "security > 60",
            "never-true",
        ),  # its pushes ask for 50 at most, and only a parley moves it, downward
        ("credibility > 60", "never-true"),  # nothing raises it
        ("credibility < 40", None),  # stepping down lowers it
        ("trade > 60", None),
    ],
)
def test_conditions(when: str, wanted: str | None, tmp_path: Path) -> None:
    assert found(tmp_path, slide(when)) == ([f"{wanted} {when}"] if wanted else [])


def test_the_hint_says_what_a_name_can_be(tmp_path: Path) -> None:
    assert said(tmp_path, slide("trade > 160")) == "this never holds (trade goes from 4 to 100)"
    assert said(tmp_path, slide("credibility > 60")) == "this never holds (credibility goes from 0 to 55)"
    assert said(tmp_path, slide("patrols.watch > patrols.board")).endswith("(patrols.watch is always 1 here)")


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("act: 1, window: [1992-10, 1993-03]", "never-fires [1992-10"),
        ("window: [1992-04, 1992-12], when: date < 1992-04", "never-fires date < 1992-04"),
        (
            "window: [1992-04, 1992-12], when: date >= 1992-11",  # a turn has its first month
            "never-fires date >= 1992-11",
        ),
        ("window: [1992-04, 1992-12], when: date >= 1992-10", None),
        ("window: [1992-04, 1992-12], when: turn > 4", "never-fires turn > 4"),
        ("window: [1992-04, 1992-12], when: date < 1993-01", "always-true date < 1993-01"),
        ("window: [1992-04, 1992-09], forewarned: 2", "never-fires [1992-04"),
        ("window: [1992-04, 1992-12], forewarned: 2", None),
        ("window: [1992-04, 1992-12], forewarned: 1, averted_by: turn > 2", "never-fires turn > 2"),
        ("weight: 'max(0, security - 90)'", "never-fires max(0"),
        (
            "when: sea_wall.done, window: [1992-01, 1992-06]",
            "never-fires sea_wall.done",
        ),  # it takes nine months
        ("when: sea_wall.done, window: [1992-01, 1992-12]", None),
    ],
)
def test_events(keys: str, wanted: str | None, tmp_path: Path) -> None:
    codes = [code for code in found(tmp_path, NEWS.format(keys)) if not code.startswith("always-zero")]
    assert codes == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("when", "window", "wanted"),
    [
        ("boat.go", "1992-04, 1992-09", ["never-fires"]),
        ("sworn", "1992-04, 1992-09", ["never-fires"]),
        ("boat.turn > 0", "1992-04, 1992-09", ["never-fires"]),
        ("boat.go", "1992-04, 1992-12", []),
        ("not boat.go", "1992-04, 1992-09", ["always-true"]),
        ("not boat.go", "1992-04, 1992-12", []),
    ],
)
def test_what_waits_for_an_answer_that_comes_later(
    when: str, window: str, wanted: list[str], tmp_path: Path
) -> None:
    later = f"""\
  thanks:
    title: Thanks
    kind: news
    window: [{window}]
    when: {when}
    basis: invented
    source: ¶6
    text: Fish.
"""
    reads = slide("sworn")
    assert found(tmp_path, BOAT + later + reads) == [f"{code} {when}" for code in wanted]


def test_what_is_never_offered_keeps_everything_after_it_from_happening(tmp_path: Path) -> None:
    shut = BOAT.replace("label: Go,", "label: Go, needs: trade > 160, locked: No,")
    assert found(tmp_path, shut + slide("sworn")) == ["never-true trade > 160", "never-true sworn"]
    assert found(tmp_path, shut + slide("boat.go")) == [
        "flag-never-read sworn",
        "never-true trade > 160",
        "never-true boat.go",
    ]


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("unlocks: date >= 1993-06", ["never-open date >= 1993-06"]),
        ("needs: date < 1992-10, locked: No", ["never-open date < 1992-10"]),
        ("needs: boat.go, locked: No", []),
        ("needs: thanks.seen, locked: No", ["never-open thanks.seen"]),
        ("unlocks: date >= 1992-10", ["always-true date >= 1992-10"]),
        ("unlocks: date >= 1993-01", []),
    ],
)
def test_answers_have_their_own_time(keys: str, wanted: list[str], tmp_path: Path) -> None:
    thanks = NEWS.format("on: 1993-07").replace("events: {fair:", "  thanks:")[:-1] + "\n"
    answer = BOAT.replace("stay: {label: Stay,", f"stay: {{label: Stay, {keys},")
    assert found(tmp_path, answer + thanks + slide("sworn")) == wanted


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("turn: 12", ["never-open turn"]),
        ("act: 2, until: 1992-03", ["never-open act"]),
        ("turn: 3", []),
        ("attention: 6", ["cannot-pay 6"]),
        ("attention: 5", []),
        ("cost: {treasury: 5, capital: 9}", ["cannot-pay 9"]),
        ("later: [{in: 20 turns, effects: {trade: -1}, note: Late}]", ["too-late {in"]),
        ("turn: 7, later: [{in: 3 turns, effects: {trade: -1}, note: Late}]", ["too-late {in"]),
        ("turn: 7, later: [{in: 2 turns, effects: {trade: -1}, note: Late}]", []),
        ("later: [{in: 3 turns, when: turn < 4, effects: {trade: -1}, note: Late}]", ["too-late turn < 4"]),
        ("later: [{in: 3 turns, when: turn < 5, effects: {trade: -1}, note: Late}]", []),
    ],
)
def test_initiatives(more: str, wanted: list[str], tmp_path: Path) -> None:
    example = f"initiatives: {{toll: {{label: A toll, family: words, effects: {{trade: -1}}, {more}}}}}"
    assert found(tmp_path, example) == wanted


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


def test_works_and_lessons_that_come_too_late(tmp_path: Path) -> None:
    example = """\
projects:
  pier: {label: A pier, takes: 6 months, turn: 5, proceeds: turn < 5, done: {effects: {works: +3}}}
lessons: [{turn: 8, text: A lesson.}, {turn: 9, text: Another.}]
"""
    assert found(tmp_path, example) == ["never-done turn < 5", "too-late {turn"]
