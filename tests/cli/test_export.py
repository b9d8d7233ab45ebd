"""`export`: all of a book for other programs, and what of it comes back by `import`."""

import csv
from datetime import timedelta
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.storage import BookStore, read_book
from tests.builders import W48
from tests.cli.conftest import NOW, Lagkage
from tests.storage.edited import edited

CATEGORIES = {
    "customers": "Customer contact",
    "meetings": "Internal meetings",
    "admin": "Mail and administration",
    "preparation": "Preparation and documentation",
    "travel": "Travel",
    "improvement": "Learning and improvement",
}


def lines_of(path: Path, between: str = ",") -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return [*csv.DictReader(StringIO(text, newline=""), delimiter=between)]


def test_a_workbook_holds_all_of_the_book(week: Lagkage, tmp_path: Path, path: Path) -> None:
    ended = week("export", "--xlsx", tmp_path / "all.xlsx")

    assert ended.out == f"All of revision 8 is in {tmp_path / 'all.xlsx'}.\n"
    rows = [*load_workbook(tmp_path / "all.xlsx")["Entries"].values][1:]
    hours = [cell for row in rows if isinstance(cell := row[4], timedelta)]
    assert sum(hours, timedelta()) == read_book(path).book.log(W48).total
    assert (tmp_path / "all.xlsx").stat().st_mode & 0o777 == 0o600


def test_a_csv_holds_all_hours_and_a_zip_all_tables(week: Lagkage, tmp_path: Path) -> None:
    assert "The hours of revision 8" in week("export", "--csv", tmp_path / "hours.csv").out
    assert "All of revision 8" in week("export", "--csv", tmp_path / "all.ZIP").out

    planned = [line for line in lines_of(tmp_path / "hours.csv") if not line["Date"]]
    assert sum(int(line["In minutes"]) for line in planned) == 37 * 60
    with ZipFile(tmp_path / "all.ZIP") as file:
        assert file.testzip() is None
        assert "entries.csv" in file.namelist()


def test_a_danish_excel_gets_its_signs(week: Lagkage, tmp_path: Path) -> None:
    week("--lang", "da", "export", "--excel-da", tmp_path / "timer.csv")

    assert {line["Varighed (timer)"] for line in lines_of(tmp_path / "timer.csv", ";")} > {"13,00"}


def test_a_backup_is_exported_as_it_was(week: Lagkage, tmp_path: Path) -> None:
    week("export", "--csv", tmp_path / "old.csv", "--rev", "7")
    week("export", "--csv", tmp_path / "new.csv")

    recorded = [
        [line["Category"] for line in lines_of(tmp_path / name) if line["Date"]]
        for name in ("old.csv", "new.csv")
    ]
    assert [*recorded[0], "Learning and improvement"] == recorded[1]


@pytest.mark.parametrize("wanted", [(), ("--csv", "--xlsx"), ("--json", "--csv")])
def test_exactly_one_kind_of_file_is_written(
    begun: Lagkage, tmp_path: Path, wanted: tuple[str, ...]
) -> None:
    ended = begun("export", *wanted, tmp_path / "all")

    assert ended.status == 2
    assert "--xlsx FILE" in ended.err
    assert not (tmp_path / "all").exists()


@pytest.mark.parametrize("flag", ["--csv", "--excel-da", "--xlsx"])
def test_a_table_never_takes_the_place_of_the_book(
    week: Lagkage, path: Path, own: Path, flag: str
) -> None:
    (backup, *_) = path.with_name("book.lagkage.backups").iterdir()
    for place in (path, path.with_name(".book.lagkage.lock"), backup, own / "versions" / "x.csv"):
        before = place.read_bytes() if place.exists() else None

        assert week("export", flag, place).status == 1
        assert (place.read_bytes() if place.exists() else None) == before


def test_a_book_that_is_open_elsewhere_is_exported(
    week: Lagkage, path: Path, tmp_path: Path
) -> None:
    store, _ = BookStore.open(path, clock=lambda: NOW)
    try:
        assert week("export", "--xlsx", tmp_path / "all.xlsx").status == 0
    finally:
        store.close()


@pytest.mark.parametrize("flag", ["--csv", "--xlsx"])
def test_a_week_that_no_book_can_hold_is_told_and_nothing_written(
    week: Lagkage, path: Path, tmp_path: Path, flag: str
) -> None:
    with edited(path) as tables:
        tables["entries"]["2026-W48"]["entries"][0]["amount"] = -1

    ended = week("export", flag, tmp_path / "all")

    assert ended.status == 4
    assert "holds a value that no book can hold" in ended.err
    assert not (tmp_path / "all").exists()
    assert week("export", "--json", tmp_path / "all.json").status == 0


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("name", ["entries.csv", "hours.csv", "all.xlsx"])
def test_what_was_recorded_comes_back_by_an_import(
    week: Lagkage, lagkage: Lagkage, tmp_path: Path, path: Path, name: str, language: str
) -> None:
    week("log", "2026-11-25", "1:01", "customers", "--start", "9:00", "--note", "Offer; Ærø")
    week("log", "2026-11-25", "0:50", "travel", "--start", "23:30")
    flag = "--xlsx" if name.endswith("xlsx") else "--csv"
    if name == "entries.csv":
        week("--lang", language, "export", "--csv", tmp_path / "all.zip")
        ZipFile(tmp_path / "all.zip").extract(name, tmp_path)
    else:
        week("--lang", language, "export", flag, tmp_path / name)
    other = tmp_path / "other.lagkage"
    assert lagkage("--data", other, "init").status == 0
    for category, called in CATEGORIES.items():
        lagkage("--data", other, "rule", "add", category, "tag", called)

    ended = lagkage("--data", other, "import", tmp_path / name, "--zone", "UTC")

    assert ended.status == 0
    then, now = read_book(path).book.log(W48), read_book(other).book.log(W48)
    assert now.by_day == then.by_day
    assert "Offer; Ærø" in {each.note for each in now.entries}
