"""Reminders in a real window: one line, four answers, and silence where there is nothing to say."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox

from planner.app.commands.closing import CloseWeek
from planner.app.commands.hours import ChooseCountry, DeclineHoliday
from planner.app.commands.plan import BeginFrom
from planner.core.book import Book
from planner.core.plan import StartKind
from planner.core.reminding import At, Reminder, Told
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.friday.opening import Fridays
from planner.ui.holiday_look_up import HolidayLookUp
from planner.ui.reminding.choices import CHOICES, remember, told, wanted_at
from planner.ui.reminding.reminders import Reminders
from planner.ui.settings import THEME
from planner.ui.settings_pages.page import Case
from planner.ui.settings_pages.reminders import RemindersPage
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk

W47 = W48.plus(-1)
MONDAY, TUESDAY, FRIDAY = W48.days[0], W48.days[1], W48.days[4]
CLOSE, PLAN = Reminder.CLOSE, Reminder.PLAN


class Clock:
    """The clock on the wall, turned by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 27, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def today(self) -> date:
        return self.now.date()

    def turn_to(self, day: date, clock: str) -> None:
        self.now = datetime.combine(day, time.fromisoformat(clock), UTC)


class Room:
    """A desk with a clock and reminders."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.clock = desk, Clock()
        desk.program.today = self.clock.today
        self.fridays = Fridays(desk.program)
        self.reminders = Reminders(desk.program, self.fridays, self.clock)

    def look(self, day: date, clock: str) -> str:
        """What stands above the page once it is that time, of any reminder."""
        self.clock.turn_to(day, clock)
        self.reminders.look()
        self.desk.settle()
        return self.said

    @property
    def said(self) -> str:
        return " | ".join(filter(None, (self.desk.said_in_bar(each) for each in Reminder)))

    def answer(self, reminder: Reminder, text: str) -> None:
        self.desk.press_in_bar(reminder, text)


def to_close() -> Book:
    return book(EMPLOYEE_WEEK, plan()).with_log(log("mon 7:30 customers"))


@pytest.fixture
def room(open_desk: Open) -> Iterator[Room]:
    made = Room(open_desk(to_close()))
    yield made
    made.reminders.deleteLater()


@pytest.fixture
def monday(open_desk: Open) -> Iterator[Room]:
    made = Room(open_desk(book(EMPLOYEE_WEEK, plan(week=W47))))
    yield made
    made.reminders.deleteLater()


# Saying it


def test_on_friday_at_two_a_line_says_that_it_is_time(room: Room) -> None:
    assert room.look(FRIDAY, "13:59") == ""

    assert room.look(FRIDAY, "14:00") == "It is time to close week 48, and to plan the next one."


def test_nothing_is_said_while_something_is_dragged_on_the_page_that_would_move(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as held:
        held.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        assert room.look(FRIDAY, "14:00") == ""

    assert room.look(FRIDAY, "14:01").startswith("It is time to close week 48")


def test_on_monday_at_nine_a_week_without_a_plan_is_told(monday: Room) -> None:
    assert monday.look(MONDAY, "09:00") == "Week 48 has no plan yet, and week 47 is not closed."


def test_what_was_said_stays_and_comes_along_to_another_window(room: Room) -> None:
    room.look(FRIDAY, "14:00")

    room.desk.settings.choose(THEME, "dark")
    room.desk.program.renew()
    room.desk.settle()

    assert "week 48" in room.look(FRIDAY, "17:00")


def test_somebody_who_was_told_is_not_told_again_after_a_new_start(
    room: Room, open_desk: Open
) -> None:
    room.look(FRIDAY, "14:00")
    again = Room(open_desk(to_close()))

    assert again.look(FRIDAY, "15:00") == ""


def test_who_slept_over_it_is_told_when_they_come_back(room: Room) -> None:
    room.look(FRIDAY, "08:00")
    room.clock.turn_to(FRIDAY, "16:40")

    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    room.desk.settle()

    assert "week 48" in room.said


def test_a_hidden_window_asks_for_attention(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    alerted: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda window, *_: alerted.append(window))
    room.desk.window.showMinimized()
    room.desk.settle()

    room.look(FRIDAY, "14:00")

    assert alerted == [room.desk.window]


# The answers


def test_begin_opens_the_friday_close(room: Room) -> None:
    room.look(FRIDAY, "14:00")

    room.answer(CLOSE, "Begin")

    assert room.fridays.guide is not None
    assert room.fridays.guide.week == W48
    assert room.said == ""


def test_on_monday_begin_closes_last_week_first_if_that_is_open(monday: Room) -> None:
    monday.look(MONDAY, "09:00")

    monday.answer(PLAN, "Begin")

    assert monday.fridays.guide is not None
    assert (monday.fridays.guide.week, monday.fridays.guide.ahead) == (W47, W48)


def test_on_monday_begin_opens_the_plan_where_last_week_is_closed(open_desk: Open) -> None:
    lived = book(EMPLOYEE_WEEK, plan(week=W47)).with_log(log("mon 7:30 customers", week=W47))
    room = Room(open_desk(CloseWeek(W47).apply(lived)))
    room.desk.window.open_page("log")
    assert room.look(MONDAY, "09:00") == "Week 48 has no plan yet."

    room.answer(PLAN, "Begin")

    assert (room.desk.window.pages.current_id, room.desk.window.week) == ("plan", W48)


def test_in_an_hour_it_comes_again_once(room: Room) -> None:
    room.look(FRIDAY, "14:00")

    room.answer(CLOSE, "In an hour")

    assert room.look(FRIDAY, "14:59") == ""
    assert room.look(FRIDAY, "15:00") != ""


def test_not_today_is_tomorrow(monday: Room) -> None:
    monday.look(MONDAY, "09:00")

    monday.answer(PLAN, "Not today")

    assert monday.look(MONDAY, "17:00") == ""
    assert monday.look(TUESDAY, "09:00") != ""


def test_never_is_never_and_can_be_taken_back_at_once_or_in_the_settings(room: Room) -> None:
    room.look(FRIDAY, "14:00")

    room.answer(CLOSE, "Never")

    assert "The settings bring it back." in room.said
    assert wanted_at(CLOSE, room.desk.settings) is None
    room.answer(CLOSE, "Remind me again")
    assert room.said == ""
    assert wanted_at(CLOSE, room.desk.settings) == At(4, time(14))
    room.desk.settings.choose(CHOICES[CLOSE].on, "off")
    room.look(W48.plus(1).days[4], "15:00")
    assert room.desk.said_in_bar(CLOSE) == ""


# Silence


def test_what_is_done_meanwhile_is_said_no_longer(room: Room, monday: Room) -> None:
    room.look(FRIDAY, "14:00")
    monday.look(MONDAY, "09:00")

    room.desk.session.perform(CloseWeek(W48))
    monday.desk.session.perform(BeginFrom(W48, StartKind.NORMAL))

    assert room.said == ""
    assert monday.said == ""


def test_what_is_past_is_said_no_longer(room: Room) -> None:
    room.look(FRIDAY, "14:00")

    assert "48" not in room.look(W48.plus(1).monday, "07:00")


def test_while_one_closes_the_week_and_in_the_first_run_nothing_is_said(
    room: Room, open_desk: Open
) -> None:
    room.fridays.open(W48)
    assert room.look(FRIDAY, "14:00") == ""

    beginner = Room(open_desk(to_close(), is_new=True))
    assert beginner.look(FRIDAY, "14:00") == ""


def test_a_public_holiday_is_no_day_to_be_reminded_on_unless_it_is_worked(room: Room) -> None:
    program = room.desk.program
    holidays = HolidayLookUp(lambda *_: {FRIDAY: "A holiday"})
    program._holidays = holidays
    program.session.perform(ChooseCountry("DK"))
    holidays.in_week("DK", W48, program.words.language)
    room.desk.wait_for(lambda: holidays.in_week("DK", W48, program.words.language))

    assert room.look(FRIDAY, "14:00") == ""
    assert "week 48" in room.look(W48.days[3], "14:00")
    room.answer(CLOSE, "Not today")
    program.session.perform(DeclineHoliday(FRIDAY))
    assert "week 48" in room.look(FRIDAY, "14:00")


def test_a_week_that_is_due_for_both_is_closed_and_not_planned(open_desk: Open) -> None:
    made = book(EMPLOYEE_WEEK, plan(week=W47)).with_log(log("mon 7:30 customers"))
    room = Room(open_desk(made))

    assert room.look(FRIDAY, "14:00") == "It is time to close week 48, and to plan the next one."


# What is remembered, and chosen


@pytest.mark.parametrize(
    "noted",
    [Told(W48), Told(W48, datetime(2026, 11, 27, 15, 20))],  # noqa: DTZ001
)
def test_what_was_said_is_remembered_on_this_computer(desk: Desk, noted: Told) -> None:
    remember(PLAN, noted, desk.settings)

    assert told(PLAN, desk.settings) == noted
    assert told(CLOSE, desk.settings) == Told()


@pytest.mark.parametrize("text", ["", "nonsense", "2026-W54", "2026-W48 tomorrow", "7"])
def test_a_note_that_can_not_be_read_says_nothing(desk: Desk, text: str) -> None:
    desk.settings.note("friday-close-told", text)

    assert told(CLOSE, desk.settings) == Told()


def case(desk: Desk) -> Case:
    held = desk.session.book
    return Case(held, desk.shelf.path, W48, MONDAY, desk.settings, LIGHT, Words("en"))


def choose(page: RemindersPage, box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_day_time_and_whether_are_chosen_in_the_settings(desk: Desk) -> None:
    page = RemindersPage(case(desk))
    page.chosen.connect(desk.settings.choose)
    on, day, clock = CHOICES[PLAN]

    choose(page, page.boxes[day], "Tuesday")
    choose(page, page.boxes[clock], "8:30")

    assert wanted_at(PLAN, desk.settings) == At(1, time(8, 30))
    choose(page, page.boxes[on], "Never")
    assert wanted_at(PLAN, desk.settings) is None
    assert not RemindersPage(case(desk)).boxes[day].isEnabled()
    page.deleteLater()
