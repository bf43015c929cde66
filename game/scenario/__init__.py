"""YAML to content: what authors write, read, checked and frozen."""

from game.scenario.load import Loaded, load, read
from game.scenario.problems import Problem, ScenarioError

__all__ = ["Loaded", "Problem", "ScenarioError", "load", "read"]
