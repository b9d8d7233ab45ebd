"""Why a normal week can't be what was asked of it."""

from planner.core.errors import Refusal


class NoSuchNormalWeek(Refusal):
    """The book holds no normal week with that id."""

    def __init__(self, normal_id: str) -> None:
        super().__init__(normal_id)
        self.normal_id = normal_id


class AnotherBegins(Refusal):
    """Another normal week is valid from that ISO week."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class GoalCountsFrom(Refusal):
    """A normal week can't go while the goal of that id counts from it."""

    def __init__(self, goal_id: str) -> None:
        super().__init__(goal_id)
        self.goal_id = goal_id


class OnlyNormalWeek(Refusal):
    """The only normal week can't go: plans begin as it."""
