"""What the window reads files through: the port `Sources`, filled in."""

from collections.abc import Callable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.core.event import Window
from planner.core.import_facts import Answers
from planner.sources.apart import Cancelled, Progress
from planner.sources.files import local_zone, read_files
from planner.sources.formats import Read


class ReaderApart:
    """Reads in a child process, each time a new one."""

    def zone(self) -> ZoneInfo:
        return local_zone()

    def read(
        self,
        paths: Sequence[Path],
        window: Window,
        answers: Answers,
        told: Callable[[str, int, int], None],
        wanted: Callable[[], bool],
    ) -> Sequence[Read] | None:
        def tell(progress: Progress) -> None:
            told(progress.name, progress.done, progress.total)

        try:
            return read_files(paths, window, answers, tell, wanted)
        except Cancelled:
            return None
