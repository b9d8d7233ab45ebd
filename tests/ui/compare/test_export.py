"""*Export…* on the Compare page: what is written where, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QMessageBox

from planner.charts.exhibits import KINDS
from planner.ui import export_place
from planner.ui.compare.export_menu import FILES
from planner.ui.exporting import EXPORTED, Exporting
from planner.ui.pages.compare_page import ComparePage
from planner.ui.settings import LANGUAGE
from tests.builders import W48, plan
from tests.ui.compare.test_compare_page import compare, lived
from tests.ui.conftest import Open
from tests.ui.desk import Desk

Go = Callable[[str, Path], Desk]


def choose(page: ComparePage, kind: str, name: str = "bars") -> None:
    """Choose a kind of file in the menu of a chart."""
    menu = page.cards[name].export.menu()
    next(action for action in menu.actions() if action.data() == kind).trigger()


@pytest.fixture
def export(open_desk: Open, monkeypatch: pytest.MonkeyPatch) -> Go:
    """Exports a week as a kind of file to a path; the file `own` belongs to the book."""

    def go(kind: str, path: Path) -> Desk:
        desk = open_desk(lived())
        exporting = Exporting(desk.program, lambda place: place.name == "own")
        monkeypatch.setattr(export_place, "ask_place", lambda *_: path)
        choose(compare(desk), kind)
        exporting.wait()
        return desk

    return go


def test_a_workbook_holds_what_the_table_shows(export: Go, tmp_path: Path) -> None:
    desk = export("xlsx", tmp_path / "week.xlsx")

    desk.wait_for(lambda: desk.said_in_bar(EXPORTED))

    assert desk.said_in_bar(EXPORTED) == f"Saved as {tmp_path / 'week.xlsx'}"
    assert load_workbook(tmp_path / "week.xlsx").active.cell(2, 1).value == "Customer contact"


@pytest.mark.parametrize(("kind", "hours"), [("csv", ",13.50,7.25,"), ("excel-da", ";13,50;7,25;")])
def test_csv_is_written_as_its_readers_want_it(
    export: Go, tmp_path: Path, kind: str, hours: str
) -> None:
    export(kind, tmp_path / "week.csv")

    assert hours in (tmp_path / "week.csv").read_text(encoding="utf-8-sig")


def test_what_belongs_to_the_book_is_refused(
    export: Go, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    export("csv", tmp_path / "own")

    assert "Choose another file" in said[0]
    assert not (tmp_path / "own").exists()


def test_a_file_that_can_not_be_written_is_told(
    export: Go, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    desk = export("csv", tmp_path / "gone" / "week.csv")
    desk.wait_for(lambda: said)

    assert "Nothing was written." in said[0]


def test_another_window_says_it_and_exports_too(export: Go, tmp_path: Path) -> None:
    desk = export("csv", tmp_path / "week.csv")
    desk.wait_for(lambda: desk.said_in_bar(EXPORTED))

    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()
    (tmp_path / "week.csv").unlink()
    choose(compare(desk), "csv")
    desk.wait_for((tmp_path / "week.csv").exists)

    assert (tmp_path / "week.csv").read_text().startswith("Kategori,")


@pytest.mark.parametrize("name", KINDS)
def test_every_chart_goes_into_every_kind_of_file(
    name: str, open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = W48.plus(-1)
    desk = open_desk(lived().with_plan(plan(week=over)))
    exporting = Exporting(desk.program, lambda _: False)
    desk.window.go_to(over)
    page = compare(desk)

    for kind, file in FILES.items():
        path = tmp_path / f"{kind}{file.ending}"
        monkeypatch.setattr(export_place, "ask_place", lambda *_, path=path: path)
        choose(page, kind, name)
        exporting.wait()

    assert {path.stem for path in tmp_path.iterdir() if path.stat().st_size > 100} >= set(FILES)
