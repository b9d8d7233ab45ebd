"""The preview shows the page, keeps what is typed, and gets it out as paper or as a file."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget

from planner.app.commands.framework import DescribePerson
from planner.charts.paper import A4, LETTER, Orientation, Paper
from planner.palette import DARK
from planner.ui.asked import Asked
from planner.ui.printing.opening import proposed_folder
from planner.ui.printing.outside import Outside, chosen_paper
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import Sheet
from planner.ui.settings import ORIENTATION, PAPER, Choice
from tests.builders import W48
from tests.charts.figures import texts
from tests.charts.weeks import ENGLISH, PRINTED, danish, usual
from tests.house.strays import Strays
from tests.ui.waiting import wait_until

Open = Callable[..., PreviewDialog]


@pytest.fixture
def opened(app: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens a preview of the usual week; the system answers with `path` and `printer`."""
    dialogs: list[PreviewDialog] = []

    def opened(
        week=usual,
        path: Path | None = None,
        printer: Path | None = None,
        choose: Callable[[QPrinter], object] = lambda _: None,
        ready: bool = True,
    ) -> PreviewDialog:
        held, _ = week()
        outside = Outside(lambda *_: path, _printing_to(printer, choose))
        sheet = Sheet(held, W48, PRINTED, 1204, ENGLISH)
        dialog = PreviewDialog(sheet, A4, Orientation.FITTING, tmp_path, DARK, outside=outside)
        dialogs.append(dialog)
        dialog.show()
        if ready:
            wait_until(lambda: dialog.page.is_up_to_date)
        return dialog

    yield opened
    for dialog in dialogs:
        dialog.done(0)
        dialog.wait()


def choose(dialog: PreviewDialog, box: QComboBox, value: str) -> None:
    """As a user does, by the keys; returns once the page is there."""
    box.setFocus()
    for _ in range(box.findData(value) - box.currentIndex()):
        QTest.keyClick(box, Qt.Key.Key_Down)
    wait_until(lambda: dialog.page.is_up_to_date)


def pick(page: QPageSize.PageSizeId) -> Callable[[QPrinter], object]:
    """What a user may do in the system's own dialog."""
    return lambda printer: printer.setPageSize(QPageSize(page))


def size_of(path: Path) -> tuple[int, int]:
    box = PdfReader(path).pages[0].mediabox
    return round(float(box.width)), round(float(box.height))


def shown(dialog: PreviewDialog) -> list[str]:
    figure = dialog.page.figure
    assert figure is not None
    return texts(figure)


def inches(dialog: PreviewDialog) -> tuple[float, ...]:
    figure = dialog.page.figure
    assert figure is not None
    return tuple(figure.get_size_inches())


def wishes(spy: QSignalSpy) -> list[object]:
    return [spy.at(place)[0] for place in range(spy.count())]


def test_the_page_is_shown_on_white_in_a_dark_window(opened: Open) -> None:
    picture = opened().page.grab().toImage().scaled(9, 9)

    assert picture.pixelColor(3, 7).lightness() > 240


def test_another_paper_is_shown_at_once_and_told(opened: Open) -> None:
    dialog = opened()
    told: list[tuple[Choice, str]] = []
    dialog.setup.chosen.connect(lambda choice, value: told.append((choice, value)))

    choose(dialog, dialog.setup.papers, "letter")

    assert told == [(PAPER, "letter")]
    wait_until(lambda: inches(dialog) == pytest.approx((8.5, 11)))


def test_what_is_typed_is_on_the_page_and_kept_as_one_wish(opened: Open) -> None:
    dialog = opened()
    asked = QSignalSpy(dialog.asked)

    dialog.setup.title.setFocus()
    QTest.keyClicks(dialog.setup.title, "Øresund")
    QTest.keyClick(dialog.setup.title, Qt.Key.Key_Return)

    assert wishes(asked) == [Asked(DescribePerson("Key account manager", "Øresund"))]
    wait_until(lambda: any("Key account manager · Øresund" in text for text in shown(dialog)))


def test_enter_in_a_field_prints_nothing(opened: Open, tmp_path: Path) -> None:
    dialog = opened(printer=tmp_path / "printed.pdf")

    dialog.setup.name.setFocus()
    QTest.keyClick(dialog.setup.name, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert not (tmp_path / "printed.pdf").exists()


def test_typing_shows_before_the_field_is_left(opened: Open) -> None:
    dialog = opened()

    dialog.setup.name.end(False)
    QTest.keyClicks(dialog.setup.name, " Ø")

    wait_until(lambda: any("manager Ø" in text for text in shown(dialog)))


def test_closing_keeps_what_was_typed(opened: Open) -> None:
    dialog = opened()
    asked = QSignalSpy(dialog.asked)

    dialog.setup.name.clear()
    QTest.keyClicks(dialog.setup.name, "Å")
    dialog.reject()

    assert wishes(asked) == [Asked(DescribePerson("Å"))]


def test_a_changed_book_changes_the_page(opened: Open) -> None:
    dialog = opened()
    held, made = usual()

    dialog.show_book(held.with_plan(replace(made, promise="Two visits")))

    wait_until(lambda: "Two visits" in shown(dialog))


def test_a_pdf_is_saved_under_the_chosen_name(opened: Open, tmp_path: Path) -> None:
    dialog = opened(danish, path=tmp_path / "mine.pdf")

    QTest.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)

    wait_until(lambda: "mine.pdf" in dialog.status.text())
    text = PdfReader(tmp_path / "mine.pdf").pages[0].extract_text()
    assert "Søren Ærligaard Østergård" in text


@pytest.mark.parametrize("button", ["pdf_button", "print_button"])
def test_neither_pdf_nor_print_takes_the_place_of_what_is_the_books_own(
    button: str, opened: Open, tmp_path: Path
) -> None:
    book = tmp_path / "book.lagkage"
    book.write_text("all of it")
    dialog = opened(path=book, printer=book)
    dialog._outside = replace(dialog._outside, is_own=lambda path: path == book)

    getattr(dialog, button).click()

    box = dialog.findChild(QMessageBox)
    assert "is the book, or belongs to it" in box.text()
    assert book.read_text() == "all of it"
    assert getattr(dialog, button).isEnabled()
    box.close()


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
    assert "is not there" in box.text()
    assert dialog.pdf_button.isEnabled()
    box.close()


def test_what_is_printed_is_the_page(opened: Open, tmp_path: Path) -> None:
    dialog = opened(danish, printer=tmp_path / "printed.pdf")

    dialog.print_button.click()

    wait_until(lambda: "printed.pdf" in dialog.status.text())
    page = PdfReader(tmp_path / "printed.pdf").pages[0]
    assert "Søren Ærligaard Østergård" in page.extract_text()
    assert size_of(tmp_path / "printed.pdf") == (595, 842)


def test_a_printer_that_does_not_take_the_page_is_told(
    opened: Open, tmp_path: Path, strays: Strays
) -> None:
    dialog = opened(printer=tmp_path / "gone" / "printed.pdf")

    dialog.print_button.click()

    wait_until(lambda: dialog.findChild(QMessageBox) is not None)
    assert strays.taken() == ["Qt: QPainter::begin(): Returned false"]
    assert dialog.print_button.isEnabled()
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


def test_it_opens_before_the_page_is_there_and_says_so(opened: Open) -> None:
    dialog = opened(ready=False)

    assert dialog.isVisible()
    assert dialog.page.figure is None
    assert dialog.page.preparing == "Preparing the page…"
    wait_until(lambda: dialog.page.is_up_to_date)
    assert "Internal meetings" in shown(dialog)


def test_closing_waits_for_no_page(opened: Open, app: QApplication) -> None:
    dialog = opened(ready=False)

    dialog.done(0)

    assert dialog.page.figure is None
    dialog.wait()
    app.processEvents()
    assert dialog.page.figure is None


def test_the_blank_week_is_another_sheet_of_the_same_week(opened: Open) -> None:
    dialog = opened()

    choose(dialog, dialog.setup.sheets, "blank")

    wait_until(lambda: "Where my week 48 went" in shown(dialog))
    assert dialog.windowTitle() == "Print: blank week"
    assert inches(dialog)[0] > inches(dialog)[1]


def test_only_what_can_lie_either_way_is_asked_how_it_lies(opened: Open) -> None:
    dialog = opened()
    assert not dialog.setup.orientations.isVisible()

    choose(dialog, dialog.setup.sheets, "blank")

    assert dialog.setup.orientations.isVisible()


def test_the_orientation_is_remembered(opened: Open) -> None:
    dialog = opened()
    told: list[tuple[Choice, str]] = []
    dialog.setup.chosen.connect(lambda choice, value: told.append((choice, value)))
    choose(dialog, dialog.setup.sheets, "blank")

    choose(dialog, dialog.setup.orientations, "portrait")

    assert told == [(ORIENTATION, "portrait")]
    wait_until(lambda: inches(dialog)[0] < inches(dialog)[1])


def test_the_file_of_a_blank_week_has_a_name_of_its_own(opened: Open, tmp_path: Path) -> None:
    proposed: list[str] = []
    dialog = opened()
    dialog._outside = Outside(lambda _, __, name: proposed.append(name))
    choose(dialog, dialog.setup.sheets, "blank")

    dialog.pdf_button.click()

    assert proposed == [str(tmp_path / "Lagkage_Key-account-manager_2026-W48_blank.pdf")]


@pytest.mark.parametrize(
    ("page", "size", "inner"),
    [
        (QPageSize.PageSizeId.Letter, (612, 792), 612),
        (QPageSize.PageSizeId.Legal, (612, 1008), 612),
        (QPageSize.PageSizeId.A5, (420, 595), 595),
    ],
)
def test_another_paper_in_the_system_s_dialog_is_laid_out_for(
    opened: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    page: QPageSize.PageSizeId,
    size: tuple[int, int],
    inner: int,
) -> None:
    dialog = opened(printer=tmp_path / "printed.pdf", choose=pick(page))
    laid_out: list[Paper] = []
    pages = Sheet.pages
    monkeypatch.setattr(Sheet, "pages", lambda s, p: laid_out.append(p) or pages(s, p))

    dialog.print_button.click()

    wait_until(lambda: "printed.pdf" in dialog.status.text())
    assert size_of(tmp_path / "printed.pdf") == size
    assert round(laid_out[-1].width) == inner
    assert laid_out[-1].height / laid_out[-1].width == pytest.approx(size[1] / size[0], rel=0.01)


def test_a_blank_week_lies_as_the_paper_in_the_printer(opened: Open, tmp_path: Path) -> None:
    dialog = opened(printer=tmp_path / "printed.pdf")
    choose(dialog, dialog.setup.sheets, "blank")

    dialog.print_button.click()

    wait_until(lambda: "printed.pdf" in dialog.status.text())
    assert size_of(tmp_path / "printed.pdf") == (842, 595)


def test_a_bug_gives_the_button_back_and_is_told(
    opened: Open, tmp_path: Path, strays: Strays, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(path=tmp_path / "plan.pdf")
    monkeypatch.setattr(Sheet, "pages", lambda *_: {}["no such thing"])

    dialog.pdf_button.click()

    wait_until(lambda: dialog.findChild(QMessageBox) is not None)
    assert dialog.pdf_button.isEnabled()
    assert dialog.status.text() == ""
    box = dialog.findChild(QMessageBox)
    assert "KeyError" in box.text()
    box.close()
    assert strays.taken() == ["log: ERROR planner.ui.jobs: a job failed"]


def test_without_documents_the_home_is_proposed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert proposed_folder() == tmp_path

    (tmp_path / "Documents").mkdir()

    assert proposed_folder() == tmp_path / "Documents"


def test_the_preview_does_not_bring_matplotlib_with_it() -> None:
    code = (
        "import sys, planner.ui.printing.opening; "
        "print([m for m in sys.modules if m.startswith(('matplotlib', 'numpy'))])"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_the_window_does_not_bring_printing_with_it() -> None:
    code = (
        "import sys, planner.ui.main_window; "
        "print([m for m in sys.modules if m.startswith(('planner.ui.printing', 'matplotlib', 'numpy'))])"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def _printing_to(
    path: Path | None, choose: Callable[[QPrinter], object]
) -> Callable[[QWidget, QPrinter], bool]:
    def answer(_: QWidget, printer: QPrinter) -> bool:
        if path is not None:
            printer.setOutputFileName(str(path))
            choose(printer)
        return path is not None

    return answer


def test_the_preview_has_what_it_wishes_of_the_screen_as_far_as_there_is_room(
    opened: Open,
) -> None:
    dialog = opened(ready=False)

    room = dialog.screen().availableSize() * 0.94
    assert dialog.size() == dialog.sizeHint().boundedTo(room)
