"""Absence, public holidays and working hours, in real widgets."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from planner.app.commands.hours import AddAbsence, ChooseCountry, RemoveAbsence
from planner.app.session import Session
from planner.core.absence import NOWHERE, Absence, AbsenceKind
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.absence_dialog import AbsenceDialog
from planner.ui.holiday_bar import HolidayBar
from planner.ui.holiday_look_up import HolidayLookUp
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.hours import HoursPage
from planner.ui.settings_pages.page import Case
from planner.ui.text import PlainLabel
from tests.builders import EMPLOYEE_WEEK, W48, book, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

ENGLISH = Words("en")
THURSDAY, FRIDAY, SATURDAY = (date(2026, 11, day) for day in (26, 27, 28))
FEASTS = {THURSDAY: "Thanksgiving <b>", SATURDAY: "A Saturday", date(2026, 12, 1): "Advent"}


def danish(*plans: object) -> Book:
    return ChooseCountry("DK").apply(book(EMPLOYEE_WEEK, *plans))  # type: ignore[arg-type]


# Public holidays


class Calendar:
    """Knows `FEASTS`, and what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, str]] = []
        self.feasts: Mapping[date, str] = FEASTS

    def __call__(self, country: str, year: int, language: str) -> Mapping[date, str]:
        self.asked.append((country, year, language))
        return self.feasts if country == "DK" else {}


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def offering(desk: Desk, calendar: Calendar) -> HolidayBar:
    """The bar once everything that was asked for has been found."""
    look_up = HolidayLookUp(calendar)
    desk.window.page.ring.offer_holidays(look_up)
    look_up._jobs.wait()
    desk.settle()
    bar = desk.window.page.ring._holidays
    assert bar is not None
    return bar


def offered(bar: HolidayBar) -> list[str]:
    labels = bar.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisibleTo(bar.window())]


def press(bar: HolidayBar, text: str) -> None:
    buttons = [b for b in bar.findChildren(QPushButton) if b.isVisibleTo(bar.window())]
    next(button for button in buttons if button.text() == text).click()


def test_a_public_holiday_on_a_working_day_is_offered(open_desk: Open, calendar: Calendar) -> None:
    bar = offering(open_desk(danish()), calendar)

    assert offered(bar) == ["Thursday is a public holiday (Thanksgiving <b>): −7:30"]
    assert calendar.asked == [("DK", 2026, "en")]


def test_taking_it_off_is_one_step_that_shortens_the_week(
    open_desk: Open, calendar: Calendar
) -> None:
    desk = open_desk(danish(plan()))
    bar = offering(desk, calendar)

    press(bar, "Take off")

    assert desk.session.book.plan(W48).capacity == time("29:30")
    taken = desk.session.book.absences[0]
    assert (taken.day, taken.kind, taken.text) == (
        THURSDAY,
        AbsenceKind.PUBLIC_HOLIDAY,
        "Thanksgiving <b>",
    )
    assert not bar.isVisible()
    desk.session.undo()
    assert bar.isVisible()


def test_working_that_day_is_remembered_and_leaves_the_week(
    open_desk: Open, calendar: Calendar
) -> None:
    desk = open_desk(danish(plan()))
    bar = offering(desk, calendar)

    press(bar, "Work that day")

    assert not bar.isVisible()
    assert desk.session.book.plan(W48).capacity == time("37:00")
    desk.window.go_to(W48.plus(1))
    assert offered(bar) == ["Tuesday is a public holiday (Advent): −7:30"]
    desk.window.go_to(W48)
    assert not bar.isVisible()


def test_after_the_last_answer_the_focus_is_on_the_ring(
    open_desk: Open, calendar: Calendar
) -> None:
    desk = open_desk(danish())
    bar = offering(desk, calendar)
    bar.findChildren(QPushButton)[0].setFocus()

    QTest.keyClick(desk.focused, Qt.Key.Key_Space)
    desk.settle()

    assert desk.window.page.ring.view.isAncestorOf(desk.focused) or (
        desk.focused is desk.window.page.ring.view
    )


def test_nothing_is_offered_on_a_day_that_is_off_already_or_in_a_week_off(
    open_desk: Open, calendar: Calendar
) -> None:
    away = AddAbsence((Absence("a", THURSDAY),)).apply(danish())
    off = plan("", week=W48.plus(1))
    desk = open_desk(away.with_plan(off))
    bar = offering(desk, calendar)

    assert not bar.isVisible()
    desk.window.go_to(W48.plus(1))
    assert not bar.isVisible()


def test_without_a_country_nothing_is_looked_up(open_desk: Open, calendar: Calendar) -> None:
    bar = offering(open_desk(ChooseCountry(NOWHERE).apply(book())), calendar)

    assert calendar.asked == []
    assert not bar.isVisible()


def test_a_week_over_new_year_looks_both_years_up(open_desk: Open, calendar: Calendar) -> None:
    calendar.feasts = {date(2027, 1, 1): "New Year's Day"}
    desk = open_desk(danish())
    bar = offering(desk, calendar)

    desk.window.go_to(Week(2026, 53))
    look_up = bar._look_up
    look_up._jobs.wait()
    desk.settle()

    assert [year for _, year, _ in calendar.asked] == [2026, 2027]
    assert offered(bar) == ["Friday is a public holiday (New Year's Day): −7:00"]


def test_the_program_looks_up_once_its_window_is_painted(
    open_desk: Open, calendar: Calendar
) -> None:
    desk = open_desk(danish())
    assert desk.window.page.ring._holidays is None

    desk.program._holidays_of = calendar
    desk.program.renew()
    desk.settle()
    look_up = desk.program._holidays
    assert look_up is not None
    look_up._jobs.wait()
    desk.settle()

    assert offered(desk.window.page.ring._holidays) != []  # type: ignore[arg-type]


# Absence


def dialog_on(desk: Desk, given: Book) -> tuple[AbsenceDialog, Session]:
    """The dialog over the desk's window, and a session that does what it asks for."""
    session = Session(given)
    dialog = AbsenceDialog(given, W48, LIGHT, ENGLISH, desk.window)
    dialog.asked.connect(session.perform)
    dialog.show()
    return dialog, session


def retype(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_whole_week_is_off_in_one_choice_and_one_step(desk: Desk) -> None:
    dialog, session = dialog_on(desk, book(EMPLOYEE_WEEK, plan()))

    dialog._all.click()
    assert dialog._remark.text() == "Hours of the week: 0:00"
    dialog._off.click()

    assert session.book.plan(W48).is_off
    assert len(session.past) == 1
    assert not any(line.box.isEnabled() for line in dialog._days)


def test_typing_hours_chooses_the_day(desk: Desk) -> None:
    dialog, session = dialog_on(desk, book())

    retype(dialog._days[3].field, "2:15")
    dialog._text.setText("dentist")
    assert dialog._remark.text() == "Hours of the week: 34:45"
    dialog._off.click()

    (absence,) = session.book.absences
    assert (absence.day, absence.amount, absence.text) == (THURSDAY, time("2:15"), "dentist")


def test_an_amount_that_can_not_be_read_is_said_and_not_asked(desk: Desk) -> None:
    dialog, session = dialog_on(desk, book())

    retype(dialog._days[3].field, "soon")

    assert "soon" in dialog._remark.text()
    assert not dialog._off.isEnabled()
    retype(dialog._days[3].field, "25:00")
    assert dialog._remark.text() == "A day has 24:00 in all. Write less."
    assert session.past == ()


def test_an_absence_is_listed_and_removed(desk: Desk) -> None:
    thursday = Absence("a", THURSDAY, None, AbsenceKind.SICK, "flu")
    dialog, session = dialog_on(desk, AddAbsence((thursday,)).apply(book()))

    (line,) = dialog._taken_lines
    label, button = line.findChild(PlainLabel), line.findChild(QPushButton)
    assert label.text() == "Thursday 26 Nov 2026 · all day · Sick · flu"
    assert button.accessibleDescription() == label.text()
    button.click()

    assert session.book.absences == ()
    assert session.past[-1].commands == (RemoveAbsence((thursday,)),)
    assert dialog._taken_lines == []


def test_what_is_locked_is_said_in_the_dialog(desk: Desk) -> None:
    locked = plan("customers 37:00", locks=frozenset({"customers"}))
    dialog, _ = dialog_on(desk, book(EMPLOYEE_WEEK, locked))

    dialog._all.click()

    assert "Unlock something first" in dialog._remark.text()
    assert not dialog._off.isEnabled()


def test_the_menu_of_the_week_opens_absence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(AbsenceDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    menu = desk.window.page.ring._menu_button.menu()

    next(action for action in menu.actions() if action.text() == "Absence…").trigger()

    assert opened == ["Absence in week 48"]


# Working hours


def page_on(desk: Desk) -> HoursPage:
    """The page of the settings, with what it asks for done."""
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, ENGLISH)
    dialog = SettingsDialog(case, "hours", desk.window)
    dialog.asked.connect(lambda wish: desk.session.perform(wish.command))
    desk.session.listen(dialog.show_book)
    dialog.show()
    page = dialog._pages["hours"]
    assert isinstance(page, HoursPage)
    return page


def test_the_week_is_added_up_while_it_is_typed(desk: Desk) -> None:
    page = page_on(desk)
    assert page._sum.text() == "37:00"
    assert not page._use.isEnabled()

    retype(page._fields[4], "0")

    assert page._sum.text() == "30:00"
    assert page._use.isEnabled()


def test_hours_are_used_from_the_day_that_is_chosen(desk: Desk) -> None:
    page = page_on(desk)
    page._from.setDate(QDate(2026, 12, 7))
    retype(page._fields[4], "0")

    page._use.click()

    assert [desk.session.book.hours(Week(2026, n)) for n in (49, 50)] == [
        time("37:00"),
        time("30:00"),
    ]
    assert page._lines[0].text().startswith("From 7 Dec 2026: 30:00 · Monday 7:30")
    assert not page._use.isEnabled()


@pytest.mark.parametrize("bring", [True, False])
def test_planned_weeks_are_asked_about(open_desk: Open, bring: bool) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(), plan(week=W48.plus(1))))
    page = page_on(desk)
    assert page._bring.isHidden()

    retype(page._fields[4], "0")
    assert page._bring.text() == "Bring 2 planned weeks to these hours too"
    page._bring.setChecked(bring)
    page._use.click()

    assert desk.session.book.plan(W48).capacity == time("30:00" if bring else "37:00")
    assert len(desk.session.past) == 1


def test_a_day_of_25_hours_is_said_to_be_none(desk: Desk) -> None:
    page = page_on(desk)

    retype(page._fields[0], "25:00")

    assert page._remark.text() == "A day has 24:00 in all. Write less."
    assert not page._use.isEnabled()


def test_a_country_is_chosen_at_once_and_can_be_undone(desk: Desk) -> None:
    page = page_on(desk)
    place = page._country.findData("NO")

    page._country.setCurrentIndex(place)
    page._country.activated.emit(place)

    assert desk.session.book.public_holidays.country == "NO"
    desk.session.undo()
    assert page._country.currentData() == ""


def test_a_country_that_is_not_listed_stays_chosen(open_desk: Open) -> None:
    desk = open_desk(ChooseCountry("NZ").apply(book()))

    assert page_on(desk)._country.currentText() == "NZ"


def test_hours_of_a_book_without_any_are_none(open_desk: Open) -> None:
    page = page_on(open_desk(replace(book(), working_hours=())))

    assert page._sum.text() == "0:00"


def test_a_day_may_begin_later_and_it_can_be_undone(desk: Desk) -> None:
    page = page_on(desk)
    box = page.day_begin.box
    place = box.findText("2:00")

    box.setCurrentIndex(place)
    box.activated.emit(place)
    begins = desk.session.book.day_begins
    desk.session.undo()

    assert begins == time("2:00")
    assert box.currentText() == "midnight"
