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
