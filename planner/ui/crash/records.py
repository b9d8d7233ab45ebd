"""Records of Python's log, as the program's own log keeps them."""

import logging
from collections.abc import Callable

from planner.ui.crash.traces import told_exception

OURS = "planner."


class Records(logging.Handler):
    """Warnings and worse: of our own the sentence as it stands in the source, without what was filled
    in; of others only who said it."""

    def __init__(self, write: Callable[[str, str], object]) -> None:
        super().__init__(logging.WARNING)
        self._write = write

    def emit(self, record: logging.LogRecord) -> None:
        said = str(record.msg) if record.name.startswith(OURS) else ""
        error = record.exc_info[1] if record.exc_info else None
        self._write(
            f"a log record: {record.levelname} {record.name}",
            "\n".join(filter(None, (said, told_exception(error) if error else ""))),
        )
        if logging.lastResort is not None and len(logging.getLogger().handlers) == 1:
            logging.lastResort.handle(record)
