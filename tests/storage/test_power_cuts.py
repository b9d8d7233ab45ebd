"""Real power cuts on a real file system."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.storage.sizes import sized

CUTS = sized(20, 100, 1500)


def found_after(cuts: int, name: str, folder: Path) -> Any:
    """What `tests.storage.cutting` found. Skips where such a disk can't be had."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        pytest.skip("needs Linux, root and mkfs.ext4 for a disk whose power can be cut")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storage.cutting", str(folder), str(cuts), name],
        capture_output=True,
        check=False,
        timeout=600,
    )
    if b"mount" in ran.stderr and b"CalledProcessError" in ran.stderr:
        pytest.skip("needs a loop device that may be mounted")
    assert ran.returncode == 0, ran.stderr.decode()
    return orjson.loads(ran.stdout)


def test_nothing_that_was_acknowledged_is_lost_by_power_cuts(tmp_path: Path) -> None:
    found = found_after(CUTS, "store", tmp_path)

    assert found["losses"] == []
    assert found["saves"] > CUTS / 10


@pytest.mark.parametrize("mutant", ["no-file-sync", "no-folder-sync"])
def test_a_store_that_does_not_sync_loses_something_in_power_cuts(
    mutant: str, tmp_path: Path
) -> None:
    assert found_after(40, mutant, tmp_path)["losses"]
