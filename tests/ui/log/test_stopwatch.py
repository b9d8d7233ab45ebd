"""The stopwatch in the window, by a clock that the tests turn."""

from planner.core.duration import ZERO
from planner.ui.stopwatch.watch import AWAY
from tests.builders import time
from tests.ui.log.conftest import Logging


def start(logging: Logging, name: str) -> None:
    menu = logging.page.now_card.menu_of_categories()
    next(each for each in menu.actions() if each.text() == name).trigger()
    logging.desk.settle()


def test_what_is_started_runs_and_is_recorded_when_it_stops(logging: Logging) -> None:
    start(logging, "Customer contact")
    logging.desk.now += time("0:42")
    card = logging.page.now_card
    card.tick()
    shown = card.time.text()

    card.stop.click()

    assert shown == "0:42"
    assert logging.recorded == {"customers": "0:42"}
    assert logging.desk.session.book.stopwatch is None


def test_the_foot_of_the_window_tells_it_on_other_pages(logging: Logging) -> None:
    start(logging, "Customer contact")
    logging.desk.window.open_page("plan")
    logging.desk.now += time("0:42")
    assert logging.desk.program._stopwatch is not None
    logging.desk.program._stopwatch.tick()

    assert logging.desk.window.status._running.text() == "0:42 Customer contact"


def test_after_two_hours_without_input_it_asks_and_counts_nothing_since(logging: Logging) -> None:
    start(logging, "Customer contact")
    watch = logging.desk.program._stopwatch
    assert watch is not None
    logging.desk.now += time("0:30")
    watch.notice_input()
    logging.desk.now += time("2:00")
    watch.notice_input()
    runs = logging.desk.session.book.stopwatch

    assert runs is not None
    assert runs.passed(logging.desk.now) == time("0:30") > ZERO
    logging.desk.press_in_bar(AWAY, "Until then")
    assert logging.recorded == {"customers": "0:30"}
