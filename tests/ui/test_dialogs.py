"""Dialogs: what they say before anything is asked, and what they ask."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from planner.app.commands.framework import DescribePerson
from planner.app.commands.plan import SetCapacity
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.move import Move, Reason, ReasonKind
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.asked import Asked
from planner.ui.duration_dialog import DurationDialog
from planner.ui.move_dialog import MoveDialog
from planner.ui.remark import Remark
from planner.ui.settings import LANGUAGE, THEME, Choice
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.page import Case
from planner.ui.settings_pages.paper import PaperPage
from planner.wording.refusals import why
from tests.builders import W48, book, move, plan, time
from tests.ui.desk import Desk

ENGLISH = Words("en")
GIVEN = book("customers 12:00, meetings 8:00", plan("customers 12:00, meetings 8:00"))


@pytest.fixture
def dialog(app: QApplication) -> MoveDialog:
    made = MoveDialog(GIVEN, GIVEN.plan(W48), LIGHT, ENGLISH)
    made.show_new("meetings", "customers", time("1:00"))
    made.show()
    return made


def moved_by(dialog: MoveDialog) -> list[Move]:
    moves: list[Move] = []
    dialog.moved.connect(moves.append)
    return moves


def retype(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)


def test_a_move_is_told_in_full_before_it_is_made(dialog: MoveDialog) -> None:
    assert dialog._remark.text() == (
        "Internal meetings 8:00 → 7:00 · Customer contact 12:00 → 13:00"
    )


def test_move_asks_for_what_the_fields_say(dialog: MoveDialog) -> None:
    asked = moved_by(dialog)
    retype(dialog._amount, "90")
    dialog._kind.setCurrentIndex(dialog._kind.findData(ReasonKind.STOP))
    QTest.keyClicks(dialog._reason, "the Monday meeting")

    QTest.keyClick(dialog._reason, Qt.Key.Key_Return)

    (made,) = asked
    assert made.amount == time("1:30")
    assert made.reason == Reason(ReasonKind.STOP, "the Monday meeting")
    assert dialog.isHidden()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9:00", "has only 8:00"),
        ("", "How much?"),
        ("soon", "“soon” is not a time"),
        ("0", "Nothing to move"),
        ("999h", "168:00"),
    ],
)
def test_a_move_that_can_not_be_is_said_and_can_not_be_asked(
    dialog: MoveDialog, typed: str, said: str
) -> None:
    asked = moved_by(dialog)

    retype(dialog._amount, typed)
    QTest.keyClick(dialog._amount, Qt.Key.Key_Return)

    assert said in dialog._remark.text()
    assert asked == []
    assert dialog.isVisible()


def test_a_move_to_itself_is_nothing_to_move(dialog: MoveDialog) -> None:
    dialog.show_new("meetings", "meetings", time("1:00"))

    assert not dialog._ok.isEnabled()


def test_a_move_that_was_made_is_changed_and_stays_the_same_move(app: QApplication) -> None:
    made = move("1:00 meetings > customers", move_id="m1", by="p2")
    given = GIVEN.with_plan(plan("customers 12:00, meetings 8:00", made))
    dialog = MoveDialog(given, given.plan(W48), LIGHT, ENGLISH)
    asked = moved_by(dialog)
    dialog.show_move(made)
    retype(dialog._amount, "2:00")

    dialog._ok.click()

    assert asked == [Move("m1", "meetings", "customers", time("2:00"), by="p2")]


# Hours of the week


def capacity_dialog(given: Book = GIVEN) -> tuple[DurationDialog, list[object]]:
    def check(hours: timedelta) -> str:
        try:
            SetCapacity(W48, hours).apply(given)
        except Refusal as refusal:
            return why(refusal, given, ENGLISH)
        return ""

    dialog = DurationDialog("Hours", "How many?", time("20:00"), check, LIGHT, ENGLISH)
    answers: list[object] = []
    dialog.answered.connect(answers.append)
    return dialog, answers


@pytest.mark.parametrize(
    ("typed", "hours"), [("0:00", "0:00"), ("168", "168:00"), ("30", "30:00"), ("-2", "18:00")]
)
def test_a_week_has_from_nothing_to_168_hours(app: QApplication, typed: str, hours: str) -> None:
    dialog, answers = capacity_dialog()

    retype(dialog._field, typed)
    dialog._ok.click()

    assert answers == [time(hours)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("168:01", "A week has no more than 168:00."),
        ("-21", "A time can't be below 0:00. Write more."),
        ("+160", "A week has 168:00 in all. Write less."),
        ("", "How much?"),
        ("all", "“all” is not a time. Write it like 8:30, 8.5, 2h or 90m."),
    ],
)
def test_more_or_less_than_that_is_refused_while_it_is_typed(
    app: QApplication, typed: str, said: str
) -> None:
    dialog, answers = capacity_dialog()

    retype(dialog._field, typed)
    dialog._ok.click()

    assert dialog._remark.text() == said
    assert answers == []


def test_hours_that_locks_do_not_fit_in_are_refused_while_they_are_typed(app: QApplication) -> None:
    locked = plan("customers 12:00, meetings 8:00", locks=frozenset({"meetings"}))
    dialog, _ = capacity_dialog(GIVEN.with_plan(locked))

    retype(dialog._field, "7")

    assert dialog._remark.text().startswith("What is locked takes 8:00")


def test_a_week_off_is_an_empty_ring_that_says_so(desk: Desk) -> None:
    desk.session.perform(SetCapacity(W48, time("0:00")))
    desk.settle()

    centre = desk.window.page.ring.view._scene.centre  # type: ignore[union-attr]
    assert (centre.total, centre.below) == ("0:00", "a week off")
    desk.type_hours("meetings", "1")
    assert "Nothing has time to give" in desk.notice


def test_a_name_with_an_ampersand_is_asked_about_in_full(app: QApplication) -> None:
    dialog = DurationDialog("", "R&D?", time("1:00"), lambda _: "", LIGHT, ENGLISH)

    labels = [child.text() for child in dialog.children() if hasattr(child, "buddy")]

    assert "R&&D?" in labels


# Settings


@pytest.mark.parametrize("first", [LANGUAGE, THEME])
def test_a_choice_closes_the_settings_and_they_open_where_it_was_made(
    desk: Desk, words: Words, first: Choice
) -> None:
    desk.settings.choose(first, "system")
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, words)  # type: ignore[arg-type]
    dialog = SettingsDialog(case, "general", desk.window)
    dialog.show()
    dialog.focus_on(first)
    chosen: list[object] = []
    dialog.chosen.connect(lambda *each: chosen.append(each))

    box = dialog.focusWidget()
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Down)

    assert len(chosen) == 1
    assert dialog.made is first
    assert dialog.isHidden()


def test_a_name_for_the_page_is_a_step_and_stays_while_the_settings_are_open(desk: Desk) -> None:
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, ENGLISH)
    dialog = SettingsDialog(case, "paper", desk.window)
    dialog.show()
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    name = dialog.findChildren(QLineEdit)[0]

    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Project manager")
    QTest.keyClick(name, Qt.Key.Key_Return)

    assert asked == [Asked(DescribePerson("Project manager", ""))]
    assert dialog.isVisible()


def test_a_page_of_the_settings_is_made_when_it_is_looked_at_and_follows_the_book(
    desk: Desk,
) -> None:
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, ENGLISH)
    dialog = SettingsDialog(case, "general", desk.window)
    assert not dialog.findChildren(PaperPage)

    dialog.show_book(DescribePerson("Leader").apply(case.book))
    dialog.turn_to("paper")

    assert dialog.findChildren(QLineEdit)[0].text() == "Leader"


def test_what_a_page_of_the_settings_says_below_the_fold_is_rolled_to(desk: Desk) -> None:
    case = Case(desk.session.book, desk.shelf.path, W48, W48.monday, desk.settings, LIGHT, ENGLISH)
    dialog = SettingsDialog(case, "general", desk.window)
    dialog.resize(760, 420)
    dialog.show()
    desk.settle()
    (copy,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Copy the path")

    copy.click()
    desk.settle()

    (remark,) = (each for each in dialog.findChildren(Remark) if each.isVisible())
    assert remark.visibleRegion().boundingRect() == remark.rect()
