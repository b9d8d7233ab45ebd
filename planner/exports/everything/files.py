"""A whole book as a file for other programs: a workbook, all hours in one CSV, or a CSV a table."""

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from planner.core.book import Book
from planner.exports.csv_file import Dialect, as_csv
from planner.exports.everything.about import about_table, rules_table
from planner.exports.everything.framework import (
    absences_table,
    categories_table,
    goals_table,
    normal_weeks_table,
    templates_table,
    working_hours_table,
)
from planner.exports.everything.hours import hours_table
from planner.exports.everything.plans import moves_table, plan_table, weeks_table
from planner.exports.everything.recorded import entries_table, removed_table, waiting_table
from planner.i18n import Words
from planner.wording.table import Table

TABLES: Mapping[str, Callable[[Book, Words], Table]] = {
    "weeks": weeks_table,
    "plan": plan_table,
    "moves": moves_table,
    "entries": entries_table,
    "to-sort": waiting_table,
    "taken-out": removed_table,
    "goals": goals_table,
    "normal-weeks": normal_weeks_table,
    "categories": categories_table,
    "working-hours": working_hours_table,
    "days-off": absences_table,
    "templates": templates_table,
    "rules": rules_table,
    "book": about_table,
}
"""All tables of a book, in the order of their sheets. Files are called by these names in every language,
so that a script finds them."""


def as_workbook(book: Book, words: Words, made: date) -> bytes:
    """A sheet for each table."""
    from planner.exports.xlsx_file import sheets_as_xlsx

    tables = [make(book, words) for make in TABLES.values()]
    return sheets_as_xlsx(words.text("All of the book"), tables, made)


def as_hours(book: Book, words: Words, dialect: Dialect) -> bytes:
    """All hours, planned and recorded, in one CSV."""
    return as_csv(hours_table(book, words), dialect, words)


def as_zip(book: Book, words: Words, dialect: Dialect, made: date) -> bytes:
    """A CSV for each table, in one ZIP."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, make in TABLES.items():
            info = ZipInfo(f"{name}.csv", (made.year, made.month, made.day, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            packed.writestr(info, as_csv(make(book, words), dialect, words))
    return file.getvalue()
