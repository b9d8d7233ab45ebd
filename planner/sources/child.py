"""The child process: takes one file after another from a pipe, and says what stands in it."""

import gc
import signal
from multiprocessing.connection import Connection
from typing import Any

from planner.sources.apart import PICKLED, Progress
from planner.sources.formats import Read, read_file
from planner.sources.guard import Watch
from planner.sources.reading import File

_ROOM = 2**30
"""Bytes of address space beside what Python itself takes: a last resort where nobody measures in time."""


def read_all(pipe: "Connection[Any, Any]") -> None:
    """Read what comes until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to hear
    _limit_memory()
    gc.set_threshold(
        100_000
    )  # what is read is kept: looking for what is not takes a third of the time
    try:
        while True:
            _read(pipe.recv(), pipe)
    except (EOFError, OSError):
        return


def _read(file: File, pipe: "Connection[Any, Any]") -> None:
    watch = Watch(lambda done, total: pipe.send(Progress(file.name, done, total)))
    try:
        read = read_file(file, watch)
    finally:
        watch.end()
    pieces = [read.events[n : n + PICKLED] for n in range(0, len(read.events), PICKLED)] or [()]
    for piece in pieces[:-1]:
        pipe.send(list(piece))
    pipe.send(Read(read.name, pieces[-1], read.facts, read.total))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_ROOM, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (ValueError, OSError):
        return
