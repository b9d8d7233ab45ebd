"""The window where it is very narrow, and where it fills a large screen."""

from PySide6.QtWidgets import QApplication

from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.compare.chart_view import ChartView
from planner.ui.jobs import Jobs
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
