"""A week as `--json` tells it. The keys are a contract; minutes are integers.

Time is keyed by category name, *Not planned* by `open` in every language. A closed week is told by the
names and roles that it was closed with.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from planner.cli.answer import Json
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.closing import as_it_was
from planner.core.duration import ZERO, in_minutes, total
from planner.core.errors import NoSuchCategory
from planner.core.goal import Standing
from planner.core.move import Move
from planner.core.normal_week import NormalWeek
from planner.core.week import Week


def week_value(book: Book, week: Week) -> Json:
    """What `show` tells. `reason` is the kind alone, or null; a reason's text is in the export."""
    book = as_it_was(book, week)
    plan, log = book.plan(week), book.log(week)
    keys = Keys(book)
    return {
        "week": str(week),
        "capacity": in_minutes(plan.capacity),
        "plan": keys.minutes(plan.minutes),
        "normal": keys.minutes(book.normal_in(plan).minutes),
        "actual": keys.minutes(log.minutes),
        "goal": _goal_value(book.main_standing(plan)),
        "moves": [_move_value(move, keys) for move in plan.moves],
        "unaccounted": in_minutes(log.unaccounted(plan.capacity)),
    }


def week_line_value(book: Book, week: Week) -> Json:
    """What `weeks` tells of each week there is. Of one that was only recorded, nothing is planned."""
    book = as_it_was(book, week)
    plan, log = book.plan(week), book.log(week)
    standing = book.main_standing(plan)
    return {
        "week": str(week),
        "capacity": in_minutes(plan.capacity),
        "planned_customer": in_minutes(customer_time(book, plan.minutes))
        if book.is_planned(week)
        else None,
        "actual_customer": in_minutes(customer_time(book, log.minutes)),
        "goal": in_minutes(standing.target) if standing else None,
    }


def normal_week_value(book: Book, normal: NormalWeek) -> Json:
    """What `normal` tells of a normal week."""
    return {
        "valid_from": str(normal.valid_from),
        "source": str(normal.source),
        "total": in_minutes(normal.total),
        "customers": in_minutes(customer_time(book, normal.minutes)),
        "minutes": Keys(book).minutes(normal.minutes),
    }


def weeks_there_are(book: Book) -> list[Week]:
    """The weeks that were planned or recorded."""
    return sorted({*book.weeks, *book.recorded.logs, *book.recorded.closed})


def customer_time(book: Book, minutes: Mapping[str, timedelta]) -> timedelta:
    """What of `minutes` is with customers."""
    return total(minutes.get(c.id, ZERO) for c in book.categories if c.role is Role.CUSTOMER)


class Keys:
    """Names as keys: of two categories of one name, and of one that is named `open`, the id."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._uses = Counter(category.name for category in book.categories)
        self._uses[OPEN_ID] += 1

    def of(self, category_id: str) -> str:
        if category_id == OPEN_ID:
            return OPEN_ID
        try:
            name = self._book.category(category_id).name
        except NoSuchCategory:
            return category_id
        return name if self._uses[name] == 1 else category_id

    def minutes(self, times: Mapping[str, timedelta]) -> Json:
        """In the user's order; those at 0:00 are left out."""
        known = dict.fromkeys((*self._book.order, *times))
        return {self.of(name): in_minutes(times[name]) for name in known if name in times}


def _goal_value(standing: Standing | None) -> Json:
    if standing is None:
        return None
    return {
        "target": in_minutes(standing.target),
        "exact": in_minutes(standing.exact),
        "counted": in_minutes(standing.counted),
    }


def _move_value(move: Move, keys: Keys) -> Json:
    return {
        "from": keys.of(move.source),
        "to": keys.of(move.target),
        "minutes": in_minutes(move.amount),
        "reason": str(move.reason.kind) if move.reason.kind else None,
    }
