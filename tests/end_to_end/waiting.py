"""Waiting for a state: never for a time."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 60.0
"""Seconds: far more than anything takes on an idle machine. Only a failing test waits so long."""

Found = TypeVar("Found")


def wait_for(what: str, look: Callable[[], Found], patience: float = PATIENCE) -> Found:
    """The first true thing that `look` gives. Raises `TimeoutError` naming `what`."""
    give_up = time.monotonic() + patience
    while not (found := look()):
        if time.monotonic() > give_up:
            raise TimeoutError(f"waited {patience:.0f} s for {what}")
        time.sleep(0.02)
    return found
