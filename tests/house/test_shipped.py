"""What is kept under version control tells nothing of the machine that it was written on."""

import os
import pwd
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout: this is a copy without its history")
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    paths = [ROOT / name for name in done.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_no_file_names_a_folder_of_this_machine() -> None:
    home = pwd.getpwuid(os.getuid()).pw_dir
    folders = [f"{folder}/".encode() for folder in (ROOT, home) if str(folder) != "/"]

    telling = [
        path.relative_to(ROOT).as_posix()
        for path in _tracked()
        if any(folder in path.read_bytes() for folder in folders)
    ]

    assert not telling


def test_the_lock_names_no_place_to_fetch_from() -> None:
    lines = (ROOT / "packaging" / "lock.txt").read_text().splitlines()

    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_everything_in_the_lock_is_pinned_by_hash() -> None:
    requirements = (ROOT / "packaging" / "lock.txt").read_text().replace("\\\n", " ").splitlines()

    assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []
