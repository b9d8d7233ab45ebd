"""What a window feels when rules change over a big import that is looked through.

    python -m tests.benchmarks.bench_rules_window [EVENTS]

A real window shows a calendar of ten years (`calendars.py`, 10,000 events, of which a year lies in the
chosen days), and a rule is offered, made, changed and typed. Told are the longest pause of a timer of
5 ms until all is known again, and how much of the processor the main thread had for the longest of its
parts, which says more where others work too. Wanted: no pause over 50 ms.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.app.session import Session
from planner.core.import_facts import DateOrder
from planner.core.sorting import Looks, Rule
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.ruling import Ruling
from planner.ui.rules.panel import RulesPanel
from planner.ui.rules.rule_dialog import RuleDialog
from tests.benchmarks.bench_import_window import Pauses, dialog_of
from tests.benchmarks.calendars import made_calendar
from tests.builders import book

PARTS = (
    (ImportDialog, "show_book"),
    (ImportDialog, "_show_preview"),
    (Ruling, "_offer_for"),
    (Ruling, "open"),
    (RulesPanel, "show_book"),
    (RulesPanel, "_show_trials"),
)


class Sitting:
    """Somebody at the window, and a clock."""

    def __init__(self, dialog: ImportDialog) -> None:
        self.dialog, self.pauses = dialog, Pauses()
        self.spent: dict[str, float] = {}
        for kind, name in PARTS:
            setattr(kind, name, self._clocked(getattr(kind, name), name))

    def do(self, name: str, first: Callable[[], object]) -> None:
        """Do `first`, and tell how it was until nothing is under way any more."""
        self.spent.clear()
        pause = self.pauses.longest(_until_quiet(self._is_busy), first)
        part, most = max(self.spent.items(), key=lambda each: each[1], default=("", 0.0))
        print(f"{name:24} {1000 * pause:5.0f} ms {1000 * most:5.0f} ms {part}", flush=True)

    def _is_busy(self) -> bool:
        dialog, ruling = self.dialog, self.dialog._ruling
        trying = ruling.dialog.panel._trying.is_idle if ruling.dialog else True
        return not (dialog._jobs.is_idle and ruling._finding.is_idle and trying)

    def _clocked(self, function: Callable[..., object], name: str) -> Callable[..., object]:
        @wraps(function)
        def clocked(*given: object, **named: object) -> object:
            begun = time.thread_time()
            done = function(*given, **named)
            self.spent[name] = max(self.spent.get(name, 0.0), time.thread_time() - begun)
            return done

        return clocked


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
        sitting.pauses.longest(is_there, lambda: dialog.begin("", DateOrder.DAY_FIRST))
        print(f"{len(dialog.preview.list.shown):,} rows     longest pause, most of the main thread")
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
