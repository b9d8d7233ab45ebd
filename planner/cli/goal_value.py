"""Goals as `goals --json` tells them. The keys are a contract; minutes are integers."""

from planner.cli.answer import Json
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import in_minutes
from planner.core.goal import Absolute, Goal, Measure, Relative, Share
from planner.core.goals import goals_shown
from planner.core.week import Week


def goals_value(book: Book, week: Week) -> Json:
    """All goals, those that hold in `week` first. Its figures are null for one that does not hold then,
    and in a week off."""
    keys, main = Keys(book), book.main_goal(week)
    return [
        _goal_value(goal, book, week, keys, is_main=main is not None and goal.id == main.id)
        for goals in goals_shown(book.goals_in(week), book.goals, week)
        for goal in goals
    ]


def _goal_value(goal: Goal, book: Book, week: Week, keys: Keys, *, is_main: bool) -> Json:
    is_role = isinstance(goal.subject, Role)
    return {
        "role": str(goal.subject) if is_role else None,
        "category": None if is_role else keys.of(goal.subject),
        "direction": str(goal.direction),
        **_measure_value(goal.measure),
        "from": str(goal.valid_from),
        "to": str(goal.last) if goal.last else None,
        "holds": goal.holds_in(week),
        "main": is_main,
        **_figures(goal, book, week),
    }


def _measure_value(measure: Measure) -> dict[str, Json]:
    match measure:
        case Relative(percent):
            return {"measure": "relative", "percent": percent, "minutes": None}
        case Share(percent):
            return {"measure": "share", "percent": percent, "minutes": None}
        case Absolute(hours):
            return {"measure": "absolute", "percent": None, "minutes": in_minutes(hours)}


def _figures(goal: Goal, book: Book, week: Week) -> dict[str, Json]:
    plan = book.plan(week)
    if plan.is_off or not goal.holds_in(week):
        return dict.fromkeys(("target", "exact", "planned", "counted"))
    standing = book.standing(goal, plan)
    return {
        "target": in_minutes(standing.target),
        "exact": in_minutes(standing.exact),
        "planned": in_minutes(standing.planned),
        "counted": in_minutes(standing.counted),
    }
