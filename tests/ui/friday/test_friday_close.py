"""The Friday close in a real window: all the way, left and gone on with, opened from where one is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from planner.app.friday import Part
from planner.app.looking import LookingSession
from planner.app.session import Session
from planner.core.errors import LookingOnly
from planner.core.plan import StartKind
from planner.ui.friday.close_card import CloseCard
from planner.ui.friday.look_back_card import LookBackCard
from planner.ui.friday.opening import PLACE
from planner.ui.pages.log_page import LogPage
from planner.ui.settings import THEME
from tests.builders import W48, time
from tests.ui.conftest import Open
from tests.ui.friday.afternoon import W47, W49, Afternoon, lived

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

    friday.desk.settings.choose(THEME, "dark")
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
    assert isinstance(page, LogPage)
    assert page.is_stacked
    side = page._side

    assert (
        side.height()
        >= side.minimumHeight()
        >= min(friday.cards[0].sizeHint().height(), 0.5 * page.height())
    )

    QTest.keyClick(friday.cards[0], Qt.Key.Key_Escape)
    friday.desk.settle()
    assert page.views.height() == page.grid_card.heightForWidth(page.views.width())
    assert page._roll.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("size", [(1280, 800), (700, 640)])
def test_its_card_is_in_sight_with_the_way_on_wherever_the_page_was_rolled_to(
    open_desk: Open, size: tuple[int, int]
) -> None:
    desk = open_desk(lived())
    desk.resize(*size)
    desk.window.open_page("log")
    page = desk.window.pages.current
    page._side.verticalScrollBar().setValue(page._side.verticalScrollBar().maximum())

    friday = Afternoon(desk).open()

    (card,) = friday.cards
    seen = [b for b in card.findChildren(QPushButton) if b.isVisible()]
    assert seen
    assert [b.text() for b in seen if b.visibleRegion().boundingRect() != b.rect()] == []
