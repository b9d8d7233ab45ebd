"""Periods that take their time the first time: they are read beside the window, and told then."""

from threading import Event

import pytest

from planner.app.commands.entries import AddEntry
from planner.core.book import Book
from planner.core.comparison import comparison
from planner.core.period import PeriodKind, year_of
from planner.ui.compare.reading import is_read_at_once, read
from planner.ui.pages import compare_page
from planner.ui.pages.compare_page import ComparePage
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, log, plan
from tests.ui.compare.test_compare_page import compare
from tests.ui.conftest import Open
from tests.ui.desk import WEDNESDAY
from tests.ui.waiting import PATIENCE

YEAR = year_of(2026)


def never_closed(weeks: int = 30) -> Book:
    """So many weeks until the builders' one, planned and recorded."""
    all_of_them = [W48.plus(-n) for n in range(weeks)]
    held = book(EMPLOYEE_WEEK, *(plan(week=week) for week in all_of_them), week=all_of_them[-1])
    for week in all_of_them:
        held = held.with_log(log("tue 9:00 customers", "wed 2:00 meetings", week=week))
    return held


def there(page: ComparePage) -> list[str]:
    return [name for name, card in page.cards.items() if card.isVisible()]


def test_years_that_were_never_looked_at_are_read_beside_the_window(open_desk: Open) -> None:
    desk = open_desk(never_closed())
    page = compare(desk)

    page.head.buttons[PeriodKind.YEAR].click()
    said, seen = page.head.sentence.text(), there(page)
    desk.wait_for(page.cards["bars"].isVisible)

    assert (said, seen) == ("Reading…", [])
    assert "270:00" in page.head.sentence.text()
    assert page.kept.isVisible()


def test_what_was_still_read_of_an_earlier_period_is_not_shown_beside_the_next(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = never_closed()
    comparison(held, YEAR, WEDNESDAY)
    desk = open_desk(held)
    page = compare(desk)
    may_read = Event()
    monkeypatch.setattr(compare_page, "is_read_at_once", lambda _, period: period == YEAR)
    monkeypatch.setattr(
        compare_page, "read", lambda *given: may_read.wait(PATIENCE) and read(*given)
    )
    may_read.set()
    page.head.buttons[PeriodKind.YEAR].click()
    assert not page.looking_up.is_idle, "the days of a year are read beside the window"

    may_read.clear()
    page.head.buttons[PeriodKind.QUARTER].click()
    page.looking_up.finish()
    seen = there(page)
    may_read.set()
    desk.wait_for(page.cards["bars"].isVisible)

    assert seen == []


def test_a_week_that_is_chosen_meanwhile_is_what_is_shown(open_desk: Open) -> None:
    desk = open_desk(never_closed())
    page = compare(desk)
    said = page.head.sentence.text()

    page.head.buttons[PeriodKind.YEAR].click()
    page.head.buttons[PeriodKind.WEEK].click()
    at_once = page.head.sentence.text()
    desk.wait_for(lambda: page._reading.is_idle)
    desk.settle()

    assert page.head.sentence.text() == at_once == said
    assert page._found.period.first == W48
    assert "bars" in there(page)


def test_what_was_looked_at_is_told_at_once_from_then_on() -> None:
    held = never_closed()
    before = is_read_at_once(held, YEAR)

    comparison(held, YEAR, WEDNESDAY)

    assert not before
    assert is_read_at_once(held, YEAR)


def test_a_few_weeks_are_told_at_once() -> None:
    assert is_read_at_once(never_closed(8), YEAR)


def test_what_is_seen_stays_while_the_same_period_is_read_anew(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(never_closed(4))
    page = compare(desk)
    said, seen = page.head.sentence.text(), there(page)
    monkeypatch.setattr(compare_page, "is_read_at_once", lambda *_: False)

    desk.session.perform(AddEntry(entry("mon 1:00 customers")))
    meanwhile = page.head.sentence.text(), there(page)
    desk.wait_for(lambda: page._reading.is_idle)

    assert meanwhile == (said, seen)
    assert page.head.sentence.text() != said


def test_a_period_that_could_not_be_read_says_so(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no disk")

    desk = open_desk(never_closed())
    page = compare(desk)
    monkeypatch.setattr(compare_page, "read", refuse)

    page.head.buttons[PeriodKind.YEAR].click()
    desk.wait_for(lambda: page._reading.is_idle)

    assert page.head.sentence.text() == "This period can't be compared."
    assert there(page) == []
