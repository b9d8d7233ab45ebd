"""The preview shows the page, keeps what is typed, and gets it out as paper or as a file."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from planner.app.commands.framework import DescribePerson
from planner.charts.paper import A4, LETTER
from planner.palette import DARK
from planner.ui.asked import Asked
from planner.ui.printing.outside import Outside, chosen_paper
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import PlanSheet
from tests.builders import W48
from tests.charts.figures import texts
from tests.charts.weeks import ENGLISH, PRINTED, danish, usual
from tests.house.strays import Strays
from tests.ui.printing.waiting import wait_until

Open = Callable[..., PreviewDialog]


@pytest.fixture
def opened(app: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens a preview of the usual week; the system answers with `path` and `printer`."""
    dialogs: list[PreviewDialog] = []

    def opened(week=usual, path: Path | None = None, printer: Path | None = None) -> PreviewDialog:
        held, _ = week()
        outside = Outside(lambda *_: path, _printing_to(printer))
        sheet = PlanSheet(held, W48, PRINTED, 1204, ENGLISH)
        dialogs.append(PreviewDialog(sheet, A4, tmp_path, DARK, outside=outside))
        dialogs[-1].show()
        return dialogs[-1]

    yield opened
    for dialog in dialogs:
        dialog.done(0)


def shown(dialog: PreviewDialog) -> list[str]:
    figure = dialog.page.figure
    assert figure is not None
    return texts(figure)


def wishes(spy: QSignalSpy) -> list[object]:
    return [spy.at(place)[0] for place in range(spy.count())]


def test_the_page_is_shown_on_white_in_a_dark_window(opened: Open) -> None:
    picture = opened().page.grab().toImage().scaled(9, 9)

    assert picture.pixelColor(3, 7).lightness() > 240


def test_another_paper_is_shown_at_once_and_told(opened: Open) -> None:
    dialog = opened()
    told = QSignalSpy(dialog.paper_chosen)

    dialog.papers.setFocus()
    QTest.keyClick(dialog.papers, Qt.Key.Key_Down)

    assert wishes(told) == ["letter"]
    assert tuple(dialog.page.figure.get_size_inches()) == pytest.approx((8.5, 11))


def test_what_is_typed_is_on_the_page_and_kept_as_one_wish(opened: Open) -> None:
    dialog = opened()
    asked = QSignalSpy(dialog.asked)

    dialog.title.setFocus()
    QTest.keyClicks(dialog.title, "Øresund")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)

    assert wishes(asked) == [Asked(DescribePerson("Key account manager", "Øresund"))]
    assert any("Key account manager · Øresund" in text for text in shown(dialog))


def test_enter_in_a_field_prints_nothing(opened: Open, tmp_path: Path) -> None:
    dialog = opened(printer=tmp_path / "printed.pdf")

    dialog.name.setFocus()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert not (tmp_path / "printed.pdf").exists()


def test_typing_shows_before_the_field_is_left(opened: Open) -> None:
    dialog = opened()

    dialog.name.end(False)
    QTest.keyClicks(dialog.name, " Ø")

    wait_until(lambda: any("manager Ø" in text for text in shown(dialog)))


def test_closing_keeps_what_was_typed(opened: Open) -> None:
    dialog = opened()
    asked = QSignalSpy(dialog.asked)

    dialog.name.clear()
    QTest.keyClicks(dialog.name, "Å")
    dialog.reject()

    assert wishes(asked) == [Asked(DescribePerson("Å"))]


def test_a_changed_book_changes_the_page(opened: Open) -> None:
    dialog = opened()
    held, made = usual()

    dialog.show_book(held.with_plan(replace(made, promise="Two visits")))

    assert "Two visits" in shown(dialog)


def test_a_pdf_is_saved_under_the_chosen_name(opened: Open, tmp_path: Path) -> None:
    dialog = opened(danish, path=tmp_path / "mine")

    QTest.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)

    wait_until(lambda: "mine.pdf" in dialog.status.text())
    text = PdfReader(tmp_path / "mine.pdf").pages[0].extract_text()
    assert "Søren Ærligaard Østergård" in text


def test_the_proposed_name_says_what_it_is(opened: Open, tmp_path: Path) -> None:
    proposed: list[str] = []
    dialog = opened()
    dialog._outside = Outside(lambda _, __, name: proposed.append(name))

    dialog.pdf_button.click()

    assert proposed == [str(tmp_path / "Lagkage_Key-account-manager_2026-W48.pdf")]


def test_a_folder_that_is_gone_is_told_in_a_sentence(opened: Open, tmp_path: Path) -> None:
    dialog = opened(path=tmp_path / "gone" / "plan.pdf")

    dialog.pdf_button.click()

    wait_until(lambda: dialog.findChild(QMessageBox) is not None)
    box = dialog.findChild(QMessageBox)
    assert "is not there any more" in box.text()
    assert dialog.pdf_button.isEnabled()
    box.close()


def test_what_is_printed_is_the_page(opened: Open, tmp_path: Path) -> None:
    dialog = opened(danish, printer=tmp_path / "printed.pdf")

    dialog.print_button.click()

    page = PdfReader(tmp_path / "printed.pdf").pages[0]
    assert "Søren Ærligaard Østergård" in page.extract_text()
    assert float(page.mediabox.width) == pytest.approx(A4.width, abs=1)
    assert "printed.pdf" in dialog.status.text()


def test_a_printer_that_does_not_take_the_page_is_told(
    opened: Open, tmp_path: Path, strays: Strays
) -> None:
    dialog = opened(printer=tmp_path / "gone" / "printed.pdf")

    dialog.print_button.click()

    assert strays.taken() == ["Qt: QPainter::begin(): Returned false"]
    assert "did not take the page" in dialog.findChild(QMessageBox).text()
    dialog.findChild(QMessageBox).close()


def test_declining_prints_nothing(opened: Open) -> None:
    dialog = opened()

    dialog.print_button.click()

    assert dialog.status.text() == ""


def test_a_paper_that_is_set_outranks_the_country() -> None:
    assert chosen_paper("letter") is LETTER
    assert chosen_paper("a4") is A4
    assert chosen_paper("system") in (A4, LETTER)


def test_the_window_does_not_bring_printing_with_it() -> None:
    code = (
        "import sys, planner.ui.main_window; "
        "print([m for m in sys.modules if m.startswith(('planner.ui.printing', 'matplotlib', 'numpy'))])"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def _printing_to(path: Path | None) -> Callable[[QWidget, QPrinter], bool]:
    def choose(_: QWidget, printer: QPrinter) -> bool:
        if path is not None:
            printer.setOutputFileName(str(path))
        return path is not None

    return choose
