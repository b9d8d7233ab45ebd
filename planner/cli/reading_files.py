"""The files that are named on a line, with progress for who sits at a terminal."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from planner.core.event import Window
from planner.core.import_facts import Answers
from planner.sources import files
from planner.sources.apart import Progress
from planner.sources.formats import Read


def read_files(paths: Sequence[Path], window: Window, answers: Answers) -> list[Read]:
    """What stands in each. One that can't be opened is a fact, and the others are read."""
    with _telling() as told:
        return files.read_files(paths, window, answers, told)


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
