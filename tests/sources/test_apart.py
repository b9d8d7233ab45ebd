"""Reading in a process of its own: what a file does there, the program survives."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from planner.core.import_facts import Answers, DateOrder, FactKind
from planner.sources.apart import Cancelled, Limits, Progress, read_apart
from planner.sources.files import read_files
from planner.sources.formats import Read
from planner.sources.guard import EVERY, Watch
from planner.sources.reading import LARGEST, File
from tests.benchmarks.calendars import made_calendar
from tests.sources.reading_files import SAMPLES, calendar, days, read, window


def _file(content: bytes | str, name: str = "work.ics") -> File:
    return File(name, content.encode() if isinstance(content, str) else content, window())


MANY = made_calendar(3000, seed=5)
GOOD = calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "SUMMARY:good")
NEVER = "RRULE:FREQ=DAILY;BYYEARDAY=366;BYMONTH=3"
HANGING = calendar(
    "DTSTART:20260302T080000Z",
    NEVER,
    "SUMMARY:never",
    "---",
    "DTSTART:20260302T080000Z",
    "SUMMARY:good",
)


def _facts(found: list[Read]) -> list[list[FactKind]]:
    return [[fact.kind for fact in each.facts if not fact.kind.is_note] for each in found]


def test_it_reads_what_is_read_here_and_tells_how_far_it_is() -> None:
    steps: list[Progress] = []

    found = read_apart([_file(MANY), _file(GOOD)], steps.append)

    assert found == [read(MANY), read(GOOD)]
    assert len(found[0].events) > 2000
    assert all(0 <= step.done <= step.total and step.name == "work.ics" for step in steps)


def test_a_rule_that_never_comes_is_left_and_the_rest_is_read() -> None:
    (found,) = read_apart([_file(HANGING)])

    assert [event.title for event in found.events] == ["good"]
    assert _facts([found]) == [[FactKind.RULE_TOO_SLOW]]


def test_who_cancels_waits_for_nothing_of_the_child_whatever_that_does() -> None:
    asked: list[bool] = []

    def wanted() -> bool:
        for child in multiprocessing.active_children():
            psutil.Process(child.pid).suspend()
        asked.append(len(asked) < 2)
        return asked[-1]

    with pytest.raises(Cancelled):
        read_apart([_file(made_calendar(20_000, seed=3))], wanted=wanted)

    assert asked == [True, True, False]
    assert not multiprocessing.active_children()


def test_what_makes_no_step_is_ended_and_that_is_told() -> None:
    (found,) = read_apart([_file(HANGING, "slow.ics")], limits=Limits(patience=0.1))

    assert _facts([found]) == [[FactKind.TOOK_TOO_LONG]]
    assert (found.name, found.events) == ("slow.ics", ())


def test_what_needs_too_much_memory_is_ended_and_that_is_told() -> None:
    found = read_apart([_file(MANY * 8)], limits=Limits(memory=60 * 2**20))

    assert _facts(found) == [[FactKind.TOO_MUCH_MEMORY]]


def _worked() -> float:
    """Seconds of work of this process and of its children that have ended: what a machine does besides
    counts for nothing."""
    return sum(os.times()[:4])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (lambda: b"BEGIN:VCALENDAR\n" + b"x" * LARGEST, FactKind.TOO_LARGE),
        (lambda: b"[" * 30_000_000, FactKind.DAMAGED),
        (lambda: b"BEGIN:X\n" * 200_000, FactKind.UNKNOWN_FORMAT),
        (lambda: b"<a>" * 1_000_000, FactKind.DAMAGED),
        (lambda: b"BEGIN:VCALENDAR\n" * 200_000, FactKind.DAMAGED),
    ],
)
def test_what_is_huge_or_deep_ends_in_a_fact(content: Callable[[], bytes], kind: FactKind) -> None:
    begun = _worked()

    (found,) = read_apart([_file(content())])

    assert (found.events, _facts([found])) == ((), [[kind]])
    assert _worked() - begun < 10


def test_a_calendar_nested_without_end_is_read_like_any_other() -> None:
    deep = "BEGIN:VALARM\n" * 100_000
    (found,) = read_apart([_file(calendar("DTSTART:20260302T080000Z", deep + "SUMMARY:x"))])

    assert len(found.events) == 1


def test_a_thousand_rules_that_mean_harm_take_no_thousand_seconds() -> None:
    bombs = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTART:20260302T080000Z\n{NEVER}\nEND:VEVENT\n"
        for n in range(100)
    )
    begun = _worked()

    (found,) = read_apart([_file(f"BEGIN:VCALENDAR\n{bombs}END:VCALENDAR\n")])

    assert _facts([found]) == [[FactKind.RULE_TOO_SLOW] * 100]
    assert _worked() - begun < 10


def test_a_thousand_zones_that_nobody_knows_are_looked_up_quickly() -> None:
    text = "".join(
        f"BEGIN:VEVENT\nDTSTART;TZID=Nowhere {n}, Nor here:20260302T080000\nEND:VEVENT\n"
        for n in range(1000)
    )
    begun = _worked()

    found = read(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")

    assert len(found.events) == 1000
    assert _worked() - begun < 5


def test_who_waits_for_a_busy_machine_is_not_slow() -> None:
    watch = Watch(lambda done, total: None, patience=0.01)
    try:
        with watch.limited():
            threading.Event().wait(3 * EVERY)
    finally:
        watch.end()


def test_a_folder_and_a_pipe_are_no_files_and_nobody_waits_for_them(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe.ics", tmp_path / "folder.ics"
    os.mkfifo(pipe)
    folder.mkdir()

    found = read_files([pipe, folder, tmp_path / "gone.ics"], window(), Answers())

    assert _facts(found) == [[FactKind.NOT_A_FILE], [FactKind.NOT_A_FILE], [FactKind.NOT_THERE]]


def test_an_answer_about_one_file_is_given_to_that_file_alone() -> None:
    said = Answers().saying("clockify-ambiguous.csv", Answers(dates=DateOrder.MONTH_FIRST))
    paths = [SAMPLES / "clockify-ambiguous.csv", SAMPLES / "toggl.csv"]

    ambiguous, plain = read_files(paths, window(), said)

    assert (days(ambiguous), len(plain.events)) == (["02-03 13:00 30"], 2)
