"""The pages of the window: made when they are opened, told of changes when they are seen."""

from dataclasses import dataclass, replace
from typing import ClassVar, Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from planner.app.commands.framework import DescribePerson
from planner.core.book import Book
from planner.core.errors import NoSuchCategory, Refusal
from planner.core.person import Person
from planner.core.week import Week
from planner.ui.actions import Deed
from planner.ui.asked import Asked
from planner.ui.move_dialog import MoveDialog
from planner.ui.pages import rows
from planner.ui.pages.page import Page, PageCase
from planner.ui.settings import LANGUAGE
from tests.builders import W48
from tests.ui.conftest import Open
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


class NamePage(Page):
    """Shows whose week it is, and has a field of its own."""

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self.label, self.field = QLabel(), QLineEdit()
        self.times_shown = 0
        self.refusals: list[Refusal] = []
        column = QVBoxLayout(self)
        for widget in (self.label, self.field):
            column.addWidget(widget)
        self.show_week(case.book, case.place.week)

    def show_week(self, book: Book, week: Week) -> None:
        self.times_shown += 1
        self.label.setText(f"{book.person.name} in {week}")

    def continue_from(self, old: Self) -> None:
        self.field.setText(old.field.text())

    def refuse(self, refusal: Refusal) -> None:
        self.refusals.append(refusal)

    def take_focus(self) -> None:
        self.field.setFocus()


@dataclass(frozen=True)
class Rename(DescribePerson):
    """A command of the page that the tests add."""

    week: Week = W48
    page: ClassVar[str] = "name"

    def apply(self, book: Book) -> Book:
        if not self.name:
            raise NoSuchCategory("")
        return replace(book, person=Person(book.person.id, self.name))


@pytest.fixture
def desk(open_desk: Open, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A program with two pages, the second of which the tests bring along."""
    row = rows.PageRow(Deed("name", "Name", "settings", ("Ctrl+2",)), NamePage)
    monkeypatch.setattr(rows, "PAGES", (rows.PAGES[0], row))
    return open_desk()


def name_page(desk: Desk) -> NamePage:
    page = desk.window.pages.page("name")
    assert isinstance(page, NamePage)
    return page


def checked(desk: Desk) -> list[str]:
    buttons = desk.window._list._pages
    return [name for name, button in buttons.items() if button.isChecked()]


def test_a_page_is_made_when_it_is_opened_for_the_first_time(desk: Desk) -> None:
    before = set(desk.window.pages._pages)

    desk.window.open_page("name")

    assert before == {"plan"}
    assert name_page(desk).isVisible()
    assert not desk.window.page.isVisible()
    assert name_page(desk).label.text() == "Key account manager in 2026-W48"


def test_keys_and_buttons_open_pages_and_bring_the_focus_along(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    second = checked(desk), desk.focused

    QTest.mouseClick(desk.window._list._pages["plan"], Qt.MouseButton.LeftButton)

    assert second == (["name"], name_page(desk).field)
    assert checked(desk) == ["plan"]
    assert desk.window.page.ring.view.isAncestorOf(desk.focused)


def test_the_button_of_the_page_that_is_seen_stays_marked_when_it_is_pressed(desk: Desk) -> None:
    QTest.mouseClick(desk.window._list._pages["plan"], Qt.MouseButton.LeftButton)

    assert checked(desk) == ["plan"]


def test_a_page_is_told_of_changes_once_it_is_seen(desk: Desk) -> None:
    desk.window.open_page("name")
    desk.window.open_page("plan")
    shown = name_page(desk).times_shown

    desk.window.go_to(W48.plus(1))
    desk.type_hours("meetings", "7")
    while_hidden = name_page(desk).times_shown
    desk.window.open_page("name")

    assert while_hidden == shown
    assert name_page(desk).times_shown == shown + 1
    assert name_page(desk).label.text() == "Key account manager in 2026-W49"


def test_the_plan_shows_what_was_changed_on_another_page(desk: Desk) -> None:
    desk.window.open_page("name")

    desk.window.go_to(W48.plus(1))
    desk.window.open_page("plan")

    assert desk.window.page._plan.week == W48.plus(1)


def test_undo_and_redo_go_to_the_page_and_the_week_that_they_change(desk: Desk) -> None:
    desk.type_hours("meetings", "7")
    desk.window.open_page("name")
    desk.window.pages.current.asked.emit(Asked(Rename("Specialist")))
    desk.window.open_page("plan")
    desk.window.go_to(W48.plus(3))

    desk.window.undo_wanted.emit()
    first = desk.window.pages.current_id, desk.window.week
    desk.window.undo_wanted.emit()
    second = desk.window.pages.current_id, desk.hours["meetings"]
    desk.window.redo_wanted.emit()
    desk.window.redo_wanted.emit()

    assert first == ("name", W48)
    assert second == ("plan", "8:00")
    assert desk.window.pages.current_id == "name"
    assert name_page(desk).label.text() == "Specialist in 2026-W48"


def test_another_language_keeps_the_page_and_what_it_shows(desk: Desk) -> None:
    desk.window.open_page("name")
    name_page(desk).field.setText("half a word")

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()

    assert desk.window.pages.current_id == "name"
    assert checked(desk) == ["name"]
    assert name_page(desk).field.text() == "half a word"


def test_what_is_refused_is_said_on_the_page_where_it_was_tried(desk: Desk) -> None:
    desk.window.open_page("name")

    desk.window.pages.current.asked.emit(Asked(Rename("")))

    assert [type(refusal) for refusal in name_page(desk).refusals] == [NoSuchCategory]
    assert desk.window.page.hours.remark.text() == ""


def test_what_a_page_can_not_do_is_done_on_the_plan_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(MoveDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    desk.window.open_page("name")

    desk.window._actions["move"].trigger()

    assert opened == ["Move time"]
    assert desk.window.pages.current_id == "plan"
