"""The Plan page while its categories come, go and become one."""

from PySide6.QtCore import Qt

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    BringBackCategory,
    MergeCategory,
    PlaceCategory,
    SplitCategory,
)
from planner.app.commands.plan import MoveTime
from planner.core.category import OPEN_ID, Role
from planner.core.plan import Plan
from planner.ui.table.model import Column
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk


def shown(desk: Desk) -> list[str]:
    model = desk.table._model
    return [str(model.index(row, Column.NAME).data()) for row in range(model.rowCount())]


def test_a_merge_and_its_split_are_seen_at_once(open_desk: Open) -> None:
    given = plan(EMPLOYEE_WEEK, move("1:00 travel > customers"), locks=frozenset({"admin"}))
    desk = open_desk(book(EMPLOYEE_WEEK, given))
    desk.click("travel", Column.NAME)
    before = shown(desk)

    desk.session.perform(MergeCategory("travel", "admin"))
    desk.settle()
    assert "Travel" not in shown(desk)
    assert desk.hours["admin"] == "8:00"
    desk.press(Qt.Key.Key_Right)

    desk.session.perform(SplitCategory("travel"))
    desk.settle()
    assert shown(desk) == before


def test_what_has_been_archived_is_seen_in_earlier_weeks_alone(open_desk: Open) -> None:
    earlier = plan(EMPLOYEE_WEEK, week=W48.plus(-1))
    desk = open_desk(book(EMPLOYEE_WEEK, earlier, plan(), week=W48.plus(-1)))

    desk.session.perform(ArchiveCategory("travel", OPEN_ID, W48, "n2"))
    desk.settle()
    assert "Travel" not in shown(desk)
    assert desk.hours[OPEN_ID] == "2:30"

    desk.window.go_to(W48.plus(-1))
    desk.settle()
    assert "Travel" in shown(desk)


def test_the_window_follows_whatever_becomes_of_its_categories(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan()))
    desk.click("meetings", Column.NAME)
    begun = desk.session.book

    for command in (
        AddCategory("calls", "Calls", Role.CUSTOMER),
        MoveTime(W48, move("1:00 meetings > calls")),
        PlaceCategory("calls", "customers"),
        MergeCategory("meetings", "calls"),
        MergeCategory("customers", "calls"),
        ArchiveCategory("calls", OPEN_ID, W48, "n2"),
        BringBackCategory("calls"),
        SplitCategory("customers"),
        SplitCategory("meetings"),
    ):
        desk.session.perform(command)
        desk.settle()
        desk.press(Qt.Key.Key_Down)
        assert len(shown(desk)) == len(set(shown(desk)))
    while desk.session.undo():
        desk.settle()
    assert desk.session.book is begun
    assert isinstance(begun.plan(W48), Plan)
