"""A test can't pass while something goes astray behind its back."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CASES = {
    "log": "logging.getLogger('planner').warning('a stray record')",
    "Qt": "qWarning('a stray message')",
    "exception in a slot": """
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: 1 / 0)
    timer.start(0)
    while timer.isActive():
        app.processEvents()""",
    "exception while painting": """
    class Broken(QWidget):
        def paintEvent(self, event):
            raise ZeroDivisionError('in paintEvent')
    broken = Broken()
    broken.grab()""",
    "exception in a thread": """
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()""",
    "exception in a destructor": """
    class Broken:
        def __del__(self):
            raise ZeroDivisionError('in __del__')
    Broken()""",
    "deprecation": "warnings.warn('old', DeprecationWarning)",
}
HEAD = """
import logging, threading, warnings
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One run of tests that each let something go astray, and of two that are right."""
    folder = tmp_path_factory.mktemp("astray")
    (folder / "conftest.py").write_text("from tests.conftest import *")
    bodies = [f"def test_{n}(app):\n    {body.strip()}" for n, body in enumerate(CASES.values())]
    bodies.append("def test_leaves_a_window(app):\n    w = QWidget(); w.show(); w.me = w")
    bodies.append(
        "def test_takes_it(app, strays):\n    qWarning('x'); assert strays.taken() == ['Qt: x']"
    )
    bodies.append("def test_zz_is_alone(app):\n    assert app.topLevelWidgets() == []")
    (folder / "test_astray.py").write_text(HEAD + "\n\n".join(bodies))
    pytest_ = "-m pytest -p no:randomly -p no:cacheprovider -q -rA --rootdir"
    command = [sys.executable, *pytest_.split(), str(folder), "-c", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [*command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout


@pytest.mark.parametrize("case", CASES)
def test_what_goes_astray_fails_the_test(outcome: str, case: str) -> None:
    name = f"test_astray.py::test_{list(CASES).index(case)}"

    failed = [line for line in outcome.splitlines() if line.startswith(("FAILED", "ERROR"))]

    assert any(name in line for line in failed), outcome


@pytest.mark.parametrize("name", ["leaves_a_window", "takes_it", "zz_is_alone"])
def test_what_is_expected_or_tidied_away_passes(outcome: str, name: str) -> None:
    lines = outcome.splitlines()

    assert any(line.startswith("PASSED") and line.endswith(f"::test_{name}") for line in lines), (
        outcome
    )
    assert not any(line.startswith("ERROR") and name in line for line in lines), outcome
