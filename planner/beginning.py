"""What a book begins as until its owner says more: that of an employee with customers, at 37:00."""

from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.person import Person
from planner.core.week import Week
from planner.i18n import Words


def new_book(week: Week, words: Words) -> Book:
    """A book that begins in `week`."""
    from planner.app.commands.framework import BeginBook
    from planner.core.profile import EMPLOYEE, USUAL_WEEK
    from planner.wording.profiles import category_names

    names = category_names(EMPLOYEE, words)
    begin = BeginBook(EMPLOYEE.id, USUAL_WEEK, names, week, (new_id(), new_id()))
    return begin.apply(Book(Person(new_id()), ()))


def is_as_made(book: Book, revision: int) -> bool:
    """Whether nobody has said yet what `book` shall begin as: it is as `new_book` makes it."""
    if revision > 1 or book.weeks:
        return False
    from planner.core.profile import EMPLOYEE, USUAL_WEEK

    return [normal.minutes for normal in book.normal_weeks] == [EMPLOYEE.week_of(USUAL_WEEK)]
