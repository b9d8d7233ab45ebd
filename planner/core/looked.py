"""What was made of a book so far, so that who looks twice gets the same object, and repaints once."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.passed import Passed
    from planner.core.plan import Plan


class Looked:
    """By week: the plan that was `suggested`, the one that was read through aliases (`inherited`), and
    how it `went`, beside the objects that this was made of: while a book holds the very same ones, it
    went just so, whichever book of its line it is."""

    __slots__ = ("inherited", "suggested", "went")

    def __init__(self) -> None:
        self.suggested: dict[Week, Plan] = {}
        self.inherited: dict[Week, Plan] = {}
        self.went: dict[Week, tuple[tuple[object, ...], Passed]] = {}

    def without(self, changed: Collection[Week]) -> "Looked":
        """What holds still of a book whose plans of the weeks `changed` are others."""
        still = Looked()
        still.suggested, still.went = self.suggested, self.went
        still.inherited = dict(self.inherited)  # at once: another thread may be looking
        for week in changed:
            still.inherited.pop(week, None)
        return still
