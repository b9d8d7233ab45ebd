"""Values in the user's notation."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.clock import read_clock
from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.goal import Goal, Relative
from planner.core.log import Log
from planner.core.move import Move, Reason
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.plan import Plan, Start, StartKind
from planner.core.reading import read_duration
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, spread_over_days

W48 = Week(2026, 48)

CATEGORIES = (
    Category("customers", "Customer contact", Role.CUSTOMER),
    Category("meetings", "Internal meetings", Role.MEETINGS),
    Category("admin", "Mail and administration", Role.ADMIN),
    Category("preparation", "Preparation and documentation", Role.WORK),
    Category("travel", "Travel", Role.TRAVEL),
    Category("improvement", "Learning and improvement", Role.IMPROVEMENT),
    Category(OPEN_ID, "Not planned", None),
)
EMPLOYEE_WEEK = (
    "customers 12:00, meetings 8:00, admin 6:30, preparation 6:00, travel 2:30, improvement 2:00"
)


def time(text: str) -> timedelta:
    """`time("8:30")`; `time("-0:30")` is below zero."""
    return read_duration(text).applied_to(ZERO)


def minutes(text: str) -> dict[str, timedelta]:
    """`minutes("meetings 8:30, customers 13:30")`."""
    pairs = (part.split() for part in text.split(",") if part.strip())
    return {category: time(amount) for category, amount in pairs}


def move(text: str, reason: Reason | None = None, move_id: str = "", by: str = "") -> Move:
    """`move("1:30 meetings > customers")`; the id is the text unless one is given."""
    amount, source, _, target = text.split()
    return Move(move_id or text, source, target, time(amount), reason or Reason(), by)


DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def entry(text: str, entry_id: str = "", week: Week = W48, **rest: object) -> Entry:
    """`entry("tue 9:00 1:30 customers")` began at 9:00 UTC, `entry("tue 1:30 customers")` on that day
    at nobody knows when, `entry("1:30 customers")` in that week; the id is the text unless given."""
    *at, amount, category = text.split()
    day = week.days[DAYS.index(at[0])] if at else None
    if len(at) > 1 and day is not None:
        rest["start"] = datetime.combine(day, read_clock(at[1]), UTC)
    return Entry(entry_id or text, day or week, time(amount), category, **rest)  # type: ignore[arg-type]


def log(*texts: str, week: Week = W48) -> Log:
    """`log("tue 1:30 customers", "fri 9:00 2:00 meetings")`, recorded one after another."""
    return Log(week, tuple(entry(text, week=week) for text in texts))


def plan(text: str = EMPLOYEE_WEEK, *moves: Move, week: Week = W48, **rest: object) -> Plan:
    """A plan that starts as `text` says and holds `moves`."""
    return Plan(week, Start(StartKind.NORMAL, minutes(text)), moves, **rest)  # type: ignore[arg-type]


def normal(text: str = EMPLOYEE_WEEK, week: Week = W48, normal_id: str = "n1") -> NormalWeek:
    return NormalWeek(normal_id, minutes(text), Source.GUESS, week)


def book(
    normal_week: str = EMPLOYEE_WEEK,
    *plans: Plan,
    goal: Goal | None = None,
    hours: str = "37:00",
    week: Week = W48,
) -> Book:
    """A book of an employee with customers: 37:00, and 30 % more customer time unless told else."""
    begun = Book(
        person=Person("p1", "Key account manager"),
        categories=CATEGORIES,
        normal_weeks=(normal(normal_week, week),),
        working_hours=(WorkingHours(date(2026, 1, 1), spread_over_days(time(hours))),),
        goals=(goal or Goal("g1", Role.CUSTOMER, Relative(30, "n1"), week),),
    )
    for each in plans:
        begun = begun.with_plan(each)
    return begun


def hours_of(sums: Mapping[str, timedelta]) -> dict[str, str]:
    """`{"meetings": "8:30"}`: sums as people read them, for asserting."""
    return {
        category: f"{time // timedelta(hours=1)}:{time // timedelta(minutes=1) % 60:02}"
        for category, time in sums.items()
    }
