"""`export`: all of a book, or of one of its backups, for other programs. It may be open elsewhere."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import orjson

from planner.cli.answer import Answer
from planner.cli.commands.versions import archive_of, version_of
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.category import cleaned
from planner.core.saved import BookAsRead
from planner.exports.csv_file import EXCEL_DA, PLAIN, Dialect
from planner.i18n import mark
from planner.storage import read_book
from planner.storage.envelope import Envelope
from planner.storage.envelope_reader import ANY_FORMAT
from planner.storage.files import Disk
from planner.storage.reading import read_file
from planner.whole_file import written_whole

Content = tuple[bytes, int]
"""What is to be written, and of which revision it is."""


def _export(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    wanted = [flag for flag in FORMATS if asked.is_on(flag)]
    if len(wanted) != 1:
        hint = words.text("Say what to write, one of {flags}: lagkage-cli export --xlsx FILE")
        raise Failure(Status.USAGE, hint.format(flags=", ".join(FORMATS)))
    path = desk.place_for(asked.written("FILE"))
    content, revision = FORMATS[wanted[0]](asked.written("--rev"), path, desk)
    with desk.writing(path), written_whole(path) as file:
        file.write(content)
    said = words.text("All of revision {revision} is in {path}.")
    if wanted[0] in CSV and not _is_zip(path):
        said = words.text("The hours of revision {revision} are in {path}.")
    return Answer(said.format(revision=revision, path=cleaned(str(path))), None)


def _json(revision: str, _: Path, desk: Desk) -> Content:
    envelope = _envelope(revision, desk)
    document = orjson.loads(envelope.encoded())
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(document, option=options), envelope.revision


def _xlsx(revision: str, _: Path, desk: Desk) -> Content:
    from planner.exports.everything.files import as_workbook

    found = _book(revision, desk)
    return as_workbook(found.book, desk.words, desk.today), found.revision


def _csv(dialect: Dialect, revision: str, path: Path, desk: Desk) -> Content:
    from planner.exports.everything.files import as_hours, as_zip

    found = _book(revision, desk)
    if _is_zip(path):
        return as_zip(found.book, desk.words, dialect, desk.today), found.revision
    return as_hours(found.book, desk.words, dialect), found.revision


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


CSV: Mapping[str, Dialect] = {"--csv": PLAIN, "--excel-da": EXCEL_DA}
FORMATS: Mapping[str, Callable[[str, Path, Desk], Content]] = {
    "--json": _json,
    **{flag: partial(_csv, dialect) for flag, dialect in CSV.items()},
    "--xlsx": _xlsx,
}
"""What each flag makes of a revision (of the book as it is, if none is named) for a file."""


def _envelope(revision: str, desk: Desk) -> Envelope:
    """The book as it is, also of a newer format; or one of its versions. Raises `StoreError`."""
    if revision:
        return archive_of(desk).envelope(version_of(revision, desk))
    return read_file(Disk(), desk.path.resolve(), ANY_FORMAT)[0]


def _book(revision: str, desk: Desk) -> BookAsRead:
    """The same as a book that can be understood. Raises `StoreError`."""
    if revision:
        version = version_of(revision, desk)
        return archive_of(desk).look(version.path, version.until)
    return read_book(desk.path)


EXPORT = Verb(
    "export",
    mark("Write all that the book holds into a file that other programs can read."),
    (
        Argument(
            "--json", mark("as JSON: minutes are integers, dates are ISO 8601"), optional=True
        ),
        Argument(
            "--csv",
            mark("FILE.zip: a CSV file for each table; any other FILE: all hours in one CSV"),
            optional=True,
        ),
        Argument(
            "--excel-da",
            mark("the same for a Danish Excel: semicolons, hours as 8,50"),
            optional=True,
        ),
        Argument("--xlsx", mark("an Excel workbook, with a sheet for each table"), optional=True),
        Argument("FILE", mark("the file to write; one of that name is replaced")),
        Argument("--rev", mark("a backup in place of the book"), "REV", optional=True),
    ),
    (
        Example("lagkage-cli export --xlsx all.xlsx", mark("everything, as a workbook")),
        Example("lagkage-cli export --csv hours.csv", mark("what was planned and recorded")),
        Example("lagkage-cli export --json all.json", mark("everything, in the open")),
        Example("lagkage-cli export --json old.json --rev 12", mark("the same, of a backup")),
    ),
    _export,
)
