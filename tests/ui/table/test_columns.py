"""What the table shows where there is much or little room, and what a screen reader hears of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from planner.ui.table.delegate import cut_name
from planner.ui.table.model import Column
from planner.ui.table.names import is_cut, set_out
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, book, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.mark.parametrize(("width", "is_hidden"), [(1900, False), (800, True)])
def test_per_cent_gives_way_to_names(desk: Desk, width: int, is_hidden: bool) -> None:
    desk.resize(width, 800)

    assert desk.table.isColumnHidden(Column.PERCENT) is is_hidden


@pytest.mark.parametrize("size", [(700, 500), (1024, 640)])
def test_the_narrowest_table_has_every_name_whole(desk: Desk, size: tuple[int, int]) -> None:
    table = desk.table
    desk.resize(*size)

    table.resize(table.minimumSizeHint().width(), table.height())

    names = [table._model.index(row, Column.NAME) for row in range(table._model.rowCount())]
    rects = [(index, table.visualRect(index)) for index in names]
    assert [cut_name(index, rect, table.font()) for index, rect in rects] == [""] * len(names)
    assert table.width() >= table.minimumSizeHint().width()


def test_a_name_of_a_hundred_letters_takes_no_more_room_than_others(open_desk: Open) -> None:
    usual = open_desk().table.minimumSizeHint().width()
    long = tuple(replace(c, name="x" * 100) if c.id == "travel" else c for c in CATEGORIES)

    desk = open_desk(replace(book(EMPLOYEE_WEEK), categories=long))

    assert desk.table.minimumSizeHint().width() < 1.5 * usual


@pytest.mark.parametrize("name", ["Mail", "Preparation and documentation"])
def test_a_name_too_long_for_a_line_stands_in_two(app: QApplication, name: str) -> None:
    font = app.font()
    width = QFontMetrics(font).horizontalAdvance("Preparation and do")

    _, lines = set_out(name, font, width)

    assert " ".join(lines) == name
    assert not is_cut(name, font, width)
    assert is_cut(name, font, width // 4) is (name != "Mail")


def told_at(desk: Desk, category: str) -> str:
    """What the tooltip of a name says."""
    place = desk.cell(category, Column.NAME)
    viewport = desk.table.viewport()
    QApplication.sendEvent(
        viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    )
    said = QToolTip.text()
    QToolTip.hideText()
    return said


def test_a_name_that_is_cut_is_told_in_full(open_desk: Open) -> None:
    long = "<b>Preparation</b> & " + "documentation " * 8
    named = tuple(replace(c, name=long) if c.id == "preparation" else c for c in CATEGORIES)
    desk = open_desk(replace(book(), categories=named))

    assert told_at(desk, "travel") == ""
    assert told_at(desk, "preparation").startswith("<qt>&lt;b&gt;Preparation")


def test_each_cell_says_what_it_is(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=frozenset({"meetings"}))))
    model = desk.table.model()

    rows = [
        [str(model.index(row, column).data(SPOKEN)) for column in Column]
        for row in range(model.rowCount())
    ]

    assert rows[1] == [
        "Internal meetings",
        "8:00",
        "22\N{NO-BREAK SPACE}%",
        "as usual",
        "locked",
    ]
    assert [row[Column.LOCK] for row in (rows[0], rows[-1])] == ["not locked", "can't be locked"]


def test_a_name_on_two_lines_is_as_large_as_others_where_there_is_room(app: QApplication) -> None:
    font = app.font()
    width = QFontMetrics(font).horizontalAdvance("Preparation and ")

    low, high = (
        set_out("Preparation and documentation", font, width, height)[0] for height in (20, 80)
    )
    cut, _ = set_out("Preparation and documentation of it", font, width, 80)

    assert high.pointSizeF() == font.pointSizeF()
    assert low.pointSizeF() == cut.pointSizeF() < font.pointSizeF()
