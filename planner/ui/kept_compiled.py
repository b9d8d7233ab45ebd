"""What a library brings as source, and has compiled anew at each start, is kept compiled.

PySide carries a dozen modules of Python inside its library as text, so that one library serves every
Python; to compile them takes a fifth of the time until a bare window stands. What Python compiles of
files it keeps beside them, but of these it can't know. So they are kept in a file of our cache, each
with the very source that it was made of: another PySide brings others, and then they are made anew.
Where nothing can be kept, or PySide compiles in another way, all is as it would be without.
"""

import __future__

import builtins
import marshal
import os
import sys
import zlib
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any

Kept = dict[tuple[str, bytes], CodeType]
"""Code by its file's name and its source."""

_MAKER = MAGIC_NUMBER + bytes([sys.flags.optimize])
"""Which Python it was compiled by, and how: another can't run it."""
_SUM = 4
"""So many bytes are a checksum: what isn't as it was written could bring Python down."""
_FUTURE = __future__.annotations.compiler_flag
"""PySide's importer postpones annotations, which `compile` takes over from its caller."""

_WHEN_ASKED = """
import sys, threading
_lock, _ran = threading.RLock(), []
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    with _lock:
        if not _ran:
            _ran.append(True)
            exec(compile({source!r}, {file!r}, "exec"), globals())
    try:
        return globals()[name]
    except KeyError:
        raise AttributeError(name) from None
"""
"""A module that is compiled and run when somebody asks it for anything, on whichever thread."""


@contextmanager
def kept_compiled(file: Path, late: Container[str] = ()) -> Iterator[None]:
    """While this holds, modules are compiled from bytes once, and kept in `file` for the next time.

    Those whose names are in `late` are run when they are first used, though they are imported.
    """
    kept, used = _read(file), Kept()
    compiled: Any = builtins.compile

    def once(source: Any, name: Any, mode: str, *more: Any, **others: Any) -> Any:
        if more or others or mode != "exec" or not isinstance(source, bytes):
            return compiled(source, name, mode, *more, **others)
        if name in late:
            source = _WHEN_ASKED.format(source=source, file=name).encode()
        key = name, source
        used[key] = kept.get(key) or compiled(source, name, mode, _FUTURE, dont_inherit=True)
        return used[key]

    builtins.compile = once  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = compiled
    if used.keys() - kept.keys():
        with suppress(OSError):
            _write(used, file)


def _read(file: Path) -> Kept:
    """What is kept in `file`; nothing where it isn't there, damaged, or another Python's."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    head = len(_MAKER) + _SUM
    if content[:head] != _MAKER + _sum_of(content[head:]):
        return {}
    kept: Kept = marshal.loads(content[head:])
    return kept


def _write(kept: Kept, file: Path) -> None:
    """Put `kept` in the place of `file`, whole or not at all."""
    body = marshal.dumps(kept)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(_MAKER + _sum_of(body) + body)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _sum_of(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_SUM)
