"""While an import is looked through: what is sorted by hand offers a rule; all rules are a press away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.app.commands.rules import ChangeRules
from planner.core.left_out import LeftOut
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.ui.imports.dialog import ImportDialog
from planner.ui.rules.dialog import RulesDialog
from planner.ui.rules.offer_bar import OfferBar
from planner.ui.rules.rule_dialog import RuleDialog
from planner.wording.import_rows import row_reason
from planner.wording.steps import step_name
from tests.sources.reading_files import SAMPLES
from tests.ui.conftest import Open
from tests.ui.desk import Desk
from tests.ui.log.importing import leave
from tests.ui.log.test_import import Importing, calendar, rows

A = "a 20261123T080000 Status 14"
B = "b 20261124T080000 Status 15"
C = "c 20261124T100000 Lunch"


@pytest.fixture
def importing(open_desk: Open) -> Importing:
    return Importing(open_desk())


@pytest.fixture
def dialog(importing: Importing, tmp_path: Path) -> ImportDialog:
    return importing.open(calendar(tmp_path, A, B, C))


def offer(dialog: ImportDialog) -> OfferBar:
    return dialog.preview.offer


def categories(dialog: ImportDialog) -> list[str | None]:
    return [row.category for row in rows(dialog)]


def rules(desk: Desk) -> list[str]:
    held = desk.session.book.rules
    return [f"{rule.looks} {rule.text} {rule.category}" for rule in (held.rules if held else ())]


def test_what_is_sorted_by_hand_offers_a_rule_that_sorts_the_others_at_once(
    importing: Importing, dialog: ImportDialog
) -> None:
    assert offer(dialog).isHidden()
    dialog.preview._sort([0], "meetings")
    assert offer(dialog).question.text() == "Always put “Status” into Internal meetings?"
    assert offer(dialog).more.text() == "sorts 1 more here"

    offer(dialog).make.click()

    assert offer(dialog).isHidden()
    assert categories(dialog) == ["meetings", "meetings", None]
    assert rules(importing.desk) == [
        "title Status meetings",
        "guests  customers",
        "colleagues  meetings",
    ]


def test_a_rule_that_is_offered_leaves_every_row_where_it_was(
    importing: Importing, dialog: ImportDialog
) -> None:
    before = dialog.preview.table.geometry()

    dialog.preview._sort([0], "meetings")
    importing.desk.settle()

    assert offer(dialog).isVisible()
    assert dialog.preview.table.geometry() == before


def test_the_rule_stays_where_the_import_is_given_up_and_is_a_step_of_its_own(
    importing: Importing, dialog: ImportDialog
) -> None:
    before = importing.desk.session.book
    dialog.preview._sort([0], "meetings")
    offer(dialog).make.click()
    dialog.preview.cancel.click()
    leave(dialog)

    assert importing.recorded == []
    step = importing.desk.session.next_undo
    assert step is not None
    assert step_name(step, dialog._words) == "add the rule “Status” in the title"
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_who_wants_no_rule_now_goes_on_with_the_rows(dialog: ImportDialog) -> None:
    dialog.preview._sort([0], "meetings")
    offer(dialog).no.setFocus()

    QTest.mouseClick(offer(dialog).no, Qt.MouseButton.LeftButton)

    assert offer(dialog).isHidden()
    assert dialog.focusWidget() is dialog.preview.table


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_what_is_typed_while_a_rule_sorts_many_rows_does_not_give_them_up(
    importing: Importing, dialog: ImportDialog, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    monkeypatch.setattr("planner.ui.imports.stages.AT_ONCE", 0)
    dialog.preview._sort([2], "travel")
    dialog.preview._sort([0], "meetings")
    offer(dialog).make.click()
    assert dialog.stage is dialog.reading

    QTest.keyClick(importing.desk.focused, key)
    importing.desk.wait_for(lambda: dialog.stage is not dialog.reading)

    assert dialog.isVisible()
    assert categories(dialog) == ["meetings", "meetings", "travel"]


def test_what_it_is_known_by_can_be_chosen(importing: Importing, dialog: ImportDialog) -> None:
    dialog.preview._sort([0], "meetings")
    known_by = offer(dialog).known_by

    known_by.setCurrentIndex(known_by.findText("“Status 14” in the title"))
    assert offer(dialog).more.text() == "sorts nothing else here"
    offer(dialog).make.click()

    assert categories(dialog) == ["meetings", None, None]


def test_ctrl_r_makes_the_rule_and_the_keys_stay_meant_for_the_row(
    importing: Importing, dialog: ImportDialog
) -> None:
    table = dialog.preview.table
    table.setCurrentIndex(table.rows.index(1, 1))
    dialog.preview._sort([1], "meetings")

    QTest.keyClick(table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    importing.desk.settle()

    assert categories(dialog) == ["meetings", "meetings", None]
    assert table.current_key == "b"


def test_not_now_asks_no_more_until_something_else_is_sorted(dialog: ImportDialog) -> None:
    dialog.preview._sort([0], "meetings")
    offer(dialog).no.click()
    assert offer(dialog).isHidden()

    dialog.preview._sort([2], "admin")

    assert not offer(dialog).isHidden()


def test_what_the_rules_do_anyway_offers_nothing(
    importing: Importing, dialog: ImportDialog
) -> None:
    held = Rules((Rule("r1", Looks.TITLE, "lunch", "admin"),))
    importing.desk.session.perform(ChangeRules.setting(held, held.rules[0]))
    assert categories(dialog)[2] == "admin"

    dialog.preview._sort([2], "admin")

    assert offer(dialog).isHidden()


def test_what_is_left_out_and_wanted_all_the_same_offers_nothing(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "outlook-en.csv")
    (private,) = (n for n, row in enumerate(rows(dialog)) if row.left_out is LeftOut.PRIVATE)

    dialog.preview._sort([private], "admin")

    assert rows(dialog)[private].is_taken
    assert offer(dialog).isHidden()


def test_a_rule_does_not_overrule_a_hand(importing: Importing, dialog: ImportDialog) -> None:
    dialog.preview._sort([1], "travel")
    offer(dialog).no.click()

    dialog.preview._sort([0], "meetings")
    known_by = offer(dialog).known_by
    known_by.setCurrentIndex(known_by.findText("“Status” in the title"))
    assert offer(dialog).more.text() == "sorts nothing else here"
    offer(dialog).make.click()

    assert categories(dialog) == ["meetings", "travel", None]


def test_all_rules_are_tried_on_what_was_read_and_change_it_at_once(
    importing: Importing, dialog: ImportDialog
) -> None:
    dialog.preview._sort([1], "travel")
    dialog.preview.rules.click()
    (seen,) = dialog.findChildren(RulesDialog)
    panel = seen.panel
    assert panel._together.text() == "All together sort 0 of the 3 just read"

    panel._set(Rule("r1", Looks.TITLE, "status", "meetings"))
    importing.desk.settle()

    together = panel._together.text()
    assert together == "All together sort 2 of the 3 just read · 1 otherwise than you did"
    assert categories(dialog) == ["meetings", "travel", None]
    panel.domains.setText("a*b")
    panel.domains.editingFinished.emit()
    assert "is not a mail domain" in seen.remark.text()
    seen.reject()
    importing.desk.settle()
    assert dialog.isVisible()


def test_the_log_s_card_opens_the_rules(
    importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    window = importing.desk.window
    window.settings_wanted.disconnect()
    window.settings_wanted.connect(opened.append)
    window.open_page("log")

    window.pages.current.sources_card.rules.click()  # type: ignore[attr-defined]

    assert opened == ["rules"]


def test_what_is_left_out_twice_offers_a_rule_that_leaves_it_out(
    importing: Importing, tmp_path: Path
) -> None:
    lunches = [f"{n} 202611{n}T100000 Lunch" for n in (23, 24, 25)]
    dialog = importing.open(calendar(tmp_path, A, *lunches))
    dialog.preview._take([1], False)
    assert offer(dialog).isHidden()
    dialog.preview._take([2], False)
    assert offer(dialog).question.text() == "Always leave out “Lunch”?"
    assert offer(dialog).more.text() == "leaves out 1 more here"

    offer(dialog).make.click()

    last = rows(dialog)[3]
    assert (last.left_out, last.is_taken) == (LeftOut.RULE, False)
    assert row_reason(last, dialog._words) == "left out: “Lunch” in the title"
    assert rules(importing.desk)[:2] == ["guests  customers", "title Lunch "]
    dialog.preview.rules.click()
    (seen,) = dialog.findChildren(RulesDialog)
    together = seen.panel._together.text()
    assert together == "All together sort 0 of the 4 just read and leave out 3"


def test_after_the_rules_keys_go_on_with_the_rows(
    importing: Importing, dialog: ImportDialog
) -> None:
    dialog.preview.rules.setFocus()
    dialog.preview.rules.click()
    (seen,) = dialog.findChildren(RulesDialog)

    seen.reject()
    importing.desk.settle()

    assert dialog.focusWidget() is dialog.preview.table


def test_different_titles_that_are_left_out_offer_nothing(dialog: ImportDialog) -> None:
    dialog.preview._take([0, 2], False)

    assert offer(dialog).isHidden()


def test_what_a_rule_leaves_out_can_be_taken_all_the_same(
    importing: Importing, dialog: ImportDialog
) -> None:
    lunch = Rule("r1", Looks.TITLE, "lunch", LEFT_OUT)
    importing.desk.session.perform(ChangeRules.setting(Rules(), lunch))

    dialog.preview._sort([2], "people")

    assert (rows(dialog)[2].is_taken, rows(dialog)[2].category) == (True, "people")


def test_thousands_of_events_are_tried_off_the_main_thread_and_the_newest_answer_is_shown(
    importing: Importing, tmp_path: Path
) -> None:
    events = [
        f"{n} 202611{2 + n // 60:02}T{n // 10 % 6 + 8:02}{n % 5}000 Status {n}" for n in range(600)
    ]
    dialog = importing.open(calendar(tmp_path, *events))
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)
    dialog.preview._sort([0], "meetings")
    importing.desk.wait_for(lambda: not offer(dialog).isHidden())
    dialog.preview.rules.click()
    (seen,) = dialog.findChildren(RulesDialog)
    panel = seen.panel
    panel.ask_new()
    (editor,) = panel.findChildren(RuleDialog)

    for text in ("call", "status 7", "status"):
        editor.text.setText(text)
    importing.desk.wait_for(lambda: panel._trying.is_idle)

    assert editor.trial.text() == "Sorts 600 of the 600 just read · 1 otherwise than you did"


def test_a_month_is_sorted_by_four_answers(importing: Importing, tmp_path: Path) -> None:
    titles = ("Status", "Pipeline review", "1:1", "Mail")
    events = [
        f"{place}-{day} 202611{day:02}T{8 + 2 * place:02}0000 {title}"
        for day in range(2, 26)
        for place, title in enumerate(titles)
    ]
    dialog = importing.open(calendar(tmp_path, *events))
    waiting = [row.waits for row in rows(dialog)]
    assert len(waiting) == 96
    assert all(waiting)

    for place, category in ((0, "meetings"), (1, "meetings"), (2, "travel"), (3, "admin")):
        dialog.preview._sort([place], category)
        offer(dialog).make.click()
    importing.accept(dialog)

    assert len(importing.recorded) == 96
    assert dict(importing.recorded) == {
        "Status": "meetings",
        "Pipeline review": "meetings",
        "1:1": "travel",
        "Mail": "admin",
    }
