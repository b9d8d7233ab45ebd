"""The file in which a hard crash leaves its trace, for the next start to find.

Python's own `faulthandler` writes it: in a crash nothing else can be relied on. It writes whole paths,
so what is found is told anew, from the lines that may be.
"""

import faulthandler
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

LARGEST = 256 * 1024
"""Bytes that are read of it."""

# Patterns are compiled when first used, which a start after an end as it should be is not.
_CAUSE = (
    r"(?:Fatal Python error|Windows fatal exception): "
    r"(?:Segmentation fault|Aborted|Bus error|Floating point exception|Floating-point exception|"
    r"Illegal instruction|access violation|stack overflow|code 0x[0-9a-f]+)"
)
_THREAD = r"(?:Current thread|Thread) 0x[0-9a-f]+"
_FRAME = r'(?a)  File "(.+)", line (\d+|\?\?\?) in ([\w.<>]+)'


class FaultFile:
    """`take` what an earlier run left, then `watch` this one; `stop` when it ends as it should."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def take(self) -> str:
        """The trace that was left, without a path of anybody's; empty if none was. It is gone then."""
        try:
            with self._path.open("r+", encoding="utf-8", errors="replace") as file:
                left = file.read(LARGEST)
                if left:
                    file.truncate(0)
        except OSError:
            return ""
        return "\n".join(_told(left))

    def watch(self) -> None:
        """Have a crash of this process, in whatever thread, leave its trace."""
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            self._file = os.fdopen(file, "w", encoding="utf-8")
            faulthandler.enable(self._file, all_threads=True)

    def stop(self) -> None:
        """The run is over. Twice is fine."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None


def _told(left: str) -> Iterator[str]:
    """The lines of a trace that may be told. A trace without a cause that is known is one too."""
    if not left.strip():
        return
    from planner.ui.crash.traces import DEEPEST, source_place

    if not re.search(_CAUSE, left):
        yield "Fatal error"
    for line in left.splitlines()[: 8 * DEEPEST]:
        if cause := re.match(_CAUSE, line):
            yield cause[0]
        elif re.match(_THREAD, line):
            yield "in the thread" if line.startswith("Current") else "another thread"
        elif frame := re.fullmatch(_FRAME, line):
            yield f"  {source_place(frame[1])}:{frame[2]} {frame[3]}"
