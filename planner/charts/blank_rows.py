"""What the blank sheet of a week is about: its rows, its days and their hours."""

from datetime import date, timedelta
from math import ceil

from planner.charts.plan_rows import Row
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import HOUR, ZERO, total
from planner.core.plan import Plan
from planner.core.working_hours import hours_on
from planner.i18n import Words
from planner.wording.names import category_name

USUAL_DAY, LONGEST_DAY = 8, 12
"""How many hours of a day there are boxes for, where there is room."""


def blank_rows(book: Book, plan: Plan, words: Words) -> list[Row]:
    """A row for each of `blank_ids`."""
    normal = book.normal_in(plan)
    return [
        Row(name, category_name(book, name, words), normal.hours(name), plan.planned(name))
        for name in blank_ids(book, plan)
    ]


def blank_ids(book: Book, plan: Plan) -> list[str]:
    """Every active category, and whatever else has time in the plan, in the user's order; then *Not
    planned*, for what nobody saw coming."""
    active = {category.id for category in book.active}
    known = dict.fromkeys((*book.order, *plan.minutes))
    shown = [name for name in known if name in active or plan.planned(name)]
    return [*(name for name in shown if name != OPEN_ID), OPEN_ID]


def days_shown(book: Book, plan: Plan) -> tuple[date, ...]:
    """Monday to Friday, and the weekend as far as it is worked."""
    worked = [day for day in plan.week.days if hours_on(day, book.working_hours)]
    last = max((day.weekday() for day in worked), default=4)
    return plan.week.days[: max(5, last + 1)]


def longest_day(book: Book, plan: Plan) -> int:
    """For how many whole hours a day needs boxes."""
    longest = max((hours_on(day, book.working_hours) for day in plan.week.days), default=ZERO)
    return min(LONGEST_DAY, ceil(longest / HOUR)) or USUAL_DAY


def hours_of_days(book: Book, plan: Plan) -> dict[date, timedelta]:
    """The hours of each day, less absence; none where they don't add up to those of the plan, for then
    nobody knows which day is the shorter."""
    hours = {day: book.hours_on(day) for day in plan.week.days}
    return hours if total(hours.values()) == plan.capacity else {}
