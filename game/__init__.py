"""Wakhan: a strategy game for the terminal about Pakistan and Central Asia."""

__version__ = "0.1.0"
