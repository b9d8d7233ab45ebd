"""Which files may be imported: by the endings that calendars and time trackers give theirs."""

from collections.abc import Iterator
from pathlib import Path

ENDINGS = (
    *("ics", "ical", "csv", "tsv", "txt", "log", "json", "xml", "xlsx", "zip", "db", "sqlite"),
    *("xls", "ods"),
)


def may_be_imported(path: Path) -> bool:
    """Whether it is what a calendar or a time tracker wrote, as far as its name tells; or a folder, in
    which such files may lie."""
    return _is_known(path) or path.is_dir()


def files_in(path: Path) -> Iterator[Path]:
    """The file itself, or those that lie in the folder; a folder without any is told when it is read."""
    if path.is_dir():
        try:
            inside = sorted(each for each in path.iterdir() if _is_known(each))
        except OSError:
            inside = []
        yield from inside or [path]
    elif _is_known(path):
        yield path


def _is_known(path: Path) -> bool:
    return path.suffix.lower().lstrip(".") in ENDINGS
