"""How saving goes, as values."""

from typing import NamedTuple

from planner.core.problems import Problem
from planner.core.saved import Saved


class Waiting:
    """There are changes that are not on disk yet, and nothing is wrong."""


class NotSaved(NamedTuple):
    """The newest changes could not be put on disk. It is tried again by and by. `problem.kept` is
    where a copy of them lies, if there is one."""

    problem: Problem


SavingState = Saved | Waiting | NotSaved
