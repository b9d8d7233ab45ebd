"""How much is tried: as much as there is time for while others wait, or what a night is long enough for.

LAGKAGE_NIGHTLY=1 .venv/bin/python -m pytest tests/storage
"""

import os

IS_NIGHT = os.environ.get("LAGKAGE_NIGHTLY") == "1"


def sized(by_day: int, by_night: int) -> int:
    return by_night if IS_NIGHT else by_day
