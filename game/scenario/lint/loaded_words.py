"""Words that take a side, how sure it is that they do, and what to write instead."""

from __future__ import annotations

from attrs import frozen

from game.scenario.problems import Confidence


@frozen(eq=False, repr=False)
class Loaded:
    """A word or phrase in small letters that the narrator leaves to others."""

    words: str
    instead: str
    confidence: Confidence = "medium"


_GROUP = "say what they did, and name the group if the event needs it"
_VIEW = "say who holds that view: Kabul says, Delhi suspects, Islamabad denies"
_KASHMIR = (
    "write Indian-administered or Pakistan-administered Kashmir, the Line of Control, the Kashmir dispute"
)
_PORT = "say who suspects it: some in Delhi and Washington suspect"
_RETURNS = "give the number and its source, and call it a return or a forced return as they do"
_GOVERNMENT = "write government, or the name of the capital"
_PEOPLE = "say who they are: students, commanders, a party, families"

LOADED: tuple[Loaded, ...] = (
    *(Loaded(words, _VIEW) for words in (
        "puppet", "puppets", "proxy regime", "terror state", "terrorist state", "rogue state", "hegemon",
        "indian-backed", "india-backed", "afghan-backed", "pakistani-backed", "pakistan-backed", "client state",
        "islamic bomb", "created the taliban", "pakistan backed the rebels", "central asia rejected pakistan",
    )),
    *(Loaded(words, _KASHMIR) for words in (
        "occupied kashmir", "held kashmir", "indian kashmir", "pakistani kashmir", "pak-occupied", "liberated kashmir",
    )),
    *(Loaded(words, "write: the border (the Durand Line, which Kabul does not recognise)") for words in (
        "illegal line", "fully recognised border", "imaginary line",
    )),
    *(Loaded(words, _GROUP) for words in ("terrorist", "terrorists", "freedom fighter", "freedom fighters")),
    *(Loaded(words, _PORT) for words in ("chinese colony", "string of pearls", "debt trap", "debt-trap")),
    *(Loaded(words, _RETURNS) for words in (
        "ethnic cleansing", "foreign criminals", "illegal aliens", "illegal immigrants",
    )),
    *(Loaded(words, _PEOPLE) for words in (
        "fanatic", "fanatics", "savages", "barbarians", "warlike tribes", "wild tribes", "lawless tribes", "hordes",
    )),
    Loaded("the stans", "write the five republics, or name them"),
    Loaded("stone age", "write: the seven demands; the threat itself is told by one side and denied by the other"),
    Loaded("paki", "write Pakistani", "high"),
    Loaded("pakis", "write Pakistanis", "high"),
    *(Loaded(words, _GROUP, "low") for words in (
        "jihadi", "jihadis", "jihadist", "jihadists", "martyr", "martyrs", "infidels", "separatist", "separatists",
        "terrorism", "extremists", "bandits", "insurgents",
    )),
    *(Loaded(words, _GOVERNMENT, "low") for words in ("regime", "regimes", "junta", "dictator", "strongman")),
    *(Loaded(words, _PEOPLE, "low") for words in (
        "warlord", "warlords", "fundamentalist", "fundamentalists", "tribesmen", "backward", "medieval",
    )),
    *(Loaded(words, _VIEW, "low") for words in (
        "occupied", "occupation", "proxy", "proxies", "aggressor", "aggression", "stooge", "no involvement",
        "great game", "liberated", "liberation", "traitor", "traitors", "so-called",
    )),
    Loaded("murdered", "where the circumstances are disputed, say so: died during an army operation", "low"),
    Loaded("blew himself up", "write: died during an army operation; the circumstances are disputed", "low"),
    Loaded("cleansing", _RETURNS, "low"),
    Loaded("afghanis", "people are Afghans; afghanis are money", "low"),
    Loaded("pak", "write Pakistan", "low"),
)  # fmt: skip
