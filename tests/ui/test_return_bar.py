"""The way back for who has not planned for some weeks."""

from PySide6.QtWidgets import QPushButton

from planner.ui.return_bar import ReturnBar
from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk


def away(open_desk: Open, weeks: int) -> Desk:
    """Somebody who planned last so many weeks ago."""
    last = W48.plus(-weeks)
    return open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, week=last), week=last))


def offered(desk: Desk) -> ReturnBar | None:
    bar = desk.window.page.ring.findChild(ReturnBar)
    return bar if bar is not None and bar.isVisible() else None


def test_after_weeks_without_a_plan_one_button_begins_again_and_asks_nothing(
    open_desk: Open,
) -> None:
    desk = away(open_desk, 6)
    bar = offered(desk)
    assert bar is not None

    bar.findChild(QPushButton).click()  # type: ignore[union-attr]
    desk.settle()

    assert desk.session.book.is_planned(W48)
    assert offered(desk) is None
    desk.window.undo_wanted.emit()
    desk.settle()
    assert offered(desk) is not None


def test_it_is_offered_for_this_week_alone_and_to_nobody_who_plans(open_desk: Open) -> None:
    desk = away(open_desk, 6)
    desk.window.go_to(W48.plus(1))
    assert offered(desk) is None

    assert offered(away(open_desk, 2)) is None
