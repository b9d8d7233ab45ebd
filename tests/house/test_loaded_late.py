"""What is loaded only when it is needed: the program answers sooner without it."""

import subprocess
import sys

WATCHING = """
import sys
import planner.ui.stopwatch.watch
late = "planner.ui.stopwatch.card", "planner.wording.stopwatch", "planner.core.log", "ctypes.util"
print([name for name in late if name in sys.modules])
"""


def test_while_no_stopwatch_runs_nothing_of_it_is_loaded():
    asked = [sys.executable, "-c", WATCHING]
    told = subprocess.run(asked, capture_output=True, check=True, text=True)

    assert told.stdout.strip() == "[]"


def test_pyside_is_first_imported_where_it_is_kept_compiled():
    """An import of it before `planner.ui` would have all of its own Python compiled and run, and the
    source of each module after it read: a third of the start."""
    asked = "import sys, planner.window; print('logging' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)

    assert told.stdout.strip() == "False"
