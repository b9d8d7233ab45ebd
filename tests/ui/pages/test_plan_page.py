"""The Plan page: ring, table, goal and what gives way are views of one week."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from planner.core.category import Category, Role
from planner.core.goal import Absolute, Goal
from planner.core.move import Reason, ReasonKind
from planner.ui.find_panel import FindPanel
from planner.ui.table.model import Column
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

MARKUP = '<img src="file:///etc/passwd"><b>R&D</b>'
MANY = tuple(Category(f"c{n}", f"Category {n}", Role.WORK) for n in range(40))


def named(name: str) -> tuple[Category, ...]:
    """The employee's categories, with another name for the meetings."""
    return tuple(Category(c.id, name, c.role) if c.id == "meetings" else c for c in CATEGORIES)


def with_categories(given: object, categories: tuple[Category, ...]) -> object:
    from dataclasses import replace

    return replace(given, categories=categories)  # type: ignore[type-var]


def find(desk: Desk) -> FindPanel:
    desk.window._actions["find"].trigger()
    panel = desk.window.page.goal.offer.panel
    assert panel is not None
    return panel


def fill(panel: FindPanel, giver: str, text: str) -> None:
    panel._fields[giver].selectAll()
    QTest.keyClicks(panel._fields[giver], text)


def changes(desk: Desk) -> set[str]:
    """What the table says of how the week differs from the normal one."""
    model = desk.table._model
    column = int(Column.CHANGE)
    return {model.index(row, column).data() for row in range(model.rowCount())}


# A short week


def test_a_short_week_loses_nothing_to_the_normal_week_and_says_what_changes_are_from(
    open_desk: Open,
) -> None:
    given = book(EMPLOYEE_WEEK)
    short = given.begun_from_normal(W48, time("22:00"))

    desk = open_desk(given.with_plan(short))

    assert changes(desk) == {"–", ""}
    said = desk.card._short
    assert said.text() == "Short week: changes are from the normal week scaled to 22:00."
    assert said.isVisible()
    desk.window.go_to(W48.plus(1))
    assert not said.isVisible()


def test_where_the_table_says_what_is_left_it_does_not_speak_of_changes(open_desk: Open) -> None:
    given = book(EMPLOYEE_WEEK)
    desk = open_desk(given.with_plan(given.begun_from_normal(W48, time("22:00"))))

    desk.window.page.ring._choose_thin("actual")

    assert not desk.card._short.isVisible()


# Selection


def test_a_row_that_is_chosen_is_chosen_in_the_ring(desk: Desk) -> None:
    told: list[object] = []
    desk.window.page.ring.view.selected.connect(told.append)

    desk.click("travel", Column.NAME)

    assert desk.window.page.ring.view._selected == "travel"
    assert told == []


def test_a_slice_that_is_chosen_is_chosen_in_the_table(desk: Desk) -> None:
    told: list[object] = []
    desk.table.selected.connect(told.append)

    desk.window.page.ring.view.selected.emit("travel")

    assert desk.table.currentIndex().row() == desk.table._model.place_of("travel")
    assert told == []


def test_the_counterpart_of_what_is_chosen_is_shown_once(desk: Desk) -> None:
    button = desk.window.page.hours.counterpart
    goal = button._full
    desk.click("travel", Column.NAME)

    assert goal == "taken from: Internal meetings"
    assert button._full == "goes to: Customer contact"


def test_a_chosen_counterpart_is_used_by_table_and_ring_alike(desk: Desk) -> None:
    page = desk.window.page
    desk.click("customers", Column.NAME)
    page.hours.counterpart.chosen.emit("customers", "admin")

    desk.press(Qt.Key.Key_Right)

    assert desk.hours["admin"] == "6:15"
    assert page.ring.view._scene is not None
    assert page.ring.view._scene.counterparts.giver("customers") == "admin"


# The goal


def test_the_goal_card_says_what_is_planned_normal_and_wanted(desk: Desk) -> None:
    card = desk.window.page.goal

    assert card._title.text() == "Goal: 30 % more customer time".replace(" %", "\xa0%")
    assert card._planned.text() == "12:00"
    assert card._figures.text() == "normal 12:00 · goal 15:45 (exactly 15:36)"
    assert card._to_go.text() == "3:45 to go"
    assert card.offer.button.text() == "Find 3:45"


def test_find_proposes_what_is_missing_from_those_that_give_first(desk: Desk) -> None:
    panel = find(desk)

    amounts = {giver: field.text() for giver, field in panel._fields.items()}
    assert list(amounts)[:2] == ["meetings", "admin"]
    assert amounts["meetings"] == "3:45"
    assert "customers" not in amounts
    assert panel._sum.text() == "3:45 of 3:45 found"


def test_what_find_moves_is_one_step_and_reaches_the_goal(desk: Desk) -> None:
    panel = find(desk)
    fill(panel, "meetings", "2:45")
    fill(panel, "admin", "+1")

    panel._move.click()
    desk.settle()

    assert (desk.hours["meetings"], desk.hours["admin"]) == ("5:15", "5:30")
    assert len(desk.session.past) == 1
    assert desk.window.page.goal.offer.panel is None
    assert desk.window.page.goal._to_go.text() == "enough for the goal"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("9:00", "has only 8:00"), ("xx", "is not a time"), ("200", "is not a time")],
)
def test_find_says_what_can_not_be_and_moves_nothing(desk: Desk, typed: str, said: str) -> None:
    panel = find(desk)

    fill(panel, "meetings", typed)
    QTest.keyClick(panel._fields["meetings"], Qt.Key.Key_Return)

    assert said in panel._remark.text()
    assert not panel._move.isEnabled()
    assert desk.session.past == ()


def test_enter_moves_and_escape_closes_find(desk: Desk) -> None:
    QTest.keyClick(find(desk)._fields["admin"], Qt.Key.Key_Escape)
    closed = desk.window.page.goal.offer.panel
    QTest.keyClick(find(desk)._fields["admin"], Qt.Key.Key_Return)

    assert closed is None
    assert desk.hours["customers"] == "15:45"


def test_enter_on_cancel_moves_nothing(desk: Desk) -> None:
    panel = find(desk)
    panel._cancel.setFocus()

    QTest.keyClick(panel._cancel, Qt.Key.Key_Return)

    assert desk.session.past == ()
    assert desk.window.page.goal.offer.panel is None


def test_find_closes_when_the_week_changes_under_it(desk: Desk) -> None:
    find(desk)

    desk.window.go_to(W48.plus(1))

    assert desk.window.page.goal.offer.panel is None
    assert not desk.window.page.goal.offer.button.isHidden()


def test_a_week_without_a_goal_says_so(open_desk: Open) -> None:
    later = Goal("g1", Role.CUSTOMER, Absolute(time("9:00")), W48.plus(4))
    desk = open_desk(book(goal=later))

    desk.window._actions["find"].trigger()

    assert desk.window.page.goal._title.text() == "No goal this week"
    assert desk.window.page.goal.offer.panel is None


def test_a_goal_that_no_category_can_reach_offers_no_find(open_desk: Open) -> None:
    nobody = Goal("g1", Role.PEOPLE, Absolute(time("9:00")), W48)
    desk = open_desk(book(goal=nobody))

    desk.window._actions["find"].trigger()

    assert desk.window.page.goal.offer.panel is None
    assert desk.window.page.goal.offer.button.isHidden()


# What gives way


def gives_way(desk: Desk) -> list[tuple[QPushButton, QToolButton]]:
    rows = desk.window.page.gives_way._rows
    texts = rows.findChildren(QPushButton)
    removes = [b for b in rows.findChildren(QToolButton) if "Take this" in b.accessibleName()]
    return list(zip(texts, removes, strict=True))


def test_what_gives_way_is_named_by_its_reason_and_taken_back(open_desk: Open) -> None:
    reason = Reason(ReasonKind.SHORTEN, "status meeting")
    made = move("1:00 meetings > customers", reason), move("0:30 admin > customers")
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, *made)))
    rows = gives_way(desk)
    texts = [text._full for text, _ in rows]  # type: ignore[attr-defined]

    rows[0][1].click()
    desk.settle()

    assert texts == ["shorten: status meeting", "Mail and administration → Customer contact"]
    assert desk.hours["meetings"] == "8:00"
    assert len(gives_way(desk)) == 1


def test_a_move_that_gives_way_is_opened_to_be_changed(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:00 meetings > customers"))))
    wanted: list[object] = []
    desk.window.page.gives_way.edit_wanted.disconnect()
    desk.window.page.gives_way.edit_wanted.connect(wanted.append)

    gives_way(desk)[0][0].click()

    assert wanted == [move("1:00 meetings > customers")]


# Names


@pytest.mark.parametrize("name", [MARKUP, "R&D", "W" * 80, "אבגד 🎂 " * 10])
def test_any_name_is_shown_as_it_is_written(open_desk: Open, name: str) -> None:
    begun = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:00 meetings > customers")))
    desk = open_desk(with_categories(begun, named(name)))  # type: ignore[arg-type]
    desk.click("meetings", Column.NAME)
    panel = find(desk)
    button = gives_way(desk)[0][0]

    tip = button.toolTip()
    assert "<img" not in tip
    assert name.partition("<")[0][:10] in tip.replace("&amp;", "&")
    label = next(w for w in panel.children() if getattr(w, "buddy", lambda: None)())
    assert label.text() == name.replace("&", "&&")  # type: ignore[attr-defined]
    assert label.textFormat() is Qt.TextFormat.PlainText  # type: ignore[attr-defined]
    undo = desk.window.bar._buttons["undo"]
    desk.type_hours("meetings", "5")
    assert "<img" not in undo.toolTip()


def test_forty_categories_fit(open_desk: Open) -> None:
    week = ", ".join(f"c{n} 0:30" for n in range(40))
    given = book(week, hours="20:00", goal=Goal("g1", "c0", Absolute(time("2:00")), W48))
    desk = open_desk(with_categories(given, (*MANY, CATEGORIES[-1])))  # type: ignore[arg-type]

    find(desk)
    desk.type_hours("c39", "0:15")

    assert desk.hours["c39"] == "0:15"
    assert desk.table.height() < 700


def test_what_really_happened_around_the_ring_tells_what_is_left(open_desk: Open) -> None:
    recorded = log("tue 2:00 customers", "wed 9:00 meetings")
    desk = open_desk(book(EMPLOYEE_WEEK, plan()).with_log(recorded))
    model, page = desk.table._model, desk.window.page

    page.ring._thin_actions["actual"].trigger()
    desk.settle()

    assert model.headerData(Column.CHANGE, Qt.Orientation.Horizontal) == "Left"
    shown = {row.category.id: model._text(row, Column.CHANGE) for row in model._rows}
    assert (shown["customers"], shown["meetings"], shown["open"]) == ("10:00", "−1:00", "")
    page.ring._thin_actions["normal"].trigger()
    assert model.headerData(Column.CHANGE, Qt.Orientation.Horizontal) == "Change"
