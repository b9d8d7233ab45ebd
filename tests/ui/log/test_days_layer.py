"""What is painted of a week once, and mended where something changes, is what would be painted anew."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion

from planner.ui.days.layer import Layer
from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.log.conftest import Log
from tests.ui.log.days import Days

MORE = ("mon 9:30 0:45 travel", "tue 8:00 1:30 preparation", "1:15 improvement")


@pytest.fixture
def days(open_log: Log) -> Days:
    return Days(open_log(book(EMPLOYEE_WEEK, plan())), *MORE)


@pytest.fixture
def painted(days: Days, monkeypatch: pytest.MonkeyPatch) -> list[QRegion]:
    """What is painted anew from now on."""
    shown(days)
    regions: list[QRegion] = []
    monkeypatch.setattr(Layer, "_paint", lambda self, seen, picture, where: regions.append(where))
    return regions


def shown(days: Days) -> QImage:
    return days.view._painted_layer().toImage()


def anew(days: Days) -> QImage:
    held = days.view._layer._held
    assert held is not None
    return Layer(days.view._painting).painted(held[0], days.view.viewport()).toImage()


def move(days: Days) -> None:
    days.drop("meetings", days.place(0, "12:00"))


def to_another_day(days: Days) -> None:
    days.drop("preparation", days.place(3, "13:00"))


def off_the_clock(days: Days) -> None:
    days.drop("preparation", QPoint(days.middle("preparation").x(), 3))


def undo(days: Days) -> None:
    days.session.undo()


def another_week(days: Days) -> None:
    days.log.desk.window.go_to(W48.plus(1))


def scroll(days: Days) -> None:
    bar = days.view.verticalScrollBar()
    bar.setValue(bar.value() + 37)


@pytest.mark.parametrize("deed", [move, to_another_day, off_the_clock, undo, another_week, scroll])
def test_what_is_mended_is_what_would_be_painted_anew(
    days: Days, deed: Callable[[Days], None]
) -> None:
    before = shown(days)

    deed(days)
    days.log.desk.settle()

    assert shown(days) == anew(days)
    assert shown(days) != before


def test_where_nothing_changed_nothing_is_painted(days: Days, painted: list[QRegion]) -> None:
    days.log.page.show_week(days.session.book, W48)
    shown(days)

    assert painted == []


def test_a_block_that_moves_has_its_old_and_its_new_place_painted_and_no_other(
    days: Days, painted: list[QRegion]
) -> None:
    old = days.middle("preparation")

    to_another_day(days)
    shown(days)

    where = QRegion()
    for region in painted:
        where += region
    places = (old, days.middle("preparation"), days.middle("meetings"))
    assert [where.contains(place) for place in places] == [True, True, False]
