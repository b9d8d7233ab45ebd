"""The list of goals: which are shown, and what can be done to each."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from planner.app.commands.goals import EndGoal, MakeMain, RemoveGoal
from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Direction, Goal, Share
from planner.core.week import Week
from planner.i18n import NO_BREAK, Words
from planner.palette import LIGHT
from planner.ui.goals.goal_row import GoalRow
from planner.ui.goals.goals_dialog import GoalsDialog
from tests.builders import W48, book
from tests.ui.conftest import Open

W40, W47, W50 = Week(2026, 40), Week(2026, 47), Week(2026, 50)
TRAVEL = Goal("g2", Role.TRAVEL, Share(5), W40, Direction.AT_MOST, is_main=False)
LATER = Goal("g3", Role.ADMIN, Share(10), W50, Direction.AT_MOST, is_main=False)
ENDED = Goal("g4", Role.WORK, Share(20), W40, last=W47, is_main=False)


def several() -> Book:
    made = book(week=W40)
    for goal in (TRAVEL, LATER, ENDED):
        made = made.with_goal(goal)
    return made


@pytest.fixture
def dialog(app: QApplication) -> GoalsDialog:
    made = GoalsDialog(several(), W48, LIGHT, Words("en"))
    made.show()
    return made


def row(dialog: GoalsDialog, goal_id: str) -> GoalRow:
    return next(each for each in dialog.rows if each.goal.id == goal_id)


def texts(dialog: GoalsDialog, goal_id: str) -> list[str]:
    return [label.text() for label in row(dialog, goal_id).findChildren(QLabel)]


def do(dialog: GoalsDialog, goal_id: str, text: str) -> list[object]:
    """Choose in a goal's menu, and return what is asked for."""
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    next(a for a in row(dialog, goal_id).menu.actions() if a.text() == text).trigger()
    return asked


def test_the_main_goal_comes_first_and_then_what_holds_begins_and_ended(
    dialog: GoalsDialog,
) -> None:
    assert [each.goal.id for each in dialog.rows] == ["g1", "g2", "g3", "g4"]


def test_a_goal_says_its_weeks_and_how_the_shown_one_stands_to_it(dialog: GoalsDialog) -> None:
    assert texts(dialog, "g1") == [
        f"30{NO_BREAK}% more customer time",
        "The main goal · from week 40 of 2026",
        "normal 12:00 · goal 15:45 (exactly 15:36)",
        "planned 12:00 · 3:45 to go",
    ]
    assert "planned 2:30 · 0:45 too much" in texts(dialog, "g2")
    assert texts(dialog, "g4")[1] == "From week 40 of 2026 to week 47 of 2026"


def test_a_goal_is_ended_before_the_shown_week_and_the_list_goes_on(dialog: GoalsDialog) -> None:
    asked = do(dialog, "g2", "End it before week 48")

    assert asked == [EndGoal("g2", W47)]
    assert [each.goal.id for each in dialog.rows] == ["g1", "g3", "g4", "g2"]


def test_another_goal_becomes_the_main_one_and_earlier_weeks_keep_theirs(
    dialog: GoalsDialog,
) -> None:
    (command,) = do(dialog, "g2", "Make it the main goal")

    assert isinstance(command, MakeMain)
    after = command.apply(several())
    assert [goal.subject for goal in map(after.main_goal, (W47, W48)) if goal] == [
        Role.CUSTOMER,
        Role.TRAVEL,
    ]


def test_a_goal_is_removed(dialog: GoalsDialog) -> None:
    assert do(dialog, "g3", "Remove it") == [RemoveGoal("g3")]
    assert do(dialog, "g4", "Remove it, from earlier weeks too") == [RemoveGoal("g4")]
    assert [each.goal.id for each in dialog.rows] == ["g1", "g2"]


def test_only_what_can_be_done_to_a_goal_is_offered(dialog: GoalsDialog) -> None:
    offered = {each.goal.id: [a.text() for a in each.menu.actions()] for each in dialog.rows}

    assert "Make it the main goal" not in offered["g1"]
    assert "End it before week 48" in offered["g2"]
    assert offered["g3"] == ["Make it the main goal", "Remove it"]


def test_the_form_opens_over_the_list_and_changes_it(dialog: GoalsDialog) -> None:
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    row(dialog, "g2").buttons[0].click()
    form = dialog.form
    assert form is not None
    form.form.measure.number.setText("4")
    form.form.measure.edited.emit()

    form._buttons.ok.click()

    assert len(asked) == 1
    assert f"At most 4{NO_BREAK}% of the week for travel time" in texts(
        dialog, dialog.rows[1].goal.id
    )


def test_tab_goes_down_the_list(dialog: GoalsDialog) -> None:
    in_order = [button for each in dialog.rows for button in each.buttons]
    reached: list[QWidget] = [dialog.add]
    for _ in in_order:
        reached.append(reached[-1].nextInFocusChain())
        while not isinstance(reached[-1], QPushButton):
            reached[-1] = reached[-1].nextInFocusChain()

    assert reached[1:] == in_order


def test_five_goals_are_said_to_be_the_most(app: QApplication) -> None:
    given = book(week=W40)
    for number, role in enumerate((Role.MEETINGS, Role.WORK, Role.IMPROVEMENT, Role.ADMIN)):
        given = given.with_goal(Goal(f"h{number}", role, Share(5), W48, is_main=False))

    dialog = GoalsDialog(given, W48, LIGHT, Words("en"))

    assert dialog.remark.text().startswith("Five goals hold this week")


# From the page


def test_the_key_opens_the_list_and_a_change_is_a_step_with_a_name(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(several())

    def end_travel(self: GoalsDialog) -> None:
        do(self, "g2", "End it before week 48")

    monkeypatch.setattr(GoalsDialog, "exec", end_travel)
    desk.window._actions["goals"].trigger()
    desk.settle()

    undo = desk.window.bar._buttons["undo"]
    assert undo.accessibleName() == "Undo: end the goal on travel time"
    assert [goal.id for goal in desk.session.book.goals_in(W48)] == ["g1"]
    desk.window._actions["undo"].trigger()
    assert [goal.id for goal in desk.session.book.goals_in(W48)] == ["g1", "g2"]
