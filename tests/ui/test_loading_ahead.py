"""Loading what a first wish needs: once, in turns of the window, and then on a thread that hands the
processor on sooner."""

import json
import os
import subprocess
import sys
from pathlib import Path

IN_THE_BACKGROUND = """
import gc, json, sys
from PySide6.QtCore import QCoreApplication, QTimer
from planner.ui.chart_loading import load
from planner.ui.loading_ahead import LoadingAhead

app = QCoreApplication([])
loading, usual, told = LoadingAhead(app, load), sys.getswitchinterval(), {}
told["before"] = "matplotlib" in sys.modules
loading.begin()
loading.begin()
told["sooner"] = sys.getswitchinterval() < usual and not gc.isenabled()
told["goes on"] = not loading.is_done
look = QTimer(interval=1)
look.timeout.connect(lambda: loading.is_done and app.quit())
look.start()
app.exec()
told["as usual"] = sys.getswitchinterval() == usual and gc.isenabled()
told["after"] = "matplotlib.backends.backend_agg" in sys.modules
print(json.dumps(told))
"""

AT_ONCE = """
import sys
from threading import Thread
from types import SimpleNamespace
from planner.ui.chart_loading import load
from planner.ui.compare.chart_view import _drawn

class Ready(Exception):
    pass

def draw(_):
    raise Ready

def drawing():
    try:
        _drawn(SimpleNamespace(draw=draw, look=None, scale=1))
    except Exception as error:
        told.append(type(error).__name__)

sys.setswitchinterval(0.0002)
told = []
threads = [Thread(target=load), Thread(target=drawing)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(told)
"""

STOPPED = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from planner.ui import loading_ahead
from planner.ui.chart_loading import load

loading_ahead.SOON = 1
app = QCoreApplication([])
loading = loading_ahead.LoadingAhead(app, load)
loading.begin_soon()
loading.stop()
QTimer.singleShot(50, app.quit)
app.exec()
print("matplotlib" in sys.modules)
"""

BEGUN = """
import gc, sys
from PySide6.QtCore import QCoreApplication, QTimer
from planner.ui.loading_ahead import LoadingAhead

app = QCoreApplication([])
loading = LoadingAhead(app, lambda: None, ["planner.wording.steps", "planner.app.one_line"])
loading.begin()
loading.stop()
look = QTimer(interval=1)
look.timeout.connect(lambda: loading.is_done and app.quit())
look.start()
app.exec()
print("planner.app.one_line" in sys.modules, gc.isenabled())
"""

IMPORTS = """
import json, sys
from PySide6.QtCore import QCoreApplication, QTimer
from planner.sources.reader_apart import ReaderApart
from planner.ui.loading_ahead import IN_TURNS, LoadingAhead, load_beside

app = QCoreApplication([])
loading = LoadingAhead(app, lambda: load_beside(ReaderApart), IN_TURNS)
before = set(sys.modules)
loading.begin()
look = QTimer(interval=1)
look.timeout.connect(lambda: loading.is_done and app.quit())
look.start()
app.exec()
late = {
    "planner.ui.imports.dialog",
    "planner.ui.imports.outcome",
    "planner.ui.rules.panel",
    "planner.ui.pages.compare_page",
    "planner.ui.pages.log_page",
    "planner.wording.steps",
    "tzlocal",
}
print(json.dumps([sorted(late & before), sorted(late - set(sys.modules))]))
"""


def run(program: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"MPLCONFIGDIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )


def test_charts_are_loaded_in_the_background_with_an_empty_list_of_fonts_and_in_silence(
    tmp_path: Path,
) -> None:
    ended = run(IN_THE_BACKGROUND, tmp_path)

    assert ended.stderr == ""
    assert json.loads(ended.stdout) == {
        "before": False,
        "sooner": True,
        "goes on": True,
        "as usual": True,
        "after": True,
    }


def test_windows_of_imports_and_rules_and_the_compare_page_are_loaded_before_anybody_opens_them(
    tmp_path: Path,
) -> None:
    ended = run(IMPORTS, tmp_path)

    assert (ended.stdout, ended.stderr) == ("[[], []]\n", "")


def test_a_program_that_ends_at_once_loads_nothing(tmp_path: Path) -> None:
    assert run(STOPPED, tmp_path).stdout == "False\n"


def test_what_has_begun_goes_on_though_another_book_is_opened_meanwhile(tmp_path: Path) -> None:
    assert run(BEGUN, tmp_path).stdout == "True True\n"


def test_who_draws_while_charts_are_loaded_waits_and_finds_them_whole(tmp_path: Path) -> None:
    ended = run(AT_ONCE, tmp_path)

    assert (ended.stdout, ended.stderr) == ("['Ready']\n", "")


BESIDE = """
import sys
from planner.sources.reader_apart import ReaderApart
from planner.ui.loading_ahead import load_beside

before = set(sys.modules)
load_beside(ReaderApart)
print([name for name in sorted(set(sys.modules) - before) if name.startswith(("PySide6", "planner.ui"))])
"""


def test_nothing_of_qt_is_loaded_beside_the_window(tmp_path: Path) -> None:
    """PySide makes its classes when they are asked for, and two threads at once bring Python down."""
    assert run(BESIDE, tmp_path).stdout == "[]\n"
