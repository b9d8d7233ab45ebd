"""A bundle has no Python beside it: a process of its own is the very program, started once more."""

import sys


def be_a_child_if_meant() -> None:
    """In a bundle that was started to be the child of another one: be it, and never come back."""
    if getattr(sys, "frozen", False):
        # The one of the package itself does nothing but on Windows.
        from multiprocessing.spawn import freeze_support

        freeze_support()
