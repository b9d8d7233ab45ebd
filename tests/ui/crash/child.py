"""A real program in a process of its own, which comes to harm as it is told to, or looks around.

python -m tests.ui.crash.child HARM BOOK
"""

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, qCritical
from PySide6.QtWidgets import QApplication

from planner.__main__ import main
from planner.ui.crash.dialog import ReportDialog
from planner.ui.crash.telling import CRASHED
from planner.ui.program import Program

CANARY = "Kanariefugl"
"""A word that is in every private field of the book, in its name and in each message."""


def segfault(_: Program) -> None:
    faulthandler._sigsegv()


def abort(_: Program) -> None:
    os.abort()


def slot(program: Program) -> None:
    QTimer.singleShot(0, lambda: _fail(program))
    _close_after_dialog(program)


def thread(program: Program) -> None:
    threading.Thread(target=_fail, args=(program,)).start()
    _close_after_dialog(program)


def qt(program: Program) -> None:
    qCritical(f"the file {CANARY} is odd")
    program.window.close()


def look(program: Program) -> None:
    bar = program.keeping.notices.bar(CRASHED)
    print(bar.text.text() if bar else "nothing to tell", flush=True)
    if bar:
        bar.buttons[0].click()
        dialog = program.window.findChild(ReportDialog)
        dialog.copy.click()
        print(QApplication.clipboard().text(), flush=True)
        dialog.accept()
    program.window.close()


def _fail(program: Program) -> None:
    week = program.window.week
    names = {each.name: each for each in program.session.book.categories}
    try:
        raise FileNotFoundError(2, "no such file", f"/home/{CANARY}/{CANARY}.pdf")
    except OSError:
        print(names[f"{CANARY} {week}"])


def _close_after_dialog(program: Program) -> None:
    timer = QTimer(program)

    def look_for_dialog() -> None:
        dialog = program.window.findChild(ReportDialog)
        if dialog is not None:
            timer.stop()
            print(dialog.report.toPlainText(), flush=True)
            dialog.reject()
            program.window.close()

    timer.timeout.connect(look_for_dialog)
    timer.start(5)


def run(harm: Callable[[Program], None], book: str) -> int:
    open_window = Program.open_window

    def open_and_harm(self: Program, **rest: bool) -> None:
        open_window(self, **rest)
        QTimer.singleShot(0, lambda: harm(self))

    Program.open_window = open_and_harm  # type: ignore[method-assign]
    return main(["--data", book, "--lang", "en"])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    sys.exit(run(globals()[sys.argv[1]], sys.argv[2]))
