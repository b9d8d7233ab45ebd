"""Copies of a book that may hold what it does not, known by their names alone: changes that could not be
saved, in Lagkage's own folder, and what was written in two places at once, beside the book."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from planner.storage.files import fitting

FOLDER = "rescued"
"""In Lagkage's own folder: changes that could not be saved."""

_RESCUED = re.compile(r"(.+) \(rescued \d{4}-\d\d-\d\d \d{6}(?: \d+)?\)(?:\.[^.]+)?", re.DOTALL)
_OURS = re.compile(r".*(?P<rest> \(conflict .+ rev \d+(?: [0-9a-f]{6})?\)\.?[^.]*)", re.DOTALL)
_OF_A_SYNC = re.compile(
    r"[^\w].*\b(?:conflict|conflicted|konflikt\w*|modstridende)\b", re.IGNORECASE | re.DOTALL
)
"""What sync programs put into the names of what they could not bring together."""


def rescue_names(book: Path, now: datetime) -> Iterator[str]:
    """What a copy of changes that can't be saved may be called, first the usual name."""
    for number in chain([""], (f" {number}" for number in count(2))):
        yield fitting(book.stem, f" (rescued {now:%Y-%m-%d %H%M%S}{number}){book.suffix}")


def conflict_name(book: Path, host: str, revision: int, is_taken: Callable[[Path], bool]) -> Path:
    """Where our revision goes when somebody else has written `book`."""
    where = re.sub(r"[^\w.-]", "_", host) or "here"
    what = f" (conflict {where} rev {revision}"
    name = book.with_name(fitting(book.stem, f"{what}){book.suffix}"))
    if not is_taken(name):
        return name
    return book.with_name(fitting(book.stem, f"{what} {os.urandom(3).hex()}){book.suffix}"))


def rescued_stem(name: str) -> str | None:
    """The stem of the book that a copy of unsaved changes was made of; `None` of any other file."""
    match = _RESCUED.fullmatch(name)
    return match[1] if match else None


def is_conflict(name: str, book: Path) -> bool:
    """Whether the file `name` beside `book` is a copy of it that was written at the same time, by what we
    or a sync program call such a file."""
    if name == book.name or not name.endswith(book.suffix):
        return False
    ours = _OURS.fullmatch(name)
    if ours and name == fitting(book.stem, ours["rest"]):
        return True
    return name.startswith(book.stem) and bool(_OF_A_SYNC.match(name[len(book.stem) :]))


def are_any_left(own: Path, book: Path) -> bool:
    """Whether there is any copy that may be worth a look. Reads names alone."""
    rescued = any(rescued_stem(name) is not None for name in _names(own / FOLDER))
    return rescued or any(is_conflict(name, book) for name in _names(book.parent))


def _names(folder: Path) -> list[str]:
    try:
        return [each.name for each in folder.iterdir()]
    except OSError:
        return []
