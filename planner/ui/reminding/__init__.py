"""Reminders while the program runs: when they are wanted, and how they are said."""
