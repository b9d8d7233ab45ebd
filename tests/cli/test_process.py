"""The command line as a program of its own: streams that a terminal may have."""

import os
import subprocess
import sys
from pathlib import Path

from planner.storage import read_book

ROOT = Path(__file__).resolve().parents[2]


def _run(
    *line: str, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "planner.cli", *line],
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": "da", **environment},
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )


def test_the_usual_book_is_made_and_read_in_the_users_folder(tmp_path: Path) -> None:
    begun = _run("init", XDG_DATA_HOME=str(tmp_path), HOME=str(tmp_path))

    assert (begun.returncode, begun.stderr) == (0, b"")
    assert read_book(tmp_path / "lagkage" / "book.lagkage").revision == 1


def test_a_terminal_that_knows_only_ascii_is_spoken_to_in_ascii(tmp_path: Path) -> None:
    book = str(tmp_path / "book.lagkage")
    _run("init", "--data", book)
    line = ("move", "this", "meetings", "customers", "1:30", "--data", book)
    shown = _run(*line, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    told = _run("show", "this", "--json", "--data", book, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"Interne m?der -> Kundekontakt" in shown.stdout
    assert rb'"Interne m\u00f8der": 390' in told.stdout


def test_a_reader_that_has_had_enough_causes_no_complaint(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = _run("--help", stdout=writing)
    finally:
        os.close(writing)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_nothing_is_imported_that_only_a_window_a_chart_or_an_export_needs(tmp_path: Path) -> None:
    late = {"PySide6", "matplotlib", "numpy", "xlsxwriter", "planner.exports.everything"}
    code = (
        "import sys; from planner.cli.__main__ import main;"
        f"main(['--data', {str(tmp_path / 'book')!r}, 'init']);"
        f"sys.exit(sorted({late!r} & set(sys.modules)) or 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_program_of_its_own_imports_and_leaves_no_process_behind(tmp_path: Path) -> None:
    sample = ROOT / "tests" / "data" / "sources" / "cp1252.ics"
    line = (
        "import",
        str(sample),
        "--dry-run",
        "--zone",
        "Europe/Copenhagen",
        "--from",
        "2026-03-01",
    )

    done = _run(*line, "--data", str(tmp_path / "b"), PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 0, done.stderr
    assert b"M?de om salg, og mere" in done.stdout
    assert b"windows-1252" in done.stderr


def test_what_only_an_import_needs_is_loaded_by_an_import_alone() -> None:
    look = (
        "import sys; from planner.cli.__main__ import main; main(['--help']); print(*sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True)

    loaded = set(done.stdout.decode().split())
    assert not loaded & {"planner.sources.formats", "icalendar", "psutil", "multiprocessing"}
