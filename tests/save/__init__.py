"""Saves under abuse."""
