"""Files on the disk, read in a process of its own, in their order; and the zone that one is in."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.core.event import Window
from planner.core.import_facts import Answers, Fact, FactKind, Where
from planner.core.problems import ProblemKind, kind_of
from planner.sources.apart import Told, Wanted, read_apart
from planner.sources.formats import Read
from planner.sources.reading import LARGEST, File

_WHY = {
    ProblemKind.MISSING: FactKind.NOT_THERE,
    ProblemKind.FOLDER_GONE: FactKind.NOT_THERE,
    ProblemKind.READ_ONLY: FactKind.NOT_ALLOWED,
    ProblemKind.NOT_A_FILE: FactKind.NOT_A_FILE,
}


def read_files(
    paths: Sequence[Path],
    window: Window,
    answers: Answers,
    told: Told = lambda _: None,
    wanted: Wanted = lambda: True,
) -> list[Read]:
    """What stands in each. One that can't be opened is a fact, and the others are read. Raises
    `Cancelled` if it is not `wanted` any more."""
    opened = [_opened(path, window, answers) for path in paths]
    read = iter(read_apart([each for each in opened if isinstance(each, File)], told, wanted))
    return [next(read) if isinstance(each, File) else each for each in opened]


def local_zone() -> ZoneInfo:
    """The computer's zone; UTC where it does not say."""
    import tzlocal

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return tzlocal.get_localzone()
        except (ValueError, OSError, LookupError):
            return ZoneInfo("UTC")


def _opened(path: Path, window: Window, answers: Answers) -> File | Read:
    """The file, as far as anybody reads it."""
    if path.exists() and not path.is_file():  # a pipe would be waited for
        return _not_read(path, FactKind.NOT_A_FILE)
    try:
        with path.open("rb") as file:
            return File(path.name, file.read(LARGEST + 1), window, answers.about(path.name))
    except OSError as error:
        kind = _WHY.get(kind_of(error, has_folder=path.parent.is_dir()), FactKind.NOT_READABLE)
        return _not_read(path, kind)


def _not_read(path: Path, kind: FactKind) -> Read:
    return Read(path.name, (), (Fact(kind, Where(path.name)),), 0)
