"""Reads files in a process of its own: whatever a file does there, the program goes on.

The child is watched for its memory and for steps; one that takes too much of the one, or takes none of
the other, is ended, and that is a fact about the file that it was at. The files after it are read by a
new child.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread
from typing import Any

from planner.core.import_facts import Fact, FactKind
from planner.sources.formats import Read
from planner.sources.reading import File

POLL = 0.1
START = 60.0
"""Seconds that a child may take to begin and to take a file: that is the machine's, not the file's."""
BUSY = 6
"""So many times as long as usual a process may take that is not allowed to work."""
PICKLED = 200
"""Events that are sent at a time, so that neither side holds all of them twice, and that whoever takes
them leaves other threads their turn in between."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`patience`: seconds without a step. `memory`: bytes that the child may have in memory."""

    patience: float = 10.0
    memory: int = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many things of a file are read."""

    name: str
    done: int
    total: int


class Cancelled(Exception):
    """Whoever asked for the files wants them no more."""


Told = Callable[[Progress], None]
Wanted = Callable[[], bool]


def read_apart(
    files: Sequence[File],
    told: Told = lambda _: None,
    wanted: Wanted = lambda: True,
    limits: Limits = Limits(),  # a value that never changes
) -> list[Read]:
    """What stands in each of `files`, in order. `told` hears how far it is, `wanted` says whether it
    still is, and is asked several times a second. Raises `Cancelled` if it is not."""
    found: list[Read] = []
    while len(found) < len(files):
        rest = files[len(found) :]
        with _Child(rest, limits) as child:
            found += child.read(told, wanted)
    return found


class _Child:
    """One child process, and what it has told so far."""

    def __init__(self, files: Sequence[File], limits: Limits) -> None:
        import multiprocessing

        from planner.sources.child import read_all

        spawn = multiprocessing.get_context("spawn")
        self._files = files
        self._limits = limits
        self._pipe: Connection[Any, Any]
        self._pipe, far = spawn.Pipe()
        self._process: SpawnProcess = spawn.Process(target=read_all, args=(far,), daemon=True)
        self._process.start()
        self._pid = self._process.pid or 0
        self._sender: Thread | None = None
        self._step = Step(self._pid)
        far.close()

    def __enter__(self) -> "_Child":
        return self

    def __exit__(self, *_: object) -> None:
        """Whatever happened, no process stays behind, and no thread that has something to send it."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()
        if self._sender is not None:
            self._sender.join()
        self._pipe.close()

    def read(self, told: Told, wanted: Wanted) -> list[Read]:
        """What it reads until it is through, or has to be ended."""
        found: list[Read] = []
        for file in self._files:
            answer = self._read_one(file, told, wanted)
            if isinstance(answer, FactKind):
                return [*found, _refused(file, answer, self._limits)]
            found.append(answer)
        return found

    def _read_one(self, file: File, told: Told, wanted: Wanted) -> Read | FactKind:
        self._send(file)
        events: list[Any] = []
        while True:
            if not wanted():
                raise Cancelled
            message = self._heard()
            match message:
                case None:
                    pass
                case FactKind():
                    return message
                case Progress():
                    told(message)
                case Read():
                    return Read(
                        message.name, (*events, *message.events), message.facts, message.total
                    )
                case _:
                    events += message
            if message is not None:
                self._step = Step(self._pid)
            elif why := self._must_end():
                return why

    def _send(self, file: File) -> None:
        """On a thread of its own: a child that has just begun takes nothing, and who gives up then waits
        for nobody. One that is gone is noticed where it is listened to."""

        def send() -> None:
            with suppress(OSError):
                self._pipe.send(file)
            self._step = Step(self._pid)

        self._step = Step(self._pid)
        self._sender = Thread(target=send, daemon=True)
        self._sender.start()

    def _heard(self) -> Any:
        """What it says next; `None` if it says nothing for a moment."""
        try:
            return self._pipe.recv() if self._pipe.poll(POLL) else None
        except (EOFError, OSError):
            return FactKind.BROKE_OFF

    def _must_end(self) -> FactKind | None:
        begins = self._sender is not None and self._sender.is_alive()
        if self._step.is_long_ago(START if begins else self._limits.patience):
            return FactKind.TOOK_TOO_LONG
        if memory_of(self._pid) > self._limits.memory:
            return FactKind.TOO_MUCH_MEMORY
        return None


class Step:
    """The last step of a process. Where a machine is busy with other things, what it worked since then
    counts, not the time that passed: a file is not to blame for that."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._at, self._worked = time.monotonic(), worked_by(process)

    def is_long_ago(self, seconds: float) -> bool:
        waited = time.monotonic() - self._at
        if waited <= seconds:
            return False
        return waited > BUSY * seconds or worked_by(self._process) - self._worked > seconds


def worked_by(process: int) -> float:
    """Seconds that a process has worked; 0 once it has ended."""
    import psutil

    try:
        times = psutil.Process(process).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


def memory_of(process: int) -> int:
    """Bytes that a process has in memory; 0 once it has ended."""
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0


def _refused(file: File, kind: FactKind, limits: Limits) -> Read:
    given = {"seconds": f"{limits.patience:.0f}", "limit": str(limits.memory // 2**20)}
    return Read(file.name, (), (Fact(kind, file.where(), given),), 0)
