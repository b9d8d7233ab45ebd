"""A week pasted from a spreadsheet: a line for each category, its name and its hours."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, called
from planner.core.duration import ZERO, total
from planner.core.errors import DoesNotFit, NoSuchCategory, NotATime, Unreadable
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.reading import read_duration


def read_week(text: str, book: Book, plan: Plan, open_name: str = "") -> tuple[Move, ...]:
    """The moves that bring `plan` to what `text` says. `open_name` is what *Not planned* is called in
    the user's language.

    What some give up goes to those that get more, in the user's order; *Not planned* takes or gives
    the rest. Lines without a second column, and a heading (a first line without hours), are passed
    over.
    Raises `NoSuchCategory`, `Unreadable`, or `NotATime` for the first line that can't be read, and
    `Unreadable` if there is none at all; `DoesNotFit` for more than the week holds.
    """
    wanted = _wanted(text, book, plan, open_name)
    if not wanted:
        raise Unreadable(text.strip())
    changes = {
        name: hours - plan.planned(name) for name, hours in wanted.items() if name != OPEN_ID
    }
    excess = total(changes.values()) - plan.planned(OPEN_ID)
    if excess > ZERO:
        raise DoesNotFit(excess, plan.capacity)
    return tuple(_paired(changes))


def _paired(changes: Mapping[str, timedelta]) -> Iterator[Move]:
    """Moves from those that lose time to those that gain it; *Not planned* evens out."""
    rest = -total(changes.values())
    evened = {**changes, OPEN_ID: rest}
    to_get = {name: change for name, change in evened.items() if change > ZERO}
    for giver, change in evened.items():
        left = max(ZERO, -change)
        for taker in [name for name, missing in to_get.items() if missing]:
            amount = min(left, to_get[taker])
            if amount:
                yield Move(new_id(), giver, taker, amount)
            left -= amount
            to_get[taker] -= amount


def _wanted(text: str, book: Book, plan: Plan, open_name: str) -> Mapping[str, timedelta]:
    lines = (line.split("\t") for line in text.splitlines())
    cells = [(line[0], line[1]) for line in lines if len(line) > 1 and line[1].strip()]
    if cells and _is_heading(cells[0][1]):
        del cells[0]
    return dict(_category_hours(*cell, book, plan, open_name) for cell in cells)


def _category_hours(
    name: str, hours: str, book: Book, plan: Plan, open_name: str
) -> tuple[str, timedelta]:
    is_open = name.strip().casefold() == open_name.casefold()
    category = OPEN_ID if is_open else named(book, name).id
    return category, read_duration(hours).applied_to(plan.planned(category))


def named(book: Book, name: str) -> Category:
    """The category that a pasted `name` means, also behind the ' that keeps it from being calculated.
    Raises `NoSuchCategory`."""
    try:
        return called(name, book.active)
    except NoSuchCategory:
        if not name.startswith("'"):
            raise
        return called(name[1:], book.active)


def _is_heading(hours: str) -> bool:
    try:
        read_duration(hours)
    except Unreadable:
        return True
    except NotATime:
        pass
    return False
