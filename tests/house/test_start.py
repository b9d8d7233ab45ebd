"""The first window needs only what it shows: the rest would be waited for at each start."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

from tests.house.strays import HARMLESS

ROOT = Path(__file__).resolve().parents[2]
LATER = {
    "numpy",
    "matplotlib",
    "holidays",
    "icalendar",
    "logging",
    "platformdirs",
    "sqlite3",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtPrintSupport",
    "planner.charts",
    "planner.core.entry",
    "planner.core.log",
    "planner.app.commands",
    "planner.app.pasting",
    "planner.core.reading",
    "planner.exports",
    "planner.storage.changes",
    "planner.storage.own_place",
    "planner.ui.duration_edit",
    "planner.ui.table.hours_edit",
    "planner.ui.log",
    "planner.sources",
    "planner.ui.holiday_bar",
    "planner.ui.about_dialog",
    "planner.ui.guide",
    "planner.ui.helping",
    "planner.ui.history_list",
    "planner.ui.keys_sheet",
    "planner.ui.announcing",
    "planner.ui.friday.guide",
    "planner.ui.ring.cursors",
    "planner.ui.ring.floating",
    "planner.ui.ring.telling",
    "planner.ui.table.row_menu",
    "planner.ui.crash.dialog",
    "planner.ui.crash.traces",
    "planner.ui.notice_bar",
}
CLASSES_LATER = {
    "QWizard",
    "QMdiArea",
    "QFileDialog",
    "QGraphicsView",
    "QDialog",
    "QImage",
}
"""Of Qt: PySide makes each class when it is first named, and all at once where it has to guess."""
SCREEN = {"name": "usual", "x": 0, "y": 0, "width": 1600, "height": 1000, "dpr": 1}
"""On one that is smaller the window is another, and Qt without a display complains."""
STAGES = ["imported", "opened", "shown", "painted"]

START_AND_LOOK = """
import json, linecache, sys
from planner.__main__ import main

class Looks:
    def readline(self):
        print(json.dumps(sorted(sys.modules)))
        qt = (sys.modules[f"PySide6.{name}"] for name in ("QtCore", "QtGui", "QtWidgets"))
        print(json.dumps(sorted({name for module in qt for name in vars(module)})))
        print(json.dumps([path for path in linecache.cache if "planner" in path]))

sys.stdin = Looks()
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> "subprocess.CompletedProcess[str]":
    """A start on a book with plans, stopped at the first paint, where it tells what is loaded."""
    folder = tmp_path_factory.mktemp("start")
    book, screen = folder / "book.lagkage", folder / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    copy(ROOT / "tests" / "data" / "books" / "format-1.lagkage", book)
    return subprocess.run(
        [sys.executable, "-c", START_AND_LOOK, "--data", str(book), "--until-painted"],
        cwd=ROOT,
        env=os.environ
        | {"PYTHONWARNINGS": "error", "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_window_is_painted_and_nothing_is_said(
    started: "subprocess.CompletedProcess[str]",
) -> None:
    said = [line for line in started.stderr.splitlines() if line not in HARMLESS]

    assert started.returncode == 0, started.stderr
    assert said == []


def test_the_stages_of_the_start_are_told_in_order(
    started: "subprocess.CompletedProcess[str]",
) -> None:
    reached = json.loads(started.stdout.splitlines()[0])

    assert sorted(reached, key=reached.get) == STAGES


def test_at_the_first_paint_nothing_is_loaded_that_it_can_do_without(
    started: "subprocess.CompletedProcess[str]",
) -> None:
    loaded = json.loads(started.stdout.splitlines()[1])

    assert {name for name in LATER if name in loaded} == set()
    assert "planner.ui.main_window" in loaded


def test_at_the_first_paint_qt_has_made_no_class_that_it_can_do_without(
    started: "subprocess.CompletedProcess[str]",
) -> None:
    made = json.loads(started.stdout.splitlines()[2])

    assert CLASSES_LATER & set(made) == set()
    assert "QTableView" in made


def test_no_source_of_the_program_is_read_to_start_it(
    started: "subprocess.CompletedProcess[str]",
) -> None:
    assert json.loads(started.stdout.splitlines()[3]) == []


def test_a_book_with_rules_is_opened_without_what_they_look_at() -> None:
    book = ROOT / "tests" / "data" / "books" / "format-1-rules.lagkage"
    look = (
        "import sys; from pathlib import Path; from planner.storage import read_book;"
        "assert read_book(Path(sys.argv[1])).book.rules; print(*sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look, str(book)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert {"planner.core.event", "zoneinfo"} & set(done.stdout.split()) == set()
