"""What the parser says when a token is good in itself but stands in the wrong place."""

from game.expr.errors import ExprError, quote
from game.expr.lexer import FUNCTIONS, Token
from game.expr.mistakes import BETWEEN, SINCE, SYNONYMS
from game.expr.spelling import did_you_mean

# Arguments at least, at most, and how a call is written.
ARITY: dict[str, tuple[int, int | None, str]] = {
    "min": (2, None, "min(a, b, ...)"),
    "max": (2, None, "max(a, b, ...)"),
    "clamp": (3, 3, "clamp(x, low, high)"),
    "abs": (1, 1, "abs(x)"),
    "mean": (1, 1, "mean(republics.trust)"),
    "count": (1, 1, "count(republics.trust > 0)"),
}


def leftover(token: Token, before: Token | None = None, after: Token | None = None) -> ExprError:
    """A token where an operator or the end was expected, between two others."""
    column = token.column
    match token.text:
        case ")":
            return ExprError("this bracket was never opened", column)
        case ",":
            hint = _for_comma(token, after)
            return ExprError("a comma only separates the arguments of a function", column, hint)
        case "else":
            return ExprError("this 'else' has no 'if'", column, BETWEEN["else"])
        case "if":
            return ExprError("two 'if' run into each other", column, "put brackets round one")
    return ExprError(
        f"an operator is missing before {quote(token.text)}", column, _between(token, before, after)
    )


def _for_comma(comma: Token, after: Token | None) -> str:
    """Say what belongs in the place of a comma: a digit close behind it stands in a number like 1,000."""
    if after is None or after.sort == "end":
        return "take it away"
    if after.sort == "number" and after.column == comma.column + 1:
        return "write numbers without one: 1000"
    return "write 'and' between two conditions"


def _between(token: Token, before: Token | None, after: Token | None) -> str | None:
    """Say what belongs between two tokens, or that one of them is too many."""
    if before is not None and token.sort == "number" and before.text in SINCE:
        return f"write date {SINCE[before.text]} {token.text}"
    known = BETWEEN.get(token.text)
    if known is None and before is not None and before.sort == token.sort == "name":
        return f"write {before.text}.{token.text}, or 'and' between two conditions"
    if (
        known is None
        and before is not None
        and before.sort == "number"
        and token.sort in ("name", "function")
    ):
        return _times(before, token, after)
    return known


def _times(number: Token, value: Token, after: Token | None) -> str | None:
    """Say how a number before a name multiplies it; a date never does."""
    if "-" in number.text:
        return "write 'and' between two conditions"
    product = f"write {number.text} * {value.text}"
    joined = after is not None and after.text in ("<", "<=", ">", ">=", "==", "!=")
    return f"{product}, or 'and' between two conditions" if joined else product


def no_operand(token: Token, before: Token | None) -> ExprError:
    """A token, or the end, where a value was expected."""
    if token.sort == "end":
        return _stops(token, before)
    column = token.column
    if token.text in FUNCTIONS:
        return ExprError(f"'{token.text}' is a function", column, f"write {ARITY[token.text][2]}")
    match token.text:
        case "if":
            return ExprError("a value must stand before 'if'", column, BETWEEN["then"])
        case "not":
            return ExprError("'not' needs brackets here", column, "write (not x)")
        case "+" if before is None or before.text in ("(", ","):
            return ExprError("a number has no plus sign", column, "write it without the '+'")
        case ")" if before is None:
            return ExprError("this bracket was never opened", column)
    return ExprError(f"a value is missing before '{token.text}'", column)


def _stops(end: Token, before: Token | None) -> ExprError:
    """The end came too early."""
    if before is None:
        return ExprError("there is nothing here", 1, "write a number, a name or a condition")
    if before.text == "(":
        return unclosed(before)
    return ExprError(f"a value is missing after {quote(before.text)}", end.column)


def unclosed(bracket: Token) -> ExprError:
    """The text ended inside a bracket."""
    return ExprError("this bracket is never closed", bracket.column, "add a ')'")


def no_else(word: Token, found: Token) -> ExprError:
    """An `if` whose condition is not followed by `else`."""
    if found.sort == "end" or found.text in (")", ","):
        return ExprError("this 'if' has no 'else'", word.column, BETWEEN["else"])
    return leftover(found)


def unknown_function(name: Token) -> ExprError:
    """A name used as a function."""
    known = SYNONYMS.get(name.text)
    hint = f"did you mean '{known}'?" if known else did_you_mean(name.text, FUNCTIONS)
    return ExprError(
        f"there is no function {quote(name.text)}",
        name.column,
        hint or f"the functions are {', '.join(FUNCTIONS)}",
    )


def wrong_arity(function: Token, given: int) -> ExprError | None:
    """A function given too few arguments or too many, or None when all is well."""
    least, most, usage = ARITY[function.text]
    if given >= least and (most is None or given <= most):
        return None
    amount = f"{least} or more arguments" if most is None else f"{least} arguments"
    amount = "1 argument" if most == 1 else amount
    return ExprError(f"{function.text} takes {amount}, not {given}", function.column, f"write {usage}")


def group_in_group(function: Token) -> ExprError:
    """`mean` or `count` inside another, which would multiply the work without end."""
    return ExprError(
        "mean and count cannot stand inside each other",
        function.column,
        "give the inner one a name of its own",
    )
