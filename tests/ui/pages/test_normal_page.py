"""The normal week as a place of its own."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from planner.app.commands.normal_week import MoveInNormalWeek
from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Relative
from planner.core.normal_week import Source
from planner.core.week import Week
from planner.ui.duration_dialog import DurationDialog
from planner.ui.move_dialog import MoveDialog
from planner.ui.normal.goal_question import GoalQuestion
from planner.ui.normal.valid_from_dialog import ValidFromDialog
from planner.ui.pages.normal_page import NormalPage
from planner.ui.settings import LANGUAGE
from planner.ui.table.model import Column
from planner.wording.steps import step_name
from tests.builders import EMPLOYEE_WEEK, W48, book, hours_of, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import LEFT, Desk

W44, W50 = Week(2026, 44), Week(2026, 50)
Answer = Callable[[QDialog], object]


def free() -> Book:
    """A book of which no goal counts from the normal week."""
    return book(goal=Goal("g1", Role.CUSTOMER, Absolute(time("15:00")), W48))


def opened(open_desk: Open, given: Book | None = None) -> Desk:
    desk = open_desk(given or free())
    desk.window.open_page("normal")
    desk.settle()
    return desk


def page(desk: Desk) -> NormalPage:
    shown = desk.window.pages.current
    assert isinstance(shown, NormalPage)
    return shown


def normal_hours(desk: Desk, week: Week = W48) -> dict[str, str]:
    return hours_of(desk.session.book.normal_week(week).minutes)


def middle(desk: Desk) -> tuple[str, str]:
    """What stands in the middle of the ring."""
    scene = page(desk).ring.view._scene
    assert scene is not None
    return scene.centre


def undo_name(desk: Desk) -> str:
    step = desk.session.next_undo
    assert step is not None
    return step_name(step, desk.program._words)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], list[QDialog]]:
    """Has dialogs answered; gives those that were asked."""

    def answered(answer: Answer) -> list[QDialog]:
        asked: list[QDialog] = []

        def run(dialog: QDialog) -> int:
            asked.append(dialog)
            answer(dialog)
            return dialog.result()

        monkeypatch.setattr(QDialog, "exec", run)
        return asked

    return answered


# Coming and going


def test_the_week_s_menu_and_keys_open_it(desk: Desk) -> None:
    desk.window.page.ring.normal_wanted.emit()
    by_menu = desk.window.pages.current_id
    desk.window.open_page("plan")
    QTest.keyClick(
        desk.window,
        Qt.Key.Key_N,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )

    assert by_menu == desk.window.pages.current_id == "normal"
    assert desk.window._list._pages["plan"].isChecked()
    assert page(desk).ring.view.isAncestorOf(desk.focused)


def test_the_menu_has_it(desk: Desk) -> None:
    menu = desk.window.page.ring._menu_button.menu()
    action = next(each for each in menu.actions() if each.text() == "Normal week…")

    action.trigger()

    assert desk.window.pages.current_id == "normal"


@pytest.mark.parametrize("way", ["Esc on the ring", "Esc on the table", "Done", "Ctrl+1"])
def test_it_is_left_with(open_desk: Open, way: str) -> None:
    desk = opened(open_desk)
    if way == "Done":
        QTest.mouseClick(page(desk).ring._done, LEFT)
    elif way == "Ctrl+1":
        QTest.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    else:
        if way == "Esc on the table":
            desk.click("travel", Column.NAME)
        desk.press(Qt.Key.Key_Escape)

    assert desk.window.pages.current_id == "plan"
    assert desk.window.page.ring.view.isAncestorOf(desk.focused)


def test_esc_while_hours_are_typed_ends_only_that(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "7")

    desk.press(Qt.Key.Key_Escape)

    assert desk.window.pages.current_id == "normal"
    assert normal_hours(desk)["meetings"] == "8:00"


def test_the_ring_says_what_it_shows(open_desk: Open) -> None:
    desk = opened(open_desk)
    guess = middle(desk)

    QTest.mouseClick(page(desk).about._confirm, LEFT)

    assert guess == ("37:00", "normal week (guess)")
    assert middle(desk) == ("37:00", "normal week")
    assert not page(desk).about._confirm.isVisible()
    assert desk.session.book.normal_week(W48).source is Source.TYPED
    assert undo_name(desk) == "confirm the normal week"


# Ring and table


def test_typed_hours_come_from_what_is_not_planned_and_go_there(open_desk: Open) -> None:
    desk = opened(open_desk)

    desk.type_hours("meetings", "7")
    desk.type_hours("customers", "12:30")

    hours = normal_hours(desk)
    assert (hours["meetings"], hours["customers"], hours["open"]) == ("7:00", "12:30", "0:30")
    assert page(desk).ring.view._scene.plan.moves == ()  # type: ignore[union-attr]


def test_held_keys_are_one_step_in_the_table_and_on_the_ring(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.click("meetings", Column.NAME)
    desk.press(Qt.Key.Key_Left, times=3)
    first = len(desk.session.past), undo_name(desk)

    slider = page(desk).ring.view._keyboard.slider("travel")
    assert slider is not None
    slider.setFocus()
    desk.press(Qt.Key.Key_Left, times=2)

    assert first == (1, "move 0:45 from Internal meetings")
    assert len(desk.session.past) == 2
    assert normal_hours(desk)["travel"] == "2:00"


def test_a_piece_of_the_ring_is_moved_without_a_plan_being_made(open_desk: Open) -> None:
    desk = opened(open_desk)
    before = desk.session.book.weeks

    page(desk).ring.view.moved.emit(move("1:00 meetings > customers"), "")

    assert normal_hours(desk)["customers"] == "13:00"
    assert desk.session.book.weeks is before
    assert desk.hours["customers"] == "13:00"
    assert undo_name(desk) == "move 1:00 from Internal meetings in the normal week"


def test_planned_weeks_stay_as_they_are(open_desk: Open) -> None:
    given = replace(free(), weeks=book(EMPLOYEE_WEEK, plan()).weeks)
    desk = opened(open_desk, given)

    desk.type_hours("meetings", "7")

    assert desk.session.book.plan(W48) is given.plan(W48)


def test_what_is_too_much_is_refused_where_it_was_typed(open_desk: Open) -> None:
    desk = opened(open_desk)

    desk.type_hours("customers", "90:00")

    assert desk.notice
    assert normal_hours(desk)["customers"] == "12:00"


def test_a_week_is_pasted_from_a_spreadsheet(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.click("meetings", Column.NAME)
    QGuiApplication.clipboard().setText("Internal meetings\t6:00\nTravel\t4:30\n")

    QTest.keyClick(desk.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert (normal_hours(desk)["meetings"], normal_hours(desk)["travel"]) == ("6:00", "4:30")
    assert len(desk.session.past) == 1


def test_nothing_is_locked_or_kept_in_a_normal_week(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.click("travel", Column.NAME)

    desk.press(Qt.Key.Key_L)
    page(desk).ring.view.lock_wanted.emit("travel", True)

    assert desk.session.past == ()
    assert desk.table.isColumnHidden(Column.LOCK)
    assert "Nothing is locked" in desk.notice


def test_no_goal_has_a_say_in_what_it_counts_from(open_desk: Open) -> None:
    desk = opened(open_desk, book())

    scene = page(desk).ring.view._scene
    assert scene is not None
    assert scene.book.main_standing(scene.plan) is None


def test_the_thin_ring_and_the_changes_show_the_one_before(open_desk: Open) -> None:
    given = MoveInNormalWeek(W50, (move("1:00 meetings > customers"),), "n2").apply(free())
    desk = opened(open_desk, given)
    first = desk.table._model.row(0).change, page(desk).ring.view._scene.reference  # type: ignore[union-attr]

    desk.window.go_to(W50)

    thin = {part.id: part.time for part in page(desk).ring.view._scene.reference}  # type: ignore[union-attr]
    assert first == (time("0:00"), ())
    assert desk.table._model.row(0).change == time("1:00")
    assert thin["customers"] == time("12:00")


def test_move_time_needs_no_reason_here(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    desk = opened(open_desk)
    asked = answered(lambda dialog: dialog._ok.click())  # type: ignore[attr-defined]

    desk.window._actions["move"].trigger()

    (dialog,) = asked
    assert isinstance(dialog, MoveDialog)
    assert dialog._reason.isHidden()
    assert normal_hours(desk) != hours_of(free().normal_week(W48).minutes)


# Its hours


def test_its_hours_are_typed(open_desk: Open, answered: Callable[[Answer], list[QDialog]]) -> None:
    desk = opened(open_desk)

    def forty(dialog: QDialog) -> None:
        assert isinstance(dialog, DurationDialog)
        dialog._field.setText("40")
        dialog._answer()

    answered(forty)
    page(desk).ring.hours_wanted.emit()

    assert middle(desk)[0] == "40:00"
    assert normal_hours(desk)["open"] == "3:00"
    assert undo_name(desk) == "40:00 in the normal week"


def test_it_is_made_as_long_as_the_working_hours(open_desk: Open) -> None:
    desk = opened(open_desk, book("customers 20:00", goal=free().goals[0]))
    action = page(desk).ring._usual

    assert action.text() == "As long as the working hours: 37:00"
    action.trigger()

    assert normal_hours(desk) == {"customers": "20:00", "open": "17:00"}
    assert not action.isEnabled()


# From when it is valid


def test_what_is_changed_in_a_later_week_is_valid_from_there(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.window.go_to(W50)
    said = page(desk).about._validity.text()

    desk.type_hours("meetings", "7")

    assert said == (
        "Valid from week 48 of 2026. What you change here is valid from week 50 of 2026."
    )
    assert page(desk).about._validity.text() == "Valid from week 50 of 2026."
    assert normal_hours(desk, W48)["meetings"] == "8:00"
    assert normal_hours(desk, W50)["meetings"] == "7:00"


def test_another_week_is_chosen_from_which_it_is_valid(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    desk = opened(open_desk)

    def earlier(dialog: QDialog) -> None:
        assert isinstance(dialog, ValidFromDialog)
        dialog.field.line.setText("44")
        dialog.field.edited.emit()
        dialog.ok.click()

    answered(earlier)
    page(desk).ring.date_wanted.emit()

    assert [str(each.valid_from) for each in desk.session.book.normal_weeks] == ["2026-W44"]
    assert desk.window.week == W44
    desk.window.open_page("plan")
    assert desk.window.week == W48


def test_a_week_where_another_one_begins_is_refused_while_it_is_typed(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    given = MoveInNormalWeek(W50, (move("1:00 meetings > customers"),), "n2").apply(free())
    desk = opened(open_desk, given)

    def beyond(dialog: QDialog) -> None:
        assert isinstance(dialog, ValidFromDialog)
        dialog.field.line.setText("51")
        dialog.field.edited.emit()
        assert not dialog.ok.isEnabled()
        assert "valid from week 50 of 2026" in dialog.remark.text()

    asked = answered(beyond)
    page(desk).ring.date_wanted.emit()

    assert len(asked) == 1
    assert desk.session.past == ()


def test_of_one_that_holds_already_the_week_of_what_is_to_change_is_chosen(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    desk = opened(open_desk)
    desk.window.go_to(W50)

    def in_week_51(dialog: QDialog) -> None:
        assert isinstance(dialog, ValidFromDialog)
        dialog.field.line.setText("51")
        dialog.ok.click()

    answered(in_week_51)
    page(desk).ring.date_wanted.emit()

    assert desk.session.past == ()
    assert desk.window.week == W50.plus(1)


# Those that there were


def rows(desk: Desk) -> list[str]:
    """What the history says, newest first."""
    return [button.accessibleName() for button in _buttons(desk)]


def _buttons(desk: Desk) -> list[QPushButton]:
    return page(desk).history._rows.findChildren(QPushButton)


def choose(desk: Desk, place: int, text: str) -> None:
    """Choose what the menu of a row of the history has."""
    menu = _buttons(desk)[place].menu()
    next(each for each in menu.actions() if each.text() == text).trigger()
    desk.settle()


@pytest.fixture
def two(open_desk: Open) -> Desk:
    """A program on the normal week, of which there are two; week 50 is shown."""
    given = MoveInNormalWeek(W50, (move("1:00 meetings > customers"),), "n2").apply(free())
    desk = opened(open_desk, given)
    desk.window.go_to(W50)
    return desk


def test_normal_weeks_are_listed_newest_first(two: Desk) -> None:
    assert rows(two) == ["Week 50 · 7 – 13 Dec 2026", "Week 48 · 23 – 29 Nov 2026"]
    described = [button.accessibleDescription() for button in _buttons(two)]
    assert described == [
        "37:00 · customers 13:00 · a guess · shown here",
        "37:00 · customers 12:00 · a guess",
    ]


def test_an_earlier_one_is_looked_at_and_changed_itself(two: Desk) -> None:
    choose(two, 1, "Look at it, or change it")
    at = two.window.week
    two.type_hours("meetings", "7:30")

    assert at == W48
    assert normal_hours(two, W48)["meetings"] == "7:30"
    assert len(two.session.book.normal_weeks) == 2
    two.press(Qt.Key.Key_Escape)
    assert (two.window.pages.current_id, two.window.week) == ("plan", W50)


def test_an_earlier_one_is_used_again(two: Desk) -> None:
    choose(two, 1, "Use these hours from week 50")

    assert normal_hours(two, W50)["meetings"] == "8:00"
    assert undo_name(two) == "another normal week from week 50"


def test_one_is_removed_and_comes_back_with_undo(two: Desk) -> None:
    choose(two, 0, "Remove")
    left = rows(two)
    two.window.undo_wanted.emit()

    assert left == ["Week 48 · 23 – 29 Nov 2026"]
    assert len(rows(two)) == 2


def test_the_only_one_stays_and_says_why(open_desk: Open) -> None:
    desk = opened(open_desk)

    choose(desk, 0, "Remove")

    assert "there is no other" in desk.notice
    assert desk.session.past == ()


# Goals


def counted(desk: Desk, week: Week = W48) -> str:
    standing = desk.session.book.main_standing(desk.session.book.plan(week))
    assert standing is not None
    return hours_of({"": standing.target})[""]


def test_leaving_asks_once_whether_the_goal_is_to_follow(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    asked = answered(lambda dialog: dialog.follow.click())  # type: ignore[attr-defined]
    desk = opened(open_desk, book())
    desk.type_hours("meetings", "7")
    desk.type_hours("customers", "13")
    before = len(asked), counted(desk)

    desk.press(Qt.Key.Key_Escape)

    (dialog,) = asked
    assert isinstance(dialog, GoalQuestion)
    assert before == (0, "15:45")
    assert (dialog.keep.text(), dialog.follow.text()) == ("Keep 15:45", "Raise to 17:00")
    assert counted(desk) == "17:00"
    assert undo_name(desk) == "let the goal follow the normal week"
    assert len(desk.session.past) == 3


def test_esc_keeps_the_goal_and_it_is_not_asked_again(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    asked = answered(QDialog.reject)
    desk = opened(open_desk, book())
    desk.type_hours("customers", "11")

    desk.press(Qt.Key.Key_Escape)
    desk.window.open_page("normal")
    desk.press(Qt.Key.Key_Escape)

    assert len(asked) == 1
    assert asked[0].follow.text() == "Lower to 14:30"  # type: ignore[attr-defined]
    assert counted(desk) == "15:45"
    assert desk.window.pages.current_id == "plan"


def test_confirming_asks_and_leaving_then_does_not(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    asked = answered(lambda dialog: dialog.follow.click())  # type: ignore[attr-defined]
    desk = opened(open_desk, book())
    desk.type_hours("customers", "11")

    QTest.mouseClick(page(desk).about._confirm, LEFT)
    desk.press(Qt.Key.Key_Escape)

    assert len(asked) == 1
    assert counted(desk) == "14:30"


def test_what_changes_no_goal_asks_nothing(open_desk: Open) -> None:
    desk = opened(open_desk, book())
    desk.type_hours("meetings", "7")

    desk.press(Qt.Key.Key_Escape)

    assert desk.window.pages.current_id == "plan"


def test_several_goals_are_one_question_and_one_step(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    given = book()
    meetings = Goal("g2", Role.MEETINGS, Relative(-30, "n1"), W48, Direction.AT_MOST)
    desk = opened(open_desk, replace(given, goals=(*given.goals, meetings)))
    asked = answered(lambda dialog: dialog.follow.click())  # type: ignore[attr-defined]
    desk.type_hours("meetings", "6")
    desk.type_hours("customers", "13")
    steps = len(desk.session.past)

    desk.press(Qt.Key.Key_Escape)

    (dialog,) = asked
    assert dialog.follow.text() == "Change the goals"  # type: ignore[attr-defined]
    assert len(desk.session.past) == steps + 1
    assert len(desk.session.book.normal_weeks) == 1


# Undo, and another language


def test_undo_goes_to_the_normal_week_that_it_changes(open_desk: Open) -> None:
    desk = opened(open_desk)
    desk.window.go_to(W50)
    desk.type_hours("meetings", "7")
    desk.press(Qt.Key.Key_Escape)
    desk.window.go_to(W48)

    desk.window.undo_wanted.emit()

    assert (desk.window.pages.current_id, desk.window.week) == ("normal", W50)
    assert normal_hours(desk, W50)["meetings"] == "8:00"


def test_another_language_keeps_the_place_and_what_is_still_to_be_asked(
    open_desk: Open, answered: Callable[[Answer], list[QDialog]]
) -> None:
    asked = answered(QDialog.reject)
    desk = opened(open_desk, book())
    desk.type_hours("customers", "13")

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()
    shown = middle(desk)
    desk.window.open_page("plan")

    assert shown == ("37:00", "normaluge (gæt)")
    assert len(asked) == 1
    assert asked[0].follow.text() == "Hæv til 17:00"  # type: ignore[attr-defined]
