"""What the README says can be typed can be typed."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / ".venv" / "bin" / "lagkage-cli"


def _commands() -> list[list[str]]:
    """The README's calls of the command line, in order, as a shell takes them apart."""
    lines = map(str.strip, (ROOT / "README.md").read_text(encoding="utf-8").splitlines())
    return [shlex.split(line) for line in lines if line.startswith(".venv/bin/lagkage-cli")]


def test_the_command_lines_of_the_readme_work_one_after_the_other(tmp_path: Path) -> None:
    if not COMMAND.exists():
        pytest.skip(f"needs {COMMAND.relative_to(ROOT)}, which the set-up makes")
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    commands = _commands()

    for program, *arguments in commands:
        done = subprocess.run(
            [ROOT / program, *arguments],
            cwd=tmp_path,
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (arguments, done.stderr)

    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
