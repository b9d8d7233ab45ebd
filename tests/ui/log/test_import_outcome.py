"""After an import: what it made of the book is said, and leads on to what is left to do."""

from pathlib import Path

import pytest

from planner.core.week import Week
from planner.ui.imports.outcome import IMPORTED
from planner.ui.log.views import VIEW
from planner.ui.pages.log_page import LogPage
from tests.builders import W48
from tests.ui.conftest import Open
from tests.ui.log.importing import Importing, calendar, rows

STATUS, CALL, OLD = (
    "a 20261124T090000 Status",
    "b 20261125T130000 Call",
    "c 20261117T090000 Old",
)


def import_all(importing: Importing, file: Path, *categories: str) -> None:
    """Record what is in `file`; the first rows are sorted by hand."""
    dialog = importing.open(file)
    for place, category in enumerate(categories):
        dialog.preview.table.sorting.emit([place], category)
    importing.accept(dialog)


def said(importing: Importing) -> str:
    bar = importing.desk.program.keeping.notices.bar(IMPORTED)
    return bar.text.text() if bar else ""


def press(importing: Importing, deed: str) -> None:
    bar = importing.desk.program.keeping.notices.bar(IMPORTED)
    assert bar is not None
    next(button for button in bar.buttons if button.text() == deed).click()
    importing.desk.settle()


def deeds(importing: Importing) -> list[str]:
    bar = importing.desk.program.keeping.notices.bar(IMPORTED)
    return [button.text() for button in bar.buttons] if bar else []


def log_page(importing: Importing) -> LogPage:
    page = importing.desk.window.pages.current
    assert isinstance(page, LogPage)
    return page


def test_what_was_recorded_and_what_waits_is_said_and_follows_the_sorting(
    importing: Importing, tmp_path: Path
) -> None:
    import_all(importing, calendar(tmp_path, STATUS, CALL), "meetings")
    assert said(importing) == "1 entry recorded. 1 waits to be sorted."

    row = log_page(importing).sort_card.rows[0]
    row.sorted.emit(row.item, "customers")
    importing.desk.settle()

    assert said(importing) == "1 entry recorded."
    assert deeds(importing) == ["See where the time went", "Close"]


def test_of_an_import_that_is_undone_nothing_is_said_until_it_is_done_again(
    importing: Importing, tmp_path: Path
) -> None:
    import_all(importing, calendar(tmp_path, STATUS), "meetings")
    before = said(importing)
    assert before

    importing.desk.session.undo()
    assert not said(importing)
    importing.desk.session.redo()

    assert said(importing) == before


def test_sort_now_leads_to_the_first_that_waits_in_another_week_too(
    importing: Importing, tmp_path: Path
) -> None:
    import_all(importing, calendar(tmp_path, OLD, STATUS), "meetings")
    importing.desk.window.open_page("plan")
    importing.desk.window.go_to(W48.plus(-3))
    importing.desk.window.activateWindow()

    press(importing, "Sort now")

    row = log_page(importing).sort_card.rows[0]
    assert importing.desk.window.week == W48
    assert importing.desk.focused is row
    assert row.title.text() == "Status"


def test_compare_leads_to_planned_and_actual_of_that_week(
    importing: Importing, tmp_path: Path
) -> None:
    import_all(importing, calendar(tmp_path, STATUS), "meetings")

    press(importing, "See where the time went")

    assert importing.desk.window.pages.current_id == "compare"
    assert importing.desk.window.week == W48


def test_a_first_import_is_shown_as_days_and_what_somebody_chose_stays(
    importing: Importing, tmp_path: Path
) -> None:
    import_all(importing, calendar(tmp_path, STATUS), "meetings")
    page = log_page(importing)
    assert page.views.card is page.days_card
    page.views.choose("grid")

    import_all(importing, calendar(tmp_path, STATUS, CALL), "meetings")

    assert importing.desk.settings.value(VIEW) == "grid"
    assert page.views.card is page.grid_card


def test_the_week_that_is_gone_to_is_the_last_full_one(
    importing: Importing, tmp_path: Path
) -> None:
    full = [f"m{n} 202611{16 + n}T090000 Call" for n in range(5)]
    import_all(importing, calendar(tmp_path, *full, "n 20261123T090000 Call"))

    assert importing.desk.window.week == Week(2026, 47)


@pytest.fixture
def beginner(open_desk: Open) -> Importing:
    """Somebody who drops a calendar on the very first window."""
    return Importing(open_desk(is_new=True))


def test_over_the_first_question_an_import_shows_its_week_and_the_question_can_be_come_back_to(
    beginner: Importing, tmp_path: Path
) -> None:
    dialog = beginner.open(calendar(tmp_path, OLD))
    assert rows(dialog)
    beginner.accept(dialog)
    assert beginner.desk.window.week == W48.plus(-1)

    assert not beginner.desk.program.first_runs.is_on
    assert beginner.desk.window.centralWidget().isEnabled()
    assert beginner.desk.window.pages.current_id == "log"

    press(beginner, "Set up my week…")

    assert beginner.desk.program.first_runs.is_on
    assert beginner.desk.window.week == W48
    assert "Set up my week…" not in deeds(beginner)
