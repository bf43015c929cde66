"""What an author wrote, checked and frozen: the only input of the engine.

Dates are months counted from year 0 (`1995-09` is 1995 * 12 + 8). Durations are already in turns of the
scenario, groups in effects and `for_each` are expanded, and every name is known to exist. The loader in
`game.scenario` builds these classes; nothing here knows YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import Factory, field, frozen

from game.expr import Expr


@frozen
class Place:
    """Where something was written: file as shown to the author, line and column from 1."""

    file: str
    line: int
    column: int


@frozen
class Variant:
    """One wording of a text; `when` of None always holds."""

    when: Expr | None
    body: str


@frozen
class Text:
    """Safe Markdown subset with `{name}` interpolations; the first variant that holds is shown."""

    variants: tuple[Variant, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.variants)


class How(Enum):
    """How an effect lands: a passing shock (or a step on a stock), moved ground, or a value set."""

    SHOCK = "effects"
    LASTING = "lasting"
    SET = "="


@frozen
class Effect:
    """One signed change of an indicator, resource or flag, in points of that scale."""

    target: str
    amount: float
    how: How = How.SHOCK


@frozen
class Later:
    """A consequence that arrives `after` turns, if `when` holds on arrival; its source is locked meanwhile."""

    after: int
    effects: tuple[Effect, ...]
    note: Text
    when: Expr | None = None
    otherwise: Text = Text()
    place: Place | None = field(default=None, eq=False)


@frozen
class Outcome:
    """One of the possible results of `odds`; `chance` is in whole percents."""

    chance: int
    text: Text
    effects: tuple[Effect, ...] = ()
    later: tuple[Later, ...] = ()


@frozen
class Consequence:
    """Everything an act brings about: at once, late, and by odds that resolve at the end of the turn."""

    effects: tuple[Effect, ...] = ()
    later: tuple[Later, ...] = ()
    odds: tuple[Outcome, ...] = ()
    note: Text = Text()


@frozen
class Price:
    """What an order costs: attention, and amounts of other resources (positive)."""

    attention: float = 0.0
    cost: Mapping[str, float] = Factory(dict)


@frozen
class Gate:
    """When something exists at all: from a turn, between two dates (first and last month), while `unlocks` holds."""

    turn: int = 1
    start: int | None = None
    end: int | None = None
    unlocks: Expr | None = None


@frozen
class Lock:
    """A condition an order needs, and the reason shown while it fails."""

    needs: Expr | None = None
    reason: Text = Text()


@frozen
class Push:
    """A standing cause: asks `by * scale` points of its indicator (per turn, on a stock) between two dates."""

    by: Expr
    because: str
    source: tuple[str, ...] = ()
    scale: float = 1.0
    start: int | None = None
    end: int | None = None
    place: Place | None = field(default=None, eq=False)


@frozen
class Indicator:
    """A number the story is about; `settles` of None makes it a stock, else it is in turns (at least 1)."""

    id: str
    label: str
    low: float
    high: float
    settles: float | None
    target: float = 0.0
    start: float | None = None  # None: where its pushes put it
    about: str = ""
    better: str = "up"  # up, down or none
    score: bool = False
    unit: str = ""
    words: tuple[tuple[float, str], ...] = ()  # lower bound of each band, rising
    pushes: tuple[Push, ...] = ()
    owner: str | None = None  # actor id
    place: Place | None = field(default=None, eq=False)


@frozen
class Resource:
    """A currency of the player: income per turn is `income * scale`; without carry it is refilled to `start`."""

    id: str
    label: str
    start: float
    most: float
    income: Expr | None = None
    scale: float = 1.0
    carry: bool = True
    about: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen
class Leader:
    """Who speaks for an actor, between two dates."""

    name: str
    title: str = ""
    start: int | None = None
    end: int | None = None


@frozen
class Actor:
    """A state, power, home constituency or armed group."""

    id: str
    name: str
    side: str  # republic, neighbour, power, home or group
    adjective: str = ""
    capital: str | None = None  # a city of the map
    wants: str = ""
    fears: str = ""
    about: str = ""
    voice: str = ""
    leaders: tuple[Leader, ...] = ()
    indicators: tuple[str, ...] = ()  # full names


@frozen
class Route:
    """One way to the sea; `cost` is compared with its rivals' and must stay above zero."""

    id: str
    label: str
    cost: Expr
    ours: bool = False
    open: Expr | None = None
    km: float | None = None
    path: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    about: str = ""


@frozen
class Market:
    """Routes that share a traffic in proportion to 1 / cost ** sharpness."""

    id: str
    label: str
    sharpness: int
    routes: tuple[Route, ...]


@frozen
class Rung:
    """One step of a ladder."""

    id: str
    label: str
    about: str = ""


@frozen
class Ladder:
    """A posture moved one rung at a time; climbing down costs `held` times the turns held, `most` at most."""

    id: str
    label: str
    rungs: tuple[Rung, ...]
    at: int
    climb: Consequence
    descend: Consequence
    climb_price: Price
    descend_price: Price
    climb_lock: Lock = Lock()
    descend_lock: Lock = Lock()
    held: tuple[Effect, ...] = ()
    most: tuple[Effect, ...] = ()
    gate: Gate = Gate()
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen
class Project:
    """Something built over `takes` turns, paid each turn, standing still while `proceeds` fails."""

    id: str
    label: str
    takes: int
    price: Price
    dues: Mapping[str, float]
    begun: Consequence
    done: Consequence
    proceeds: Expr | None = None
    stalled: Text = Text()
    lock: Lock = Lock()
    gate: Gate = Gate()
    kind: str = "steel"  # paper or steel
    path: tuple[str, ...] = ()
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen
class Situation:
    """A standing state with hysteresis: off, it starts if `starts and not stops`; on, it stops if `stops`."""

    id: str
    label: str
    starts: Expr
    stops: Expr
    started: Consequence
    stopped: Consequence
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen
class Family:
    """Initiatives that share a cool-down, in turns."""

    id: str
    label: str
    cooldown: int


@frozen
class Initiative:
    """A move the player may start on their own; `id` is `base` or `base.target`."""

    id: str
    label: str
    family: str
    price: Price
    act: Consequence
    lock: Lock = Lock()
    gate: Gate = Gate()
    target: str | None = None
    about: str = ""
    source: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen
class Option:
    """One answer to a file."""

    id: str
    label: Text
    price: Price
    act: Consequence
    line: Text = Text()
    lock: Lock = Lock()
    unlocks: Expr | None = None
    history: bool = False
    place: Place | None = field(default=None, eq=False)


@frozen
class Event:
    """A file or crisis with options, or news that acts by itself."""

    id: str
    title: Text
    kind: str  # crisis, file or news
    text: Text
    basis: str  # documented, composite or invented
    source: tuple[str, ...]
    options: tuple[Option, ...] = ()
    act: Consequence = Consequence()  # of news
    ignored: Consequence = Consequence()
    by: str | None = None
    on: int | None = None
    window: tuple[int, int] | None = None
    turns: tuple[int, int] | None = None  # from `act`
    when: Expr | None = None
    weight: Expr | None = None
    once: bool = True
    cooldown: int = 0
    expires: int = 1
    forewarned: int = 0
    warning: Text = Text()
    averted_by: Expr | None = None
    averted: Text = Text()
    topic: str | None = None
    city: str | None = None
    more: Text = Text()
    voices: Mapping[str, Text] = Factory(dict)
    afterwards: Text = Text()
    codex: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False)


@frozen
class Goal:
    """A pledgeable aim, judged on the mean of the last four turns."""

    id: str
    label: str
    when: Expr
    patron: str  # a home actor with support
    about: str = ""


@frozen
class Ending:
    """How a story can end; the first that holds is the verdict's title."""

    id: str
    title: str
    text: Text
    when: Expr | None = None
    any_time: bool = False
    tone: str = "mixed"


@frozen
class Slide:
    """One picture of the epilogue; per theme the first that holds is shown."""

    theme: str
    text: Text
    when: Expr | None = None
    source: tuple[str, ...] = ()


@frozen
class Judge:
    """A value system that marks the end from 0 to 100."""

    id: str
    label: str
    by: Expr
    about: str = ""
    words: tuple[tuple[float, str], ...] = ()


@frozen
class ComplexOutcome:
    """One of the theory's evolutions of a regional security complex."""

    id: str
    title: str
    text: Text
    when: Expr | None = None


@frozen
class Complex:
    """The regional security complex: three quantities and the evolutions read from them (first match)."""

    boundary: Expr
    polarity: Expr
    amity: Expr
    outcomes: tuple[ComplexOutcome, ...]
    about: str = ""


@frozen
class Dismissal:
    """When home throws the player out, and what is left after the recall is lifted."""

    when: Expr
    recover: Consequence
    attention: float
    frozen: int
    warning: str | None = None  # a situation
    title: str = ""
    text: Text = Text()


@frozen
class Mend:
    """Winning back one home constituency."""

    target: str
    label: str
    price: Price
    act: Consequence
    cooldown: int = 0


@frozen
class Pledges:
    """When goals may be pledged, how many, and what keeping or breaking one is worth at the end."""

    first: int = 4
    last: int = 6
    most: int = 2
    kept: float = 10.0
    broken: float = -10.0


@frozen
class Tray:
    """How many files are dealt: new ones a turn (and in the last act), open at once, and undated news."""

    new: int = 2
    last_act: int = 3
    most: int = 4
    news: int = 1


@frozen
class Calendar:
    """First month, months in a turn, number of turns, first turn of each act."""

    start: int
    months: int
    turns: int
    acts: tuple[int, ...] = (1,)


@frozen
class CodexEntry:
    """A page of the codex."""

    id: str
    title: str
    text: Text
    source: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@frozen
class Expectation:
    """A test an author wrote: play `orders` with `seed`, then each `expect` must hold."""

    name: str
    seed: int
    orders: tuple[str, ...]
    expect: tuple[Expr, ...]
    place: Place | None = field(default=None, eq=False)


@frozen
class Content:
    """A whole scenario, its world included; mappings keep the author's order."""

    id: str
    version: int
    title: str
    fingerprint: str
    calendar: Calendar
    tray: Tray
    pledges: Pledges
    resources: Mapping[str, Resource]
    indicators: Mapping[str, Indicator]
    summary: Text = Text()
    role: Text = Text()
    author: str = ""
    minutes: tuple[int, int] = (45, 90)
    efficiency: Expr | None = None  # `yield:`
    flags: tuple[str, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = Factory(dict)
    actors: Mapping[str, Actor] = Factory(dict)
    markets: Mapping[str, Market] = Factory(dict)
    ladders: Mapping[str, Ladder] = Factory(dict)
    projects: Mapping[str, Project] = Factory(dict)
    situations: Mapping[str, Situation] = Factory(dict)
    families: Mapping[str, Family] = Factory(dict)
    initiatives: Mapping[str, Initiative] = Factory(dict)
    events: Mapping[str, Event] = Factory(dict)
    goals: Mapping[str, Goal] = Factory(dict)
    endings: Mapping[str, Ending] = Factory(dict)
    slides: tuple[Slide, ...] = ()
    judges: Mapping[str, Judge] = Factory(dict)
    complex: Complex | None = None
    dismissal: Dismissal | None = None
    mends: Mapping[str, Mend] = Factory(dict)
    request: Price | None = None
    topics: Mapping[str, str] = Factory(dict)  # id -> label
    history: tuple[tuple[int, str], ...] = ()  # (month, order)
    codex: Mapping[str, CodexEntry] = Factory(dict)
    tests: tuple[Expectation, ...] = ()
