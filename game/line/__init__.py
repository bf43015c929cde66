"""The plain front ends: numbered text for people, and JSON for programs; no terminal is needed."""
