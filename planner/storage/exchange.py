"""Two names exchanged at one moment, by a call of the system that Python does not offer."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(path: Path, target: Path) -> None:
    """Give two files each other's names. Raises `OSError`: `ENOSYS` where there is no such call."""
    system = None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)
    one, other = os.fsencode(path), os.fsencode(target)
    if system is not None and hasattr(system, "renameat2"):
        failed = system.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    elif system is not None and hasattr(system, "renamex_np"):
        failed = system.renamex_np(one, other, _RENAME_SWAP)
    else:
        raise OSError(errno.ENOSYS, "names can't be exchanged here")
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(path))
