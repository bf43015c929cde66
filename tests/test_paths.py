"""Tests of where things live."""
