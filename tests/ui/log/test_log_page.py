"""The Log page: as planned, how much is recorded, closing, and what was believed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.closing import CloseWeek
from planner.core.book import Book
from planner.core.normal_week import Source
from planner.ui.asked import Asked
from planner.ui.log.model import Cell
from planner.ui.normal.goal_question import GoalQuestion
from planner.ui.settings import LANGUAGE
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, log, plan, time
from tests.ui.conftest import Open
from tests.ui.log.conftest import Log, Logging


def with_four_closed_weeks() -> Book:
    held = book(EMPLOYEE_WEEK, plan())
    for back in range(1, 5):
        week = W48.plus(-back)
        made = log("mon 7:30 customers", "tue 20:00 meetings", "wed 9:30 admin", week=week)
        held = CloseWeek(week).apply(held.with_log(made))
    return held


def visible_texts(logging: Logging) -> str:
    from planner.ui.text import PlainLabel

    labels = logging.page.findChildren(PlainLabel)
    return " | ".join(label.text() for label in labels if label.isVisibleTo(logging.page))


def test_a_key_opens_the_log(open_desk: Open) -> None:
    desk = open_desk()
    desk.window.activateWindow()

    QTest.keyClick(desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert desk.window.pages.current_id == "log"


def test_an_empty_week_says_what_to_do_and_one_press_does_it(logging: Logging) -> None:
    assert "Nothing is recorded yet. Press As planned" in visible_texts(logging)

    logging.page.grid_card.as_planned.click()

    assert logging.recorded == hours_of(plan().minutes)
    assert "Nothing is recorded yet" not in visible_texts(logging)
    assert not logging.page.grid_card.as_planned.isEnabled()


def test_p_in_the_grid_records_as_planned(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    QTest.keyClick(logging.grid, Qt.Key.Key_P)
    steps = len(logging.desk.session.past)
    QTest.keyClick(logging.grid, Qt.Key.Key_P)

    assert logging.recorded == hours_of(plan().minutes)
    assert len(logging.desk.session.past) == steps


def test_how_much_is_recorded_is_told(open_log: Log) -> None:
    made = log("tue 9:00 30:00 customers".replace("30:00", "20:00"), "tue 9:30 1:00 meetings")
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(made))

    assert "of 37:00 | not recorded 17:00 · 1:00 double-booked" in visible_texts(logging)


def test_more_than_the_week_is_told(open_log: Log) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("37:15 customers")))

    assert "over the week 0:15" in visible_texts(logging)


def test_a_week_is_closed_and_reopened_with_a_press(open_log: Log) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers")))
    button = logging.page.week_card._close

    button.click()
    is_closed = logging.desk.session.book.is_closed(W48)
    said = visible_texts(logging)
    button.click()

    assert is_closed
    assert "This week is closed. Reopen it to change what was recorded." in said
    assert not logging.desk.session.book.is_closed(W48)
    assert [step.page for step in logging.desk.session.past] == ["log", "log"]


def test_a_week_of_nothing_can_not_be_closed(logging: Logging) -> None:
    assert not logging.page.week_card._close.isEnabled()


def test_the_foot_tells_what_was_planned_so_far_and_the_goal(open_log: Log) -> None:
    logging = open_log()
    before = logging.desk.window.status._goal.text()

    logging.go_to("customers", "tue")
    logging.type("7:15")

    assert before == "customer time: planned 12:00 · goal 15:45"
    assert logging.desk.window.status._goal.text() == (
        "customer time: planned 12:00 · so far 7:15 · goal 15:45"
    )


def test_what_was_believed_stands_beside_what_was_measured(open_log: Log) -> None:
    logging = open_log(with_four_closed_weeks())

    said = visible_texts(logging)

    assert "Customer time: you believed 12:00 a week; it was 7:30." in said
    assert "The mean of weeks 44–47, which are closed." in said


def test_what_was_measured_becomes_the_normal_week_and_the_guess_stays(open_log: Log) -> None:
    logging = open_log(with_four_closed_weeks())

    logging.page.mirror_card._accept.click()

    held = logging.desk.session.book
    assert held.normal_week(W48).source is Source.MEASURED
    assert hours_of(held.normal_week(W48).minutes)["customers"] == "7:30"
    assert hours_of(held.plan(W48).minutes) == hours_of(plan().minutes)
    assert "n1" in {normal.id for normal in held.normal_weeks}
    assert "you believed" not in visible_texts(logging)


@pytest.mark.parametrize(("answer", "goal"), [("follow", "9:45"), ("keep", "15:45")])
def test_a_measured_normal_week_asks_whether_the_goal_follows(
    open_log: Log, answer: str, goal: str
) -> None:
    logging = open_log(with_four_closed_weeks())

    logging.page.mirror_card._accept.click()
    question = logging.desk.window.findChild(GoalQuestion)
    assert question is not None
    getattr(question, answer).click()
    logging.desk.settle()

    assert logging.desk.window.status._goal.text().endswith(f"goal {goal}")


def test_too_few_weeks_say_nothing(logging: Logging) -> None:
    assert "you believed" not in visible_texts(logging)


@pytest.mark.parametrize("width", [700, 1024, 1440])
def test_the_page_fits_whatever_its_width(open_log: Log, width: int) -> None:
    logging = open_log(with_four_closed_weeks())

    logging.desk.resize(width, 640)

    assert logging.desk.window.width() == width
    assert logging.grid.width() > 240


def test_another_language_goes_on_where_the_page_was(open_log: Log) -> None:
    logging = open_log()
    logging.page.grid_card.weekend.click()

    logging.desk.settings.choose(LANGUAGE, "da")
    logging.desk.program.renew()
    logging.desk.settle()

    assert logging.desk.window.pages.current_id == "log"
    assert logging.page.grid_card.weekend.isChecked()
    assert logging.page.grid_card.as_planned.text() == "Som planlagt"


def test_keys_are_meant_for_the_grid_in_the_new_window_too(logging: Logging) -> None:
    logging.desk.settings.choose(LANGUAGE, "da")
    logging.desk.program.renew()
    logging.desk.settle()

    assert logging.desk.window.focusWidget() is logging.grid


def test_the_view_that_is_not_seen_waits_until_it_is(logging: Logging) -> None:
    logging.go_to("customers", "tue")
    logging.type("7:15")
    in_days = logging.page.days_card.view.items
    logging.page.views.choose("days")
    logging.desk.settle()
    seen = [item.entry.amount for item in logging.page.days_card.view.items]
    logging.desk.window._actions["undo"].trigger()
    logging.page.views.choose("grid")
    logging.desk.settle()

    assert in_days == ()
    assert seen == [time("7:15")]
    assert logging.shown("customers", logging.grid._model.total_column) == "0:00"


def test_another_language_keeps_the_weekend_of_both_views(logging: Logging) -> None:
    logging.page.views.choose("days")
    logging.page.days_card.weekend.click()
    logging.page.views.choose("grid")
    logging.page.grid_card.weekend.click()

    logging.desk.settings.choose(LANGUAGE, "da")
    logging.desk.program.renew()
    logging.desk.settle()

    assert logging.page.grid_card.weekend.isChecked()
    logging.page.views.choose("days")
    assert logging.page.days_card.weekend.isChecked()


@pytest.mark.parametrize("language", ["en", "da"])
def test_at_1024_pixels_the_whole_grid_is_seen_beside_the_cards(
    open_log: Log, language: str
) -> None:
    logging = open_log(with_four_closed_weeks())
    logging.desk.settings.choose(LANGUAGE, language)
    logging.desk.program.renew()
    logging.desk.resize(1024, 640)

    now, views = logging.page.now_card, logging.page.views
    assert logging.grid.horizontalScrollBar().maximum() == 0
    assert now.mapTo(logging.page, now.rect().topLeft()).x() > views.geometry().right()


def test_rows_are_higher_where_there_is_room(logging: Logging) -> None:
    logging.desk.resize(1024, 440)
    low = logging.grid.rowHeight(0)
    logging.desk.resize(1024, 640)
    high = logging.grid.rowHeight(0)
    logging.desk.resize(1024, 440)

    assert low < high
    assert logging.grid.rowHeight(0) == low


@pytest.fixture
def large_text(app: QApplication) -> Iterator[None]:
    usual, larger = app.font(), app.font()
    larger.setPointSizeF(usual.pointSizeF() * 2)
    app.setFont(larger)
    yield
    app.setFont(usual)


@pytest.mark.parametrize("language", ["en", "da"])
def test_with_large_text_the_page_scrolls_and_the_grid_is_whole(
    large_text: None, open_log: Log, language: str
) -> None:
    logging = open_log()
    logging.desk.settings.choose(LANGUAGE, language)
    logging.desk.program.renew()
    logging.desk.resize(1024, 640)

    grid, roll = logging.grid, logging.page._roll

    assert logging.page.is_stacked
    assert grid.verticalScrollBar().maximum() == grid.horizontalScrollBar().maximum() == 0
    assert roll.verticalScrollBar().maximum() > 0
    assert logging.page._side.verticalScrollBar().maximum() == 0


def test_where_the_page_scrolls_keys_and_remarks_are_seen(large_text: None, open_log: Log) -> None:
    logging = open_log()
    logging.desk.resize(1024, 400)
    logging.go_to("improvement", "fri")
    seen = logging.page._roll.viewport()

    def is_seen(widget: QWidget, place: QPoint) -> bool:
        return seen.rect().contains(widget.mapTo(seen, place))

    cell = logging.grid.visualRect(logging.grid.currentIndex()).center()
    assert is_seen(logging.grid.viewport(), cell)
    logging.type("1 fish")
    logging.desk.settle()
    remark = logging.page.grid_card.remark
    assert remark.text()
    assert is_seen(remark, remark.rect().center())


def test_the_grid_begins_with_today(logging: Logging) -> None:
    model, role = logging.grid._model, Qt.ItemDataRole.FontRole
    horizontal = Qt.Orientation.Horizontal
    bold = [column for column in range(9) if model.headerData(column, horizontal, role)]

    assert logging.grid.current == Cell("customers", W48.days[2])
    assert bold == [3]


def test_what_gives_way_is_said_whoever_records_it_and_when_it_goes_back(logging: Logging) -> None:
    logging.page.grid_card.as_planned.click()

    logging.desk.program.perform(Asked(AcceptEntries((entry("tue 9:00 2:00 meetings"),))))
    said = logging.remark
    logging.desk.window._actions["undo"].trigger()
    logging.desk.settle()

    assert said == "2:00 of Internal meetings came out of No day: still 8:00 in the week."
    assert (
        logging.remark == "2:00 of Internal meetings went back to No day: still 8:00 in the week."
    )
