"""A scenario's web as text, Mermaid, DOT and plain data."""
