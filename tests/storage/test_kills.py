"""A process that is killed while it saves."""

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.storage.killing import KILLS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows has not")
def test_nothing_that_was_acknowledged_is_lost_by_hundreds_of_kills(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storage.killing", str(tmp_path)],
        capture_output=True,
        check=True,
        timeout=600,
    )

    found = orjson.loads(ran.stdout)
    assert found["losses"] == []
    assert found["midway"] > KILLS / 20, "hardly any kill came while a save was on its way"
    assert found["saves"] > KILLS / 5
    assert not ran.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which Windows has not")
def test_nothing_is_lost_by_a_stop_at_any_operation_of_any_work(quick_folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storage.stopping", str(quick_folder)],
        capture_output=True,
        check=True,
        timeout=240,
    )

    found = orjson.loads(ran.stdout)
    assert found["losses"] == []
    assert all(count > 10 for count in found["stops"].values()), found["stops"]
    assert not ran.stderr
