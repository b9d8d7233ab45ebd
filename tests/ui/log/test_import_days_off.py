"""Days off that a calendar knows of: offered beside what is recorded, taken off in the same step."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.app.commands.plan import LockCategory
from planner.app.import_rows import Row, State
from planner.core.week import Week
from planner.ui.imports.days_off_list import DaysOffList
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.model import Column
from tests.builders import W48, time
from tests.ui.log.importing import Importing, rows, say_domains, states

FERIE = (
    "BEGIN:VEVENT\nUID:f\nDTSTART;VALUE=DATE:20261126\nDTEND;VALUE=DATE:20261202\nSUMMARY:{title}\n"
    "X-MICROSOFT-CDO-BUSYSTATUS:OOF\nEND:VEVENT\n"
)


def holiday(folder: Path, title: str = "Ferie", more: str = "") -> Path:
    file = folder / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\n{FERIE.format(title=title)}{more}END:VCALENDAR\n")
    return file


def off_list(dialog: ImportDialog) -> DaysOffList:
    return dialog.preview.days_off


def test_days_off_ahead_are_offered_and_one_undo_gives_them_back(
    importing: Importing, tmp_path: Path
) -> None:
    before = importing.desk.session.book
    dialog = importing.open(holiday(tmp_path))
    days_off = off_list(dialog)

    assert days_off.list.item(0).text() == ("Thu 26 Nov 2026 – Tue 1 Dec 2026 · “Ferie” · −29:30")
    assert days_off._said.text() == "4 days off found. The weeks get 29:30 shorter."
    assert dialog.preview.accept.text() == "Take off 4 days"
    importing.accept(dialog)

    book = importing.desk.session.book
    assert [(each.day.day, each.text) for each in book.absences] == [
        (26, "Ferie"), (27, "Ferie"), (30, "Ferie"), (1, "Ferie"),
    ]  # fmt: skip
    assert book.hours(W48) == before.hours(W48) - time("14:30")
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_a_leave_of_half_a_year_is_one_row_and_one_step(
    importing: Importing, tmp_path: Path
) -> None:
    file = holiday(tmp_path, "Barsel")
    leave = file.read_text().replace("20261126", "20261102").replace("20261202", "20270501")
    file.write_text(leave)
    before = importing.desk.session.book

    dialog = importing.open(file)
    line = "Mon 2 Nov 2026 – Fri 30 Apr 2027 · “Barsel” · 26 weeks · −962:00"
    assert [off_list(dialog).list.item(0).text(), off_list(dialog).list.count()] == [line, 1]
    importing.accept(dialog)

    book = importing.desk.session.book
    assert {book.hours(W48.plus(n)) for n in range(-3, 23)} == {time("0:00")}
    assert importing.desk.window.week == Week(2026, 45)
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_space_takes_a_day_back_and_a_new_look_at_the_file_keeps_that(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(holiday(tmp_path))
    days_off = off_list(dialog)
    days_off.list.setCurrentRow(0)

    QTest.keyClick(days_off.list, Qt.Key.Key_Space)

    assert not dialog.preview.accept.isEnabled()
    assert days_off._said.text().endswith(" Nothing is taken off.")
    dialog._sort()
    assert days_off.taken == ()


def test_all_lunch_is_left_out_at_once_though_that_of_a_day_off_was_not_to_come_anyway(
    importing: Importing, tmp_path: Path
) -> None:
    lunch = (
        "BEGIN:VEVENT\nUID:l\nDTSTART:20261123T110000Z\nDURATION:PT30M\nSUMMARY:Lunch\n"
        "RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n"
    )
    file = holiday(tmp_path, more=lunch)
    a_tuesday = file.read_text().replace("20261126", "20261124").replace("20261202", "20261125")
    file.write_text(a_tuesday)
    dialog = importing.open(file)
    table = dialog.preview.table
    lunches = [
        at for at, row in enumerate(rows(dialog)) if row.event and row.event.title == "Lunch"
    ]
    assert [rows(dialog)[place].is_taken for place in lunches] == [True, False, True]
    table.selectRow(lunches[0])

    QTest.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)

    assert not any(rows(dialog)[place].is_taken for place in lunches)


def test_a_doubt_is_not_ticked(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(holiday(tmp_path, "Ferie: <b>Project manager</b>"))

    item = off_list(dialog).list.item(0)

    assert "“Ferie: <b>Project manager</b>”" in item.text()
    assert item.text().endswith("perhaps not yours")
    assert "&lt;b&gt;" in item.toolTip()
    assert item.checkState() == Qt.CheckState.Unchecked


def test_what_the_book_has_already_is_not_offered_again(
    importing: Importing, tmp_path: Path
) -> None:
    importing.accept(importing.open(holiday(tmp_path)))

    again = importing.open(holiday(tmp_path))

    assert off_list(again).isHidden()
    assert not again.preview.accept.isEnabled()


def test_entries_and_days_off_are_one_step(importing: Importing, tmp_path: Path) -> None:
    call = (
        "BEGIN:VEVENT\nUID:c\nDTSTART:20261124T080000Z\nDURATION:PT1H\nSUMMARY:Call\n"
        "ATTENDEE:mailto:me@example.org\nATTENDEE:mailto:buyer@example.com\nEND:VEVENT\n"
    )
    dialog = importing.open(holiday(tmp_path, more=call))
    say_domains(dialog, "example.org")
    before = importing.desk.session.book

    assert dialog.preview.accept.text() == "Record 1 entry · 4 days off"
    importing.accept(dialog)

    assert len(importing.recorded) == 1
    assert importing.desk.session.book.hours(Week(2026, 49)) == time("22:00")
    importing.desk.session.undo()
    assert importing.desk.session.book is before


def test_a_week_whose_locks_do_not_fit_refuses_in_the_dialog_and_nothing_is_lost(
    importing: Importing, tmp_path: Path
) -> None:
    for category in ("customers", "meetings", "admin", "preparation", "travel", "improvement"):
        importing.desk.session.perform(LockCategory(W48, category, True))
    locked = importing.desk.session.book
    dialog = importing.open(holiday(tmp_path))

    dialog.preview.accept.click()
    importing.desk.settle()

    assert dialog.isVisible()
    assert dialog.remark.text()
    assert importing.desk.session.book is locked


def test_days_before_the_first_day_and_after_a_past_last_one_are_not_offered(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(
        holiday(
            tmp_path,
            more="BEGIN:VEVENT\nUID:a\nDTSTART:20261110T080000Z\nDURATION:PT1H\nEND:VEVENT\n",
        )
    )

    dialog.preview._last.setDate(dialog.preview._last.date().addDays(-5))

    assert off_list(dialog).isHidden()


STATUS = (
    "BEGIN:VEVENT\nUID:s\nDTSTART:20261123T080000Z\nDURATION:PT1H\nSUMMARY:Status\n"
    "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3\nEND:VEVENT\n"
)


def series(dialog: ImportDialog) -> list[Row]:
    dialog.preview.show_period(date(2026, 11, 23), date(2026, 12, 6))
    dialog.preview.show_filtered()
    return [row for row in rows(dialog) if row.event and row.event.title == "Status"]


def test_a_meeting_on_a_day_that_is_taken_off_is_not_taken_and_offered_again_later(
    importing: Importing, tmp_path: Path
) -> None:
    file = holiday(tmp_path, more=STATUS)
    dialog = importing.open(file)

    assert [row.is_taken for row in series(dialog)] == [True, False, False]
    table = dialog.preview.table.rows
    said = [table.index(row, Column.WHY).data() for row in range(table.rowCount())]
    assert said.count("you are away that day") == 2
    assert "New: 1 · To sort: 1" in dialog.preview._news.text()
    assert "On days off: 2" in dialog.preview._news.text()

    importing.accept(dialog)

    book = importing.desk.session.book
    assert sum(len(inbox.waiting) for inbox in book.recorded.inboxes.values()) == 1
    assert not any(inbox.removed for inbox in book.recorded.inboxes.values())
    again = importing.open(file)
    assert [row.is_taken for row in series(again)] == [False, False, False]
    assert states(again).count(State.NEW) == 2
    assert "Nothing new" in again.preview._news.text()


def test_what_lies_on_days_off_can_be_looked_at_alone_and_is_not_called_new(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(holiday(tmp_path, more=STATUS))
    series(dialog)
    which = dialog.preview._which
    assert "New (1)" in [which.itemText(place) for place in range(which.count())]

    which.setCurrentIndex(which.findText("On days off (2)"))
    which.activated.emit(which.currentIndex())

    assert [row.is_missed for row in rows(dialog)] == [True, True]
    which.setCurrentIndex(which.findText("New (1)"))
    which.activated.emit(which.currentIndex())
    assert [row.is_missed for row in rows(dialog)] == [False]


def test_a_day_that_is_worked_after_all_has_its_meetings(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(holiday(tmp_path, more=STATUS))
    series(dialog)
    days_off = off_list(dialog)
    days_off.list.setCurrentRow(0)

    QTest.keyClick(days_off.list, Qt.Key.Key_Space)

    assert [row.is_taken for row in series(dialog)] == [True, True, True]


def test_who_was_there_all_the_same_ticks_it_and_it_stays(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(holiday(tmp_path, more=STATUS))
    place = next(n for n, row in enumerate(series_rows(dialog)) if row.is_missed)

    dialog.preview.table.taking.emit([place], True)
    say_domains(dialog, "example.org")

    assert [row.is_taken for row in series(dialog)] == [True, True, False]


def series_rows(dialog: ImportDialog) -> list[Row]:
    series(dialog)
    return rows(dialog)
