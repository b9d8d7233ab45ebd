"""The stopwatch in the window: its card, and what watches over it."""

TICK = 5_000
"""Milliseconds between two looks at the clock; what is shown changes with the minute."""
