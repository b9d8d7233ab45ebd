"""Which wishes are one step: those of one strand, without a pause of two seconds."""

from collections.abc import Callable

from planner.app.session import Session, Step
from planner.ui.asked import Asked

PAUSE = 2.0
"""Seconds after which held keys begin another step."""


class Strands:
    """Performs wishes so that held keys on one pair are one step. `clock` is a monotonic one."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        self._session = session
        self._clock = clock
        self._strand = ""
        self._step: Step | None = None
        self._at = 0.0

    def perform(self, wish: Asked) -> Step:
        """Do what is wished. Raises its `Refusal`."""
        now = self._clock()
        goes_on = wish.strand and wish.strand == self._strand and now - self._at < PAUSE
        self._step = self._session.perform(wish.command, self._step if goes_on else None)
        self._strand, self._at = wish.strand, now
        return self._step

    def end(self) -> None:
        """Whatever comes next is a step of its own."""
        self._strand, self._step = "", None
