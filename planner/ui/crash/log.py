"""The log of bugs on this computer: a text file that never grows large, and never is in the way."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

MOST = 256 * 1024
"""Bytes. Where an entry would go beyond, the older half goes."""

_OURS = 0o600


class Log:
    """Entries with a time and a heading. What can't be written is left out: a full disk is no reason
    for another bug."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._clock = clock

    def write(self, heading: str, text: str) -> None:
        entry = f"{self._clock().isoformat(timespec='seconds')} {heading}\n{text.rstrip()}\n\n"
        with suppress(OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._append(entry.encode(errors="replace")[-MOST:])

    def _append(self, entry: bytes) -> None:
        if self.path.exists() and self.path.stat().st_size + len(entry) > MOST:
            self._forget_older_half()
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, _OURS)
        try:
            os.write(file, entry)
        finally:
            os.close(file)

    def _forget_older_half(self) -> None:
        kept = self.path.read_bytes()[-MOST // 2 :]
        shorter = self.path.with_suffix(".new")
        shorter.write_bytes(kept[kept.find(b"\n\n") + 2 :])
        shorter.chmod(_OURS)
        shorter.replace(self.path)
