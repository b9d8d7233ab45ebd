"""The window where it is very narrow, and where it fills a large screen."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.compare.chart_view import ChartView
from planner.ui.first_size import USUAL, fits, size_first, usual_size
from planner.ui.jobs import Jobs
from planner.ui.pages.compare_page import ComparePage
from planner.ui.pages.log_page import LogPage
from tests.builders import EMPLOYEE_WEEK, book, log, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk


def test_a_window_is_not_pulled_so_narrow_that_its_bar_cuts_the_week_off(desk: Desk) -> None:
    desk.resize(300, 400)

    assert desk.window.bar._week.text() == "Week 48"
    assert desk.window.width() < 640


def test_what_the_foot_has_no_room_for_is_shortened_and_in_its_tooltip(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan()).with_log(log("mon 2:00 customers")))
    goal = desk.window.status._goal
    roomy = goal.toolTip()

    desk.resize(300, 400)

    assert (roomy, goal.toolTip()) == ("", goal.text())
    assert goal._seen().endswith("…")


def test_the_letters_of_a_chart_grow_on_a_large_screen_and_the_chart_with_them(
    app: QApplication,
) -> None:
    chart = ChartView(LIGHT, Words("en"), Jobs())
    chart.show_chart(lambda _: None, "Trend", lambda _, text: 10 * text)  # type: ignore[arg-type, return-value]

    heights = []
    for width in (700, 1000, 3300):
        chart.resize(width, 100)
        chart._fit()
        heights.append(chart.height())

    assert heights[0] == heights[1] < heights[2]


def test_on_a_large_screen_charts_stand_side_by_side_and_have_all_of_its_height(
    open_desk: Open,
) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan()).with_log(log("mon 2:00 customers")))
    desk.window.open_page("compare")
    page = desk.window.pages.current
    assert isinstance(page, ComparePage)

    lefts, below = [], []
    for width, height in ((1280, 800), (2560, 1440), (3840, 2160)):
        desk.resize(width, height)
        seen = [card for card in page.cards.values() if page._charts.holds(card)]
        shown = [card.geometry() for card in seen if card.isVisible()]
        lefts.append(len({each.left() for each in shown}))
        below.append(page._charts.viewport().height() - max(each.bottom() for each in shown))

    assert lefts == [1, 2, 2]
    assert below[1:] == [1, 1]
    assert page._charts.holds(page.cards["rings"])


def test_the_days_of_a_log_stay_near_the_names_on_a_large_screen(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan()).with_log(log("mon 2:00 customers")))
    desk.window.open_page("log")
    page = desk.window.pages.current
    assert isinstance(page, LogPage)

    desk.resize(3840, 2160)

    grid = page.grid_card.grid
    widths = [grid.columnWidth(column) for column in range(grid.model().columnCount())]
    assert abs(sum(widths) - grid.viewport().width()) <= 1
    assert widths[0] < sum(widths) / 4


def test_a_page_too_low_for_a_ring_beside_its_cards_is_scrolled_as_one(desk: Desk) -> None:
    page = desk.window.page
    bars = [roll.verticalScrollBar() for roll in (page._roll, page._side)]

    desk.resize(1280, page.ring.minimumSizeHint().height() + 40)
    desk.window._actions["find"].trigger()
    desk.settle()
    scrolled = [bar.maximum() > 0 for bar in bars]
    ring = page.ring.geometry()
    desk.resize(1280, 600)

    assert scrolled == [True, False]
    assert (ring.y(), ring.height()) == (0, page.ring.minimumSizeHint().height())
    assert [bar.maximum() > 0 for bar in bars] == [False, True]
    assert page.ring.height() == page.height()


@pytest.mark.parametrize(
    ("width", "height", "has_room"),
    [(1920, 1080, True), (1440, 900, True), (1366, 768, False), (1024, 600, False)],
)
def test_the_first_window_is_as_large_as_usual_where_the_screen_has_room(
    width: int, height: int, has_room: bool
) -> None:
    usual = usual_size(17)

    assert usual == USUAL
    assert fits(usual, QSize(width, height), 17) is has_room


def test_a_window_with_text_twice_as_large_is_larger_at_first() -> None:
    assert usual_size(34).width() > 1.9 * USUAL.width()


def test_on_a_small_screen_the_first_window_takes_all_of_it(app: QApplication) -> None:
    window = QWidget()  # the screen without a display has 800 by 800

    size_first(window)

    assert window.windowState() is Qt.WindowState.WindowMaximized
    assert window.width() < 800
