"""The sorting rules, with real widgets: what a hand, a key and a screen reader find there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.categories import ArchiveCategory, MergeCategory
from planner.app.importing import entries_of
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule, Rules
from planner.i18n import Words
from planner.ui.rules.rule_dialog import RuleDialog
from planner.ui.settings_pages.rules import RulesPage
from planner.ui.text import PlainLabel
from planner.wording.steps import step_name
from tests.app.test_importing import ZONE
from tests.app.test_importing import event as timed
from tests.builders import W48, book
from tests.ui.sitting import AtSettings

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
STATUS = Rule("r1", Looks.TITLE, "status", "meetings")
DRIVE = Rule("r2", Looks.TITLE, "drive", "travel")
HELD = Rules((STATUS, DRIVE), frozenset({"example.org"}))


def with_rules(rules: Rules = HELD) -> Book:
    return replace(book(), rules=rules)


def having_imported(*titles: str, category: str = "meetings") -> Book:
    """A book that has rules, and entries of these titles."""
    events = [timed(title=title, source_id=str(n)) for n, title in enumerate(titles)]
    entries = [e for n, of in enumerate(events) for e in entries_of(of, category, f"e{n}", ZONE)]
    return AcceptEntries(tuple(entries)).apply(with_rules())


class Sitting(AtSettings):
    """The settings, open at the rules of a session's book."""

    def __init__(self, given: Book, folder: Path, words: Words) -> None:
        super().__init__(given, folder, words, "rules")
        (page,) = self.dialog.findChildren(RulesPage)
        self.panel = page.panel
        self.list = self.panel.list

    @property
    def rules(self) -> Rules:
        assert self.session.book.rules is not None
        return self.session.book.rules

    @property
    def ids(self) -> list[str]:
        return [rule.id for rule in self.rules.rules]

    @property
    def done(self) -> str:
        """The name of the last step."""
        step = self.session.next_undo
        return step_name(step, self.words) if step else ""

    def shown(self, column: int = 0) -> list[str]:
        items = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return [item.text(column) for item in items if item is not None]

    def choose(self, place: int) -> None:
        self.list.setFocus()
        self.list.setCurrentItem(self.list.topLevelItem(place))
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.list, key, modifier)
        self.settle()

    def press(self, text: str) -> None:
        (button,) = (
            b for b in self.dialog.findChildren(QPushButton) if b.isVisible() and b.text() == text
        )
        QTest.mouseClick(button, LEFT)
        self.settle()

    @property
    def editor(self) -> RuleDialog:
        (editor,) = (d for d in self.dialog.findChildren(RuleDialog) if d.isVisible())
        return editor


Sit = Callable[..., Sitting]


@pytest.fixture
def sit(app: QApplication, tmp_path: Path) -> Iterator[Sit]:
    sittings: list[Sitting] = []

    def sit(given: Book | None = None, words: Words | None = None) -> Sitting:
        sittings.append(Sitting(given or with_rules(), tmp_path, words or Words("en")))
        return sittings[-1]

    yield sit
    for sitting in sittings:
        sitting.leave()


def test_rules_stand_in_order_in_words_with_what_they_would_have_sorted(sit: Sit) -> None:
    sitting = sit(having_imported("Status", "Status, sales", "Drive"))

    assert sitting.shown() == [
        "Title has “status” → Internal meetings",
        "Title has “drive” → Travel",
    ]
    assert sitting.shown(2) == ["2 of 3", "1 of 3 · 1 otherwise"]
    together = sitting.panel._together.text()
    assert together == "All together would have sorted 3 of 3 · 1 otherwise than you did"


def test_enter_changes_a_rule_and_says_what_it_would_sort_while_one_types(sit: Sit) -> None:
    sitting = sit(having_imported("Status", "Status, sales", "Drive"))
    sitting.choose(0)
    sitting.key(Qt.Key.Key_Return)
    editor = sitting.editor
    assert editor.trial.text() == "Would have sorted 2 of 3"

    editor.text.setText("status sales")
    assert editor.trial.text() == "Would have sorted 1 of 3"
    editor.category.setCurrentIndex(editor.category.findData("admin"))
    assert editor.trial.text() == "Would have sorted 1 of 3 · 1 otherwise than you did"
    assert sitting.rules is not None
    assert sitting.rules.rule("r1") == STATUS
    editor.buttons.ok.click()
    sitting.settle()

    assert sitting.rules.rule("r1") == replace(STATUS, text="status sales", category="admin")
    assert sitting.done == "change the rule “status sales” in the title"


def test_a_new_rule_needs_something_to_look_for_and_stands_first(sit: Sit) -> None:
    sitting = sit()
    sitting.press("Add…")
    editor = sitting.editor
    assert not editor.buttons.ok.isEnabled()
    editor.looks.setCurrentIndex(editor.looks.findData("pattern"))
    editor.text.setText("1:1 *")
    editor.category.setCurrentIndex(editor.category.findData("meetings"))

    editor.buttons.ok.click()
    sitting.settle()

    assert sitting.shown()[0] == "Title is like “1:1 *” → Internal meetings"
    assert sitting.list.chosen == sitting.ids[0]
    assert sitting.dialog.focusWidget() is sitting.list
    sitting.session.undo()
    assert sitting.ids == ["r1", "r2"]


def test_guests_take_no_text(sit: Sit) -> None:
    sitting = sit()
    sitting.press("Add…")
    editor = sitting.editor

    editor.looks.setCurrentIndex(editor.looks.findData("guests"))

    assert not editor.text.isEnabled()
    assert editor.buttons.ok.isEnabled()


def test_alt_with_arrows_and_buttons_change_the_order(sit: Sit) -> None:
    sitting = sit()
    sitting.choose(1)
    sitting.key(Qt.Key.Key_Up, ALT)
    assert sitting.ids == ["r2", "r1"]
    assert sitting.list.chosen == "r2"

    sitting.press("Down")

    assert sitting.ids == ["r1", "r2"]
    assert sitting.done == "move the rule “drive” in the title"


def test_a_rule_is_dragged_to_another_place(sit: Sit) -> None:
    sitting = sit()
    sitting.choose(1)
    first = sitting.list.visualItemRect(sitting.list.topLevelItem(0))  # type: ignore[arg-type]
    above = QPointF(first.left() + 4, first.top() + 1)
    event = QDropEvent(
        above, Qt.DropAction.MoveAction, QMimeData(), LEFT, Qt.KeyboardModifier.NoModifier
    )
    assert sitting.list.dragDropMode() is QAbstractItemView.DragDropMode.InternalMove

    sitting.list.dropEvent(event)
    sitting.settle()

    assert sitting.ids == ["r2", "r1"]


def test_space_switches_a_rule_off_and_on(sit: Sit) -> None:
    sitting = sit(having_imported("Status"))
    sitting.choose(0)
    sitting.key(Qt.Key.Key_Space)
    assert not sitting.rules.rule("r1").is_on
    assert sitting.shown(2)[0] == ""
    assert sitting.done == "switch off the rule “status” in the title"

    sitting.key(Qt.Key.Key_Space)

    assert sitting.rules.rule("r1").is_on


def test_a_rule_is_removed_and_comes_back(sit: Sit) -> None:
    sitting = sit()
    sitting.choose(0)
    sitting.press("Remove")
    assert sitting.ids == ["r2"]

    sitting.session.undo()

    assert sitting.shown()[0].startswith("Title has “status”")


def test_an_archived_category_is_told_and_a_rule_of_it_can_not_be_switched_on(sit: Sit) -> None:
    off = HELD.having(replace(DRIVE, is_on=False))
    sitting = sit(ArchiveCategory("travel", OPEN_ID, W48, "n9").apply(with_rules(off)))
    assert sitting.shown(1) == ["", "category is archived"]
    sitting.choose(1)

    sitting.key(Qt.Key.Key_Space)

    assert "Travel" in sitting.dialog._remark.text()
    item = sitting.list.topLevelItem(1)
    assert item is not None
    assert item.checkState(0) is Qt.CheckState.Unchecked


def test_reasons_are_switched_with_a_plain_sentence_each(sit: Sit) -> None:
    sitting = sit()
    boxes = sitting.panel.switches.boxes
    assert set(boxes) == {why for why in LeftOut if why.can_be_switched}
    assert all(box.isChecked() for box in boxes.values())

    boxes[LeftOut.FREE].click()

    assert LeftOut.FREE not in sitting.rules.left_out
    assert sitting.done == "count in spite of it: shown as free"
    sitting.session.undo()
    assert boxes[LeftOut.FREE].isChecked()


def test_a_click_on_what_a_switch_says_is_meant_for_the_switch(sit: Sit) -> None:
    sitting = sit()
    (sentence,) = (
        label
        for label in sitting.panel.switches.findChildren(PlainLabel)
        if label.text().startswith("Shown as free")
    )
    assert sentence.wordWrap()

    QTest.mouseClick(sentence, LEFT)
    sitting.settle()

    assert LeftOut.FREE not in sitting.rules.left_out
    assert sitting.panel.switches.boxes[LeftOut.FREE].accessibleName() == sentence.text()


def test_a_merge_beside_it_is_no_sorting_otherwise(sit: Sit) -> None:
    sitting = sit(having_imported("Status", "Drive"))
    assert sitting.shown(2) == ["1 of 2", "1 of 2 · 1 otherwise"]

    sitting.session.perform(MergeCategory("meetings", "travel"))

    assert sitting.shown(2) == ["1 of 2", "1 of 2"]
    assert sitting.shown()[0] == "Title has “status” → Travel"


def test_own_mail_domains_are_typed_and_what_is_none_is_refused(sit: Sit) -> None:
    sitting = sit()
    field = sitting.panel.domains
    field.setText("@Example.com example.net")
    field.editingFinished.emit()
    assert sitting.rules.own_domains == {"example.com", "example.net"}
    assert field.text() == "example.com, example.net"

    field.setText("exa*mple")
    field.editingFinished.emit()

    assert "is not a mail domain" in sitting.dialog._remark.text()
    assert field.text() == "example.com, example.net"


def test_what_was_typed_and_not_left_counts_when_the_settings_close(sit: Sit) -> None:
    sitting = sit()
    sitting.panel.domains.setText("example.net")

    sitting.dialog.reject()

    assert sitting.rules.own_domains == {"example.net"}


def test_without_rules_of_its_own_a_book_shows_the_usual_ones(sit: Sit) -> None:
    sitting = sit(book())

    assert sitting.shown() == [
        "Guests from outside → Customer contact",
        "Colleagues only → Internal meetings",
    ]
    assert sitting.shown(1) == ["no own mail domain"] * 2
    assert "Nothing has been imported yet" in sitting.panel._together.text()
    assert sitting.session.book.rules is None


def test_a_rule_can_leave_out(sit: Sit) -> None:
    sitting = sit(having_imported("Lunch", "Status", category="admin"))
    sitting.press("Add…")
    editor = sitting.editor
    editor.text.setText("lunch")
    editor.category.setCurrentIndex(editor.category.findText("Leave out"))
    assert editor.trial.text() == "Would have left out 1 of 2 · 1 otherwise than you did"

    editor.buttons.ok.click()
    sitting.settle()

    assert sitting.shown()[0] == "Title has “lunch” → Leave out"
    assert sitting.rules.rules[0].leaves_out
    sitting.choose(0)
    sitting.key(Qt.Key.Key_Return)
    assert sitting.editor.category.currentText() == "Leave out"
    sitting.editor.reject()
    assert sitting.done == "add the rule “lunch” in the title"


def test_a_rule_that_never_has_its_turn_says_so(sit: Sit) -> None:
    sitting = sit(having_imported("Status", "Status, sales"))
    sitting.press("Add…")
    sitting.editor.looks.setCurrentIndex(sitting.editor.looks.findData("pattern"))
    sitting.editor.text.setText("status*")
    sitting.editor.buttons.ok.click()
    sitting.settle()

    assert sitting.shown(1) == ["", "others come first", ""]
    sitting.choose(1)
    sitting.key(Qt.Key.Key_Return)
    said = sitting.editor.trial.text()
    assert said == "Fits 2 events, all of which rules above it sort first."
    sitting.editor.reject()


def test_where_anybody_can_have_an_address_it_is_said_what_that_means(sit: Sit) -> None:
    sitting = sit()
    field, note = sitting.panel.domains, sitting.panel._domains.public
    assert note.isHidden()
    field.setText("example.org, Gmail.com")
    field.editingFinished.emit()

    assert sitting.rules.own_domains == {"example.org", "gmail.com"}
    assert note.text() == (
        "Anybody can have an address at gmail.com: all who do count as colleagues."
    )
    assert not note.isHidden()


def test_a_screen_reader_hears_the_whole_row(sit: Sit) -> None:
    sitting = sit(having_imported("Status"))
    item = sitting.list.topLevelItem(0)
    assert item is not None

    said = item.data(0, Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Title has “status” → Internal meetings, 1 of 1"
    assert sitting.list.accessibleName() == "Sorting rules"
