"""The Friday close in a real window: five cards, by keys and buttons, and what becomes of the weeks."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from planner.app.commands.entries import CloseWeek
from planner.app.commands.goals import RemoveGoal
from planner.app.commands.plan import MoveTime, WriteNote
from planner.app.friday import Part
from planner.app.looking import LookingSession
from planner.app.session import Session
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.errors import LookingOnly
from planner.core.plan import StartKind
from planner.core.week import Week
from planner.ui.friday.ahead_card import AheadCard
from planner.ui.friday.close_card import CloseCard
from planner.ui.friday.look_back_card import LookBackCard
from planner.ui.friday.move_card import MoveCard
from planner.ui.friday.opening import PLACE, Fridays
from planner.ui.friday.part_card import PartCard
from planner.ui.friday.promise_card import PromiseCard
from planner.ui.pages.ring_page import RingPage
from planner.ui.settings import THEME
from planner.ui.text import PlainLabel
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

W47, W49 = W48.plus(-1), W48.plus(1)
FRIDAY = W48.days[4]
RECORDED = ("mon 7:30 customers", "tue 9:30 meetings", "wed 4:00 admin")
Kind = TypeVar("Kind", bound=PartCard)


def lived(*texts: str, promise: str = "two visits") -> Book:
    made = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, promise=promise))
    return made.with_log(log(*(texts or RECORDED)))


class Afternoon:
    """A desk on a day, with what opens the Friday close."""

    def __init__(self, desk: Desk, today: date = FRIDAY) -> None:
        self.desk = desk
        desk.program.today = lambda: today
        self.fridays = Fridays(desk.program)

    def open(self) -> "Afternoon":
        self.desk.window._actions["friday"].trigger()
        self.desk.settle()
        return self

    @property
    def book(self) -> Book:
        return self.desk.session.book

    @property
    def part(self) -> Part | None:
        return self.fridays.guide.part if self.fridays.guide else None

    @property
    def cards(self) -> list[PartCard]:
        found = self.desk.window.findChildren(PartCard)
        return [each for each in found if each.isVisibleTo(self.desk.window)]

    def card(self, kind: type[Kind]) -> Kind:
        (found,) = self.cards
        assert isinstance(found, kind)
        return found

    def said(self) -> str:
        return "\n".join(
            label.text() for label in self.cards[0].findChildren(PlainLabel) if not label.isHidden()
        )

    def press(self, *texts: str) -> None:
        for text in texts:
            (button,) = (
                b
                for b in self.cards[0].findChildren(QPushButton)
                if b.text() == text and b.isVisibleTo(self.cards[0])
            )
            button.click()
            self.desk.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desk.focused, key)
        self.desk.settle()

    def undo(self) -> None:
        self.desk.window.undo_wanted.emit()
        self.desk.settle()

    @property
    def where(self) -> tuple[str, Week]:
        return self.desk.window.pages.current_id, self.desk.window.week


@pytest.fixture
def friday(open_desk: Open) -> Afternoon:
    return Afternoon(open_desk(lived())).open()


# All the way


def test_it_leads_from_the_log_over_the_comparison_to_the_plan_of_next_week(
    friday: Afternoon,
) -> None:
    seen = [friday.where]

    for button in ("Close the week", "Go on", "Begin so", "Move 3:45"):
        friday.press(button)
        seen.append(friday.where)

    assert seen == [("log", W48), ("compare", W48), *[("plan", W49)] * 3]
    assert friday.book.is_closed(W48)
    assert friday.book.plan(W49).start.kind is StartKind.NORMAL
    assert friday.book.plan(W49).planned("customers") == time("15:45")
    friday.press("Finish")
    assert friday.part is None
    assert friday.cards == []
    assert friday.desk.said_in_bar(PLACE) == "Week 48 is closed, and week 49 is planned."


def test_it_goes_by_enter_alone(open_desk: Open) -> None:
    friday = Afternoon(open_desk(lived(promise="")))
    friday.desk.window.activateWindow()
    QTest.qWaitForWindowActive(friday.desk.window)
    friday.open()

    for _ in range(5):
        friday.key(Qt.Key.Key_Return)

    assert friday.part is None
    assert friday.book.is_closed(W48)
    assert friday.book.plan(W49).planned("customers") == time("15:45")


def test_every_part_can_be_passed_over_and_nothing_is_done(friday: Afternoon) -> None:
    before = friday.book

    friday.press("Skip", "Go on", "Skip", "Skip", "Finish")

    assert friday.book is before
    assert friday.desk.session.past == ()
    assert "stay as they are" in friday.desk.said_in_bar(PLACE)


def test_each_part_is_one_step_and_undo_leads_back_to_it(friday: Afternoon) -> None:
    friday.press("As planned: 17:30", "Close the week", "Go on", "Begin so", "Move 3:45")
    assert [len(step.commands) for step in friday.desk.session.past] == [2, 1, 1]
    back = []

    for _ in range(3):
        friday.undo()
        back.append((friday.part, friday.where))

    assert back == [
        (Part.MOVE, ("plan", W49)),
        (Part.AHEAD, ("plan", W49)),
        (Part.CLOSE, ("log", W48)),
    ]
    assert not friday.book.is_closed(W48)


def test_back_goes_back_and_undoes_nothing(friday: Afternoon) -> None:
    friday.press("Close the week", "Go on")

    friday.press("Back", "Back")

    assert friday.part is Part.CLOSE
    assert friday.book.is_closed(W48)
    assert "Closed: names, roles and sums" in friday.said()


# Leaving, and going on


def test_escape_leaves_without_losing_anything_and_it_goes_on_there(friday: Afternoon) -> None:
    friday.press("Close the week")
    note = friday.card(LookBackCard).note
    note.setFocus()
    QTest.keyClicks(note, "too many meetings")

    QTest.keyClick(note, Qt.Key.Key_Escape)
    friday.desk.settle()

    assert friday.part is None
    assert friday.book.plan(W48).note == "too many meetings"
    friday.open()
    assert friday.card(LookBackCard).note.toPlainText() == "too many meetings"


def test_what_was_left_in_another_week_begins_anew(open_desk: Open) -> None:
    desk = open_desk(lived())
    desk.settings.note(PLACE, f"{W47} 4")

    assert Afternoon(desk).open().part is Part.CLOSE


@pytest.mark.parametrize("noted", ["2026-W48 9", "2026-W48", "nonsense", "2026-W48 6"])
def test_a_place_that_can_not_be_is_the_beginning(open_desk: Open, noted: str) -> None:
    desk = open_desk(lived())
    desk.settings.note(PLACE, noted)

    assert Afternoon(desk).open().part is Part.CLOSE


def test_opening_it_once_more_leads_home(friday: Afternoon) -> None:
    friday.press("Close the week")
    friday.desk.window.go_to(W47)
    friday.desk.window.open_page("plan")
    friday.desk.window.go_to(W48)

    friday.open()

    assert friday.part is Part.LOOK_BACK
    assert friday.where == ("compare", W48)


def test_the_card_comes_along_to_other_pages_and_another_window(friday: Afternoon) -> None:
    friday.press("Close the week")
    friday.desk.window.open_page("plan")
    friday.desk.settle()
    assert isinstance(friday.cards[0], LookBackCard)

    friday.desk.program.choose(THEME, "dark")
    friday.desk.program.renew()
    friday.desk.settle()

    assert friday.part is Part.LOOK_BACK
    assert friday.card(LookBackCard)


def test_the_first_run_is_not_interrupted(open_desk: Open) -> None:
    friday = Afternoon(open_desk(is_new=True)).open()

    assert friday.part is None


def test_a_book_that_is_only_looked_at_says_so_and_the_steps_can_be_gone_through(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    friday = Afternoon(open_desk(lived())).open()
    before, told = friday.book, list[object]()
    monkeypatch.setattr(friday.desk.window, "refuse", told.append)
    monkeypatch.setattr(Session, "perform", LookingSession.perform)

    friday.press("Close the week")

    assert [type(each) for each in told] == [LookingOnly]
    assert friday.part is Part.CLOSE
    friday.press("Skip", "Go on", "Skip", "Skip", "Finish")
    assert friday.book is before


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


# Where it is opened


@pytest.mark.parametrize("page", ["log", "compare"])
def test_it_is_opened_from_log_and_comparison(open_desk: Open, page: str) -> None:
    friday = Afternoon(open_desk(lived()))
    friday.desk.window.open_page(page)
    friday.desk.settle()
    (button,) = (
        b
        for b in friday.desk.window.pages.current.findChildren(QPushButton)
        if b.text() == "Friday close…"
    )

    button.click()

    assert friday.part is Part.CLOSE


def test_after_filling_in_the_keys_go_on_from_the_way_on(friday: Afternoon) -> None:
    friday.desk.window.activateWindow()
    QTest.qWaitForWindowActive(friday.desk.window)
    card = friday.card(CloseCard)
    card.fill.setFocus()

    QTest.keyClick(card.fill, Qt.Key.Key_Space)
    friday.desk.settle()

    assert friday.desk.focused is card.on


def test_where_cards_stand_below_the_one_that_leads_is_seen_and_then_the_page_has_its_height_again(
    friday: Afternoon,
) -> None:
    friday.desk.resize(480, 900)
    page = friday.desk.window.pages.current
    assert isinstance(page, RingPage)
    assert page.is_stacked
    side = page._side

    assert (
        side.height()
        >= side.minimumHeight()
        >= min(friday.cards[0].sizeHint().height(), 0.5 * page.height())
    )

    QTest.keyClick(friday.cards[0], Qt.Key.Key_Escape)
    friday.desk.settle()
    assert side.minimumHeight() == 0
