"""Files that a page makes for other programs: where they go, and what is said of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from planner.i18n import Words, mark
from planner.ui.main_window import MainWindow
from planner.ui.program import Program

if TYPE_CHECKING:
    from planner.core.problems import Problem
    from planner.ui.jobs import Jobs

EXPORTED = "exported"


class Export(NamedTuple):
    """What is wanted: `make` gives the bytes of a file whose name ends with `ending`. `kind` says
    what it is, `name` is the file's name without its ending."""

    kind: str
    name: str
    ending: str
    make: Callable[[], bytes]


class Exporting(QObject):
    """Lives as long as `program`, and serves each of its windows. `is_own` tells what belongs to the
    book, and is never written over."""

    def __init__(self, program: Program, is_own: Callable[[Path], bool]) -> None:
        super().__init__(program)
        self._program, self._is_own = program, is_own
        self._jobs: Jobs | None = None
        program.window_made.connect(self._serve)
        self._serve(program.window)

    def wait(self) -> None:
        """Until every file is written, though not yet told."""
        if self._jobs is not None:
            self._jobs.wait()

    def _serve(self, window: MainWindow) -> None:
        window.pages.export_wanted.connect(self.export)

    def export(self, wanted: Export) -> None:
        """Ask where to, and write it off the window's thread."""
        from planner.ui.export_place import ask_place
        from planner.ui.jobs import Jobs

        path = ask_place(self._program.window, wanted.kind, wanted.name, wanted.ending)
        if path is None:
            return
        if self._is_own(path):
            self._refuse(path)
            return
        self._jobs = self._jobs or Jobs()
        self._jobs.do(lambda: _written(wanted, path), self._tell, self._fail)

    def _tell(self, done: "Path | Problem") -> None:
        if isinstance(done, Path):
            self._say(lambda words: words.text("Saved as {path}").format(path=_shown(done)), done)
            return
        from planner.ui.unsaved import tell

        tell(self._program.window, done, self._program.words)

    def _say(self, text: Callable[[Words], str], path: Path) -> None:
        from planner.ui.folder import open_folder
        from planner.ui.notices import Notice

        notices = self._program.keeping.notices
        show = (mark("Open the folder"), lambda: open_folder(path.parent))
        close = (mark("Close"), lambda: notices.take(EXPORTED))
        notices.put(Notice(EXPORTED, text, (show, close)))

    def _refuse(self, path: Path) -> None:
        from planner.wording.problems import stays_as_it_is

        self._warn(stays_as_it_is(path, self._program.words))

    def _fail(self, _: Exception) -> None:
        self._warn(self._program.words.text("The file could not be made. Nothing was written."))

    def _warn(self, text: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        from planner.ui.text import message

        words = self._program.words
        title = words.text("It was not saved")
        box = message(self._program.window, title, text, serious=True)
        box.addButton(words.text("Close"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        box.deleteLater()


def _written(wanted: Export, path: Path) -> "Path | Problem":
    from planner.whole_file import not_written, written_whole

    content = wanted.make()
    try:
        with written_whole(path) as file:
            file.write(content)
    except OSError as error:
        return not_written(error, path)
    return path


def _shown(path: Path) -> str:
    from planner.core.category import cleaned

    return cleaned(str(path))
