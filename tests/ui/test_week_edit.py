"""The field for a week."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from planner.core.errors import Unreadable
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.week_edit import WeekEdit
from tests.builders import W48


@pytest.fixture
def field(app: QApplication) -> WeekEdit:
    made = WeekEdit(W48, "First week", LIGHT, Words("en"))
    made.show()
    return made


def retype(field: WeekEdit, text: str) -> None:
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


def test_a_week_is_shown_with_its_days(field: WeekEdit) -> None:
    assert field.line.text() == "Week 48 · 23 – 29 Nov 2026"
    assert field.reading() == W48


def test_what_is_typed_in_short_is_shown_in_full(field: WeekEdit) -> None:
    retype(field, "2")
    QTest.keyClick(field.line, Qt.Key.Key_Return)

    assert field.line.text() == "Week 2 · 11 – 17 Jan 2027"


def test_arrows_step_by_key_and_by_button(field: WeekEdit) -> None:
    before, after = field.findChildren(QToolButton)
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    up = field.reading()
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    before.click()

    assert up == Week(2026, 49)
    assert field.reading() == Week(2026, 47)
    after.click()
    assert field.reading() == W48


def test_what_is_no_week_stays_as_it_was_typed(field: WeekEdit) -> None:
    told: list[None] = []
    field.edited.connect(lambda: told.append(None))
    retype(field, "soon")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(field.line, Qt.Key.Key_Up)

    assert field.line.text() == "soon"
    assert field.refusal() == "“soon” is not a week. Write 48, or 2026-W48."
    assert len(told) == len("soon")
    with pytest.raises(Unreadable):
        field.reading()


def test_at_the_end_of_the_calendar_there_is_no_further_step(field: WeekEdit) -> None:
    last = Week(2100, 52)
    field.show_week(last)

    QTest.keyClick(field.line, Qt.Key.Key_Up)

    assert field.reading() == last
