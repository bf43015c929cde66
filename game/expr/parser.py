"""A Pratt parser for the expressions authors write in YAML.

Loosest first; everything is plain ASCII, and line breaks count as spaces:

    expression = either [ "if" either "else" expression ]
    either     = both { "or" both }
    both       = denial { "and" denial }
    denial     = "not" denial | comparison
    comparison = sum { ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum }
    sum        = product { ( "+" | "-" ) product }
    product    = signed { ( "*" | "/" ) signed }
    signed     = "-" signed | atom
    atom       = number | date | name | "(" expression ")" | call
    call       = function "(" expression { "," expression } ")"
    function   = "min" | "max" | "clamp" | "abs" | "mean" | "count"
    number     = digits [ "." digits ]            up to 1000000, 9 decimals at most
    date       = 4 digits "-" 2 digits            1995-09, without spaces: year * 12 + month - 1
    name       = word { "." word }                up to 4 words of lower-case letters, digits, "_"

A chain such as `0 < x <= 5` holds when each of its links does. `mean` and `count` take one
expression over the members of one group and do not stand inside each other. At most 400
characters, 32 operators and calls, and 24 brackets, signs, `not` and `else` inside each other.
"""

from attrs import evolve

from game.expr.complaints import (
    group_in_group,
    leftover,
    no_else,
    no_operand,
    unknown_function,
    wrong_arity,
)
from game.expr.cursor import Cursor
from game.expr.lexer import Token
from game.expr.nodes import Binary, Call, Compare, Expr, IfElse, Logic, NameRef, Node, Number, Unary

IF, OR, AND, NOT, COMPARE, SUM, PRODUCT, SIGN = range(1, 9)
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
BINDING = {
    "if": IF,
    "or": OR,
    "and": AND,
    **dict.fromkeys(COMPARISONS, COMPARE),
    "+": SUM,
    "-": SUM,
    "*": PRODUCT,
    "/": PRODUCT,
}


def parse(text: str) -> Expr:
    """The expression an author wrote; raises ExprError at the first thing that is wrong."""
    return _Parser(text).whole(text)


class _Parser:
    """One reading of one text."""

    def __init__(self, text: str) -> None:
        self._cursor = Cursor(text)
        self._names: list[NameRef] = []
        self._over_group = False

    def whole(self, text: str) -> Expr:
        """The only expression in the text, with nothing left over."""
        root = self._expression(0)
        if self._cursor.next.sort != "end":
            raise leftover(self._cursor.next, self._cursor.last, self._cursor.after)
        return Expr(text, root, tuple(self._names))

    def _expression(self, floor: int) -> Node:
        """An operand and all that binds to it more tightly than the floor."""
        left = self._operand(floor)
        while (binding := BINDING.get(self._cursor.next.text, 0)) > floor:
            left = self._infix(left, binding)
        return left

    def _operand(self, floor: int) -> Node:
        """What can stand at the beginning of an expression."""
        before = self._cursor.last
        token = self._cursor.take()
        if token.sort == "number":
            return Number(token.column, token.value)
        if token.sort == "name":
            return self._name(token)
        if token.text == "(":
            return self._bracketed(token)
        if token.text == "-":
            return self._prefixed(token, SIGN - 1)
        if token.text == "not" and floor <= NOT:
            return self._prefixed(token, NOT - 1)
        if token.sort == "function" and self._cursor.next.text == "(":
            return self._call(token)
        raise no_operand(token, before)

    def _name(self, token: Token) -> NameRef:
        if self._cursor.next.text == "(":
            raise unknown_function(token)
        name = NameRef(token.column, token.text)
        self._names.append(name)
        return name

    def _bracketed(self, bracket: Token) -> Node:
        self._cursor.enter(bracket)
        inner = self._expression(0)
        self._cursor.close(bracket)
        return inner

    def _prefixed(self, token: Token, floor: int) -> Node:
        self._cursor.count(token)
        self._cursor.enter(token)
        operand = self._expression(floor)
        self._cursor.leave()
        return Unary(token.column, token.text, operand)

    def _call(self, function: Token) -> Node:
        """A function with as many arguments as it takes."""
        self._cursor.count(function)
        node = Call(function.column, function.text, ())
        if node.over_group and self._over_group:
            raise group_in_group(function)
        self._over_group |= node.over_group
        node = evolve(node, arguments=self._arguments())
        self._over_group &= not node.over_group
        if problem := wrong_arity(function, len(node.arguments)):
            raise problem
        return node

    def _arguments(self) -> tuple[Node, ...]:
        bracket = self._cursor.take()
        self._cursor.enter(bracket)
        arguments = []
        if self._cursor.next.text != ")":
            arguments.append(self._expression(0))
        while arguments and self._cursor.next.text == ",":
            self._cursor.take()
            arguments.append(self._expression(0))
        self._cursor.close(bracket)
        return tuple(arguments)

    def _infix(self, left: Node, binding: int) -> Node:
        """An operator after its left side; chains and runs of one word become one node."""
        if binding == IF:
            return self._if_else(left)
        if binding == COMPARE:
            operators, operands = self._run(left, COMPARISONS, COMPARE)
            return Compare(left.column, operators, operands)
        if binding in (OR, AND):
            operators, operands = self._run(left, (self._cursor.next.text,), binding)
            return Logic(left.column, operators[0], operands)
        operator = self._operator()
        return Binary(left.column, operator.text, left, self._expression(binding))

    def _operator(self) -> Token:
        token = self._cursor.take()
        self._cursor.count(token)
        return token

    def _run(
        self, left: Node, marks: tuple[str, ...], binding: int
    ) -> tuple[tuple[str, ...], tuple[Node, ...]]:
        """The operators of equal standing that follow, and all their operands."""
        operators: list[str] = []
        operands = [left]
        while self._cursor.next.text in marks:
            operators.append(self._operator().text)
            operands.append(self._expression(binding))
        return tuple(operators), tuple(operands)

    def _if_else(self, then: Node) -> Node:
        word = self._operator()
        condition = self._expression(IF)
        if self._cursor.next.text != "else":
            raise no_else(word, self._cursor.next)
        self._cursor.enter(self._cursor.take())
        otherwise = self._expression(0)
        self._cursor.leave()
        return IfElse(then.column, then, condition, otherwise)
