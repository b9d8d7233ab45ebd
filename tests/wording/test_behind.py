"""The entries behind a figure."""

from datetime import date

from planner.core.behind import behind
from planner.core.comparison import comparison
from planner.core.duration import total
from planner.core.merging import merged
from planner.core.period import Period
from planner.i18n import Words
from planner.wording.behind import behind_sum, behind_table
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan, time

EARLIER = W48.plus(-1)
LIVED = (
    log("fri 2:00 customers", "tue 13:00 1:30 customers", "tue 9:00 1:00 customers"),
    log("1:15 customers", "mon 3:00 meetings", week=EARLIER),
)


def test_they_come_in_the_order_of_days_and_clock_and_add_up_to_what_is_compared() -> None:
    given = book(EMPLOYEE_WEEK, plan(week=EARLIER), plan(), week=EARLIER)
    for each in LIVED:
        given = given.with_log(each)

    found = behind(given, {"customers"}, (EARLIER, W48))
    compared = comparison(given, Period(EARLIER, W48), date(2026, 12, 24))

    assert [each.entry.id for each in found] == [
        "1:15 customers",
        "tue 9:00 1:00 customers",
        "tue 13:00 1:30 customers",
        "fri 2:00 customers",
    ]
    assert total(each.counts for each in found) == compared.variances[0].actual == time("5:45")


def test_those_of_a_merged_category_are_its_heirs_and_overlaps_count_once() -> None:
    lived = log("mon 9:00 1:00 customers", "mon 9:30 1:00 meetings")
    given = merged(book().with_log(lived), "meetings", "customers")

    found = behind(given, {"customers"}, (W48,))

    assert len(found) == 2
    assert total(each.counts for each in found) == time("1:30")


def test_a_line_says_when_how_long_and_what_it_was() -> None:
    words = Words("en")
    found = behind(book().with_log(LIVED[1]).with_log(LIVED[0]), {"customers"}, (EARLIER, W48))

    table = behind_table("Customer contact", found, words)

    assert table.headings == ("When", "Clock", "Hours")
    assert table.lines[0] == ("Week 47 · 2026", "", time("1:15"))
    assert table.lines[1] == ("Tue 24 Nov 2026", "9:00 – 10:00", time("1:00"))
    assert behind_sum(found, words) == "4 entries · 5:45"
    assert behind_sum((), words) == "Nothing was recorded of it."
