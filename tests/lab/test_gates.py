"""What every scenario that comes with the game is held to, by fixed seeds."""

import pytest

from tests.lab.gates import (
    GAMES,
    POSITIONS,
    endings,
    goals,
    goals_of_few,
    played,
    rarely_legal,
    settings,
    spine_gaps,
    times_wanted,
    tried,
)
from tests.stories import content

# Where history should end, from the fact sheet's index by scenario: trade (10 + 2.5 T), security, energy.
# Of The burning road the index has the start (1992) and, as its coda, the end of The student militia (2001): its own
# end, in 1997, is taken where it lies between the two; so is that of The observer's chair, in June 2017, between the
# end of Deep water (2016) and the start of the scenario after the withdrawal (2020).
HISTORY = {
    "first-envoys": (27.5, 50, 60),
    "burning-road": (22.5, 34, 49.5),
    "deep-water": (45, 35, 65),
    "observers-chair": (45.5, 37.5, 66),
    "student-militia": (22.5, 25, 45),
}
STORIES = sorted(HISTORY)
EACH = pytest.mark.parametrize("story", STORIES)


def half(story: str) -> float:
    return len(content(story).goals) / 2


@EACH
def test_who_does_nothing_gets_nothing(story: str) -> None:
    assert goals(story, "idle") <= 1.0
    tones = {name: ending.tone for name, ending in content(story).endings.items()}
    assert (
        sum(share for name, share in played(story, "idle")["endings"].items() if tones[name] == "good") == 0.0
    )


@EACH
@pytest.mark.parametrize("score", ["trade", "security", "energy"])
def test_who_wants_one_score_does_not_reach_half_of_the_goals(story: str, score: str) -> None:
    assert goals(story, f"greedy:{score}") <= half(story)


@EACH
def test_thought_beats_greed_and_greed_beats_chance(story: str) -> None:
    assert goals(story, "careful") > goals(story, "greedy") + 0.5
    assert goals(story, "greedy") > goals(story, "random") + 0.1


@EACH
def test_careful_play_reaches_about_three_goals_of_five_and_never_all(story: str) -> None:
    assert 2.4 < goals(story, "careful") < 3.6
    assert played(story, "careful")["goals_met"][str(len(content(story).goals))] == 0


@EACH
def test_history_ends_near_what_happened(story: str) -> None:
    found = played(story, "history")["scores"]
    for score, wanted in zip(("trade", "security", "energy"), HISTORY[story], strict=True):
        assert abs(found[score]["mean"] - wanted) <= 6.0, (score, found[score]["mean"])


def test_history_takes_its_seat() -> None:
    assert played("observers-chair", "history")["scores"]["standing"]["mean"] == 3.0


@EACH
def test_no_ending_swallows_the_others(story: str) -> None:
    found = endings(story)
    assert {name: share for name, share in found.items() if not 0.01 <= share <= 0.6} == {}


@EACH
def test_everything_comes_up_and_everything_can_be_chosen(story: str) -> None:
    found = played(story, "random")
    rare = [name for name, count in found["events"].items() if count < GAMES["random"] / 200]
    assert rare == []
    assert found["why"] == {}
    assert found["never"] == []
    assert rarely_legal(story) == {}


@EACH
def test_the_options_of_a_file_part(story: str) -> None:
    closest = tried(story).closest()
    assert len(closest) >= 0.8 * sum(event.kind != "news" for event in content(story).events.values())
    assert sum(part.points >= 3.0 for part in closest) >= 0.9 * len(closest)
    assert tried(story).dominated() == []


@EACH
@pytest.mark.parametrize("bot", POSITIONS)
def test_no_place_in_the_list_of_options_is_the_right_one(story: str, bot: str) -> None:
    assert goals(story, bot) <= half(story)


@EACH
def test_no_single_setting_of_a_ladder_is_the_right_one(story: str) -> None:
    found = {bot: goals_of_few(story, bot) for bot in settings(story)}
    assert {bot: met for bot, met in found.items() if met > half(story)} == {}


@EACH
def test_the_spine_of_a_story_bends_its_end(story: str) -> None:
    gaps = spine_gaps(story)
    assert len(gaps) >= 8
    assert {name: points for name, points in gaps.items() if points < 5.0} == {}


@EACH
def test_there_is_more_to_do_than_the_turns_give(story: str) -> None:
    times = times_wanted(story)
    assert {name: times[name] for name in ("attention", "capital", "treasury") if times[name] < 1.4} == {}


@pytest.mark.parametrize("story", [name for name in STORIES if name != "first-envoys"])  # lessons are lessons
def test_a_second_game_is_another_story(story: str) -> None:
    files = played(story, "random")["files"]
    assert files["shared"] <= 0.72
    assert 1.6 <= files["turn"] <= 2.6
