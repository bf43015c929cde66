"""Nodes to content, one module for each subject."""
