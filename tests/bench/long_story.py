"""A story of many events, varied enough that checking it is honest work."""

from __future__ import annotations

from pathlib import Path

_HEAD = """\
format: 1
version: 1
title: The long road
world: region
summary: A road with a file for every milestone.
role: You head the Central Asia cell.
calendar: {start: 1992-04, turn: quarter, turns: 40, acts: [1, 10, 25]}
endings:
  far: {title: Far, when: trade > 40 and security > 40, text: The road is long and was walked.}
  near: {title: Near, text: The road is long.}
flags: [FLAGS]
slides:
SLIDES
"""
_EVENT = """\
  stone_{n}:
    title: Milestone {n}
    kind: file
    window: [{year}-04, {year}-12]
    when: {scale} > {low} and kabul.alignment < {high}{asked}
    topic: roads
    place: {place}
    basis: invented
    source: [¶8, C0{digit}]
    text: |
      At milestone {n} a driver named Karim has stopped for the {n}th time. {people} want to know whether the bridge at
      kilometre {km} will carry {loads} tons, and who is to say so before the winter.
    voices: {{army: "Count the axles first, all {loads} of them.", business: "Kilometre {km} is late already."}}
    options:
      mend:
        label: Mend the bridge at kilometre {km}
        line: Paid now, crossed in {loads} weeks.
        cost: {{treasury: {cost}}}
        effects: {{trade: +{gain}, army.support: -{loss}, passed_{n}: =1}}
        later:
          - in: {after} turns
            when: not border_closed
            effects: {{trade: +{gain}}}
            note: "The bridge at kilometre {km} is open"
            otherwise: "The bridge at kilometre {km} waits for the gate"
      wait:
        label: Wait for a dry week at {km}
        effects: {{business.support: -{loss}, army.support: +{gain}}}
        odds:
          - {{chance: {chance}, text: The week at kilometre {km} is dry., effects: {{trade: +{gain}}}}}
          - {{chance: {rest}, text: It rains on kilometre {km}., effects: {{credibility: -{loss}}}}}
    ignored: {{effects: {{trade: -{loss}}}, text: Karim turns round at milestone {n}.}}
    afterwards: |
      Invented. Stone {n} stands at kilometre {km} in no record.
"""
_PLACES = ("kabul", "termez", "quetta", "peshawar", "tashkent", "almaty")
_SCALES = ("trade", "security", "energy", "uzbekistan.trust", "kazakhstan.trust", "army.support")


def write_story(folder: Path, events: int) -> Path:
    """Write a scenario on the shared world with so many files; each has its numbers, and waits for one before it."""
    folder.mkdir(parents=True)
    numbers = range(1, events + 1)
    slides = "\n".join(
        f"  - {{theme: Stone {n}, when: passed_{n}, text: Stone {n} was passed by Karim., source: ¶8}}\n"
        f"  - {{theme: Stone {n}, text: Nobody came by stone {n} that year., source: ¶8}}"
        for n in numbers
    )
    head = _HEAD.replace("FLAGS", ", ".join(f"passed_{n}" for n in numbers)).replace("SLIDES", slides)
    (folder / "scenario.yaml").write_text(head, "utf-8")
    for start in range(0, events, 60):
        body = "".join(_event(n) for n in numbers[start : start + 60])
        (folder / f"events{start:04}.yaml").write_text(f"events:\n{body}", "utf-8")
    return folder


def _event(n: int) -> str:
    return _EVENT.format(
        n=n,
        year=1992 + n % 9,
        scale=_SCALES[n % 6],
        low=6 + n % 17,
        high=40 + n % 31,
        asked=f" and not passed_{n - 7}" if n > 7 else "",
        place=_PLACES[n % 6],
        digit=n % 9 + 1,
        people=("Hauliers", "Clerks", "Porters")[n % 3],
        km=100 + 7 * n,
        loads=5 + n % 23,
        cost=1 + n % 4,
        gain=3 + n % 4,
        loss=2 + n % 3,
        after=1 + n % 4,
        chance=40 + n % 30,
        rest=60 - n % 30,
    )
