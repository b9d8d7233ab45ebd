"""The report in the preview: opened from the Compare page, turned, saved and printed whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from planner.charts.paper import A4, Orientation
from planner.core.book import Book
from planner.core.period import Period, PeriodKind, one_week, quarter_of
from planner.palette import LIGHT
from planner.ui.pages.compare_page import ComparePage
from planner.ui.printing.outside import Outside
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import Sheet, SheetKind, sheet_of
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.charts.figures import texts
from tests.charts.weeks import ENGLISH, PRINTED
from tests.ui.conftest import Open
from tests.ui.waiting import wait_until

QUARTER = quarter_of(W48)


def lived() -> Book:
    made = book(EMPLOYEE_WEEK, week=W48.plus(-12))
    for week in QUARTER.weeks[:10]:
        made = made.with_plan(plan(week=week)).with_log(log("mon 13:00 customers", week=week))
    return made


def sheet(wanted: object = QUARTER) -> Sheet:
    assert isinstance(wanted, Period)
    return sheet_of(wanted, lived(), PRINTED, 1204, ENGLISH)


@pytest.fixture
def preview(app: QApplication, tmp_path: Path) -> Iterator[PreviewDialog]:
    def to_file(_: object, printer: QPrinter) -> bool:
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    outside = Outside(lambda *_: tmp_path / "saved.pdf", to_file)
    dialog = PreviewDialog(sheet(), A4, Orientation.FITTING, tmp_path, LIGHT, outside=outside)
    dialog.show()
    wait_until(lambda: dialog.page.is_up_to_date)
    yield dialog
    dialog.done(0)
    dialog.wait()


def shown(preview: PreviewDialog) -> str:
    wait_until(lambda: preview.page.is_up_to_date)
    assert preview.page.figure is not None
    return " | ".join(texts(preview.page.figure))


def test_the_pages_are_turned_by_buttons_and_keys(preview: PreviewDialog) -> None:
    assert "page 1 of 2" in shown(preview)
    assert not preview.turner.before.isEnabled()

    preview.turner.after.click()
    assert "page 2 of 2" in shown(preview)
    assert not preview.turner.after.isEnabled()

    preview.activateWindow()
    QTest.qWaitForWindowActive(preview)
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert "page 1 of 2" in shown(preview)


def test_another_sheet_has_its_own_pages(preview: PreviewDialog) -> None:
    preview.turner.after.click()

    preview.setup.sheets.setCurrentIndex(preview.setup.sheets.findData(SheetKind.PLAN))
    preview.setup.sheets.activated.emit(preview.setup.sheets.currentIndex())
    wait_until(lambda: preview.page.is_up_to_date and "My week" in shown(preview))

    assert preview.turner.isHidden()


def test_all_pages_are_saved(preview: PreviewDialog, tmp_path: Path) -> None:
    preview.pdf_button.click()
    wait_until(preview.pdf_button.isEnabled)

    pages = PdfReader(tmp_path / "saved.pdf").pages

    assert len(pages) == 2
    assert "page 2 of 2" in pages[1].extract_text()


def test_all_pages_are_printed(preview: PreviewDialog, tmp_path: Path) -> None:
    preview.print_button.click()
    wait_until(preview.print_button.isEnabled)

    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


def test_its_file_is_called_after_what_it_is_of() -> None:
    own = Period(W48.plus(-3), W48, PeriodKind.FOUR_WEEKS)

    assert sheet().file_name == "Lagkage_Key-account-manager_2026-Q4_report.pdf"
    assert sheet(own).file_name == "Lagkage_Key-account-manager_2026-W45_2026-W48_report.pdf"
    assert sheet_of(W48, lived(), PRINTED, 1, ENGLISH).kind is SheetKind.PLAN
    assert sheet_of(W48, lived(), PRINTED, 1, ENGLISH).period == one_week(W48)


@pytest.mark.parametrize("way", ["Report…", "print"])
def test_on_the_compare_page_print_is_a_report_of_what_is_compared(
    open_desk: Open, way: str
) -> None:
    desk, wanted = open_desk(lived()), list[object]()
    desk.window.print_wanted.disconnect()
    desk.window.print_wanted.connect(wanted.append)
    desk.window.open_page("compare")
    page = desk.window.pages.current
    assert isinstance(page, ComparePage)
    page.head.choose(PeriodKind.QUARTER)

    if way == "print":
        desk.window._actions["print"].trigger()
    else:
        next(b for b in page.findChildren(QPushButton) if b.text() == way).click()
    desk.window.open_page("plan")
    desk.window._actions["print"].trigger()

    assert wanted == [QUARTER, W48]
