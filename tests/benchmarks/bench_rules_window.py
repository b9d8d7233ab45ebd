"""What a window feels when rules change over a big import that is looked through.

    python -m tests.benchmarks.bench_rules_window [EVENTS]

A real window shows a calendar of ten years (`calendars.py`, 10,000 events, of which a year lies in the
chosen days), and a rule is offered, made, changed and typed. Told are the longest pause of a timer of
5 ms until all is known again, and the most that the main thread had of the processor between two of its
turns, which is the same where others work too. Wanted: neither over 50 ms.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.app.session import Session
from planner.core.sorting import Looks, Rule
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.usual import Usual
from planner.ui.rules.rule_dialog import RuleDialog
from tests.benchmarks.bench_import_window import Pauses, dialog_of
from tests.benchmarks.calendars import made_calendar
from tests.builders import book


class BusyPauses(Pauses):
    """Says of the main thread too how long it was busy at once."""

    def __init__(self) -> None:
        super().__init__()
        self.busiest = self._had = 0.0

    def longest(self, until: Callable[[], bool], first: Callable[[], object]) -> float:
        self.busiest, self._had = 0.0, time.thread_time()
        return super().longest(until, first)

    def _turn(self) -> None:
        had = time.thread_time()
        self.busiest, self._had = max(self.busiest, had - self._had), had
        super()._turn()


class Sitting:
    """Somebody at the window, and a clock."""

    def __init__(self, dialog: ImportDialog) -> None:
        self.dialog, self.pauses = dialog, BusyPauses()

    def do(self, name: str, first: Callable[[], object]) -> None:
        """Do `first`, and tell how it was until nothing is under way any more."""
        pause = self.pauses.longest(_until_quiet(self._is_busy), first)
        print(f"{name:20} {1000 * pause:5.0f} ms {1000 * self.pauses.busiest:5.0f} ms", flush=True)

    def _is_busy(self) -> bool:
        dialog, ruling = self.dialog, self.dialog._ruling
        trying = ruling.dialog.panel._trying.is_idle if ruling.dialog else True
        return not (dialog._jobs.is_idle and ruling._finding.is_idle and trying)


def _until_quiet(is_busy: Callable[[], bool]) -> Callable[[], bool]:
    """For 0.3 s, for what is done is painted too."""
    since = time.perf_counter()

    def is_quiet() -> bool:
        nonlocal since
        if is_busy():
            since = time.perf_counter()
        return time.perf_counter() - since > 0.3

    return is_quiet


def main() -> int:
    count = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    _application = QApplication(sys.argv[:1])
    gc.freeze()  # as the program does, with what it is made of
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "work.ics"
        path.write_bytes(made_calendar(count))
        dialog, session = dialog_of(path), Session(book())
        sitting = Sitting(dialog)
        dialog.rules_asked.connect(session.perform)
        session.listen(dialog.show_book)
        is_there = lambda: dialog.stage is dialog.preview  # noqa: E731
        sitting.pauses.longest(is_there, lambda: dialog.begin("", Usual()))
        print(f"{len(dialog.preview.list.shown):,} rows: longest pause, busiest")
        _change_rules(sitting)
        dialog.reject()
    return 0


def _change_rules(sitting: Sitting) -> None:
    preview, ruling = sitting.dialog.preview, sitting.dialog._ruling
    rule = Rule("r9", Looks.TITLE, "status", "meetings")
    sitting.do("nothing", lambda: None)
    sitting.do("sorted by hand", lambda: preview._sort([10], "admin"))
    sitting.do("the offer is taken", preview.offer._take)
    sitting.do("all rules are opened", ruling.open)
    assert ruling.dialog is not None
    panel = ruling.dialog.panel
    sitting.do("a rule is added", lambda: panel._set(rule))
    sitting.do("switched off", lambda: panel._switch("r9", False))
    sitting.do("on, and moved", lambda: panel._place("r9", None))
    sitting.do("an own domain", lambda: panel._own(frozenset({"example.org"})))
    sitting.do("a new rule is asked", panel.ask_new)
    (editor,) = panel.findChildren(RuleDialog)
    for text in ("s", "status", "status of"):
        sitting.do(f"typed: {text}", lambda text=text: editor.text.setText(text))  # type: ignore[misc]


if __name__ == "__main__":
    sys.exit(main())
