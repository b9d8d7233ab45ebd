"""The stopwatch in the window: its card, and what watches over it."""
