"""Random small scenarios that use every mechanism, as hypothesis strategies."""

from hypothesis import strategies as st

from game.engine.content import (
    Calendar,
    Consequence,
    Content,
    Dismissal,
    Effect,
    Ending,
    Event,
    Family,
    Gate,
    Goal,
    How,
    Indicator,
    Initiative,
    Ladder,
    Later,
    Lock,
    Market,
    Mend,
    Option,
    Outcome,
    Pledges,
    Price,
    Project,
    Push,
    Resource,
    Route,
    Rung,
    Situation,
    Text,
    Tray,
    Variant,
)
from game.expr import parse

SCORES = ("trade", "security", "army.support", "home.unity")
STOCK = "steel"
FREE = Price()


def _words(body: str) -> Text:
    return Text((Variant(None, body),))


numbers = st.integers(-80, 80).map(lambda n: n / 8.0)
conditions = st.sampled_from(
    [
        "trade > 40",
        "security < 55 and not torkham_shut",
        "home.unity > 30 or turn > 3",
        "policy.rung >= policy.talk",
        "road.share > 20",
        "opened",
        "rail.done or rail.progress > 30",
        "date >= 1993-01",
        "steel + trade / 2 > 30",
        "first_file.seen and not first_file.ignored",
    ]
).map(parse)
maybe_conditions = st.none() | conditions


@st.composite
def effects(draw: st.DrawFn) -> tuple[Effect, ...]:
    """Up to three effects on anything."""
    made = []
    for _ in range(draw(st.integers(0, 3))):
        target = draw(st.sampled_from([*SCORES, STOCK, "treasury", "opened"]))
        ways = [How.SHOCK, How.SET] if target in (STOCK, "treasury", "opened") else list(How)
        how = draw(st.sampled_from(ways))
        amount = draw(numbers)
        made.append(Effect(target, abs(amount) if how is How.SET else amount, how))
    return tuple(made)


@st.composite
def consequences(draw: st.DrawFn, *, odds: bool = True) -> Consequence:
    """Effects at once, late ones, and odds."""
    later = tuple(
        Later(draw(st.integers(1, 3)), draw(effects()), _words("arrives"), draw(maybe_conditions))
        for _ in range(draw(st.integers(0, 1)))
    )
    outcomes: tuple[Outcome, ...] = ()
    if odds and draw(st.booleans()):
        chance = draw(st.integers(1, 99))
        outcomes = (
            Outcome(chance, _words("well"), draw(effects()), later),
            Outcome(100 - chance, _words("ill"), draw(effects())),
        )
    return Consequence(draw(effects()), later, outcomes)


prices = st.builds(
    lambda attention, treasury, capital: Price(float(attention), {"treasury": treasury, "capital": capital}),
    st.integers(0, 2),
    st.sampled_from([0.0, 1.0, 3.0]),
    st.sampled_from([0.0, 2.0]),
)
locks = st.builds(Lock, maybe_conditions, st.just(_words("not now")))


@st.composite
def files(draw: st.DrawFn, number: int) -> Event:
    """A file, crisis or item of news."""
    kind = draw(st.sampled_from(["file", "file", "file", "crisis", "news"])) if number else "file"
    options = tuple(
        Option(f"way{k}", _words("do it"), draw(prices), draw(consequences()), lock=draw(locks))
        for k in range(draw(st.integers(2, 3)))
    )
    free = Option("wait", _words("wait"), FREE, draw(consequences(odds=False)))
    once = draw(st.booleans())
    return Event(
        id="first_file" if number == 0 else f"event{number}",
        title=_words("A file"),
        kind=kind,
        text=_words("Something happened."),
        basis="invented",
        source=("¶1",),
        options=() if kind == "news" else (*options, free) if kind == "crisis" else options,
        act=draw(consequences(odds=False)) if kind == "news" else Consequence(),
        ignored=draw(consequences(odds=False)),
        on=1992 * 12 + draw(st.integers(3, 20)) if draw(st.integers(0, 4)) == 0 else None,
        when=draw(maybe_conditions),
        weight=draw(st.none() | st.sampled_from(["2", "trade / 20", "1 if opened else 3"]).map(parse)),
        once=once,
        cooldown=0 if once else draw(st.integers(1, 3)),
        expires=draw(st.integers(1, 3)),
        forewarned=draw(st.sampled_from([0, 0, 1, 2])),
        averted_by=draw(maybe_conditions),
        topic=draw(st.none() | st.just("roads")),
    )


def _indicator(draw: st.DrawFn, name: str, asks: list[str], settles: float | None) -> Indicator:
    pushes = tuple(Push(parse(ask), "because", scale=draw(st.sampled_from([1.0, 0.5]))) for ask in asks)
    return Indicator(
        name,
        name.title(),
        0.0,
        100.0,
        settles,
        target=float(draw(st.integers(0, 60))) if settles else 0.0,
        start=draw(st.none() | st.integers(0, 100).map(float))
        if settles
        else float(draw(st.integers(0, 60))),
        better=draw(st.sampled_from(["up", "down", "none"])),
        score=name in ("trade", "security"),
        pushes=pushes,
    )


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """A whole scenario of four to seven turns."""
    indicators = [
        _indicator(draw, "trade", ["0.3 * road.share", "0.1 * security"], 4.0),
        _indicator(draw, "security", ["0.2 * home.unity", "-5 * torkham_shut", "policy.rung"], 3.0),
        _indicator(draw, "army.support", [], 5.0),
        _indicator(draw, "home.unity", ["0.5 * army.support"], 1.0),
        _indicator(draw, STOCK, ["0.1 * trade - 2"], None),
    ]
    events = [draw(files(number)) for number in range(draw(st.integers(3, 9)))]
    routes = (
        Route("north", "North", parse("30 + 0.2 * trade"), ours=True, open=parse("not torkham_shut")),
        Route("west", "West", parse("security - 20")),
    )
    return Content(
        id="random",
        version=1,
        title="Random",
        fingerprint="0",
        calendar=Calendar(1992 * 12 + 3, 3, draw(st.integers(4, 7)), (1, 3, 5)),
        tray=Tray(2, 3, draw(st.integers(2, 4)), 1),
        pledges=Pledges(2, 4),
        resources={
            "attention": Resource("attention", "Attention", 3.0, 3.0, carry=False),
            "capital": Resource("capital", "Capital", 3.0, 8.0, parse("1 if home.unity > 25 else 0")),
            "treasury": Resource("treasury", "Treasury", 8.0, 20.0, parse("2 + trade / 20"), 1.5),
        },
        indicators={indicator.id: indicator for indicator in indicators},
        efficiency=draw(st.none() | st.just(parse("0.5 + 0.005 * home.unity"))),
        flags=("opened",),
        markets={"road": Market("road", "The road", draw(st.integers(1, 4)), routes)},
        ladders={
            "policy": Ladder(
                "policy",
                "Policy",
                (Rung("oppose", "Oppose"), Rung("talk", "Talk"), Rung("assist", "Assist")),
                draw(st.integers(0, 2)),
                draw(consequences()),
                draw(consequences()),
                Price(1.0, {"capital": 1.0}),
                Price(1.0, {"capital": 1.0}),
                held=(Effect("security", -1.0),),
                most=(Effect("security", -4.0),),
            )
        },
        projects={
            "rail": Project(
                "rail",
                "Railway",
                draw(st.integers(1, 4)),
                Price(1.0, {"treasury": 2.0}),
                {"treasury": 1.0},
                draw(consequences()),
                draw(consequences()),
                proceeds=draw(maybe_conditions),
                gate=Gate(turn=draw(st.integers(1, 3))),
            )
        },
        situations={
            "torkham_shut": Situation(
                "torkham_shut",
                "Torkham is shut",
                parse("security < 40"),
                parse("security > 60"),
                draw(consequences(odds=False)),
                draw(consequences(odds=False)),
            )
        },
        families={"missions": Family("missions", "Missions", draw(st.integers(1, 3)))},
        initiatives={
            name: Initiative(name, name, "missions", draw(prices), draw(consequences()), draw(locks))
            for name in ("mission.one", "mission.two")
        },
        events={event.id: event for event in events},
        goals={"open_road": Goal("open_road", "Open road", parse("road.share > 30 and trade > 20"), "army")},
        endings={
            "out": Ending("out", "Out", Text(), parse("dismissals >= 2"), any_time=True),
            "good": Ending("good", "Good", Text(), parse("open_road.met")),
            "end": Ending("end", "End", Text()),
        },
        dismissal=Dismissal(
            parse("home.unity < 10"), Consequence((Effect("home.unity", 45.0, How.SET),)), 2.0, 3
        ),
        mends={"army": Mend("army", "Mend", Price(1.0, {"capital": 2.0}), draw(consequences()), 2)},
        request=Price(0.0, {"capital": 2.0}),
        topics={"roads": "Roads"},
    )
