"""What was made of a book so far, so that who looks twice gets the same object, and repaints once."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.passed import Passed
    from planner.core.plan import Plan


@dataclass(slots=True)
class Looked:
    """By week: the plan that was `suggested`, the one that was read through aliases (`inherited`), and
    how it `went`, beside the objects that this was made of: while a book holds the very same ones, it
    went just so, whichever book of its line it is."""

    suggested: "dict[Week, Plan]" = field(default_factory=dict)
    inherited: "dict[Week, Plan]" = field(default_factory=dict)
    went: "dict[Week, tuple[tuple[object, ...], Passed]]" = field(default_factory=dict)

    def without(self, changed: Collection[Week]) -> "Looked":
        """What holds still of a book whose plans of the weeks `changed` are others."""
        inherited = {week: plan for week, plan in self.inherited.items() if week not in changed}
        return Looked(self.suggested, inherited, self.went)
