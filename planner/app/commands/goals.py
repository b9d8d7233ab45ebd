"""What a user can do to goals that there are. A new one is `SetGoal`."""

from dataclasses import dataclass, replace
from typing import ClassVar

from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Goal
from planner.core.goals import goal_of, goals_changed, goals_ending, goals_without
from planner.core.week import Week

PLAN = "plan"
"""The page on which goals are shown."""


@dataclass(frozen=True, slots=True)
class ChangeGoal:
    """Let `goal` hold in the place of the one of the id `former`, from its first week on; earlier weeks
    keep what they had. Raises like `goals_changed`."""

    page: ClassVar[str] = PLAN
    former: str
    goal: Goal

    @property
    def week(self) -> Week:
        return self.goal.valid_from

    def apply(self, book: Book) -> Book:
        if not isinstance(self.goal.subject, Role):
            book.category(self.goal.subject)
        return book.with_goals(goals_changed(book.goals, self.former, self.goal, book.heirs))


@dataclass(frozen=True, slots=True)
class EndGoal:
    """Say which is a goal's last week; `None` is without end. Raises like `goals_ending`."""

    page: ClassVar[str] = PLAN
    goal: str
    last: Week | None

    @property
    def week(self) -> Week | None:
        return self.last

    def apply(self, book: Book) -> Book:
        return book.with_goals(goals_ending(book.goals, self.goal, self.last, book.heirs))


@dataclass(frozen=True, slots=True)
class RemoveGoal:
    """Take a goal away as if it had never been, from earlier weeks too. Raises `NoSuchGoal`."""

    page: ClassVar[str] = PLAN
    goal: str

    def apply(self, book: Book) -> Book:
        return book.with_goals(goals_without(book.goals, self.goal))


@dataclass(frozen=True, slots=True)
class MakeMain:
    """Let a goal be the one on card and status bar from `begins` on; earlier weeks keep theirs.
    Raises `NoSuchGoal`."""

    page: ClassVar[str] = PLAN
    goal: str
    begins: Week
    new_id: str

    @property
    def week(self) -> Week:
        return self.begins

    def apply(self, book: Book) -> Book:
        goal = goal_of(book.goals, self.goal)
        first = max(self.begins, goal.valid_from)
        shown = book.main_goal(first)
        if shown is not None and shown.id == goal.id and goal.is_main:
            return book
        main = replace(goal, id=self.new_id, valid_from=first, is_main=True)
        return book.with_goals(goals_changed(book.goals, goal.id, main, book.heirs))
