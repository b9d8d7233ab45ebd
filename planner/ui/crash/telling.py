"""Tells people of a bug, once for each, and of a crash of the run before."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from planner.i18n import Words, mark
from planner.ui.crash.watch import Watch
from planner.ui.notices import Notice
from planner.ui.program import Program

CRASHED = "crashed"


class Telling(QObject):
    """Tells in the window of `program` what `watch` finds."""

    def __init__(self, watch: Watch, program: Program) -> None:
        super().__init__(program)
        self._program, self._keeping = program, program.keeping
        self._is_open = False
        watch.found.connect(self._tell_bug, Qt.ConnectionType.QueuedConnection)
        if watch.left:
            self._keeping.notices.put(self._crashed(watch.left))

    def _tell_bug(self, report: str) -> None:
        """One at a time: what goes wrong while the dialog is open stands in the log."""
        from planner.wording.crashes import book_is_safe

        if not self._is_open:
            words = self._program.words
            what = words.text("Something went wrong in Lagkage. It was not your doing.")
            safe = book_is_safe(self._keeping.state, words)
            more = words.text("You can go on; if something looks odd, undo the last step.")
            self._open(what, f"{safe} {more}", report)

    def _crashed(self, left: str) -> Notice:
        found = self._keeping.on_disk

        def text(words: Words) -> str:
            from planner.wording.crashes import stopped_last_time

            return stopped_last_time(found, words)

        def show() -> None:
            from planner.ui.crash.report import report_of

            words = self._program.words
            what = words.text("Lagkage stopped by itself last time")
            self._open(what, text(words), report_of(left))

        close = (mark("Close"), lambda: self._keeping.notices.take(CRASHED))
        return Notice(CRASHED, text, ((mark("Show report…"), show), close))

    def _open(self, what: str, safe: str, report: str) -> None:
        from planner.ui.crash.dialog import ReportDialog

        program = self._program
        parent = QApplication.activeModalWidget() or program.window
        dialog = ReportDialog(what, safe, report, program.palette, program.words, parent)
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)
        self._is_open = True
        dialog.open()

    def _closed(self) -> None:
        self._is_open = False
