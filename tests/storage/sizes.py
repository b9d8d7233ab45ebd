"""How much is tried: a little while somebody waits, all that there are minutes for where `CI` is set (as
`.ci/run` sets it), and what a night is long enough for:

    LAGKAGE_NIGHTLY=1 .venv/bin/python -m pytest tests/storage
"""

import os

IS_NIGHT = os.environ.get("LAGKAGE_NIGHTLY") == "1"
IS_CI = os.environ.get("CI", "").lower() in ("1", "true")


def sized(waiting: int, ci: int, night: int) -> int:
    return night if IS_NIGHT else ci if IS_CI else waiting
