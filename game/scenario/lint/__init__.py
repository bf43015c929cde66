"""The linter: what a scenario may say and yet should not, one check a file.

`game.scenario.checks` refuses what cannot be played; these look at what can, and know the model.
"""

from __future__ import annotations

from game.scenario.lint.absent_voice import ABSENT_VOICE
from game.scenario.lint.against_words import AGAINST_WORDS
from game.scenario.lint.alike import OPTIONS_ALIKE
from game.scenario.lint.always_zero import ALWAYS_ZERO
from game.scenario.lint.as_written import AS_WRITTEN
from game.scenario.lint.base import Lint
from game.scenario.lint.beyond_range import BEYOND_RANGE
from game.scenario.lint.cannot_pay import CANNOT_PAY
from game.scenario.lint.certain import ALWAYS_TRUE, NEVER_TRUE
from game.scenario.lint.cut_off import CUT_OFF
from game.scenario.lint.division import DIVISION
from game.scenario.lint.does_nothing import DOES_NOTHING
from game.scenario.lint.dominated import DOMINATED
from game.scenario.lint.flags import NEVER_READ, NEVER_SET
from game.scenario.lint.free_neglect import FREE_NEGLECT
from game.scenario.lint.full_stop import FULL_STOP
from game.scenario.lint.late_too_late import TOO_LATE
from game.scenario.lint.leaders import LEADERS
from game.scenario.lint.loaded import LOADED_WORD
from game.scenario.lint.lone_page import LONE_PAGE
from game.scenario.lint.near_notes import NEAR_NOTES
from game.scenario.lint.near_themes import NEAR_THEMES
from game.scenario.lint.never_done import NEVER_DONE
from game.scenario.lint.never_fires import NEVER_FIRES
from game.scenario.lint.never_open import NEVER_OPEN
from game.scenario.lint.never_starts import NEVER_STARTS
from game.scenario.lint.no_last_text import NO_LAST_TEXT
from game.scenario.lint.no_reason import NO_REASON
from game.scenario.lint.off_scale import OFF_SCALE
from game.scenario.lint.one_sided import ONLY_GAINS, ONLY_LOSES
from game.scenario.lint.out_of_office import OUT_OF_OFFICE
from game.scenario.lint.out_of_time import OUT_OF_TIME
from game.scenario.lint.quotes import QUOTES
from game.scenario.lint.said_twice import SAID_TWICE
from game.scenario.lint.same_end import SAME_ENDING, SAME_GOAL, SAME_SLIDE
from game.scenario.lint.same_odds import SAME_ODDS
from game.scenario.lint.shadowed import SHADOWED
from game.scenario.lint.spaces import DOUBLE_SPACE
from game.scenario.lint.spelling import SPELLING
from game.scenario.lint.too_wide import TOO_WIDE
from game.scenario.lint.unknown_source import UNKNOWN_SOURCE
from game.scenario.lint.unsourced import UNSOURCED
from game.scenario.lint.unused import UNUSED

REASONING: tuple[Lint, ...] = (  # what needs to know what every name can be
    NEVER_TRUE,
    ALWAYS_TRUE,
    BEYOND_RANGE,
    NEVER_FIRES,
    NEVER_OPEN,
    NO_REASON,
    NEVER_STARTS,
    NEVER_DONE,
    CANNOT_PAY,
    SHADOWED,
    TOO_LATE,
    ALWAYS_ZERO,
    OFF_SCALE,
)
READING: tuple[Lint, ...] = (  # what shows by comparing what is written
    NO_LAST_TEXT,
    SAME_ODDS,
    DOES_NOTHING,
    DIVISION,
    NEVER_SET,
    NEVER_READ,
    ONLY_GAINS,
    ONLY_LOSES,
    OPTIONS_ALIKE,
    DOMINATED,
    FREE_NEGLECT,
    OUT_OF_TIME,
    SAME_ENDING,
    SAME_SLIDE,
    NEAR_THEMES,
    SAME_GOAL,
    UNUSED,
    UNSOURCED,
    UNKNOWN_SOURCE,
    LONE_PAGE,
    TOO_WIDE,
    DOUBLE_SPACE,
    AS_WRITTEN,
    CUT_OFF,
    FULL_STOP,
    QUOTES,
    SAID_TWICE,
    NEAR_NOTES,
    AGAINST_WORDS,
    LOADED_WORD,
    OUT_OF_OFFICE,
    LEADERS,
    ABSENT_VOICE,
    SPELLING,
)
LINTS: tuple[Lint, ...] = (*REASONING, *READING)
