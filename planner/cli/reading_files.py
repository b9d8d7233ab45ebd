"""The files that are named on a line, read in a process of its own, in their order."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from planner.core.event import Window
from planner.core.import_facts import Answers, Fact, FactKind, Where
from planner.core.problems import ProblemKind, kind_of
from planner.sources.apart import Progress, read_apart
from planner.sources.formats import Read
from planner.sources.reading import LARGEST, File

_WHY = {
    ProblemKind.MISSING: FactKind.NOT_THERE,
    ProblemKind.FOLDER_GONE: FactKind.NOT_THERE,
    ProblemKind.READ_ONLY: FactKind.NOT_ALLOWED,
    ProblemKind.NOT_A_FILE: FactKind.NOT_A_FILE,
}


def read_files(paths: Sequence[Path], window: Window, answers: Answers) -> list[Read]:
    """What stands in each. One that can't be opened is a fact, and the others are read."""
    opened = [_opened(path, window, answers) for path in paths]
    with _telling() as told:
        read = iter(read_apart([each for each in opened if isinstance(each, File)], told))
    return [next(read) if isinstance(each, File) else each for each in opened]


def _opened(path: Path, window: Window, answers: Answers) -> File | Read:
    """The file, as far as anybody reads it."""
    try:
        with path.open("rb") as file:
            return File(path.name, file.read(LARGEST + 1), window, answers)
    except OSError as error:
        kind = _WHY.get(kind_of(error, has_folder=path.parent.is_dir()), FactKind.NOT_READABLE)
        return Read(path.name, (), (Fact(kind, Where(path.name)),), 0)


@contextmanager
def _telling() -> Iterator[Callable[[Progress], None]]:
    """Shows progress to who sits at a terminal, and wipes it off again."""
    shows = sys.stderr.isatty()

    def told(progress: Progress) -> None:
        if shows:
            per_cent = 100 * progress.done // max(1, progress.total)
            print(f"\r{progress.name}: {per_cent} %", end="", file=sys.stderr, flush=True)

    yield told
    if shows:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
