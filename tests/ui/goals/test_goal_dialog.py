"""The form of a goal: what it says while one types, and what it asks."""

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.app.commands.framework import SetGoal
from planner.app.commands.goals import ChangeGoal, EndGoal
from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Relative, Share, Subject
from planner.core.week import Week
from planner.i18n import NO_BREAK, Words
from planner.palette import LIGHT
from planner.ui.goals.goal_dialog import GoalDialog
from planner.ui.goals.measure_edit import Way
from tests.builders import W48, book, normal, plan, time
from tests.strategies import ORDER

ENGLISH = Words("en")
W40, W47, W49, W50 = (Week(2026, number) for number in (40, 47, 49, 50))
LITTLE = "customers 2:00, meetings 35:00"
Kind = TypeVar("Kind")


def without_goals(week: str = "customers 12:00, meetings 25:00") -> Book:
    return replace(book(week), goals=())


def opened(app: QApplication, given: Book, *, leads: bool = False) -> GoalDialog:
    dialog = GoalDialog(given, W48, LIGHT, ENGLISH, leads=leads)
    dialog.show_new()
    dialog.show()
    return dialog


def changing(given: Book, goal: Goal) -> GoalDialog:
    dialog = GoalDialog(given, W48, LIGHT, ENGLISH)
    dialog.show_goal(goal)
    dialog.show()
    return dialog


def retype(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def choose(dialog: GoalDialog, way: Way) -> None:
    place = list(Way).index(way)
    dialog.form.measure.ways.setCurrentIndex(place)
    dialog.form.measure.ways.activated.emit(place)


def choose_subject(dialog: GoalDialog, subject: Subject) -> None:
    dialog.form._show_subject(subject)
    dialog.form.subject.activated.emit(dialog.form.subject.currentIndex())


def answered(dialog: GoalDialog, kind: type[Kind]) -> Kind:
    commands: list[object] = []
    dialog.asked.connect(commands.append)
    dialog._buttons.ok.click()
    (command,) = commands
    assert isinstance(command, kind)
    return command


# What is proposed


def test_the_first_goal_is_thirty_per_cent_more_customer_time(app: QApplication) -> None:
    dialog = opened(app, without_goals())

    assert dialog._name.text() == f"30{NO_BREAK}% more customer time"
    assert dialog._sum.text() == "12:00 × 1.30 = 15:36, shown 15:45 (exactly 15:36)"
    assert answered(dialog, SetGoal).goal.measure == Relative(30, "n1")


def test_where_there_is_one_normal_week_no_choice_is_left_behind(app: QApplication) -> None:
    dialog = opened(app, without_goals())

    assert dialog.form.normal.window() is dialog
    assert dialog.form.normal.isHidden()


def test_a_leader_is_proposed_thirty_per_cent_of_the_week(app: QApplication) -> None:
    dialog = opened(app, without_goals(), leads=True)

    assert dialog._sum.text() == "37:00 × 0.30 = 11:06, shown 11:15 (exactly 11:06)"
    assert answered(dialog, SetGoal).goal.measure == Share(30)


def test_where_there_is_little_customer_time_three_hours_more_are_proposed(
    app: QApplication,
) -> None:
    dialog = opened(app, without_goals(LITTLE))

    assert answered(dialog, SetGoal).goal.measure == Absolute(time("5:00"))


def test_beside_a_main_goal_a_ceiling_on_what_has_none_is_proposed(app: QApplication) -> None:
    goal = answered(opened(app, book()), SetGoal).goal

    assert (goal.subject, goal.direction, goal.is_main) == (
        Role.MEETINGS,
        Direction.AT_MOST,
        False,
    )


def test_another_subject_is_proposed_a_goal_of_its_own_until_one_is_typed(
    app: QApplication,
) -> None:
    dialog = opened(app, without_goals(LITTLE))
    choose_subject(dialog, Role.MEETINGS)
    proposed = dialog.form.measure.reading("n1")
    retype(dialog.form.measure.number, "17")
    choose_subject(dialog, Role.CUSTOMER)

    assert proposed == Relative(30, "n1")
    assert dialog.form.measure.number.text() == "17"


# What is said


def test_a_short_week_says_what_the_goal_is_in_it(app: QApplication) -> None:
    given = without_goals().with_plan(with_capacity(plan(), time("29:30"), ORDER))

    dialog = opened(app, given)

    assert dialog._sum.text().splitlines() == [
        "12:00 × 1.30 = 15:36, shown 15:45 (exactly 15:36)",
        "short week: 12:30 instead of 15:45",
    ]


def test_a_goal_above_the_week_proposes_a_share_of_it(app: QApplication) -> None:
    dialog = opened(app, without_goals())
    choose(dialog, Way.HOURS)
    retype(dialog.form.measure.number, "40")

    said = dialog._sum.text().splitlines()[-1]
    dialog._use.click()

    assert said == "above the week's hours: 30 % of the week is proposed"
    assert answered(dialog, SetGoal).goal.measure == Share(30)


def test_thirty_per_cent_of_little_time_proposes_three_hours_more(app: QApplication) -> None:
    dialog = opened(app, without_goals(LITTLE))
    choose(dialog, Way.MORE)
    retype(dialog.form.measure.number, "30")

    assert dialog._sum.text().endswith("normal is only 2:00: 3:00 more is proposed")
    assert dialog._use.text() == "Use 5:00"


@pytest.mark.parametrize(
    ("way", "typed", "said"),
    [
        (Way.MORE, "much", "Write a whole number from −100 to 1000."),
        (Way.MORE, "", "How much?"),
        (Way.LESS, "101", "Write a whole number from 0 to 100."),
        (Way.SHARE, "12.5", "Write a whole number from 0 to 100."),
        (Way.HOURS, "soon", "is not a time"),
        (Way.HOURS, "+1:00", "is not a time"),
        (Way.HOURS, "200", "no more than 168:00"),
    ],
)
def test_what_can_not_be_is_said_in_place_and_stays_as_it_was_typed(
    app: QApplication, way: Way, typed: str, said: str
) -> None:
    dialog = opened(app, without_goals())
    choose(dialog, way)

    retype(dialog.form.measure.number, typed)

    assert said in dialog.remark.text()
    assert dialog.form.measure.number.text() == typed
    assert not dialog._buttons.ok.isEnabled()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("soon", "is not a week"), ("", "Which week?"), ("53 2027", "2027 has no week 53")],
)
def test_what_is_no_week_is_said_in_place(app: QApplication, typed: str, said: str) -> None:
    dialog = opened(app, without_goals())

    retype(dialog.form.begins.line, typed)

    assert said in dialog.remark.text()
    assert not dialog._buttons.ok.isEnabled()


def test_a_last_week_before_the_first_is_refused(app: QApplication) -> None:
    dialog = opened(app, without_goals())
    dialog.form.ends.click()
    retype(dialog.form.last.line, "47")

    assert "The goal begins in week 48 of 2026." in dialog.remark.text()
    assert not dialog._buttons.ok.isEnabled()


def test_a_sixth_goal_is_refused_with_the_week_that_is_full(app: QApplication) -> None:
    given = book()
    for number, role in enumerate((Role.WORK, Role.ADMIN, Role.TRAVEL, Role.IMPROVEMENT)):
        given = given.with_goal(Goal(f"h{number}", role, Share(5), W50, is_main=False))

    dialog = opened(app, given)

    assert "Five goals hold in week 50 of 2026 already." in dialog.remark.text()
    assert not dialog._buttons.ok.isEnabled()


def test_a_goal_whose_place_is_taken_is_named(app: QApplication) -> None:
    dialog = opened(app, book())
    choose_subject(dialog, Role.CUSTOMER)
    dialog.form.direction.setCurrentIndex(0)
    dialog.form.direction.activated.emit(0)

    assert dialog._notes.text() == f"Takes the place of “30{NO_BREAK}% more customer time”."


# Ways of measuring


def test_what_was_typed_for_one_way_is_there_when_one_comes_back_to_it(app: QApplication) -> None:
    dialog = opened(app, without_goals())
    retype(dialog.form.measure.number, "42")
    choose(dialog, Way.HOURS)
    as_hours = dialog.form.measure.number.text()
    retype(dialog.form.measure.number, "9:10")
    choose(dialog, Way.MORE)
    percent = dialog.form.measure.number.text()
    choose(dialog, Way.HOURS)

    assert as_hours == "17:15", "the same goal as before, in hours"
    assert percent == "42"
    assert dialog.form.measure.number.text() == "9:10"


def test_less_than_normal_is_less(app: QApplication) -> None:
    dialog = opened(app, without_goals())
    choose(dialog, Way.LESS)
    retype(dialog.form.measure.number, "20 %")

    assert answered(dialog, SetGoal).goal.measure == Relative(-20, "n1")


def test_the_normal_week_that_a_goal_counts_from_can_be_chosen(app: QApplication) -> None:
    newer = normal("customers 20:00, meetings 17:00", W48, "n2")
    given = replace(book(week=W40), goals=()).with_normal_week(newer)
    dialog = opened(app, given)
    usual = dialog._sum.text()
    place = dialog.form.normal.findData("n1")
    dialog.form.normal.setCurrentIndex(place)
    dialog.form.normal.activated.emit(place)

    assert usual.startswith("20:00 × 1.30 = 26:00")
    assert answered(dialog, SetGoal).goal.measure == Relative(30, "n1")


# Changing


def test_a_goal_that_holds_already_is_changed_from_the_shown_week_on(app: QApplication) -> None:
    given = book(week=W40)
    dialog = changing(given, given.goals[0])
    nothing_yet = dialog._buttons.ok.isEnabled()
    retype(dialog.form.measure.number, "40")

    said = dialog._notes.text()
    changed = answered(dialog, ChangeGoal).apply(given)

    assert not nothing_yet
    assert said == f"Until week 47 of 2026 it stays “30{NO_BREAK}% more customer time”."
    assert [goal.measure for goal in changed.goals_in(W40)] == [Relative(30, "n1")]
    assert [goal.measure for goal in changed.goals_in(W48)] == [Relative(40, "n1")]


def test_a_goal_that_begins_later_can_begin_at_another_time(app: QApplication) -> None:
    later = Goal("g1", Role.CUSTOMER, Share(30), W49)
    given = book(goal=later)
    dialog = changing(given, later)
    retype(dialog.form.begins.line, "50")

    assert answered(dialog, ChangeGoal).apply(given).goals == (replace(later, valid_from=W50),)


def test_only_a_new_end_leaves_the_goal_in_one_piece(app: QApplication) -> None:
    given = book(week=W40)
    dialog = changing(given, given.goals[0])
    dialog.form.ends.click()
    retype(dialog.form.last.line, "50")

    assert answered(dialog, EndGoal) == EndGoal("g1", W50)


def test_ending_proposes_the_week_before_the_shown_one(app: QApplication) -> None:
    given = book(week=W40)
    dialog = GoalDialog(given, W48, LIGHT, ENGLISH)
    dialog.show_end(given.goals[0])
    dialog.show()

    assert answered(dialog, EndGoal) == EndGoal("g1", W47)


def test_a_goal_that_ended_is_set_again_from_the_shown_week_on(app: QApplication) -> None:
    ended = Goal("g1", Role.CUSTOMER, Share(30), W40, last=W47)
    given = book(goal=ended)
    dialog = GoalDialog(given, W48, LIGHT, ENGLISH)
    dialog.show_again(ended)
    dialog.show()

    goal = answered(dialog, SetGoal).goal
    assert (goal.valid_from, goal.last, goal.measure) == (W48, None, Share(30))


def test_a_goal_on_what_is_archived_keeps_its_subject(app: QApplication) -> None:
    nobody = Goal("g1", Role.PEOPLE, Share(10), W40)
    given = book(goal=nobody)
    dialog = changing(given, nobody)
    retype(dialog.form.measure.number, "12")

    assert answered(dialog, ChangeGoal).goal.subject is Role.PEOPLE


def test_escape_asks_for_nothing(app: QApplication) -> None:
    dialog = opened(app, without_goals())
    asked: list[object] = []
    dialog.asked.connect(asked.append)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert asked == []
    assert not dialog.isVisible()
