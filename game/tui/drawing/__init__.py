"""From what the view says to rows: pure functions of a value and a width."""
