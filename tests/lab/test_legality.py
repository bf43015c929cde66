"""In how many games an answer could be given."""

from game.lab.legality import legal_games
from tests.stories import content, rules


def test_every_answer_is_counted_and_the_free_answer_to_the_first_crisis_can_always_be_given() -> None:
    story = content("burning-road")
    found = legal_games(rules("burning-road"), games=30)
    assert set(found) == {f"answer {e.id} {o.id}" for e in story.events.values() for o in e.options}
    assert max(found.values()) == 30
    assert min(found.values()) < 30


def test_what_is_counted_is_the_share_of_games() -> None:
    few, many = (legal_games(rules("first-envoys"), games=games) for games in (10, 20))
    assert all(few[text] <= many[text] <= few[text] + 10 for text in many)
