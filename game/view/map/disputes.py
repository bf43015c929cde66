"""What is disputed about the lines on the map: said in the same words of everybody, and without a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen
class Dispute:
    """One contested line: the countries and the places whose accounts tell of it."""

    countries: frozenset[str]
    places: frozenset[str]
    words: str


DISPUTES = (
    Dispute(
        frozenset({"AFG", "PAK"}),
        frozenset({"torkham", "chaman", "boroghil"}),
        "Dashed on the map: the border of Pakistan and Afghanistan (the Durand Line, which Kabul does not recognise).",
    ),
    Dispute(
        frozenset({"PAK", "IND"}),
        frozenset({"srinagar", "gilgit", "khunjerab", "sost"}),
        "Dashed on the map: the lines of the Kashmir dispute. Pakistan and India both claim the whole, and each "
        "administers a part; the Karakoram Highway crosses Gilgit-Baltistan, which India claims.",
    ),
    Dispute(
        frozenset({"CHN", "IND"}),
        frozenset(),
        "Dashed on the map: the line between China and India. China holds Aksai Chin, which India claims.",
    ),
)


def disputes_of(countries: Iterable[str] = (), places: Iterable[str] = ()) -> list[str]:
    """Tell what is disputed about some countries or places."""
    lands, spots = frozenset(countries), frozenset(places)
    return [each.words for each in DISPUTES if lands & each.countries or spots & each.places]
