"""Files that are made for people, written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from planner.core.problems import Problem, kind_of


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` at the end. Only its owner may read a new file.

    Raises `OSError`; what was at `path` is then as it was.
    """
    handle, name = mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the name to an empty file
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def not_written(error: OSError, path: Path) -> Problem:
    """Why nothing could be written to `path`."""
    return Problem(kind_of(error, has_folder=path.parent.is_dir()), path, str(error))
