"""The page of categories, with real widgets: what a hand, a key and a screen reader find there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QColorDialog, QPushButton, QWidget

from planner.app.commands.categories import ArchiveCategory, MergeCategory
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role, called
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.settings_pages.categories import CategoriesPage
from planner.ui.settings_pages.target_dialog import TargetDialog
from tests.builders import EMPLOYEE_WEEK, W48, book, plan, time
from tests.ui.sitting import AtSettings

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Sitting(AtSettings):
    """The settings, open at the categories of a session's book."""

    def __init__(self, given: Book, folder: Path, words: Words) -> None:
        super().__init__(given, folder, words, "categories")
        (self.page,) = self.dialog.findChildren(CategoriesPage)

    @property
    def book(self) -> Book:
        return self.session.book

    @property
    def names(self) -> list[str]:
        """What the list shows, from above."""
        tree = self.page._list
        return [tree.topLevelItem(n).text(0) for n in range(tree.topLevelItemCount())]  # type: ignore[union-attr]

    @property
    def refused(self) -> str:
        remark = self.dialog._remark
        return remark.text() if remark.isVisible() else ""

    def choose(self, name: str) -> None:
        tree = self.page._list
        tree.setCurrentItem(tree.topLevelItem(self.names.index(name)))  # type: ignore[arg-type]
        self.settle()

    def press(self, text: str) -> None:
        """Press the button of that name."""
        (button,) = [b for b in self.dialog.findChildren(QPushButton) if self._is(b, text)]
        QTest.mouseClick(button, LEFT)
        self.settle()

    def _is(self, button: QPushButton, text: str) -> bool:
        return button.isVisible() and text in (button.text(), button.accessibleName())

    def answer(self, choice: str) -> None:
        """Choose in the question that is open, and go on."""
        (question,) = [d for d in self.dialog.findChildren(TargetDialog) if d.isVisible()]
        question._box.setCurrentText(choice)
        assert question._box.currentText() == choice
        (ok,) = [b for b in question.findChildren(QPushButton) if b.isDefault()]
        ok.click()
        self.settle()

    def type_name(self, text: str) -> None:
        field = self.page._form._name
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle()


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(app: QApplication, tmp_path: Path) -> Iterator[Sit]:
    sittings: list[Sitting] = []

    def sit(given: Book | None = None, words: Words | None = None) -> Sitting:
        begun = given or book(EMPLOYEE_WEEK, plan())
        sittings.append(Sitting(begun, tmp_path, words or Words("en")))
        return sittings[-1]

    yield sit
    for sitting in sittings:
        sitting.leave()


def test_archived_categories_stand_below_the_active_ones(sit: Sit) -> None:
    given = ArchiveCategory("meetings", OPEN_ID, W48, "n2").apply(book())

    assert sit(given).names == [
        "Customer contact",
        "Mail and administration",
        "Preparation and documentation",
        "Travel",
        "Learning and improvement",
        "Not planned",
        "Internal meetings",
    ]


def test_a_new_category_is_added_and_named_at_once(sit: Sit) -> None:
    sitting = sit()

    sitting.press("Add")
    assert sitting.page._form._name.hasFocus()
    QTest.keyClicks(sitting.page._form._name, "Calls")
    QTest.keyClick(sitting.page._form._name, Qt.Key.Key_Return)

    assert called("calls", sitting.book.active).role is Role.OTHER
    assert sitting.names[-2:] == ["Calls", "Not planned"]
    assert len(sitting.session.past) == 2


def test_several_new_categories_have_names_of_their_own(sit: Sit) -> None:
    sitting = sit()

    sitting.press("Add")
    sitting.press("Add")

    assert sitting.names[-3:] == ["New category", "New category 2", "Not planned"]


def test_a_name_that_is_taken_is_refused_in_words_and_stays_to_be_mended(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Internal meetings")

    sitting.type_name("travel")

    assert sitting.refused == "There is a category called “travel” already. Write another name."
    assert sitting.page._form._name.text() == "travel"
    sitting.type_name("Travel 2")
    assert sitting.refused == ""
    assert sitting.book.category("meetings").name == "Travel 2"


def test_keys_move_a_category_and_the_focus_stays(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Internal meetings")
    tree = sitting.page._list
    tree.setFocus()

    QTest.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert sitting.book.order[:2] == ("meetings", "customers")
    QTest.keyClick(tree, Qt.Key.Key_Up, ALT)
    QTest.keyClick(tree, Qt.Key.Key_Down, ALT)
    QTest.keyClick(tree, Qt.Key.Key_Down, ALT)

    assert sitting.book.order[:3] == ("customers", "admin", "meetings")
    assert len(sitting.session.past) == 3
    assert tree.chosen == "meetings"
    assert tree.hasFocus()


def test_buttons_move_it_as_far_as_there_is_room(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Learning and improvement")

    sitting.press("Down")

    assert sitting.names[-2:] == ["Not planned", "Learning and improvement"]
    assert not sitting.page._down.isEnabled()
    sitting.press("Up")
    assert sitting.names[-2:] == ["Learning and improvement", "Not planned"]


def drop(sitting: Sitting, name: str, half: float) -> None:
    """Drop the chosen row on the row of `name`: on its upper part (0.1) or its lower (0.9)."""
    tree = sitting.page._list
    rect = tree.visualItemRect(tree.topLevelItem(sitting.names.index(name)))  # type: ignore[arg-type]
    at = QPointF(rect.center().x(), rect.top() + rect.height() * half)
    below = QAbstractItemView.DropIndicatorPosition.BelowItem
    above = QAbstractItemView.DropIndicatorPosition.AboveItem
    tree.dropIndicatorPosition = lambda: below if half > 0.5 else above  # type: ignore[method-assign]
    actions, keys = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    tree.dropEvent(QDropEvent(at, actions, QMimeData(), LEFT, keys))
    sitting.settle()


@pytest.mark.parametrize(
    ("name", "half", "order"),
    [
        ("Customer contact", 0.1, "meetings customers admin preparation"),
        ("Mail and administration", 0.1, "customers meetings admin preparation"),
        ("Mail and administration", 0.9, "customers admin meetings preparation"),
        ("Preparation and documentation", 0.9, "customers admin preparation meetings"),
    ],
)
def test_a_row_that_is_dropped_stands_there(sit: Sit, name: str, half: float, order: str) -> None:
    sitting = sit()
    sitting.choose("Internal meetings")

    drop(sitting, name, half)

    assert " ".join(sitting.book.order[:4]) == order
    assert sitting.page._list.chosen == "meetings"


def test_a_row_that_is_dropped_below_all_stands_last(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Internal meetings")

    drop(sitting, "Not planned", 0.9)

    assert sitting.book.order[-1] == "meetings"


def test_archiving_asks_where_the_time_goes(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")

    sitting.press("Archive…")
    sitting.answer("Mail and administration")

    assert sitting.book.category("travel").archived
    assert sitting.book.plan(W48).planned("admin") == time("9:00")
    assert sitting.names[-1] == "Travel"
    sitting.press("Bring back")
    assert not sitting.book.category("travel").archived


def test_a_merge_shows_the_heir_and_what_can_be_split_from_it(sit: Sit) -> None:
    sitting = sit()
    begun = sitting.book
    sitting.choose("Travel")

    sitting.press("Merge into…")
    sitting.answer("Mail and administration")

    assert sitting.page._list.chosen == "admin"
    assert sitting.book.plan(W48).planned("admin") == time("9:00")
    sitting.press("Split “Travel” again")
    assert sitting.book == begun


def test_a_colour_is_that_of_the_role_a_shade_or_any_other(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")

    sitting.press("darker")
    assert sitting.book.category("travel").colour not in ("", LIGHT.roles[Role.TRAVEL])
    sitting.press("Another…")
    (dialog,) = sitting.dialog.findChildren(QColorDialog)
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    assert sitting.book.category("travel").colour == "#123456"
    sitting.press("As the role")
    assert sitting.book.category("travel").colour == ""


def test_a_colour_that_is_hard_to_see_is_said_to_be(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")
    warning = sitting.page._form._colour._warning
    assert not warning.isVisible()

    sitting.press("very light")

    assert warning.isVisible()


def test_another_colour_that_is_not_chosen_after_all_leaves_the_choice_as_it_was(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")

    sitting.press("Another…")
    (dialog,) = sitting.dialog.findChildren(QColorDialog)
    dialog.reject()

    assert sitting.page._form._colour._group.checkedId() == 0
    assert sitting.session.past == ()


def test_a_role_and_what_is_kept_are_asked_for_and_what_is_no_time_is_put_back(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")
    form = sitting.page._form

    form._role.setCurrentIndex(form._role.findData(Role.CUSTOMER))
    form._role.activated.emit(form._role.currentIndex())
    retyped(form._keep, "1:30")
    retyped(form._keep, "soon")

    travel = sitting.book.category("travel")
    assert (travel.role, travel.keep_at_least) == (Role.CUSTOMER, time("1:30"))
    assert form._keep.text() == "1:30"
    assert len(sitting.session.past) == 2


def retyped(field: QWidget, text: str) -> None:
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_what_was_typed_counts_when_the_settings_are_closed_at_once(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")
    QTest.keyClicks(sitting.page._form._definition, "Driving. Not: calls.")
    name = sitting.page._form._name
    name.selectAll()
    QTest.keyClicks(name, "On the road")

    sitting.dialog.close()

    travel = sitting.book.category("travel")
    assert (travel.name, travel.definition) == ("On the road", "Driving. Not: calls.")


def test_not_planned_can_be_moved_and_nothing_else(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Not planned")
    page = sitting.page

    assert not page._form._name.isEnabled()
    assert not page._archive.isEnabled()
    assert not page._merge.isEnabled()
    sitting.press("Up")
    assert sitting.book.order[-2] == OPEN_ID
    sitting.choose("Travel")
    sitting.dialog.close()
    assert len(sitting.session.past) == 1


def test_what_goes_on_elsewhere_is_shown_and_the_choice_stays(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")

    sitting.session.perform(MergeCategory("meetings", "travel"))
    sitting.session.undo()
    sitting.session.redo()

    assert "Internal meetings" not in sitting.names
    assert sitting.page._list.chosen == "travel"


def test_a_choice_that_is_gone_gives_way_to_the_first(sit: Sit) -> None:
    sitting = sit()
    sitting.choose("Travel")

    sitting.session.perform(MergeCategory("travel", "admin"))

    assert sitting.page._list.chosen == "customers"
    assert sitting.page._form._name.text() == "Customer contact"


def test_forty_categories_scroll_and_the_chosen_one_is_seen(sit: Sit) -> None:
    more = tuple(Category(f"c{n}", f"Category {n}", Role.OTHER) for n in range(40))
    given = book()
    sitting = sit(Book(given.person, (*more, *given.categories)))

    sitting.choose("Category 39")
    sitting.page._list.step(-1)
    sitting.settle()

    tree = sitting.page._list
    item = tree.currentItem()
    assert item is not None
    assert tree.viewport().rect().contains(tree.visualItemRect(item).center() + QPoint(-40, 0))


def test_a_screen_reader_is_told_name_and_role(sit: Sit, words: Words) -> None:
    sitting = sit(words=words)
    tree = sitting.page._list

    said = tree.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)  # type: ignore[union-attr]
    assert said.startswith("Customer contact, ")
    assert tree.accessibleName()
    for button in sitting.page.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
