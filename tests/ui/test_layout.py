"""Room: nothing is cut off at the sides, everything is reached by Tab, and can be read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Template

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from planner.app.commands.framework import SetGoal
from planner.app.saving_state import NotSaved
from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Share
from planner.core.period import PeriodKind
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.palette import LIGHT, PALETTES, TEXT_CONTRAST, Palette, contrast
from planner.resources import resource
from planner.ui.asked import Asked
from planner.ui.goals.goals_dialog import GoalsDialog
from planner.ui.pages.compare_page import ComparePage
from planner.ui.settings import LANGUAGE
from planner.ui.theme import sized
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

SIZES = [(1024, 640, 1.25), (1440, 900, 2.0), (1280, 800, 1.0), (640, 600, 1.0)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]:.0%}")
def size(request: pytest.FixtureRequest, app: QApplication) -> Iterator[tuple[int, int]]:
    """A window's size, with text so many times as large."""
    width, height, text = request.param
    usual = app.font()
    larger = app.font()
    larger.setPointSizeF(usual.pointSizeF() * text)
    app.setFont(larger)
    yield width, height
    app.setFont(usual)


def cut_off(window: QWidget) -> list[str]:
    """What sticks out of its parent at a side, or is narrower than it has to be."""
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.geometry()} in {parent.rect()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not widget.isWindow() and (parent := widget.parentWidget())
        if widget.x() < 0 or widget.geometry().right() > parent.rect().right() or _is_cut(widget)
    ]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return False
    is_text = isinstance(widget, QLabel | QAbstractButton) and bool(widget.text())
    return is_text and widget.width() < widget.minimumSizeHint().width()


@pytest.mark.parametrize("language", ["en", "da"])
def test_nothing_is_cut_off_at_the_sides(
    open_desk: Open, size: tuple[int, int], language: str
) -> None:
    moves = move("1:30 meetings > customers"), move("0:30 preparation > improvement")
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, *moves)))
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(*size)
    desk.window._actions["find"].trigger()
    desk.settle()

    assert cut_off(desk.window) == []
    side = desk.window.page._side
    assert side.widget().width() <= side.viewport().width()


def test_a_week_with_a_problem_and_long_names_is_not_cut_off_either(
    open_desk: Open, size: tuple[int, int]
) -> None:
    long = tuple(
        replace(c, name=f"{c.name} " + "of several words" * 4) if c.role else c for c in CATEGORIES
    )
    given = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")))
    desk = open_desk(replace(given, categories=long))
    desk.resize(*size)
    desk.window._actions["find"].trigger()
    desk.keeping._show(NotSaved(PROBLEM))
    desk.type_hours("meetings", "99")
    desk.settle()

    assert cut_off(desk.window) == []


PROBLEM = Problem(
    ProblemKind.NO_SPACE,
    Path("/home/somebody/Documents/Work/Plans/and a folder with a long name/book.lagkage"),
)


# Comparing


@pytest.mark.parametrize("language", ["en", "da"])
def test_a_comparison_of_an_own_period_is_not_cut_off(
    open_desk: Open, size: tuple[int, int], language: str
) -> None:
    lived = log("mon 7:15 customers", "tue 9:45 meetings")
    desk = open_desk(book(EMPLOYEE_WEEK, plan()).with_log(lived))
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(*size)
    desk.window.open_page("compare")
    page = desk.window.pages.current
    assert isinstance(page, ComparePage)
    page.head.choose(PeriodKind.OWN)
    desk.settle()

    assert cut_off(desk.window) == []
    assert page._charts.widget().width() <= page._charts.viewport().width()


# Goals


@pytest.mark.parametrize("language", ["en", "da"])
def test_five_goals_and_what_frees_one_are_not_cut_off(
    open_desk: Open, size: tuple[int, int], language: str
) -> None:
    desk = open_desk(of_five_goals())
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(*size)
    desk.window.page.goal._others[0].offer.open()
    desk.settle()

    assert cut_off(desk.window) == []
    side = desk.window.page._side
    assert side.widget().width() <= side.viewport().width()


def test_goals_that_are_set_later_get_the_room_that_they_need(
    open_desk: Open, size: tuple[int, int]
) -> None:
    week = plan(EMPLOYEE_WEEK, move("2:15 meetings > customers"))
    desk = open_desk(replace(book(EMPLOYEE_WEEK, week), goals=()))
    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.resize(size[0] * 4 // 5, size[1])

    for goal in of_five_goals().goals:
        desk.window.asked.emit(Asked(SetGoal(goal)))
    desk.settle()

    assert cut_off(desk.window) == []
    side = desk.window.page._side
    assert side.widget().width() <= side.viewport().width()


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_list_of_goals_and_its_form_are_not_cut_off(
    app: QApplication, size: tuple[int, int], language: str
) -> None:
    listed = GoalsDialog(of_five_goals(), W48, LIGHT, Words(language))
    listed.show()
    listed.rows[0].buttons[0].click()
    form = listed.form
    assert form is not None
    form.form.measure.number.setText("300")
    form.form.measure.edited.emit()
    app.processEvents()

    assert cut_off(listed) == []
    assert cut_off(form) == []
    assert form.width() <= size[0]


def of_five_goals() -> Book:
    held = book(EMPLOYEE_WEEK, week=W48.plus(-8))
    for goal in (
        Goal("g2", Role.MEETINGS, Absolute(time("7:15")), W48, Direction.AT_MOST, is_main=False),
        Goal("g3", "improvement", Absolute(time("3:00")), W48, is_main=False),
        Goal("g4", Role.TRAVEL, Share(5), W48, Direction.AT_MOST, is_main=False),
        Goal("g5", Role.ADMIN, Share(10), W48, Direction.AT_MOST, W48.plus(9), is_main=False),
    ):
        held = held.with_goal(goal)
    return held


# Reaching


def by_tab(desk: Desk, steps: int = 80) -> list[QWidget]:
    """What has the focus in turn, as Tab goes round once."""
    desk.window.activateWindow()
    desk.window.page.ring.view.setFocus()
    reached = []
    for _ in range(steps):
        QTest.keyClick(desk.focused, Qt.Key.Key_Tab)
        if desk.focused in reached:
            return reached
        reached.append(desk.focused)
    raise AssertionError("Tab never comes back")


def test_every_button_is_reached_by_tab_and_has_a_name(open_desk: Open) -> None:
    given = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")))
    desk = open_desk(given)
    buttons = [b for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]
    buttons = [b for b in buttons if b.isEnabled() and type(b).__name__ != "QTableCornerButton"]

    reached = by_tab(desk)

    unreached = [b.accessibleName() or b.text() for b in buttons if b not in reached]
    assert unreached == ["" for b in buttons if b.focusPolicy() is Qt.FocusPolicy.NoFocus]
    nameless = [b for b in reached if isinstance(b, QAbstractButton)]
    assert [b for b in nameless if not (b.text() or b.accessibleName())] == []


def test_tab_goes_the_way_that_one_reads(desk: Desk) -> None:
    reached = [w for w in by_tab(desk) if isinstance(w, QAbstractButton)]

    bar = [b for b in reached if desk.window.bar.isAncestorOf(b)]
    places = [b.mapTo(desk.window, QPoint()).x() for b in bar]
    assert places == sorted(places)


def test_icons_alone_have_a_name_too(desk: Desk) -> None:
    desk.resize(700, 640)

    icons = [b for b in desk.window.findChildren(QAbstractButton) if b.isVisible() and not b.text()]

    assert icons
    assert [b for b in icons if not b.accessibleName() and b.isEnabled() and b.focusPolicy()] == []


# Reading


def pairs(palette: Palette) -> set[tuple[str, str]]:
    """Each colour of text that the style sheet names, with what it lies on."""
    colours = {name: getattr(palette, name) for name in Palette._fields}
    rules = Template(resource("themes", "lagkage.qss").read_text()).substitute(
        colours, chevron="", chevron_up="", check="", tick=""
    )
    found = set()
    for block in re.findall(r"\{([^}]*)\}", rules):
        text = re.search(r"(?<![-\w])color:\s*(#\w+)", block)
        ground = re.search(r"(?<![-\w])background:\s*(#\w+)", block)
        if text and ground:
            found.add((text[1], ground[1]))
    return found


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.id)
def test_text_can_be_read_on_what_it_lies_on(palette: Palette) -> None:
    disabled = {(palette.edge, palette.card)}
    shown = pairs(palette) | {
        (text, ground)
        for text in (palette.text, palette.faint)
        for ground in (palette.card, palette.window, palette.raised)
    }
    shown |= {(palette.warning, palette.card), (palette.good, palette.card)}

    hard = {(t, g): contrast(t, g) for t, g in shown - disabled if contrast(t, g) < TEXT_CONTRAST}

    assert hard == {}


def test_the_first_window_shows_a_reached_goal_in_its_colour(open_desk: Open) -> None:
    reached = plan(EMPLOYEE_WEEK, move("4:00 meetings > customers"))
    desk = open_desk(book(EMPLOYEE_WEEK, reached))

    label = desk.window.page.goal._to_go

    assert label.text() == "enough for the goal"
    assert label.palette().color(label.foregroundRole()).name() == LIGHT.good


def test_saving_moves_nothing_that_somebody_may_be_dragging(desk: Desk) -> None:
    places = []

    for done in (True, False, True):
        desk.window.status.show_saved("Saved 14:32" if done else "Saving…", done=done)
        desk.settle()
        places.append(desk.window.page.ring.view.geometry())

    assert places == [places[0]] * 3


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_names_of_the_pages_are_whole_while_theirs_is_seen(
    open_desk: Open, size: tuple[int, int], language: str
) -> None:
    desk = open_desk()
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.resize(2 * size[0], size[1])

    for name, button in desk.window._list._pages.items():
        desk.window.open_page(name)
        desk.settle()
        seen = QFontMetrics(sized(button.font(), 1.0, bold=True))
        text = seen.horizontalAdvance(button.text())
        assert button.width() >= text + button.iconSize().width() + 2 * 10 + 4


def test_a_page_too_low_for_ring_and_cards_is_scrolled_and_cuts_neither(open_desk: Open) -> None:
    desk = open_desk()
    desk.resize(520, 400)
    page = desk.window.page
    whole = page.findChild(QScrollArea)
    assert whole is not None

    assert page.is_stacked
    assert page.ring.view.height() >= page.ring.view.minimumHeight()
    assert whole.verticalScrollBar().maximum() > 0
    page.goal.offer.button.setFocus()
    whole.ensureWidgetVisible(page.goal.offer.button)
    assert not page.goal.offer.button.visibleRegion().isEmpty()


def test_a_page_with_room_is_not_scrolled_as_a_whole(open_desk: Open) -> None:
    desk = open_desk()
    whole = desk.window.page.findChild(QScrollArea)
    assert whole is not None

    for width, height in ((1024, 640), (640, 600), (1440, 900)):
        desk.resize(width, height)
        assert whole.verticalScrollBar().maximum() == 0
