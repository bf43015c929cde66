"""Where a problem inside an expression or a text is shown."""

import pytest

from game.scenario.context import Member
from game.scenario.expressions import condition
from game.scenario.texts import prose, words

from .helpers import context, node

BORA = Member("bora_of_the_north", "Bora", "Boran")


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("x: a > )", (1, 8)),
        ("x: 'a > )'", (1, 9)),
        ('x: "a > )"', (1, 9)),
        ('x: "\\x61 > )"', (1, 12)),
        ("x: >-\n  a > 1 and\n  b > )", (3, 7)),
        ("x: |\n  a > 1 and\n  b > )", (3, 7)),
        ("x: a > 1\n  and b > )", (2, 11)),
        ("x: a >", (1, 7)),
        ("x: >-\n  a\n  >", (1, 4)),
        ("x: >-\n  a > 1 or a > 2\n  or a a", (3, 8)),
    ],
)
def test_a_column_leads_back_to_the_file(yaml: str, place: tuple[int, int]) -> None:
    where = context()
    condition(node(yaml), where)
    (problem,) = where.problems.sorted()
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    ("yaml", "column"),
    [
        ("x: actor.trust > )", 18),
        ("x: actor.a > actor.b + )", 24),
        ("x: factor.a > )", 15),
        ("x: ) > actor.a", 4),
    ],
)
def test_a_member_does_not_move_columns(yaml: str, column: int) -> None:
    where = context()
    with where.of(BORA):
        condition(node(yaml), where)
    (problem,) = where.problems.sorted()
    assert (problem.line, problem.column) == (1, column)


def test_a_member_takes_the_place_of_actor() -> None:
    where = context()
    with where.of(BORA):
        text = condition(node("x: actor.trust > factor.trust + an_actor.trust"), where).text
    assert text == "bora_of_the_north.trust > factor.trust + an_actor.trust"
    assert condition(node("x: actor.trust > 1"), where).text == "actor.trust > 1"


def test_a_member_is_named_in_texts() -> None:
    where = context()
    with where.of(BORA):
        label = words()(node("x: 'To {actor.name}, the {actor.adjective} port'"), where)
        text = prose()(node("x: '{actor.leader} of {actor.name}'"), where)
    assert label == "To Bora, the Boran port"
    assert text.variants[0].body == "{bora_of_the_north.leader} of Bora"


def test_a_text_may_have_variants() -> None:
    where = context()
    text = prose()(node("x: [{when: a > 1, text: One.}, {text: Two.}]"), where)
    assert [(str(each.when or ""), each.body) for each in text.variants] == [("a > 1", "One."), ("", "Two.")]
    assert where.problems.sorted() == ()
