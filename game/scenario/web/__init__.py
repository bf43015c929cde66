"""How the parts of a scenario hang together: what each condition reads, and what each consequence changes."""

from game.scenario.web.whole import Link, Thing, Web, web

__all__ = ["Link", "Thing", "Web", "web"]
