"""What a story opens with: so many by the seed, one for each post, and never by anything else."""

import numpy as np
import pytest

from game.engine.content import Opening, Tray
from game.engine.rules import Rules
from game.engine.turn import start
from game.play.session import Session
from game.view.briefing import briefing
from game.view.causes import cause_words
from game.view.reading import before_last, recent_lines
from tests.engine.small import act, begin, by_id, event, option, story, submit, words

FROST = Opening("frost", "An early frost", words("Ice on the Salang."), act("trade -6"))
RAIN = Opening("rain", "Late rain", words("Floods."), act("trade ~-4"))
GLUT = Opening("glut", "A glut of cotton", words("Bales wait."), act("trade +5"))
HAWK = Opening("hawk", "A soldier", words("He counts guns."), act("security +3"), post="minister")
DOVE = Opening("dove", "A lawyer", words("She counts words."), act("security -3"), post="minister")
ALL = by_id(FROST, RAIN, GLUT, HAWK, DOVE)
MANY = np.arange(1, 2001, dtype=np.uint64)


def drawn(**more: object) -> dict[str, np.ndarray]:
    rules = Rules(story(openings=ALL, **more))
    worlds = start(rules, MANY)
    return {name: worlds.read(f"{name}.drawn") for name in ALL}


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_so_many_are_drawn_and_one_for_each_post(count: int) -> None:
    found = drawn(tray=Tray(openings=count))
    assert set(found["frost"] + found["rain"] + found["glut"]) == {float(count)}
    assert set(found["hawk"] + found["dove"]) == {1.0}


def test_all_come_up_about_as_often() -> None:
    found = drawn(tray=Tray(openings=1))
    assert all(600 < found[name].sum() < 740 for name in ("frost", "rain", "glut"))
    assert 920 < found["hawk"].sum() < 1080


def test_each_world_opens_as_its_seed_does_alone() -> None:
    rules = Rules(story(openings=ALL))
    batch = start(rules, MANY[:40])
    for column, seed in enumerate(MANY[:40]):
        alone = start(rules, np.array([seed], dtype=np.uint64))
        assert np.array_equal(batch.table[:, column], alone.table[:, 0])


def test_the_story_feels_it_at_once_and_says_why() -> None:
    game = begin(seed=3, openings=by_id(FROST))
    assert game.value("trade") == 44.0
    assert before_last(game, "trade") == 50.0
    lines = recent_lines(game, "trade")
    assert [(line.before, line.after) for line in lines] == [(50.0, 44.0)]
    assert cause_words(game, lines[0].cause) == "How it began: An early frost"
    assert "An early frost. Ice on the Salang." in [line.text for line in briefing(game)]
    submit(game, "end")
    assert "An early frost. Ice on the Salang." not in [line.text for line in briefing(game)]
    assert game.value("trade") > 44.0  # a shock fades


def test_a_file_may_wait_for_an_opening() -> None:
    file = event("thaw", option("yes"), option("no"), when="frost.drawn")
    for seed in range(1, 30):
        game = Session.begin(story(openings=ALL, tray=Tray(openings=1), events=by_id(file)), seed)
        assert game.worlds.rules.tray.holds(game.worlds, np.array([1]), np.array([0]))[0] == bool(
            game.value("frost.drawn")
        )
