"""What an import shows of its rows, in the room that there is, and how many it says there are."""

from pathlib import Path

import pytest

from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.fitting import widest
from planner.ui.imports.model import Column
from planner.ui.theme import em
from tests.sources.reading_files import SAMPLES
from tests.ui.log.importing import Importing, calendar, rows, say_domains

BROKEN = "BEGIN:VEVENT\nUID:x\nDTSTART:20261124T120000Z\nDTEND:20261124T080000Z\nSUMMARY:{}\nEND:VEVENT\n"


def news(dialog: ImportDialog) -> str:
    return dialog.preview._news.text()


def take(dialog: ImportDialog, place: int, is_taken: bool) -> None:
    dialog.preview._take([place], is_taken)


def fit(importing: Importing, dialog: ImportDialog, wide: float, high: float) -> None:
    """Make the dialog so many lines of text wide and high."""
    dialog.resize(round(wide * em()), round(high * em()))
    importing.desk.settle()


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A calendar of two events, and of one that ends before it begins."""
    file = calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B")
    text = file.read_text()
    file.write_text(text.replace("END:VCALENDAR", BROKEN.format("Backwards") + "END:VCALENDAR"))
    return file


def test_what_is_counted_as_new_is_what_will_be_recorded(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B"))
    assert news(dialog) == "New: 2 · To sort: 2"

    take(dialog, 0, is_taken=False)

    assert news(dialog) == "New: 1 · To sort: 1 · Left out by you: 1"
    take(dialog, 1, is_taken=False)
    assert news(dialog) == "Left out by you: 2"


def test_what_is_looked_at_is_counted_alike_and_stays_seen_while_it_is_changed(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B"))
    which = dialog.preview._which
    which.setCurrentIndex(which.findData("new"))
    which.activated.emit(which.currentIndex())

    take(dialog, 0, is_taken=False)
    take(dialog, 1, is_taken=False)

    assert [which.itemText(n) for n in range(which.count())] == [
        "All (2)",
        "New (0)",
        "Left out by you (2)",
    ]
    assert which.currentText() == "New (0)"
    assert len(rows(dialog)) == 2


def test_what_is_left_out_and_taken_all_the_same_counts_as_new(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "outlook-en.csv")
    say_domains(dialog, "example.org")
    assert news(dialog) == "New: 1 · Left out: 3"
    (dentist,) = [
        n for n, row in enumerate(rows(dialog)) if row.event and "entist" in row.event.title
    ]

    dialog.preview._sort([dentist], "admin")

    assert news(dialog) == "New: 2 · Left out: 2"
    assert dialog.preview.accept.text() == "Record 2 entries"


def test_of_what_has_another_time_it_is_said_how_much_is_taken(
    importing: Importing, tmp_path: Path
) -> None:
    first = importing.open(calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B"))
    first.preview._sort([0, 1], "meetings")
    importing.accept(first)

    dialog = importing.open(calendar(tmp_path, "a 20261123T090000 A", "b 20261124T090000 B"))
    assert news(dialog) == "Changed: 2"
    take(dialog, 0, is_taken=True)

    assert news(dialog) == "Changed: 2 (1 taken)"


def test_looking_through_begins_at_the_top_also_where_something_could_not_be_read(
    importing: Importing, broken: Path
) -> None:
    dialog = importing.open(broken)

    assert len(rows(dialog)) == 3
    assert dialog.preview.table.currentIndex().row() == 0


def test_a_reason_that_is_longer_than_its_column_has_more_lines(
    importing: Importing, broken: Path
) -> None:
    dialog = importing.open(broken)
    table = dialog.preview.table

    fit(importing, dialog, 52, 40)
    narrow = [table.rowHeight(row) for row in range(3)]
    fit(importing, dialog, 110, 40)
    wide = [table.rowHeight(row) for row in range(3)]

    assert narrow[2] > narrow[0] == narrow[1]
    assert wide[0] == wide[1] == wide[2] == narrow[0]


def test_reasons_have_the_room_that_they_need_where_titles_leave_it(
    importing: Importing, broken: Path
) -> None:
    dialog = importing.open(broken)
    table = dialog.preview.table
    fit(importing, dialog, 110, 40)

    needed = table.fontMetrics().horizontalAdvance("Not imported: it ends before it begins.")

    assert table.columnWidth(Column.WHY) > needed
    assert table.horizontalScrollBar().maximum() == 0


def test_the_names_of_categories_are_read_whole_where_there_is_room(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 A"))
    table = dialog.preview.table
    fit(importing, dialog, 80, 40)

    dialog.preview._sort([0], "preparation")

    index = table.rows.index(0, Column.CATEGORY)
    assert table.rows.text(0, Column.CATEGORY) == "Preparation and documentation"
    assert table.columnWidth(Column.CATEGORY) >= table.sizeHintForIndex(index).width()
    fit(importing, dialog, 52, 40)
    assert table.columnWidth(Column.CATEGORY) <= 52 / 4 * em()


def test_where_room_is_scarce_hours_that_the_clock_tells_make_way_for_titles(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 Management forum"))
    table = dialog.preview.table

    fit(importing, dialog, 80, 40)
    assert not table.isColumnHidden(Column.HOURS)
    fit(importing, dialog, 46, 40)

    assert table.isColumnHidden(Column.HOURS)
    index = table.rows.index(0, Column.TITLE)
    assert table.columnWidth(Column.TITLE) >= table.sizeHintForIndex(index).width()
    fit(importing, dialog, 80, 40)
    assert not table.isColumnHidden(Column.HOURS)


def test_hours_stay_where_no_clock_tells_them(importing: Importing) -> None:
    weekly = "Clockify_Time_Report_Weekly_02_03_2026-08_03_2026.csv"
    dialog = importing.open(SAMPLES / weekly)

    fit(importing, dialog, 46, 40)

    assert not dialog.preview.table.isColumnHidden(Column.HOURS)


def test_a_column_as_wide_as_its_widest_text_cuts_nothing_off_it(
    importing: Importing, tmp_path: Path
) -> None:
    said = "was 26 Oct 2026, 14:15, 1:00; you made it 27 Oct 2026, 9:30, 0:45"
    texts = [said[: n + 1] for n, sign in enumerate(said) if not sign.isspace()]
    events = [f"{n:02} 20261123T0800{n:02} {text}" for n, text in enumerate(texts)]
    table = importing.open(calendar(tmp_path, *events)).preview.table

    for place, text in enumerate(texts):
        needed = table.sizeHintForIndex(table.rows.index(place, Column.TITLE)).width()
        assert table.rows.text(place, Column.TITLE) == text
        assert widest(table.fontMetrics(), [text]) >= needed


def test_the_last_row_is_seen_whole_however_high_it_is(
    importing: Importing, tmp_path: Path
) -> None:
    events = [f"{n} 202611{2 + n % 20:02}T080000 Meeting {n}" for n in range(40)]
    file = calendar(tmp_path, *events)
    text = file.read_text()
    file.write_text(text.replace("END:VCALENDAR", BROKEN.format("Backwards") + "END:VCALENDAR"))
    dialog = importing.open(file)
    table = dialog.preview.table
    fit(importing, dialog, 52, 40)

    table.setCurrentIndex(table.rows.index(40, 0))
    importing.desk.settle()

    bottom = table.rowViewportPosition(40) + table.rowHeight(40)
    assert table.rowHeight(40) > table.rowHeight(39)
    assert bottom <= table.viewport().height()


def test_where_room_is_scarce_one_line_says_how_it_was_read_and_opens_the_rest(
    importing: Importing,
) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")
    how = dialog.preview.how
    fit(importing, dialog, 60, 44)
    assert (how.zone.isVisible(), how.toggle.isVisible()) == (True, False)

    fit(importing, dialog, 60, 28)

    assert (how.zone.isVisible(), how.toggle.isVisible()) == (False, True)
    assert "Times without a zone are in Europe/Copenhagen." in how._summary.text()
    how.toggle.click()
    assert how.zone.isVisible()
    how.toggle.click()
    assert not how.zone.isVisible()


def test_mail_domains_that_nobody_knows_are_asked_for_where_room_is_scarce_too(
    importing: Importing,
) -> None:
    dialog = importing.open(SAMPLES / "outlook-en.csv")
    fit(importing, dialog, 60, 28)
    assert dialog.preview.domains.isVisible()

    say_domains(dialog, "example.org")
    importing.desk.settle()

    assert not dialog.preview.domains.isVisible()
    assert "Own mail domains: example.org" in dialog.preview.how._summary.text()
