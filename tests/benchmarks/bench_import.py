"""What it costs to read a big calendar, beside the libraries as they come.

    python -m tests.benchmarks.bench_import [EVENTS…]

The calendar is made up (`calendars.py`): ten years of meetings, series, changes and exceptions. *Ours* is
all of it, in a process of its own as the program reads: its start, the reading, and the way back.
*In place* is the reading alone. *Plain* is icalendar and recurring-ical-events on the same bytes and the
same window, in the same round. Memory is the most that the reading process had, over a child that has
done nothing but start. Nothing is asserted: machines are noisy.
"""

import gc
import multiprocessing
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from planner.core.event import Window
from planner.sources.apart import read_apart
from planner.sources.formats import read_file
from planner.sources.guard import Guard
from planner.sources.reading import File
from tests.benchmarks.calendars import made_calendar

ZONE = ZoneInfo("Europe/Copenhagen")
WINDOWS = {
    "one week": Window.of_days(date(2026, 11, 23), date(2026, 11, 30), ZONE),
    "one year": Window.of_days(date(2025, 12, 1), date(2026, 12, 1), ZONE),
}
ROUNDS = 3
TOO_MANY_FOR_PLAIN = 20_000


def seconds(work: Callable[[], object]) -> float:
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def plain(content: bytes, window: Window) -> int:
    """The reference: both libraries, as their own documents use them."""
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(content)
    return len(recurring_ical_events.of(calendar).between(window.start, window.end))


def most_memory(work: Callable[..., object], *given: object) -> int:
    """Bytes that a process of its own had at most while it did `work`."""
    spawn = multiprocessing.get_context("spawn")
    near, far = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_measured, args=(far, work, given))
    process.start()
    most: int = near.recv()
    process.join()
    return most


def _measured(pipe, work, given) -> None:  # type: ignore[no-untyped-def]
    work(*given)
    pipe.send(_high_water())


def _high_water() -> int:
    """The most that this process had, by Linux: what getrusage says is its parent's, too."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def _idle(_: File) -> None:
    import icalendar  # noqa: F401
    import recurring_ical_events  # noqa: F401


def _reading(file: File) -> int:
    return len(read_file(file, Guard()).events)


def row(name: str, events: int, window: Window) -> str:
    content = made_calendar(events)
    file = File("work.ics", content, window)
    ours, here, theirs = [], [], []
    for _ in range(ROUNDS):
        ours.append(seconds(lambda: read_apart([file])))
        here.append(seconds(lambda: read_file(file, Guard())))
        if events <= TOO_MANY_FOR_PLAIN:
            theirs.append(seconds(lambda: plain(content, window)))
    found = len(read_file(file, Guard()).events)
    memory = (most_memory(_reading, file) - most_memory(_idle, file)) / 2**20
    beside = (
        f"{median(theirs):7.2f} s {median(ours) / median(theirs):6.2f}"
        if theirs
        else "      –      –"
    )
    return (
        f"{events:7,} {len(content) / 1e6:5.1f} MB  {name:9} {found:7,} "
        f"{median(ours):7.2f} s {median(here):7.2f} s {beside} {memory:7.0f} MiB"
    )


def main() -> int:
    counts = [int(each.replace(",", "")) for each in sys.argv[1:]] or [10_000, 50_000]
    print(" events    size  window      found      ours  in place     plain  ratio     memory")
    for events in counts:
        for name, window in WINDOWS.items():
            print(row(name, events, window), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
