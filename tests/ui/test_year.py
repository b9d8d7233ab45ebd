"""Choosing a week among those of a year: by mouse, by keys, and by ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.core.book import Book
from planner.core.week import Week
from planner.core.weeks import Later, Weeks
from planner.i18n import Words
from planner.palette import PALETTES, Palette
from planner.ui.year.dialog import YearDialog
from planner.ui.year.legend import ORDER, Legend
from planner.ui.year.tile import WeekTile
from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.desk import LEFT, Desk

PLANNED = book(EMPLOYEE_WEEK, plan(), plan("", week=W48.plus(1)))


def opened(
    held: Book = PLANNED, week: Week = W48, palette: Palette = PALETTES["light"], width: int = 1100
) -> tuple[YearDialog, list[Week]]:
    dialog = YearDialog(held, week, W48, palette, Words("en"))
    dialog.resize(width, 600)
    chosen: list[Week] = []
    dialog.chosen.connect(chosen.append)
    dialog.show()
    QTest.qWaitForWindowExposed(dialog)
    return dialog, chosen


def tiles(dialog: YearDialog) -> list[WeekTile]:
    return [tile for tile in dialog.findChildren(WeekTile) if tile.isVisibleTo(dialog)]


def press(dialog: YearDialog, *keys: Qt.Key) -> None:
    for key in keys:
        target = dialog.focusWidget() or dialog
        QTest.keyClick(target, key)


def test_every_week_of_the_year_is_a_button_with_a_sentence(app: QApplication) -> None:
    dialog, _ = opened()

    names = [tile.accessibleName() for tile in tiles(dialog)]

    assert len(names) == 53
    assert names[47] == (
        "Week 48, 23 – 29 November 2026, this week, planned, customers 12:00 of 15:45"
    )
    assert names[48] == "Week 49, 30 November – 6 December 2026, a week off"
    assert names[49].endswith("not planned yet")


def test_the_keys_are_on_the_week_that_is_shown_and_it_is_told(app: QApplication) -> None:
    dialog, _ = opened(week=W48.plus(2))

    assert dialog.focusWidget() is tiles(dialog)[49]
    assert dialog._said.text().startswith("Week 50,")


@pytest.mark.parametrize(
    ("keys", "week"),
    [
        ((Qt.Key.Key_Left,), Week(2026, 47)),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right), Week(2026, 50)),
        ((Qt.Key.Key_Up,), Week(2026, 35)),
        ((Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down), Week(2026, 35)),
        ((Qt.Key.Key_Home,), Week(2026, 1)),
        ((Qt.Key.Key_End,), Week(2026, 53)),
        ((Qt.Key.Key_End, Qt.Key.Key_Right), Week(2027, 1)),
        ((Qt.Key.Key_Home, Qt.Key.Key_Left), Week(2025, 52)),
        ((Qt.Key.Key_PageUp,), Week(2025, 48)),
        ((Qt.Key.Key_PageDown, Qt.Key.Key_PageDown), Week(2028, 48)),
        ((Qt.Key.Key_End, Qt.Key.Key_PageDown), Week(2027, 52)),
    ],
)
def test_keys_walk_the_weeks_and_the_years_and_enter_goes_there(
    app: QApplication, keys: tuple[Qt.Key, ...], week: Week
) -> None:
    dialog, chosen = opened()

    press(dialog, *keys)
    assert dialog._said.text().startswith(f"Week {week.number},")
    press(dialog, Qt.Key.Key_Return)

    assert chosen == [week]
    assert dialog.isHidden()


def test_rows_are_as_long_as_there_is_room_and_up_goes_a_row_up(app: QApplication) -> None:
    dialog, _ = opened(width=500)
    columns = dialog._grid._columns

    press(dialog, Qt.Key.Key_Up)

    assert columns < 13
    assert dialog._grid.current == Week(2026, 48 - columns)


def test_a_row_that_is_no_quarter_is_as_wide_as_the_grid_and_the_week_is_in_sight_whole(
    app: QApplication,
) -> None:
    dialog, _ = opened(width=500)
    grid = dialog._grid
    dialog.resize(500, 300)
    app.processEvents()

    dialog.hide()
    dialog.show()
    app.processEvents()

    ends = [tile.geometry().right() for tile in grid._tiles[: grid._columns]]
    assert grid.width() - max(ends) <= grid._columns
    assert grid.tile.visibleRegion().boundingRect() == grid.tile.rect()


def test_escape_goes_nowhere(app: QApplication) -> None:
    dialog, chosen = opened()

    press(dialog, Qt.Key.Key_Left, Qt.Key.Key_Escape)

    assert chosen == []
    assert dialog.isHidden()


def test_a_click_goes_there(app: QApplication) -> None:
    dialog, chosen = opened()

    QTest.mouseClick(tiles(dialog)[9], LEFT)

    assert chosen == [Week(2026, 10)]


def test_the_calendar_ends_where_it_ends(app: QApplication) -> None:
    dialog, _ = opened(week=Week(2100, 52))

    press(dialog, Qt.Key.Key_PageDown, Qt.Key.Key_Right)

    assert dialog._grid.current == Week(2100, 52)
    assert not dialog._later.isEnabled()
    assert dialog._earlier.isEnabled()


def test_tab_comes_to_one_week_only(app: QApplication) -> None:
    dialog, _ = opened()
    press(dialog, Qt.Key.Key_Left)

    reached = [tile for tile in tiles(dialog) if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert [tile.seen.week.number for tile in reached] == [47]


def test_of_ten_planned_years_only_the_one_that_is_shown_is_looked_into(app: QApplication) -> None:
    years: set[int] = set()

    def later(week: Week) -> Later[object]:
        return Later(lambda: years.add(week.year) or plan(week=week))  # type: ignore[func-returns-value]

    every = [Week(year, number) for year in range(2020, 2030) for number in range(1, 53)]
    held = replace(book(), weeks=Weeks({week: later(week) for week in every}))

    dialog, _ = opened(held)
    assert years == {2026}
    press(dialog, Qt.Key.Key_PageUp)

    assert years == {2025, 2026}


@pytest.mark.parametrize("name", PALETTES)
def test_states_differ_in_more_than_colour(app: QApplication, name: str) -> None:
    held = book(EMPLOYEE_WEEK, plan(), plan("", week=W48.plus(1)))
    dialog, _ = opened(held, week=W48.plus(-9), palette=PALETTES[name])

    def picture(number: int) -> list[bool]:
        """Which points of the left edge are not as bright as most of the window: form alone."""
        tile = tiles(dialog)[number - 1]
        image = tile.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        ground = image.pixelColor(0, 0).lightness()
        where = [(x, y) for y in range(30, image.height() - 20) for x in range(4, 16)]
        return [abs(image.pixelColor(x, y).lightness() - ground) > 20 for x, y in where]

    suggested, off = picture(51), picture(49)

    assert sum(off) > 2 * sum(suggested)


def test_every_mark_has_its_words_in_the_legend(app: QApplication, words: Words) -> None:
    legend = Legend(PALETTES["light"], words)

    said = {label.text() for label in legend.findChildren(QLabel)}

    assert len(said) == len(ORDER)
    assert "" not in said


# In the window


def test_the_week_in_the_bar_and_its_key_open_the_year(desk: Desk) -> None:
    for opening in (
        lambda: QTest.mouseClick(desk.window.bar._week, LEFT),
        desk.window._actions["weeks"].trigger,
    ):
        opening()
        desk.settle()
        (dialog,) = [d for d in desk.window.findChildren(YearDialog) if d.isVisible()]
        press(dialog, Qt.Key.Key_Right, Qt.Key.Key_Return)
        desk.settle()

    assert desk.window.week == W48.plus(2)
    assert not desk.session.past


def test_the_week_in_the_bar_says_what_it_opens(desk: Desk) -> None:
    assert desk.window.bar._week.accessibleName() == "Week 48: choose a week"
    assert desk.window.bar._week.text() == "Week 48"
