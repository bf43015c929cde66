"""The expression language that authors write in YAML; it knows nothing of the game."""

from game.expr.checker import check
from game.expr.errors import ExprError
from game.expr.kinds import Kind, Scope, infer
from game.expr.nodes import Expr
from game.expr.parser import parse

__all__ = ["Expr", "ExprError", "Kind", "Scope", "check", "infer", "parse"]
