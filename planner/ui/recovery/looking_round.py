"""Whether there is any copy to offer, asked once the window is up: only then is loaded what offers it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from shiboken6 import isValid

from planner.ui.jobs import Jobs

if TYPE_CHECKING:
    from planner.ui.program import Program


def look_round(program: "Program", are_any_left: Callable[[], bool]) -> None:
    """Offer in `program` the copies that may hold what its book does not, if `are_any_left`, which is
    asked off the window's thread: a share may be long in telling what lies there."""
    jobs = Jobs()

    def found(are_left: bool) -> None:
        jobs.forget()
        if are_left and isValid(program) and not program.window.isHidden():
            from planner.ui.recovery.copies import CopiesOffer

            CopiesOffer(program, program.settings).look()

    jobs.do(are_any_left, found, lambda _: None)
