"""A bundle that reads files: the process that does it is the program itself, started once more."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources.reading_files import SAMPLES

ROOT = Path(__file__).resolve().parents[1]
# What is started with -c is Python's own, which a bundle is taught by whoever makes it.
BUNDLE = """#!/bin/sh
[ "$1" = -c ] && exec "{python}" "$@"
exec "{python}" -c 'import sys; sys.frozen = True; from {root} import main; sys.exit(main())' "$@"
"""
PARENT = """
import multiprocessing, sys
from datetime import date
from pathlib import Path
from planner.core.event import Window
from planner.core.import_facts import Answers
from planner.sources.files import local_zone, read_files

if __name__ == "__main__":
    sys.frozen = True
    multiprocessing.set_executable(sys.argv[1])
    window = Window.of_days(date(2026, 1, 1), date(2027, 1, 1), local_zone())
    (read,) = read_files([Path(sys.argv[2])], window, Answers())
    print(len(read.events), [str(fact.kind) for fact in read.facts])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the bundle's stand-in is a shell script")
@pytest.mark.parametrize("root", ["planner.__main__", "planner.cli.__main__"])
def test_both_programs_read_when_they_are_bundled(root: str, tmp_path: Path) -> None:
    bundle = tmp_path / "lagkage"
    bundle.write_text(BUNDLE.format(python=sys.executable, root=root))
    bundle.chmod(0o755)
    parent = tmp_path / "parent.py"
    parent.write_text(PARENT)

    ended = subprocess.run(
        [sys.executable, str(parent), str(bundle), str(SAMPLES / "toggl.csv")],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )

    assert (ended.stdout, ended.stderr) == ("2 ['zone-taken']\n", "")
