"""The terminal interface: everything that imports textual, and nothing else may."""
