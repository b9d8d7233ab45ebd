"""A book of every format there has been, kept for good: it must open, and say what it said then."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from planner.core.book import Book, Person
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Relative, Share
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind
from planner.core.normal_week import NormalWeek, Source
from planner.core.plan import Plan, Start, StartKind
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, spread_over_days
from planner.storage import BookStore, read_book
from planner.storage.check import check_book
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, minutes, plan, time
from tests.storage.conftest import at_noon

BOOKS = Path(__file__).parents[1] / "data" / "books"
SAVED = datetime(2026, 11, 23, 12, tzinfo=UTC)


def book_of_format_1() -> Book:
    """Something in every field."""
    reason = Reason(ReasonKind.HAND_OVER, "mødet holdes af en kollega")
    link = Link(LinkKind.SERIES, "s1")
    given = Move("m1", "meetings", "customers", time("1:30"), reason, "p2", link)
    begun = plan(
        EMPLOYEE_WEEK,
        given,
        locks=frozenset({"travel"}),
        keep=minutes("admin 2:00"),
        note="two lines\nof a note",
        promise="call three customers",
    )
    off = plan("", week=W48.plus(1))
    last = plan("customers 37:00", week=Week(2026, 53))
    book = Book(
        Person("p1", "Key account manager", "Sales"),
        CATEGORIES,
        (NormalWeek("n1", minutes(EMPLOYEE_WEEK), Source.MEASURED, W48),),
        (WorkingHours(date(2026, 1, 1), spread_over_days(time("37:00"))),),
        (
            Goal("g1", Role.CUSTOMER, Relative(30, "n1"), W48),
            Goal("g2", "meetings", Absolute(time("6:00")), W48, Direction.AT_MOST, is_main=False),
            Goal("g3", Role.ADMIN, Share(10), W48, Direction.AT_MOST, Week(2027, 1), False),
        ),
        grid=time("0:30"),
    )
    for each in (begun, off, last):
        book = book.with_plan(each)
    start = Start(StartKind.LAST, minutes("customers 30:00"), "2026-W53")
    return book.with_plan(Plan(Week(2027, 1), start))


def test_a_book_of_format_1_says_what_it_said() -> None:
    there = read_book(BOOKS / "format-1.lagkage")

    assert there.book == book_of_format_1()
    assert (there.revision, there.saved) == (1, SAVED)


def test_a_book_of_format_1_is_whole() -> None:
    checked = check_book(BOOKS / "format-1.lagkage")

    assert checked.ok
    assert checked.version is not None
    assert checked.version.weeks == 4


def test_a_book_of_format_1_is_written_to_the_byte_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "mine.lagkage"

    BookStore.create(path, book_of_format_1(), clock=at_noon).close()

    assert path.read_bytes() == (BOOKS / "format-1.lagkage").read_bytes()


def test_a_book_of_format_1_can_be_gone_on_with(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, book = BookStore.open(path, clock=at_noon)

    store.keep(book.with_plan(plan("meetings 37:00")))

    store.close()
    assert read_book(path).revision == 2
