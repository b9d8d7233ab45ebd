"""Importing in the window: real files, read in a process of their own, looked through and recorded."""

import gc
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event as Flag
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import EditEntry
from planner.app.commands.rules import ChangeRules
from planner.app.import_rows import State
from planner.core.entry import EntrySource
from planner.core.errors import NoSuchCategory
from planner.core.import_facts import Answers
from planner.core.sorting import Looks, Rule, Rules
from planner.core.week import Week
from planner.i18n import Words
from planner.sources.formats import Read
from planner.ui.importing import Importing as ImportFrom
from planner.ui.imports.columns_question import ColumnsQuestion
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.dropping import files_of
from planner.ui.imports.foot import Foot
from planner.ui.imports.model import Column
from planner.ui.imports.order_question import OrderQuestion
from planner.ui.imports.person_question import PersonQuestion
from planner.ui.imports.question_stage import QuestionStage
from planner.ui.settings import DATE_ORDER
from planner.ui.text import PlainLabel
from tests.house.strays import Strays
from tests.sources.reading_files import SAMPLES
from tests.ui.conftest import Open
from tests.ui.desk import WEDNESDAY
from tests.ui.log.importing import (
    COPENHAGEN,
    Importing,
    ReadHere,
    calendar,
    rows,
    say,
    say_columns,
    say_domains,
    states,
)


@pytest.fixture
def outlook() -> Path:
    return SAMPLES / "outlook-en.csv"


def test_own_domains_sort_what_was_read_and_one_press_records_it(
    importing: Importing, outlook: Path
) -> None:
    dialog = importing.open(outlook)
    say_domains(dialog, "example.org")
    before = importing.desk.session.book

    assert dialog.preview.accept.text() == "Record 1 entry"
    importing.accept(dialog)

    assert importing.recorded == [("Customer visit", "customers")]
    assert importing.desk.window.pages.current_id == "log"
    assert importing.desk.window.week == Week(2026, 13)
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_while_no_own_domain_is_known_the_likely_one_is_taken_with_one_press(
    importing: Importing, outlook: Path
) -> None:
    dialog = importing.open(outlook)
    own = dialog.preview.own_domains
    assert dialog.focusWidget() is own.take
    assert own.take.text() == "Use example.org"
    assert own.question.text().startswith("Is @example.org your own company?")
    assert own.field.placeholderText() == ""

    QTest.keyClick(own.take, Qt.Key.Key_Return)

    assert importing.own_domains == {"example.org"}
    assert own.field.text() == "example.org"
    assert not own.take.isVisible()
    assert dialog.focusWidget() is dialog.preview.table
    dialog.resize(1800, 800)
    importing.desk.settle()
    label = next(each for each in own.findChildren(PlainLabel) if each.buddy() is own.field)
    assert label.x() == 0
    assert dialog.preview.accept.text() == "Record 1 entry"
    importing.desk.session.undo()
    assert own.take.isVisible()


def test_another_own_domain_is_typed_though_one_is_likely(
    importing: Importing, outlook: Path
) -> None:
    own = importing.open(outlook).preview.own_domains
    own.field.setFocus()

    QTest.keyClicks(own.field, "other.example")
    QTest.keyClick(own.field, Qt.Key.Key_Return)

    assert importing.own_domains == {"other.example"}


def test_own_domains_are_remembered_by_the_book_and_can_be_taken_back(
    importing: Importing, outlook: Path
) -> None:
    dialog = importing.open(outlook)
    say_domains(dialog, "example.org")
    dialog.preview.cancel.click()

    assert importing.own_domains == {"example.org"}
    assert importing.open(outlook).preview.accept.text() == "Record 1 entry"
    importing.desk.session.undo()
    assert importing.desk.session.book.rules is None


def test_domains_that_the_computer_knew_are_the_book_s_with_its_first_import(
    importing: Importing, outlook: Path
) -> None:
    importing.desk.settings._store.setValue("own-domains", "example.org, sales.example")
    before = importing.desk.session.book
    dialog = importing.open(outlook)
    assert importing.desk.session.book is before

    importing.accept(dialog)

    assert importing.own_domains == {"example.org", "sales.example"}
    assert importing.recorded == [("Customer visit", "customers")]
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_what_is_no_domain_is_refused_in_words(importing: Importing, outlook: Path) -> None:
    dialog = importing.open(outlook)

    say_domains(dialog, "exa*mple.org")

    assert "is not a mail domain" in dialog.remark.text()
    assert importing.own_domains == set()


def test_the_same_file_again_says_that_nothing_is_new(importing: Importing, outlook: Path) -> None:
    dialog = importing.open(outlook)
    say_domains(dialog, "example.org")
    importing.accept(dialog)

    again = importing.open(outlook)

    assert "Nothing new" in again.preview._news.text()
    assert not again.preview.accept.isEnabled()


def test_why_each_is_left_out_is_told(importing: Importing, outlook: Path) -> None:
    dialog = importing.open(outlook)
    model = dialog.preview.table.rows

    told = [model.index(n, 6).data() for n in range(model.rowCount())]

    assert told[1:] == ["all day", "private", "shown as free"]


def test_many_are_sorted_at_once_by_keys_and_ticked_by_space(
    importing: Importing, tmp_path: Path
) -> None:
    file = calendar(tmp_path, "a 20261123T080000 Mail", "b 20261124T080000 Mail")
    dialog = importing.open(file)
    table = dialog.preview.table
    table.selectAll()

    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.menu is not None
    QTest.keyClicks(table.menu, "m")
    QTest.keyClick(table.menu, Qt.Key.Key_Return)
    assert dialog.preview.accept.text() == "Record 2 entries"
    assert dialog.preview._totals.text() == "Mail and administration 2:00"
    QTest.keyClick(table, Qt.Key.Key_Space)

    assert not dialog.preview.accept.isEnabled()


@pytest.fixture
def lunches(importing: Importing, tmp_path: Path) -> ImportDialog:
    """A status meeting between two lunches."""
    file = calendar(
        tmp_path,
        "a 20261123T110000 Lunch",
        "b 20261123T130000 Status",
        "c 20261124T110000 lunch",
        "d 20261125T110000 Lunch",
    )
    return importing.open(file)


def sorted_rows(dialog: ImportDialog) -> list[str | None]:
    return [row.category for row in rows(dialog)]


def choose(dialog: ImportDialog, text: str) -> None:
    """Open the categories at the current row, and take what begins with `text`."""
    table = dialog.preview.table
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.menu is not None
    actions = table.menu.actions()
    next(each for each in actions if each.text().lstrip("&1234567890 ").startswith(text)).trigger()


def test_a_category_is_meant_for_all_that_wait_under_the_same_title(lunches: ImportDialog) -> None:
    choose(lunches, "Learning")

    assert sorted_rows(lunches) == ["improvement", None, "improvement", "improvement"]
    lunches.preview.table.selectRow(2)
    choose(lunches, "Travel")
    assert sorted_rows(lunches) == ["improvement", None, "travel", "improvement"]


def test_by_keys_the_next_that_waits_is_the_current_one(lunches: ImportDialog) -> None:
    choose(lunches, "Learning")
    assert lunches.preview.table.currentIndex().row() == 1

    choose(lunches, "Internal")

    assert lunches.preview.table.currentIndex().row() == 1
    assert sorted_rows(lunches) == ["improvement", "meetings", "improvement", "improvement"]


def test_a_number_sorts_without_the_menu_and_the_next_that_waits_is_current(
    lunches: ImportDialog,
) -> None:
    table = lunches.preview.table

    QTest.keyClick(table, Qt.Key.Key_9)
    QTest.keyClick(table, Qt.Key.Key_0)
    assert sorted_rows(lunches) == [None] * 4
    QTest.keyClick(table, Qt.Key.Key_1)
    QTest.keyClick(table, Qt.Key.Key_2)

    assert sorted_rows(lunches) == ["customers", "meetings", "customers", "customers"]


def test_one_row_alone_can_be_meant_and_that_stays(lunches: ImportDialog) -> None:
    choose(lunches, "Also the other 2")
    assert lunches.preview.table.menu is not None
    assert lunches.preview.table.menu.isVisible()
    lunches.preview.table.menu.close()

    choose(lunches, "Learning")

    assert sorted_rows(lunches) == ["improvement", None, None, None]


def test_lunch_is_left_out_for_every_day_by_the_menu_or_by_shift_and_space(
    lunches: ImportDialog,
) -> None:
    choose(lunches, "Leave out")
    assert [row.is_taken for row in rows(lunches)] == [False, True, False, False]

    table = lunches.preview.table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert all(row.is_taken for row in rows(lunches))
    QTest.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)

    assert [row.is_taken for row in rows(lunches)] == [False, True, False, False]


def test_what_moved_and_what_vanished_stands_first(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(
        calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B", "c 20261125T080000 C")
    )
    dialog.preview._sort([0, 1, 2], "meetings")
    importing.accept(dialog)

    again = importing.open(
        calendar(tmp_path, "a 20261123T080000 A", "c 20261125T090000 C", "d 20261123T120000 D")
    )

    assert states(again) == [State.GONE, State.CHANGED, State.SAME, State.NEW]


def test_a_day_says_its_year_only_where_it_is_another_than_the_last_one_s(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20251229T080000 A", "b 20261124T080000 B"))

    model = dialog.preview.table.rows
    days = [model.index(place, Column.DAY).data() for place in range(2)]

    assert days == ["Mon 29 Dec 2025", "Tue 24 Nov"]


def test_a_new_time_is_offered_and_what_vanished_asks(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(
        calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B", "c 20261125T080000 C")
    )
    dialog.preview._sort([0, 1, 2], "meetings")
    importing.accept(dialog)

    moved = importing.open(calendar(tmp_path, "a 20261123T090000 A", "c 20261125T080000 C"))

    assert states(moved) == [State.CHANGED, State.GONE, State.SAME]
    assert not moved.preview.accept.isEnabled()
    moved.preview._take([0, 1], True)
    assert moved.preview.accept.text() == "Make 2 changes"
    importing.accept(moved)
    assert sorted(importing.recorded) == [("A", "meetings"), ("C", "meetings")]


def test_what_lies_in_a_closed_week_is_listed_and_not_taken(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261116T080000 A"))
    dialog.preview._sort([0], "meetings")
    importing.accept(dialog)
    importing.desk.session.perform(CloseWeek(Week(2026, 47)))

    again = importing.open(calendar(tmp_path, "a 20261116T080000 A", "b 20261117T080000 B"))
    again.preview._sort([0, 1], "meetings")

    assert states(again) == [State.SAME, State.CLOSED]
    assert not again.preview.accept.isEnabled()


def test_what_moved_or_vanished_in_a_closed_week_is_said_and_not_called_nothing_new(
    importing: Importing, tmp_path: Path
) -> None:
    events = "a 20261116T080000 A", "b 20261117T080000 B", "c 20261118T080000 C"
    dialog = importing.open(calendar(tmp_path, *events))
    dialog.preview._sort([0, 1, 2], "meetings")
    importing.accept(dialog)
    importing.desk.session.perform(CloseWeek(Week(2026, 47)))

    again = importing.open(calendar(tmp_path, "a 20261116T100000 A", events[2]))

    assert again.preview._news.text() == "In closed weeks: 2 · Recorded already: 1"
    shown = again.preview.table.rows
    assert {shown.text(at, Column.TITLE): shown.text(at, Column.WHY) for at in range(3)} == {
        "A": "was 16 Nov 2026, 09:00, 1:00; the week is closed",
        "B": "no longer there; the week is closed",
        "C": "recorded already",
    }
    assert not again.preview.accept.isEnabled()


def test_what_could_not_be_read_is_counted_where_the_rest_is_recorded_already(
    importing: Importing, tmp_path: Path
) -> None:
    file = calendar(tmp_path, "a 20261123T080000 A")
    broken = "BEGIN:VEVENT\nUID:x\nSUMMARY:B\nEND:VEVENT\nEND:VCALENDAR"
    file.write_text(file.read_text().replace("END:VCALENDAR", broken))
    dialog = importing.open(file)
    dialog.preview._sort([0], "meetings")
    importing.accept(dialog)

    again = importing.open(file)

    assert again.preview._news.text() == "Recorded already: 1 · Could not be read: 1"


def test_an_ambiguous_date_is_asked_about_and_the_answer_remembered(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "clockify-ambiguous.csv")
    question = dialog.stage
    assert isinstance(question, QuestionStage)
    assert isinstance(question.question, OrderQuestion)
    question.question.orders.setCurrentIndex(1)

    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert importing.desk.settings.value(DATE_ORDER) == "mdy"
    assert [str(row.day(COPENHAGEN)) for row in rows(dialog)] == ["2026-02-03"]


def test_a_clock_of_twelve_hours_only_proposes_the_order_of_dates(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "clockify.csv")
    question = dialog.stage
    assert isinstance(question, QuestionStage)
    assert isinstance(question.question, OrderQuestion)
    assert question.question.orders.currentData() == "mdy"
    question.question.orders.setCurrentIndex(question.question.orders.findData("dmy"))

    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert [str(row.day(COPENHAGEN)) for row in rows(dialog)] == ["2026-02-03"]
    assert "03/02/2026" in dialog.preview.how.notes.text()


def test_meetings_that_name_people_without_addresses_wait_and_it_is_said_why(
    importing: Importing,
) -> None:
    dialog = importing.open(SAMPLES / "outlook-names.csv")
    say_domains(dialog, "example.org")

    assert "Meetings that name people without mail addresses: 1." in dialog.preview.how.notes.text()
    assert [row.event.title for row in rows(dialog) if row.event and row.waits] == [
        "Offer for the new line",
        "Report",
    ]

    importing.accept(dialog)
    assert importing.recorded == [("Delivery", "customers")]


def test_columns_that_nobody_knows_are_asked_about(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "own-unknown.csv")
    question = say_columns(dialog)

    question.go_on.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert [row.event.title for row in rows(dialog) if row.event] == ["Call", "Mail"]


def test_what_columns_are_is_proposed_again_as_it_was_said_last(
    importing: Importing, tmp_path: Path
) -> None:
    first = importing.open(SAMPLES / "own-unknown.csv")
    say_columns(first)
    first._answer()
    first.reject()
    file = tmp_path / "next month.csv"
    file.write_text((SAMPLES / "own-unknown.csv").read_text().replace("Call", "Visit"))

    dialog = importing.open(file)
    again = dialog.question
    assert again is not None
    assert isinstance(again.question, ColumnsQuestion)
    said = again.answers(Answers()).about("next month.csv").columns
    assert said == {"date": "When", "length": "How long", "title": "Thing"}

    say(again.question, "Thing", "")  # a title is not wanted any more
    dialog._answer()
    dialog.reject()
    last = importing.open(file).question
    assert last is not None
    assert "title" not in last.answers(Answers()).about("next month.csv").columns


def test_columns_that_another_table_has_are_proposed_for_no_other(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(SAMPLES / "own-unknown.csv")
    say_columns(dialog)
    dialog._answer()
    dialog.reject()
    other = tmp_path / "other.csv"
    other.write_text("Hvornår,Hvor meget,Thing\n2026-11-23,1:30,Call\n")

    asked = importing.open(other).question

    assert asked is not None
    said = asked.answers(Answers()).about("other.csv").columns
    assert said == {"date": "Hvornår", "length": "Hvor meget"}


def test_without_a_day_and_a_length_there_is_no_going_on(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "own-unknown.csv")
    question = dialog.stage
    assert isinstance(question, QuestionStage)
    fields = question.question
    assert isinstance(fields, ColumnsQuestion)
    assert question.is_answered  # as its columns seem

    say(fields, "How long", "")

    assert not question.go_on.isEnabled()


def test_who_of_several_people_the_user_is_is_asked_once_and_proposed_again(
    importing: Importing, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text(TEAM)
    dialog = importing.open(file)
    question = dialog.stage
    assert isinstance(question, QuestionStage)
    fields = question.question
    assert isinstance(fields, PersonQuestion)
    assert not question.go_on.isEnabled()

    fields.people.setCurrentIndex(fields.people.findText("Account manager"))
    fields.people.activated.emit(1)
    question.go_on.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert [row.event.title for row in rows(dialog) if row.event] == ["Visit"]
    assert "Only the times of Account manager were read" in dialog.preview.how.notes.text()
    dialog.reject()
    again = importing.open(file).stage
    assert isinstance(again, QuestionStage)
    assert again.go_on.isEnabled()
    assert again.answers(Answers()).people == ("Account manager",)


TEAM = (
    "Employee,Date,Hours,Title\nAccount manager,2026-11-24,1.5,Visit\n"
    "Assistant,2026-11-24,2,Report\n"
)


def test_columns_that_can_not_be_what_was_said_are_asked_about_again_with_the_reason(
    importing: Importing,
) -> None:
    dialog = importing.open(SAMPLES / "own-unknown.csv")
    question = dialog.question
    assert question is not None
    assert isinstance(question.question, ColumnsQuestion)
    fields = question.question
    for field, name in (("date", "Thing"), ("length", "How long")):
        say(fields, name, field)

    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage is not dialog.reading)

    assert dialog.stage is question
    assert dialog.remark.text() == "Not imported: “Call” is no day."
    assert fields.table.boxes["How long"].currentText() == "Length"
    say(fields, "When", "date")
    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)
    assert (len(rows(dialog)), dialog.remark.text()) == (2, "")


def test_a_file_of_which_nothing_can_be_read_says_so(importing: Importing, tmp_path: Path) -> None:
    file = tmp_path / "hours.csv"
    file.write_text("Date,Hours,Title\n2026-11-23,soon,Call\n2026-11-24,often,Mail\n")

    dialog = importing.open(file)

    assert dialog.preview._news.text() == "Nothing of it could be read. Each row says why."


def test_columns_of_a_file_in_an_archive_are_asked_about_too(
    importing: Importing, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(SAMPLES / "own-unknown.csv", "hours/own.csv")
    dialog = importing.open(tmp_path / "all.zip")
    say_columns(dialog)

    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert [row.event.title for row in rows(dialog) if row.event] == ["Call", "Mail"]


def test_what_could_not_be_read_is_told_with_its_line(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "half-broken.ics")
    model = dialog.preview.table.rows

    titles = [model.index(n, 4).data() for n in range(model.rowCount())]

    assert "half-broken.ics, line 8: “bad”" in titles


def test_the_period_limits_what_is_recorded(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261116T080000 A", "b 20261124T080000 B"))
    dialog.preview._sort([0, 1], "meetings")

    dialog.preview._first.setDate(dialog.preview._last.date().addDays(-2))
    importing.accept(dialog)

    assert importing.recorded == [("B", "meetings")]


def test_what_is_still_to_come_is_not_taken(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261124T080000 A", "b 20261127T080000 B"))

    assert [row.event.title for row in rows(dialog) if row.event] == ["A"]


def test_markup_in_a_title_is_text(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261124T080000 <b>A</b>"))
    index = dialog.preview.table.rows.index(0, 4)

    assert index.data() == "<b>A</b>"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_cancel_records_nothing(importing: Importing, outlook: Path) -> None:
    dialog = importing.open(outlook)
    say_domains(dialog, "example.org")

    dialog.preview.cancel.click()

    assert importing.recorded == []


def test_only_files_that_can_be_imported_are_taken_when_dropped() -> None:
    dropped = QMimeData()
    names = ("/tmp/work.ICS", "/tmp/photo.png")
    dropped.setUrls([QUrl.fromLocalFile(name) for name in names])

    assert files_of(dropped) == [Path("/tmp/work.ICS")]


def test_the_log_s_button_asks_for_files(
    importing: Importing, outlook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.imports.opening.chosen_files", lambda *_: [outlook])
    importing.desk.window.open_page("log")

    importing.desk.window.pages.current.sources_card.button.click()  # type: ignore[attr-defined]
    importing.desk.settle()

    (dialog,) = importing.desk.window.findChildren(ImportDialog)
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)


def test_imported_entries_say_where_they_came_from(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261124T080000 A"))
    dialog.preview._sort([0], "meetings")
    importing.accept(dialog)

    (entry,) = importing.desk.session.book.log(Week(2026, 48)).entries
    assert (entry.source, entry.source_id) == (EntrySource.IMPORTED, "a")


def test_an_import_that_is_given_up_while_it_is_read_is_gone(
    open_desk: Open, outlook: Path
) -> None:
    went_on, may_go_on = Flag(), Flag()

    class Slowly(ReadHere):
        def read(self, paths: list[Path], *rest: object) -> list[Read]:
            went_on.set()
            may_go_on.wait(30)
            return super().read(paths, *rest)  # type: ignore[arg-type]

    desk = open_desk()
    importing = ImportFrom(desk.program, Slowly, desk.settings, lambda: WEDNESDAY)
    importing.import_files([outlook])
    (dialog,) = desk.window.findChildren(ImportDialog)
    jobs = dialog._jobs
    desk.wait_for(went_on.is_set)

    dialog.reject()
    desk.settle()
    del dialog
    gc.collect()
    desk.settle()
    may_go_on.set()
    jobs.wait()
    desk.settle()

    assert desk.window.findChildren(ImportDialog) == []


def test_what_only_a_title_sorts_waits_unless_one_press_takes_it_as_proposed(
    importing: Importing, tmp_path: Path
) -> None:
    rules = Rules((Rule("r1", Looks.TITLE, "status", "meetings"),))
    importing.desk.session.perform(ChangeRules.owning(rules, frozenset({"example.org"})))
    file = calendar(tmp_path, "a 20261123T080000 Status", "b 20261124T080000 Dentist")
    dialog = importing.open(file)
    assert dialog.preview.accept.text() == "Put 2 events into To sort"
    assert dialog.preview.confirm.text() == "As proposed (1)"

    dialog.preview.confirm.click()
    assert dialog.preview.accept.text() == "Record 1 entry, 1 to sort"
    importing.accept(dialog)

    assert importing.recorded == [("Status", "meetings")]
    inbox = importing.desk.session.book.recorded.inbox(Week(2026, 48))
    assert [entry.note for entry in inbox.waiting] == ["Dentist"]
    again = importing.open(file)
    assert "Nothing new" in again.preview._news.text()


def test_what_is_left_out_by_hand_does_not_come_again_and_can_be_taken_after_all(
    importing: Importing, tmp_path: Path
) -> None:
    file = calendar(tmp_path, "a 20261123T080000 Status", "b 20261124T080000 Dentist")
    dialog = importing.open(file)
    dialog.preview._take([1], False)
    importing.accept(dialog)

    again = importing.open(file)
    assert states(again) == [State.SAME, State.REMOVED]
    assert not again.preview.accept.isEnabled()
    again.preview._sort([1], "meetings")
    importing.accept(again)

    assert importing.recorded == [("Dentist", "meetings")]
    assert not importing.desk.session.book.recorded.inbox(Week(2026, 48)).removed


def test_a_new_time_says_what_the_user_made_of_the_old_one(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 A"))
    dialog.preview._sort([0], "meetings")
    importing.accept(dialog)
    (entry,) = importing.desk.session.book.log(Week(2026, 48)).entries
    longer = replace(entry, amount=timedelta(hours=2))
    importing.desk.session.perform(EditEntry(Week(2026, 48), longer))

    moved = importing.open(calendar(tmp_path, "a 20261124T080000 A"))

    why = moved.preview.table.rows.index(0, 6).data()
    assert why == "was 23 Nov 2026, 09:00, 1:00; you made it 23 Nov 2026, 09:00, 2:00"


def test_an_answer_about_one_file_leaves_the_others_as_they_are(importing: Importing) -> None:
    dialog = importing.open(
        SAMPLES / "toggl.csv", SAMPLES / "own-unknown.csv", SAMPLES / "clockify-ambiguous.csv"
    )
    question = say_columns(dialog)
    dialog._answer()
    importing.desk.wait_for(lambda: dialog.stage not in (question, dialog.reading))
    order = dialog.stage
    assert isinstance(order, QuestionStage)

    order.go_on.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    titles = {row.event.title for row in rows(dialog) if row.event}
    assert titles == {"Call about the delivery", "Call", "Mail", ""}
    assert states(dialog).count(State.NOT_READ) == 0


def test_where_nothing_was_found_the_days_are_those_that_were_read(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path))

    assert dialog.preview.period == (dialog.window_read.first_day, WEDNESDAY)


def test_buttons_without_room_beside_each_other_stand_below(importing: Importing) -> None:
    foot = Foot(Words("da"))
    foot.setParent(importing.desk.window)
    foot.accept.setText("Læg 59 begivenheder i “Skal sorteres” · 5 fridage")
    foot.show_proposed(14)
    foot.show()
    foot.resize(2000, 100)
    importing.desk.settle()
    beside = foot.width(), foot.accept.y() - foot.sort.y()

    foot.resize(foot.minimumSizeHint().width(), 100)
    importing.desk.settle()

    assert beside == (2000, 0)
    assert foot.width() < foot.sort.width() + foot.confirm.width() + foot.accept.width()
    assert foot.accept.y() > foot.sort.geometry().bottom()
    assert foot.accept.geometry().right() < foot.width()


def test_an_import_that_is_closed_holds_nothing_of_what_was_read(
    importing: Importing, outlook: Path
) -> None:
    dialog = importing.open(outlook)
    assert dialog.preview.list.in_period

    rows = dialog.preview.table.rows
    forgotten = []
    dialog.destroyed.connect(lambda: forgotten.append(rows.rowCount()))

    dialog.reject()
    importing.desk.settle()

    assert forgotten == [0]
    assert not dialog.preview.list.in_period
    assert not dialog._reads


def test_a_longer_word_on_a_button_puts_it_below(importing: Importing) -> None:
    foot = Foot(Words("da"))
    foot.setParent(importing.desk.window)
    foot.show_taken("Tag 3 med", is_any=True)
    foot.show()
    foot.resize(foot.sizeHint().width() + 20, 100)
    importing.desk.settle()
    assert foot.accept.y() == foot.sort.y()

    foot.show_taken("Læg 59 begivenheder i “Skal sorteres” · 5 fridage", is_any=True)
    importing.desk.settle()

    assert foot.accept.y() > foot.sort.geometry().bottom()


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of what is done to rows is much, and so is done on a thread."""
    for module in ("stages", "preview_stage"):
        monkeypatch.setattr(f"planner.ui.imports.{module}.AT_ONCE", 0)


@pytest.mark.usefixtures("many")
def test_many_rows_are_changed_and_recorded_on_a_thread_and_nothing_comes_between(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, *THREE))
    preview, desk = dialog.preview, importing.desk
    preview.table.selectAll()

    QTest.keyClick(preview.table, Qt.Key.Key_Space)
    assert not preview.accept.isEnabled()
    desk.wait_for(preview.isEnabled)
    assert [row.is_taken for row in rows(dialog)] == [False] * 3
    assert not preview.accept.isEnabled()

    preview._sort(preview.table.chosen, "meetings")
    desk.wait_for(preview.isEnabled)
    assert preview.accept.text() == "Record 3 entries"
    assert dialog.focusWidget() is preview.table

    before = desk.session.book
    preview.accept.click()
    desk.wait_for(lambda: bool(importing.recorded))
    assert importing.recorded == [("One", "meetings"), ("Two", "meetings"), ("Three", "meetings")]
    desk.session.undo()
    assert desk.session.book is before


@pytest.mark.usefixtures("many")
def test_what_can_t_be_recorded_is_said_and_the_rows_are_there_still(
    importing: Importing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = importing.open(calendar(tmp_path, *THREE))
    monkeypatch.setattr(
        "planner.ui.imports.dialog.taking_over", lambda *_: NoSuchCategory("gone").as_value()
    )

    dialog.preview.accept.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert dialog.remark.isVisible()
    assert len(rows(dialog)) == 3
    assert importing.recorded == []


@pytest.mark.usefixtures("many")
def test_where_recording_breaks_down_what_was_answered_is_there_still(
    importing: Importing, tmp_path: Path, strays: Strays, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = importing.open(calendar(tmp_path, *THREE))
    dialog.preview._sort([0], "meetings")
    importing.desk.wait_for(dialog.preview.isEnabled)
    monkeypatch.setattr("planner.ui.imports.dialog.taking_over", Mock(side_effect=KeyError))

    dialog.preview.accept.click()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert dialog.remark.text().startswith("Something went wrong")
    assert [row.category for row in rows(dialog)] == ["meetings", None, None]
    assert strays.taken() == ["log: ERROR planner.ui.jobs: a job failed"]


THREE = ("1 20261124T080000 One", "2 20261124T100000 Two", "3 20261125T080000 Three")
