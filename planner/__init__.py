"""Lagkage, a desktop time-budget planner: lay out the week as a pie, move hours to the customers."""

__version__ = "0.1.0"
