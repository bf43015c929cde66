"""What people write out of habit from elsewhere, and what to write here instead."""

import unicodedata

POWERS = "there are no powers in this language"
QUOTES = "text in quotes has no place in an expression"
ROUND = "only round brackets group"

# Longest first, so that '**' is not taken for two stars.
MARKS: dict[str, tuple[str, str | None]] = {
    "===": ("'===' is not an operator", "write '=='"),
    "!==": ("'!==' is not an operator", "write '!='"),
    "&&": ("'&&' is not an operator", "write 'and'"),
    "||": ("'||' is not an operator", "write 'or'"),
    "**": (POWERS, "multiply instead: x * x"),
    "//": ("'//' is not an operator", "write '/'"),
    "<>": ("'<>' is not an operator", "write '!='"),
    "=<": ("'=<' is not an operator", "write '<='"),
    "=>": ("'=>' is not an operator", "write '>='"),
    ":=": ("an expression cannot set anything", "write '==' to compare"),
    "=": ("'=' does not compare", "write '=='"),
    "&": ("'&' is not an operator", "write 'and'"),
    "|": ("'|' is not an operator", "write 'or'"),
    "!": ("'!' is not an operator", "write 'not'"),
    "^": (POWERS, "multiply instead: x * x"),
    "%": ("'%' is not an operator", "leave it out: 55 for a gauge, 0.35 for a share"),
    "?": ("'?' is not an operator", "write 'a if c else b'"),
    "'": (QUOTES, "write names bare: uzbekistan.trust"),
    '"': (QUOTES, "write names bare: uzbekistan.trust"),
    "`": (QUOTES, "write names bare: uzbekistan.trust"),
    "[": (ROUND, "write '('"),
    "]": (ROUND, "write ')'"),
    "{": (ROUND, "write '('"),
    "}": (ROUND, "write ')'"),
    ".": ("a point must stand inside a number or a name", "write 0.5 or uzbekistan.trust"),
}

# Words that stand where an operator was expected.
BETWEEN = {
    "is": "write '=='",
    "in": "compare with each: x == 1 or x == 2",
    "then": "write 'a if c else b'",
    "elif": "write 'a if c else b if d else e'",
    "else": "write 'a if c else b'",
    "xor": "write '!='",
    "not": "write 'and not', or '!='",
    "x": "write '*'",
    "times": "write '*'",
    "plus": "write '+'",
    "minus": "write '-'",
    "above": "write '>'",
    "below": "write '<'",
    "over": "write '>'",
    "under": "write '<'",
    "turn": "leave it out: turns are counted in plain numbers",
    "turns": "leave it out: turns are counted in plain numbers",
    "month": "leave it out: turns are counted in plain numbers, and a date as 1995-09",
    "months": "leave it out: turns are counted in plain numbers, and a date as 1995-09",
    "points": "leave it out: a number stands alone",
}

# Words of time before a date.
SINCE = {"after": ">", "since": ">=", "from": ">=", "before": "<", "until": "<="}

# Functions by the names they have elsewhere.
SYNONYMS = {
    "average": "mean",
    "avg": "mean",
    "minimum": "min",
    "maximum": "max",
    "limit": "clamp",
    "number": "count",
}

LOOKALIKES = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{MULTIPLICATION SIGN}": "*",
    "\N{MIDDLE DOT}": "*",
    "\N{DOT OPERATOR}": "*",
    "\N{ASTERISK OPERATOR}": "*",
    "\N{DIVISION SIGN}": "/",
    "\N{DIVISION SLASH}": "/",
    "\N{FRACTION SLASH}": "/",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{NOT EQUAL TO}": "!=",
    "\N{LOGICAL AND}": "and",
    "\N{LOGICAL OR}": "or",
    "\N{NOT SIGN}": "not",
    "\N{CYRILLIC SMALL LETTER A}": "a",
    "\N{CYRILLIC SMALL LETTER IE}": "e",
    "\N{CYRILLIC SMALL LETTER O}": "o",
    "\N{CYRILLIC SMALL LETTER ER}": "p",
    "\N{CYRILLIC SMALL LETTER ES}": "c",
    "\N{CYRILLIC SMALL LETTER U}": "y",
    "\N{CYRILLIC SMALL LETTER HA}": "x",
    "\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}": "i",
    "\N{GREEK SMALL LETTER ALPHA}": "a",
    "\N{GREEK SMALL LETTER NU}": "v",
    "\N{GREEK SMALL LETTER OMICRON}": "o",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}


def stray(char: str) -> tuple[str, str | None]:
    """What is wrong with a character outside the language, never printing one that could harm."""
    code = f"U+{ord(char):04X}"
    if char.isascii():
        known = f"'{char}' has no meaning in an expression"
        return (known if char.isprintable() else f"{code} is a control character", None)
    name = unicodedata.name(char, "a character without a name")
    return f"{code} {name} is not plain ASCII", _plain(char)


def _plain(char: str) -> str | None:
    """What the author's keyboard would have written for a character that only looks right."""
    category = unicodedata.category(char)
    if category in ("Zs", "Zl", "Zp"):
        return "write a plain space"
    if category == "Cf":
        return "it is invisible: delete it"
    if category in ("Pi", "Pf"):
        return "write names bare, without quotes"
    folded = unicodedata.normalize("NFKC", char)
    plain = LOOKALIKES.get(char) or (folded if folded.isascii() else None)
    return f"write '{plain}'" if plain else None
