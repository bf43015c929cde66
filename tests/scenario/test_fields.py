"""Each field on its own: what it reads, and what it says of anything else."""

import pytest

from game.engine.content import Effect, How
from game.scenario.acts import later, odds
from game.scenario.build.parts import bands
from game.scenario.context import Context
from game.scenario.effects import changes
from game.scenario.expressions import amount, condition
from game.scenario.fields import (
    Field,
    boolean,
    choice,
    date,
    ident,
    integer,
    number_field,
    settles,
    turn_count,
    turns,
    whole_between,
)
from game.scenario.prices import cost
from game.scenario.shapes import Shape, list_of, mapping_of, one_or_list, pair_of
from game.scenario.texts import prose, source, words

from .helpers import context, node

GOOD = [
    (ident, "a_1", "a_1"),
    (integer, "4", 4),
    (integer, "+4", 4),
    (integer, "-4", -4),
    (number_field, "2.5", 2.5),
    (number_field, "-0", 0.0),
    (boolean, "true", True),
    (boolean, "false", False),
    (date, "1995-09", 1995 * 12 + 8),
    (date, "'1995-09'", 1995 * 12 + 8),
    (turns, "9 months", 3),
    (turns, "1 month", 1),
    (turns, "2 years", 8),
    (turns, "3 turns", 3),
    (turns, "4 months", 1),
    (turns, "5 months", 2),
    (turns, "2 quarters", 2),
    (settles, "12 months", 4.0),
    (settles, "4 months", 4 / 3),
    (settles, "1 month", 1.0),
    (turn_count, "2", 2),
    (turn_count, "4 turns", 4),
    (turn_count, "6 months", 2),
    (whole_between(1, 3), "3", 3),
    (choice("up", "down"), "down", "down"),
    (words(), "'  a   b '", "a b"),
    (words(), "no", "no"),
    (source, "E038", "E038"),
    (source, "¶8.1", "¶8.1"),
    (source, "'[R12]'", "[R12]"),
    (list_of(integer), "[1, 2]", (1, 2)),
    (one_or_list(integer), "1", (1,)),
    (one_or_list(integer), "[1, 2]", (1, 2)),
    (pair_of(integer), "[1, 2]", (1, 2)),
    (mapping_of(ident, integer), "{a: 1, b: 2}", {"a": 1, "b": 2}),
    (bands, "[[0, low], [50, high]]", ((0.0, "low"), (50.0, "high"))),
    (cost, "{treasury: 2}", {"treasury": 2.0}),
    (changes("effects"), "{a: +4, b.c: -2.5}", (Effect("a", 4.0), Effect("b.c", -2.5))),
    (changes("effects"), "{a: =4, b: '=0'}", (Effect("a", 4.0, How.SET), Effect("b", 0.0, How.SET))),
    (changes("lasting"), "{a: -1}", (Effect("a", -1.0, How.LASTING),)),
]


@pytest.mark.parametrize(("field", "text", "value"), GOOD)
def test_a_field_reads(field: Field[object], text: str, value: object) -> None:
    where = context()
    assert field(node(f"x: {text}"), where) == value
    assert where.problems.sorted() == ()


BAD = [
    (ident, "Trade", "bad-name  a name is wanted here, not 'Trade'"),
    (ident, "a.b", "bad-name"),
    (ident, "[a]", "wrong-type  a name is wanted here, not a list"),
    (integer, "4.5", "wrong-type  a whole number is wanted here, not '4.5'"),
    (integer, "0x10", "wrong-type"),
    (integer, "99999999", "wrong-type"),
    (integer, "'4'", "wrong-type  a whole number is wanted here, not '4' (take the quotes away)"),
    (number_field, "1e3", "wrong-type"),
    (number_field, ".5", "wrong-type"),
    (number_field, "012", "wrong-type"),
    (number_field, "1_000", "wrong-type"),
    (number_field, "", "wrong-type  a number is wanted here, not nothing"),
    (boolean, "yes", "wrong-type  true or false is wanted here, not 'yes'"),
    (boolean, "'true'", "wrong-type  true or false is wanted here, not 'true' (take the quotes away)"),
    (date, "1995", "bad-date  a month is wanted here, not '1995' (write the year and month: 1995-09)"),
    (date, "1995-09-11", "bad-date"),
    (date, "1995-9", "bad-date"),
    (turns, "3", "bad-duration  a duration is wanted here, not '3'"),
    (turns, "3 weeks", "bad-duration"),
    (turn_count, "-1", "out-of-range  -1 is below 0"),
    (whole_between(1, 3), "4", "out-of-range  4 is not between 1 and 3"),
    (choice("up", "down"), "dwon", "bad-choice  'dwon' is not one of up, down (did you mean 'down'?)"),
    (words(), "{a: b}", "wrong-type  a text is wanted here, not a mapping"),
    (words(), "{a}", "quote-this  a text cannot begin with '{'"),
    (words(), "' '", "missing-text"),
    (prose(), "[]", "missing-text"),
    (prose(), "[{when: a}]", "missing-key  a variant needs 'text'"),
    (prose(), "[text]", "wrong-type  a variant is wanted here, not 'text'"),
    (source, "page 9", "odd-source  'page 9' is not a source"),
    (source, "E26", "odd-source  'E26' is not a source (write E026)"),
    (source, "c7", "odd-source  'c7' is not a source (write C07)"),
    (source, "15", "odd-source  '15' is not a source (write ¶15)"),
    (source, "'¶6, C02'", "odd-source  '¶6, C02' is not a source (write [¶6, C02])"),
    (source, "[[R42]]", "wrong-type  a source is wanted here, not a list"),
    (
        ident,
        "First-Samovar",
        "bad-name  a name is wanted here, not 'First-Samovar' (use small letters, digits and _: first_samovar)",
    ),
    (integer, "60%", "wrong-type  a whole number is wanted here, not '60%' (write 60)"),
    (boolean, "no", "wrong-type  true or false is wanted here, not 'no' (write false)"),
    (date, "1995/9", "bad-date  a month is wanted here, not '1995/9' (write 1995-09)"),
    (
        date,
        "1995-13-01",
        "bad-date  a month is wanted here, not '1995-13-01' (write the year and month: 1995-09)",
    ),
    (
        list_of(integer),
        "{a: 1}",
        "wrong-type  a list is wanted here, not a mapping (write '- ' before it, or [ ] around it)",
    ),
    (
        pair_of(date),
        "1995-09",
        "wrong-type  two months are wanted here, not '1995-09' (write two in brackets: [1994-01",
    ),
    (
        changes("effects"),
        "{a: yes}",
        "wrong-type  a signed amount is wanted here, not 'yes' (write =1 to set a flag)",
    ),
    (changes("effects"), "{a: +5%}", "wrong-type  a signed amount is wanted here, not '+5%' (write +5)"),
    (changes("effects"), "{a: 6+}", "wrong-type  a signed amount is wanted here, not '6+' (write +6 or -6)"),
    (
        changes("effects"),
        "{a: +2 * b}",
        "wrong-type  a signed amount is wanted here, not '+2 * b' (an effect is a number, as +4; a formula",
    ),
    (changes("effects"), "{a:+4}", "colon  a space is missing after the colon of 'a:' (write a: +4)"),
    (cost, "{treasury: -3}", "cost  a price is a positive number, not '-3' (write 3)"),
    (list_of(integer), "1", "wrong-type  a list is wanted here, not '1' (write [1])"),
    (list_of(integer, most=1), "[1, 2]", "too-many-items"),
    (pair_of(integer), "[1]", "wrong-type  two whole numbers are wanted here"),
    (pair_of(integer), "[1, a]", "wrong-type  a whole number is wanted here, not 'a'"),
    (mapping_of(ident, integer), "[1]", "wrong-type  a mapping is wanted here, not a list"),
    (bands, "[[50, high], [0, low]]", "bad-words"),
    (bands, "[low]", "wrong-type  a pair is wanted here, not 'low'"),
    (cost, "{treasury: 0}", "cost  a price is a positive number, not '0'"),
    (cost, "2", "wrong-type"),
    (changes("effects"), "{a: [1]}", "wrong-type  a signed amount is wanted here, not a list"),
    (changes("effects"), "{a: much}", "wrong-type  a signed amount is wanted here, not 'much'"),
    (changes("effects"), "+4", "wrong-type  a mapping is wanted here, not '+4'"),
    (odds, "[{chance: 100, text: Yes.}]", "out-of-range  100 is not between 1 and 99"),
    (later, "[{in: 2 turns}]", "missing-key  a late effect needs 'note'"),
    (condition, "a >", "bad-expression"),
    (amount, "[1]", "wrong-type  an amount is wanted here, not a list"),
    (amount, "1 + " * 800 + "1", "too-big"),
]


@pytest.mark.parametrize(("field", "text", "said"), BAD)
def test_a_field_complains_once(field: Field[object], text: str, said: str) -> None:
    where = context()
    field(node(f"x: {text}"), where)
    (problem,) = where.problems.sorted()
    assert f"{problem.code}  {problem.message}{f' ({problem.hint})' if problem.hint else ''}".startswith(said)


def test_the_world_has_no_turns_of_its_own() -> None:
    where = context()
    turns(node("x: 3 turns", world=True), where)
    assert [each.message for each in where.problems.sorted()] == ["the shared world has no turns of its own"]
    assert turn_count(node("x: 4 turns", world=True), where) == 4


SHAPE = Shape("a boat", {"name": words(), "crew": integer}, {"port": ident, "about": words()})


def read(text: str) -> tuple[dict[str, object], list[str]]:
    where: Context = context()
    got = SHAPE(node(f"x: {text}"), where)
    return got, [f"{each.code} {each.column}: {each.message}" for each in where.problems.sorted()]


def test_a_record_reads_what_is_there() -> None:
    assert read("{crew: 3, name: Gull}") == ({"name": "Gull", "crew": 3}, [])


def test_a_record_reports_each_fault_and_goes_on() -> None:
    got, said = read("{nam: Gull, crew: many, port: P}")
    assert got == {"name": "", "crew": 0, "port": ""}
    assert said == [
        "unknown-key 5: a boat has no 'nam'",
        "wrong-type 22: a whole number is wanted here, not 'many'",
        "bad-name 34: a name is wanted here, not 'P'",
    ]


def test_a_text_torn_by_a_comma_is_one_fault() -> None:
    got, said = read("{name: Gull, crew: 3, about: white, grey, and loud}")
    assert said == ["quote-this 40: a comma inside { } ends the text before it"]
    assert got["crew"] == 3
