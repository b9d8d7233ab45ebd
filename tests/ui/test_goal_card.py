"""The goal card with several goals: the main one large, the others below it, each with its offer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.goal import Absolute, Direction, Goal
from planner.i18n import NO_BREAK
from planner.ui.find_panel import FindPanel
from planner.ui.goals.goal_dialog import GoalDialog
from planner.ui.small_goal import SmallGoal
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

MEETINGS = Goal("g2", Role.MEETINGS, Absolute(time("7:15")), W48, Direction.AT_MOST, is_main=False)
LEARNING = Goal("g3", "improvement", Absolute(time("3:00")), W48, is_main=False)


def three() -> Book:
    return book().with_goal(MEETINGS).with_goal(LEARNING)


@pytest.fixture
def several(open_desk: Open) -> Desk:
    return open_desk(three())


def others(desk: Desk) -> list[SmallGoal]:
    return desk.window.page.goal._others


def told(small: SmallGoal) -> tuple[str, str, str, str]:
    return (
        small._name.text(),
        small._figures.text(),
        small._to_go.text(),
        small.offer.button.text(),
    )


def test_the_others_stand_below_the_main_goal_each_with_its_words(several: Desk) -> None:
    assert several.window.page.goal._planned.text() == "12:00"
    assert [told(small) for small in others(several)] == [
        (
            "At most 7:15 of meeting time",
            "planned 8:00 · at most 7:15",
            "0:45 too much",
            "Free 0:45",
        ),
        ("3:00 of Learning and improvement", "planned 2:00 · goal 3:00", "1:00 to go", "Find 1:00"),
    ]


def test_what_is_freed_goes_to_the_main_goals_category_or_is_not_planned(several: Desk) -> None:
    small = others(several)[0]
    small.offer.button.click()
    panel = small.offer.panel
    assert panel is not None
    offered = [panel._taker.itemData(n) for n in range(panel._taker.count())]
    said = panel._sum.text()

    panel._move.click()
    several.settle()

    assert offered == ["customers", OPEN_ID]
    assert said == "0:45 of 0:45 freed"
    assert (several.hours["meetings"], several.hours["customers"]) == ("7:15", "12:45")
    assert others(several)[0]._to_go.text() == "within the goal"
    assert others(several)[0].offer.button.isHidden()


def test_what_is_freed_may_stay_without_a_purpose(several: Desk) -> None:
    small = others(several)[0]
    small.offer.open()
    panel = small.offer.panel
    assert panel is not None
    panel._taker.setCurrentIndex(1)

    QTest.keyClick(panel._fields["meetings"], Qt.Key.Key_Return)
    several.settle()

    assert (several.hours[OPEN_ID], several.hours["customers"]) == ("0:45", "12:00")


def test_what_another_goal_lacks_is_found_for_its_own_category(several: Desk) -> None:
    small = others(several)[1]
    small.offer.button.click()
    assert small.offer.panel is not None

    small.offer.panel._move.click()
    several.settle()

    assert several.hours["improvement"] == "3:00"
    assert len(several.session.past) == 1


def test_find_by_key_is_for_the_first_goal_that_lacks_something(open_desk: Open) -> None:
    reached = plan(EMPLOYEE_WEEK, move("3:45 meetings > customers"))
    desk = open_desk(three().with_plan(reached))

    desk.window._actions["find"].trigger()

    assert desk.window.page.goal.offer.panel is None
    assert others(desk)[1].offer.panel is not None


def test_while_a_piece_is_carried_no_gap_of_before_is_named(several: Desk) -> None:
    page = several.window.page
    buttons = [page.goal.offer.button, *(small.offer.button for small in others(several))]
    places = [small.y() for small in others(several)]
    page.both.previewed.emit(plan().after(move("0:45 meetings > customers")))
    several.settle()
    carried = [button.isVisible() for button in buttons]
    while_carried = [small.y() for small in others(several)]
    ghost = page.goal._to_go.text(), others(several)[0]._to_go.text()

    page.both.previewed.emit(None)
    several.settle()

    assert carried == [False, False, False]
    assert ghost == ("3:00 to go", "within the goal")
    assert while_carried == places, "nothing moves away from under the pointer"
    assert [button.isVisible() for button in buttons] == [True, True, True]


def test_an_open_panel_rests_while_a_piece_is_carried(several: Desk) -> None:
    page = several.window.page
    page.goal.open_find()
    panel = page.goal.offer.panel
    assert panel is not None

    page.both.previewed.emit(plan().after(move("0:45 meetings > customers")))
    rests = panel.isEnabled()
    page.both.previewed.emit(None)

    assert not rests
    assert panel.isEnabled()


def test_goals_that_end_leave_the_card(several: Desk) -> None:
    several.window.go_to(W48.plus(-1))
    several.settle()

    assert others(several) == []


def test_the_foot_of_the_window_names_a_ceiling_as_one(open_desk: Open) -> None:
    desk = open_desk(book(goal=replace(MEETINGS, is_main=True)))

    assert desk.window.status._goal.text() == "meeting time: planned 8:00 · at most 7:15"
    assert desk.window.page.goal._figures.text() == "normal 8:00 · at most 7:15"
    assert desk.window.page.goal.offer.button.text() == "Free 0:45"


def test_a_week_without_a_goal_offers_to_set_one(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(replace(book(), goals=()))
    monkeypatch.setattr(GoalDialog, "exec", lambda dialog: dialog._buttons.ok.click())

    desk.window.page.goal._set.click()
    desk.settle()

    assert desk.window.page.goal._title.text() == f"Goal: 30{NO_BREAK}% more customer time"
    assert desk.window.page.goal._set.isHidden()
    assert desk.window.bar._buttons["undo"].accessibleName() == "Undo: set the goal"


@pytest.mark.parametrize("by", ["click", "Enter"])
def test_the_figures_open_the_normal_week_that_they_count_from(desk: Desk, by: str) -> None:
    figures = desk.window.page.goal._figures
    figures.setFocus()

    if by == "click":
        QTest.mouseClick(figures, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(figures, Qt.Key.Key_Return)

    assert desk.window.pages.current_id == "normal"


def test_a_panel_that_has_no_choice_leaves_none_behind(desk: Desk) -> None:
    desk.window._actions["find"].trigger()
    desk.settle()

    assert desk.window.findChild(FindPanel) is not None
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QComboBox)]
