"""What went wrong, as a value."""

from collections.abc import Callable

from planner.core.problems import Problem, StoreError


def problem_of(work: Callable[[], object]) -> Problem | None:
    """What `work` was refused with; `None` if it was done."""
    try:
        work()
    except StoreError as error:
        return error.problem
    return None
