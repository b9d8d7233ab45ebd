"""The five cards of the Friday close: what each says of which week, and what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QTest

from planner.app.commands.closing import CloseWeek
from planner.app.commands.goals import RemoveGoal
from planner.app.commands.plan import MoveTime, WriteNote
from planner.app.commands.stopwatch import StartStopwatch
from planner.app.friday import Part
from planner.core.absence import Absence
from planner.core.plan import StartKind
from planner.ui.friday.ahead_card import AheadCard
from planner.ui.friday.close_card import CloseCard
from planner.ui.friday.look_back_card import LookBackCard
from planner.ui.friday.move_card import MoveCard
from planner.ui.friday.promise_card import PromiseCard
from planner.ui.settings import LANGUAGE
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan, time
from tests.ui.conftest import Open
from tests.ui.friday.afternoon import FRIDAY, RECORDED, W47, W49, Afternoon, lived

# The week that goes


def test_as_planned_fills_in_what_is_missing_in_one_press(friday: Afternoon) -> None:
    assert "21:00 of 37:00 is recorded, 16:00 is not." in friday.said()

    friday.press("As planned: 17:30")

    assert friday.book.log(W48).actual("travel") == time("2:30")
    assert friday.card(CloseCard).fill.isHidden()
    assert "over the week" in friday.said()


def test_a_week_in_which_nothing_is_recorded_can_be_filled_and_not_closed(open_desk: Open) -> None:
    made = book(EMPLOYEE_WEEK, plan())
    friday = Afternoon(open_desk(made)).open()

    assert friday.card(CloseCard).on.text() == "Go on"
    friday.press("As planned: 37:00")
    assert "All of it is recorded: 37:00." in friday.said()
    friday.press("Close the week")
    assert friday.book.is_closed(W48)


def test_a_week_off_says_so_and_can_be_closed(open_desk: Open) -> None:
    off = replace(book(), absences=tuple(Absence(str(d), d) for d in W48.days[:5]))
    friday = Afternoon(open_desk(off), FRIDAY).open()

    assert "It was a week off." in friday.said()
    friday.press("Close the week")
    assert friday.book.is_closed(W48)


def test_on_a_wednesday_nobody_is_led_to_close_the_week(open_desk: Open) -> None:
    friday = Afternoon(open_desk(lived()), W48.days[2]).open()

    assert "The week is not over: 2 working days are left." in friday.said()
    assert friday.card(CloseCard).answer is None
    friday.press("Close it all the same")
    assert friday.book.is_closed(W48)
    assert friday.part is Part.LOOK_BACK


def test_a_stopwatch_that_runs_is_asked_about_before_the_week_is_closed(open_desk: Open) -> None:
    runs = StartStopwatch("travel", datetime(2026, 11, 27, 13, tzinfo=UTC)).apply(lived())
    friday = Afternoon(open_desk(runs), FRIDAY).open()

    assert "The stopwatch runs for Travel, since" in friday.said()
    assert friday.card(CloseCard).answer is None
    assert friday.card(CloseCard).early.isHidden()
    friday.press("Discard it")
    assert friday.card(CloseCard).discard.isHidden()
    assert "The stopwatch runs" not in friday.said()
    friday.press("Close the week")
    assert (friday.book.is_closed(W48), friday.book.stopwatch) == (True, None)


def test_on_a_monday_last_week_is_closed_and_this_one_planned(open_desk: Open) -> None:
    made = book(EMPLOYEE_WEEK, plan(week=W47)).with_log(log("mon 7:30 customers", week=W47))
    friday = Afternoon(open_desk(made), W48.monday).open()

    assert friday.where == ("log", W47)
    friday.press("Close the week", "Go on")
    assert friday.where == ("plan", W48)
    assert "This week, week 48" in friday.said()


def test_a_closed_week_is_told_and_gone_on_from(open_desk: Open) -> None:
    friday = Afternoon(open_desk(CloseWeek(W48).apply(lived()))).open()

    assert friday.card(CloseCard).fill.isHidden()
    assert friday.card(CloseCard).skip.isHidden()
    friday.press("Go on")
    assert friday.part is Part.LOOK_BACK


def test_time_that_was_booked_twice_is_told(open_desk: Open) -> None:
    made = lived("mon 9:00 2:00 customers", "mon 10:00 1:00 meetings")
    friday = Afternoon(open_desk(made)).open()

    assert "1:00 double-booked: it counts once." in friday.said()


def test_the_week_that_the_window_shows_is_closed_if_it_is_over(open_desk: Open) -> None:
    friday = Afternoon(open_desk(lived()))
    friday.desk.window.go_to(W47)

    friday.open()

    assert friday.where == ("log", W47)


# What ate the time


def test_it_says_where_the_time_went_and_the_largest_differences(friday: Afternoon) -> None:
    friday.press("As planned: 17:30", "Close the week")

    assert "Internal meetings took 1:30 more than planned." in friday.said()
    assert "+1:30" in friday.said()


def test_a_week_without_a_plan_is_compared_with_none_and_gets_none(open_desk: Open) -> None:
    friday = Afternoon(open_desk(book().with_log(log(*RECORDED)))).open()
    friday.press("Close the week")

    assert "There was no plan" in friday.said()
    assert friday.card(LookBackCard).note.isHidden()


# The week that comes


def test_the_start_is_chosen_and_its_goal_is_told(open_desk: Open) -> None:
    made = lived().with_plan(plan(EMPLOYEE_WEEK, move("2:00 meetings > customers")))
    friday = Afternoon(open_desk(made)).open()
    friday.press("Close the week", "Go on")
    assert "planned 12:00 · 3:45 to go" in friday.said()
    buttons = friday.card(AheadCard)._group.buttons()
    assert [button.text() for button in buttons][:2] == ["Normal week", "Last week"]

    buttons[1].click()

    assert "planned 14:00 · 1:45 to go" in friday.said()
    friday.press("Begin so")
    assert friday.book.plan(W49).start.kind is StartKind.LAST


def test_a_week_that_is_planned_keeps_its_plan(open_desk: Open) -> None:
    ahead = plan(EMPLOYEE_WEEK, move("1:00 meetings > customers"), week=W49)
    friday = Afternoon(open_desk(lived().with_plan(ahead))).open()
    friday.press("Close the week", "Go on")

    assert "It is planned already, with one move." in friday.said()
    friday.press("Go on")
    assert friday.book.plan(W49) == ahead


def test_absence_of_the_week_ahead_is_told(open_desk: Open) -> None:
    away = replace(lived(), absences=(Absence("a", W49.days[3]),))
    friday = Afternoon(open_desk(away)).open()
    friday.press("Close the week", "Go on")

    assert "29:30 to plan." in friday.said()
    assert "Thursday 3 Dec 2026" in friday.said()


def test_after_some_missed_weeks_it_begins_again_from_the_normal_week(open_desk: Open) -> None:
    made = book(EMPLOYEE_WEEK, plan(week=W48.plus(-5)))
    friday = Afternoon(open_desk(made)).open()
    friday.press("Go on", "Go on")

    assert "Nothing has been planned since week 43. That is all right." in friday.said()
    friday.press("Begin so")
    assert friday.book.plan(W49).start.kind is StartKind.NORMAL


def test_without_a_goal_or_a_gap_nothing_has_to_move(open_desk: Open) -> None:
    friday = Afternoon(open_desk(RemoveGoal("g1").apply(lived()))).open()
    friday.press("Close the week", "Go on", "Begin so")

    assert "No goal is set" in friday.said()
    friday.press("Go on")
    assert friday.part is Part.PROMISE


def test_hours_that_are_moved_on_the_ring_meanwhile_make_the_proposal_smaller(
    friday: Afternoon,
) -> None:
    friday.press("Close the week", "Go on", "Begin so")

    friday.desk.session.perform(MoveTime(W49, move("1:00 admin > customers")))
    friday.desk.settle()

    friday.press("Move 2:45")
    assert friday.book.plan(W49).planned("customers") == time("15:45")
    assert friday.card(PromiseCard)


def test_a_wrong_amount_is_told_where_it_is_typed_and_stays_while_the_rest_changes(
    friday: Afternoon,
) -> None:
    friday.press("Close the week", "Go on", "Begin so")
    panel = friday.card(MoveCard).panel
    assert panel is not None

    panel._fields["meetings"].setText("many")
    panel._weigh()

    assert not panel._move.isEnabled()
    friday.desk.session.perform(WriteNote(W48, "a note", "two visits"))
    assert friday.card(MoveCard).panel is panel


def test_a_week_off_ahead_has_nothing_to_plan_to_move_or_to_promise(open_desk: Open) -> None:
    made = replace(lived(), absences=tuple(Absence(str(d), d) for d in W49.days[:5]))
    friday = Afternoon(open_desk(made)).open()
    friday.press("Close the week", "Go on")

    for said in ("nothing to plan", "nothing has to move", "nothing has to be promised"):
        assert said in friday.said()
        friday.press("Finish" if "promised" in said else "Go on")
    assert friday.part is None


# One promise


@pytest.fixture
def promising(friday: Afternoon) -> Afternoon:
    friday.press("Close the week", "Go on", "Begin so", "Skip")
    return friday


def test_how_the_last_promise_went_is_asked_and_can_be_taken_back(promising: Afternoon) -> None:
    assert "You promised: “two visits”" in promising.said()

    promising.press("Not this time")
    assert promising.book.plan(W48).promise_kept is False
    promising.press("Kept")
    assert promising.book.plan(W48).promise_kept is True
    promising.press("Kept")

    assert promising.book.plan(W48).promise_kept is None


def test_without_a_promise_nothing_is_asked(open_desk: Open) -> None:
    friday = Afternoon(open_desk(lived(promise=""))).open()
    friday.press("Close the week", "Go on", "Begin so", "Skip")

    assert "You promised" not in friday.said()


def test_the_promise_of_next_week_is_kept_while_it_is_typed_and_one_step_in_the_end(
    promising: Afternoon,
) -> None:
    promising.press("Kept")
    QTest.keyClicks(promising.card(PromiseCard).promise, "one visit")
    assert promising.book.plan(W49).promise == "one visit"

    promising.press("Finish")

    assert len(promising.desk.session.past) == 3
    promising.undo()
    assert promising.book.plan(W49).promise == ""
    assert promising.book.plan(W48).promise_kept is None


def test_a_promise_that_is_being_written_is_gone_on_with_in_another_language(
    promising: Afternoon,
) -> None:
    QTest.keyClicks(promising.card(PromiseCard).promise, "one vi")

    promising.desk.settings.choose(LANGUAGE, "da")
    promising.desk.program.renew()
    promising.desk.settle()

    field = promising.card(PromiseCard).promise
    assert promising.desk.window.focusWidget() is field
    assert field.text() == "one vi"
