"""Loads what charts are drawn with.

matplotlib takes half a second of a processor, and seconds where its list of fonts is made for the first
time. Whoever opens a chart before it is there sees that it is being prepared.
"""

from importlib import import_module
from threading import Lock


def load() -> None:
    """Load it on this thread, unless it is loaded. Whoever draws on a thread comes here first: modules
    of matplotlib import each other in circles, and of two threads that load them each sees halves."""
    with _ONE_AT_A_TIME:
        _load()


_ONE_AT_A_TIME = Lock()


def _load() -> None:
    for name in ("planner.charts.drawings", "planner.charts.pixels"):
        import_module(name)
    from planner.charts.style import Type, drawable

    for bold in (False, True):  # the first of each reads a file
        Type(12, bold=bold).width(drawable("8:30"))
