"""Where what a week holds came from."""

from dataclasses import replace

from planner.core.entry import Entry, EntrySource
from planner.core.inboxes import with_waiting
from planner.core.log import Log
from planner.core.origins import origins
from planner.i18n import Words
from planner.wording.origins import origins_text
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, plan


def imported(text: str, name: str) -> Entry:
    return replace(entry(text), source=EntrySource.IMPORTED, source_name=name)


def test_a_week_says_what_came_from_where_and_what_waits() -> None:
    recorded = [imported(f"tue {n}m travel", "work.ics") for n in (1, 2, 3)]
    recorded += [imported("wed 1:00 admin", ""), entry("wed 2:00 admin")]
    held = book(EMPLOYEE_WEEK, plan()).with_log(Log(W48, tuple(recorded)))
    held = with_waiting(held, [replace(imported("fri 1:00 travel", "toggl.csv"), category="")])

    said = origins_text(origins(held, W48), Words("en"))

    assert said.splitlines() == [
        "work.ics · 3 recorded",
        "imported · 1 recorded",
        "toggl.csv · 1 to sort",
    ]
    assert origins(held, W48.plus(1)) == ()


def test_no_more_sources_are_named_than_have_room() -> None:
    recorded = tuple(imported(f"tue {n}m travel", f"{n}.ics") for n in range(1, 8))
    held = book(EMPLOYEE_WEEK, plan()).with_log(Log(W48, recorded))

    lines = origins_text(origins(held, W48), Words("en")).splitlines()

    assert (lines[0], lines[-1], len(lines)) == ("1.ics · 1 recorded", "and 3 others", 5)
