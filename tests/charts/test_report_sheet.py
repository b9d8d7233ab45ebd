"""The report: what it says, on how many pages, that nothing lies on anything else or off the paper."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from planner.app.commands.closing import CloseWeek
from planner.app.commands.grid import FillAsPlanned
from planner.charts.exhibits.exhibit import Compared
from planner.charts.flow import Block, Room, laid_out
from planner.charts.paper import A4, LETTER, MARGIN, PAPERS, Paper
from planner.charts.report_sheet import report_sheets
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.comparison import comparison
from planner.core.period import Period, one_week, quarter_of
from planner.core.person import Person
from planner.i18n import LANGUAGES, Words
from planner.palette import DARK
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, plan
from tests.charts.figures import texts, written
from tests.charts.weeks import DANISH, FOREIGN

PRINTED = date(2026, 12, 1)
MOVE = move("2:00 meetings > customers")
ENTRIES = ("mon 13:00 customers", "tue 7:00 meetings", "wed 5:30 admin", "thu 6:00 preparation")


def lived(weeks: int = 1) -> Book:
    """So many weeks up to week 48, planned, recorded but for 5:30, and closed."""
    made = replace(
        book(EMPLOYEE_WEEK, week=W48.plus(-60)), person=Person("p1", "Key account manager")
    )
    for week in (W48.plus(-n) for n in range(weeks)):
        made = made.with_plan(plan(EMPLOYEE_WEEK, MOVE, week=week))
        made = CloseWeek(week).apply(made.with_log(log(*ENTRIES, week=week)))
    return made


def report(
    made: Book, period: Period | None = None, paper: Paper = A4, words: Words | None = None
) -> tuple[Figure, ...]:
    found = comparison(made, period or one_week(W48), PRINTED)
    compared = Compared(made, found, PRINTED, DARK, words or Words("en"))
    return report_sheets(compared, paper, PRINTED, 1204)


def said(pages: tuple[Figure, ...]) -> str:
    return " | ".join(text for page in pages for text in texts(page))


def test_a_week_is_told_in_a_sentence_in_figures_as_charts_and_as_a_table() -> None:
    page = said(report(lived()))

    assert "Report: Week 48 · 2026" in page
    assert "13:00 of customer time, 1:00 less than planned." in page
    assert "Kept to the plan" in page
    assert "Planned and actual" in page
    assert "Customer time, week by week" in page
    assert "Where freed hours went" in page
    assert "Key account manager" in page


def test_the_table_holds_every_category_in_hours() -> None:
    cells = [text for page in report(lived()) for text in texts(page)]
    line = cells[cells.index("Customer contact", cells.index("Of the plan")) :][:6]

    assert line[:4] == ["Customer contact", "14:00", "13:00", "−1:00"]
    for category in CATEGORIES[:-1]:
        assert cells.count(category.name) >= 2


def test_each_page_says_which_of_how_many_it_is_and_of_what() -> None:
    pages = report(lived(13), quarter_of(W48))

    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"Printed 1 Dec 2026 · revision 1204 · page {number} of {len(pages)}" in texts(page)
        assert "2026-Q4 · Key account manager" in texts(page)


def test_the_weeks_of_a_quarter_are_told_one_by_one() -> None:
    page = said(report(lived(13), quarter_of(W48)))

    for week in quarter_of(W48).weeks:
        assert str(week) in page


def test_a_period_without_anything_says_so_on_one_page() -> None:
    (page,) = report(book())

    assert "Nothing has been recorded yet." in texts(page)


def test_a_week_without_a_plan_or_a_goal_is_told_as_far_as_it_goes() -> None:
    unplanned = book().with_log(log("mon 7:30 customers"))
    aimless = replace(lived(), goals=())

    assert "Report: Week 48" in said(report(unplanned))
    assert "Planned and actual" in said(report(aimless))
    assert "Customer time, week by week" in said(report(aimless))
    assert "goal not reached" not in said(report(aimless))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=str)
def test_it_has_the_size_of_its_paper(paper: Paper) -> None:
    for page in report(lived(13), quarter_of(W48), paper):
        width, height = page.get_size_inches() * 72
        assert (round(width), round(height)) == (round(paper.width), round(paper.height))


def hard(names: tuple[str, ...], count: int = 7) -> Book:
    """A year of weeks in which `count` categories have long or strange names."""
    own = [
        Category(f"c{n}", f"{names[n % len(names)]} {n}", Role.OTHER if n else Role.CUSTOMER)
        for n in range(count)
    ]
    made = replace(
        book("c0 37:00", week=W48.plus(-60)),
        categories=(*own, CATEGORIES[-1]),
        person=Person("p1", "Søren Ærligaard Østergård " * 4, "Nøglekundeansvarlig " * 4),
    )
    shared = timedelta(hours=37) / count // timedelta(minutes=1) * timedelta(minutes=1)
    even = ", ".join(f"c{n} {shared // timedelta(minutes=1)}m" for n in range(count))
    for week in (W48.plus(-n) for n in range(52)):
        made = made.with_plan(plan(even, week=week))
        made = made.with_log(log("mon 20:00 c1", "tue 1:00 c0", week=week))
    return made


def year(made: Book, words: Words) -> tuple[Figure, ...]:
    return report(made, Period(W48.plus(-51), W48), LETTER, words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("names", "count"), [(DANISH, 7), (FOREIGN, 7), (DANISH, 25)])
def test_nothing_lies_on_anything_else_or_off_the_paper(
    names: tuple[str, ...], count: int, language: str
) -> None:
    for page in year(hard(names, count), Words(language)):
        found = written(page)
        for one, other in combinations(found, 2):
            assert not one.touches(other), (one, other)
        for each in found:
            assert each.left >= MARGIN - 1, each
            assert each.right <= LETTER.width - MARGIN + 1, each
            assert each.bottom <= LETTER.height - 20, each


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_week_that_got_longer_stays_on_the_paper(language: str) -> None:
    longer = log(*ENTRIES, "fri 9:00 customers")
    made = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, MOVE), week=W48.plus(-60)).with_log(longer)

    pages = report(made, paper=LETTER, words=Words(language))

    found = [each for page in pages for each in written(page)]
    assert any("3:30" in each.text for each in found)
    assert max(each.right for each in found) <= LETTER.width - MARGIN + 1


def test_a_filled_week_that_went_as_planned_says_so() -> None:
    made = FillAsPlanned(W48, "f").apply(book(EMPLOYEE_WEEK, plan()))

    assert "12:00 of customer time, as planned." in said(report(made))


# How blocks flow

ROOM = Room(100, 50, 800)
heights = st.lists(st.floats(1, 900), max_size=40)


def nothing(_page: object, _y: float) -> None:
    """Draws nothing."""


@given(heights, st.booleans())
def test_blocks_stay_in_order_and_above_the_foot_and_every_page_has_some(
    given_heights: list[float], has_heads: bool
) -> None:
    head = Block(20, nothing) if has_heads else None
    blocks = [Block(height, nothing, head) for height in given_heights]

    pages = laid_out(blocks, ROOM)

    assert [b for page in pages for _, b in page if b is not head] == blocks
    for number, page in enumerate(pages):
        assert page or number == 0
        own = [each for each in page if each[1] is not head]
        for (y, block), (below, _) in pairwise(page):
            assert below == pytest.approx(y + block.height)
        if len(own) > 1:
            y, last = own[-1]
            assert y + last.height <= ROOM.end


def test_headings_come_again_on_each_page() -> None:
    head = Block(20, nothing)

    pages = laid_out([Block(300, nothing, head) for _ in range(5)], ROOM)

    assert [page[0][1] is head for page in pages] == [False, True, True]
