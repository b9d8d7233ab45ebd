"""What it costs to open ten years, to change a week, and to have the change on disk and checked.

    python -m tests.benchmarks.bench_storage [FOLDER]

Ten years are 520 weeks with 20,800 entries; all but this week are closed. Beside each figure stands
its ratio to writing and syncing the same bytes in the same round. Nothing is asserted: machines are
noisy. *Another week's entries* is the first look at one after another, *again* the second.

*Window busy* is how much later than asked for a thread wakes that sleeps 5 ms again and again, as a
window's event loop does, while the saver's thread saves; beside it the same while nothing is saved.
"""

import gc
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median, quantiles

from planner.app.commands.closing import CloseWeek
from planner.app.commands.grid import DayTime, SetDayTime
from planner.app.saving import Saver
from planner.app.session import Session
from planner.core.book import Book
from planner.core.entry import Entry, EntrySource
from planner.core.imported import Imported
from planner.core.log import Log
from planner.core.move import Move, Reason, ReasonKind
from planner.core.plan import Plan
from planner.core.week import Week
from planner.storage import BookStore
from tests.builders import EMPLOYEE_WEEK, book, plan

WEEKS = 520
MOVES = 6
ENTRIES = 40
ROUNDS = 15
TICK = 0.005
THIS_WEEK = Week(2026, 48)


def now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def full_week(week: Week) -> Plan:
    moves = (a_move(number) for number in range(MOVES))
    return plan(EMPLOYEE_WEEK, *moves, week=week, note="what was said that week")


def a_move(number: int) -> Move:
    reason = Reason(ReasonKind.SHORTEN, f"the status meeting ends earlier, {number}")
    return Move(f"{number:012x}", "meetings", "customers", timedelta(minutes=5), reason)


def full_log(week: Week) -> Log:
    return Log(week, tuple(an_entry(week, number) for number in range(ENTRIES)))


def an_entry(week: Week, number: int) -> Entry:
    """One of eight a day, an hour each, every third of which laps over the next."""
    begin = datetime(week.year, 1, 1, 8, tzinfo=UTC).replace(
        **dict(zip(("year", "month", "day"), week.days[number // 8].timetuple()[:3], strict=True))
    )
    return Entry(
        f"{week.year:04x}{week.number:04x}{number:04x}",
        begin.date(),
        timedelta(minutes=60 if number % 3 else 75),
        ("customers", "meetings", "admin", "travel")[number % 4],
        begin + timedelta(hours=number % 8),
        f"what it was, in some words, {number}",
        EntrySource.IMPORTED,
        "work.ics",
        f"{week}-{number}@example.org",
        an_original(begin + timedelta(hours=number % 8), number),
    )


def an_original(start: datetime, number: int) -> Imported:
    """Of every second one something was changed since."""
    return Imported(
        start,
        timedelta(minutes=60 if number % 2 else 75),
        f"what it was, in some words, {number}" if number % 2 else "Project status",
        "desk@example.org",
        ("customer.example", "example.org"),
        people=number % 6,
    )


def ten_years() -> Book:
    made = book()
    for number in range(WEEKS):
        week = THIS_WEEK.plus(-number)
        made = made.with_plan(full_week(week)).with_log(full_log(week))
        if number:
            made = CloseWeek(week).apply(made)
    return made


def looking(path: Path) -> tuple[list[float], list[float]]:
    """Seconds until a week's entries are there: the first time, and again."""
    store, opened = BookStore.open(path, clock=now)
    store.close()
    weeks = [THIS_WEEK.plus(-number) for number in range(1, 101)]
    first = [seconds(lambda week=week: opened.log(week).minutes) for week in weeks]
    return first, [seconds(lambda week=week: opened.log(week).minutes) for week in weeks]


def all_closed(path: Path) -> float:
    """Seconds to have what was recorded in ten years, by week and category."""
    store, opened = BookStore.open(path, clock=now)
    store.close()
    closed = opened.recorded.closed
    return seconds(lambda: [closed[week].actual for week in closed])


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def written_plainly(folder: Path, content: bytes) -> float:
    """The reference: the same bytes in place, once synced."""

    def write() -> None:
        file = os.open(folder / "plain", os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.write(file, content)
        os.fsync(file)
        os.close(file)

    return seconds(write)


def opening(path: Path) -> float:
    def opened() -> None:
        store, _ = BookStore.open(path, clock=now)
        store.close()

    gc.collect()
    return seconds(opened)


def changes(session: Session) -> Iterator[float]:
    """Seconds of each cell of the log that is typed and announced."""
    for number in count(1):
        typed = DayTime("improvement", THIS_WEEK.monday, timedelta(minutes=1 + number % 60))
        command = SetDayTime(THIS_WEEK, typed, "new")
        yield seconds(partial(session.perform, command))


@contextmanager
def ticking(late: list[float]) -> Iterator[None]:
    """Notes in `late` by how many seconds each tick comes too late."""
    end = threading.Event()

    def tick() -> None:
        while not end.is_set():
            begun = time.perf_counter()
            time.sleep(TICK)
            late.append(time.perf_counter() - begun - TICK)

    thread = threading.Thread(target=tick)
    thread.start()
    yield
    end.set()
    thread.join()


def busy(path: Path) -> tuple[list[float], list[float]]:
    """Worst lateness of a round: while nothing is saved, and while a change is."""
    idle, saving = [], []
    store, opened = BookStore.open(path, clock=now)
    gc.collect()
    gc.freeze()
    session = Session(opened)
    saver = Saver(store, opened, lambda _: None, path.parent)
    session.listen(saver.changed)
    changing = changes(session)
    for _ in range(ROUNDS):
        idle.append(worst(lambda: time.sleep(0.05)))
        next(changing)
        saving.append(worst(saver.flush))
    saver.close()
    store.close()
    gc.unfreeze()
    return idle, saving


def worst(work: Callable[[], object]) -> float:
    late: list[float] = []
    with ticking(late):
        work()
    return max(late)


def keeping(path: Path, content: bytes) -> tuple[list[float], list[float]]:
    """Seconds of a save, and of the plain write in the same round."""
    plain, kept = [], []
    store, opened = BookStore.open(path, clock=now)
    session = Session(opened)
    changing = changes(session)
    for _ in range(ROUNDS):
        next(changing)
        plain.append(written_plainly(path.parent, content))
        kept.append(seconds(lambda: store.keep(session.book)))
    store.close()
    return kept, plain


def changing(path: Path) -> list[float]:
    store, opened = BookStore.open(path, clock=now)
    session = Session(opened)
    session.listen(lambda _: None)
    each = changes(session)
    next(each)
    figures = [next(each) for _ in range(ROUNDS)]
    store.close()
    return figures


def told(name: str, figures: list[float], reach: float, plain: float | None = None) -> None:
    middle, high = median(figures) * 1000, quantiles(figures, n=20)[-1] * 1000
    ratio = f"  {middle / 1000 / plain:6.2f} × plain write" if plain else ""
    print(f"{name:<28}{middle:8.3f} ms   p95 {high:8.2f} ms   reach {reach:5.2f} ms{ratio}")


def main(folder: Path) -> None:
    path = folder / "ten-years.lagkage"
    BookStore.create(path, ten_years(), clock=now).close()
    content = path.read_bytes()
    print(f"{WEEKS} weeks, {len(content) / 1e6:.1f} MB, Python {sys.version.split()[0]}")
    kept, plain = keeping(path, content)
    told("plain write and fsync", plain, 0.0)
    told("open", [opening(path) for _ in range(ROUNDS)], 60, median(plain))
    told("keep one change", kept, 40, median(plain))
    told("cell applied and announced", changing(path), 1)
    first, again = looking(path)
    told("another week's entries", first, 4)
    told("again", again, 0.01)
    told("ten years' closed weeks", [all_closed(path) for _ in range(ROUNDS)], 30)
    idle, saving = busy(path)
    told("window busy, saving", saving, 4)
    told("window busy, idle", idle, 4)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(Path(folder))
