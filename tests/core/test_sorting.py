from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.core.event import Event, Guest, Mark, OnDay, Timed, WholeDays, Window
from planner.core.leaving_out import why_left_out
from planner.core.left_out import LeftOut
from planner.core.patterns import Pattern
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules, sort

NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
HOUR = Timed(NINE, NINE + timedelta(hours=1))
OWN = frozenset({"example.org"})


def event(title: str = "Call", *guests: str, **rest: object) -> Event:
    return Event("ical", "1", HOUR, title, guests=tuple(map(Guest, guests)), **rest)  # type: ignore[arg-type]


def rule(looks: Looks, text: str = "", category: str = "customers") -> Rule:
    return Rule(f"{looks} {text}", looks, text, category)


@pytest.mark.parametrize(
    ("guests", "fires"),
    [
        (("pm@example.org", "buyer@example.com"), True),
        (("pm@example.org", "kam@sales.example.org"), False),
        (("pm@notexample.org",), True),
        ((), False),
    ],
)
def test_somebody_from_outside_means_customer_contact(guests: tuple[str, ...], fires: bool) -> None:
    assert rule(Looks.GUESTS).fires(event("Call", *guests), OWN) is fires


def test_who_said_no_is_not_there_and_who_invites_is() -> None:
    declined = replace(event(), guests=(Guest("buyer@example.com", declined=True),))
    invited = event(organiser="buyer@example.com")

    assert not rule(Looks.GUESTS).fires(declined, OWN)
    assert rule(Looks.GUESTS).fires(invited, OWN)


def test_without_an_own_domain_nobody_is_from_outside() -> None:
    assert not rule(Looks.GUESTS).fires(event("Call", "buyer@example.com"), frozenset())


@pytest.mark.parametrize(
    ("wanted", "title", "fires"),
    [
        (rule(Looks.TITLE, "status"), "Weekly STATUS, team", True),
        (rule(Looks.TITLE, "status weekly"), "Weekly: status", True),
        (rule(Looks.TITLE, "stat"), "Weekly status", False),
        (rule(Looks.TITLE, "møde"), "Møde om salg", True),
        (rule(Looks.TITLE, ""), "Weekly status", False),
        (rule(Looks.TITLE, "1:1"), "1:1 with a colleague", True),
        (rule(Looks.TITLE, "1:1"), "Phase 1", False),
        (rule(Looks.TITLE, "OPFØLGNING på årsmødet"), "Opfølgning: årsmødet, på Zoom", True),
        (rule(Looks.TITLE, "opfølgnings-møde"), "Opfølgnings-møde", True),
        (rule(Looks.TITLE, "salgs møde"), "Salgs-møde", True),
        (rule(Looks.TITLE, "påske"), "Pa\u030askefrokost, pa\u030aske", True),
        (rule(Looks.TITLE, "pa\u030aske"), "Påske", True),
        (rule(Looks.PATTERN, "på?ke*"), "Pa\u030askefrokost", True),
        (rule(Looks.TITLE, "–"), "Weekly – status", False),
        (rule(Looks.PATTERN, "*status*"), "Weekly status, team", True),
        (rule(Looks.PATTERN, "1:1 ?*"), "1:1 Project manager", True),
        (rule(Looks.PATTERN, "status"), "Weekly status", False),
        (rule(Looks.PATTERN, ""), "Weekly status", False),
    ],
)
def test_titles_are_known_by_words_and_by_patterns(wanted: Rule, title: str, fires: bool) -> None:
    assert wanted.fires(event(title)) is fires


@pytest.mark.parametrize(
    ("wanted", "fires"),
    [
        (rule(Looks.ORGANISER, "pm@example.org"), True),
        (rule(Looks.ORGANISER, "@example.org"), True),
        (rule(Looks.ORGANISER, "ple.org"), False),
        (rule(Looks.CALENDAR, "work"), True),
        (rule(Looks.CALENDAR, "ical"), False),
        (rule(Looks.PROJECT, "Delivery"), True),
        (rule(Looks.CLIENT, "buyer ltd"), True),
        (rule(Looks.CLIENT, "buyer"), False),
        (rule(Looks.TAG, "phone"), True),
        (rule(Looks.TAG, ""), False),
    ],
)
def test_what_else_a_rule_can_look_at(wanted: Rule, fires: bool) -> None:
    known = event(
        organiser="pm@example.org",
        calendar="Work",
        project="Delivery",
        client="Buyer Ltd",
        tags=("Phone", "sales"),
    )

    assert wanted.fires(known) is fires


def test_the_first_rule_that_fires_sorts_and_one_that_is_off_does_nothing() -> None:
    first, second = rule(Looks.TITLE, "call", "admin"), rule(Looks.TITLE, "call", "customers")
    rules = Rules((replace(first, is_on=False), second))

    assert Rules((first, second)).first_for(event()) is first
    assert rules.first_for(event()) is second
    assert rules.first_for(event("Lunch")) is None


def test_a_rule_can_leave_out_and_is_told_then() -> None:
    lunch, visit = rule(Looks.TITLE, "lunch", LEFT_OUT), rule(Looks.GUESTS)
    rules = Rules((visit, lunch), OWN)

    alone, invited = sort([event("Lunch"), event("Lunch", "buyer@example.com")], rules)

    assert (alone.left_out, alone.rule, alone.is_sure) == (LeftOut.RULE, lunch, False)
    assert (invited.left_out, invited.rule) == (None, visit)


def test_a_new_rule_that_leaves_out_comes_after_that_of_guests_and_another_first() -> None:
    visit, status = rule(Looks.GUESTS), rule(Looks.TITLE, "status")
    lunch, call = rule(Looks.TITLE, "lunch", LEFT_OUT), rule(Looks.TITLE, "call")

    assert Rules((visit, status)).having(lunch).rules == (visit, lunch, status)
    assert Rules((visit, status)).having(call).rules == (call, visit, status)
    assert Rules((status,)).having(lunch).rules == (lunch, status)


def test_where_there_is_no_calendar_the_program_is_meant() -> None:
    tracked = replace(event(), source="toggl")

    assert rule(Looks.CALENDAR, "Toggl").fires(tracked)
    assert not rule(Looks.CALENDAR, "toggl").fires(replace(tracked, calendar="Work"))


def test_what_is_left_out_meets_no_rule() -> None:
    private = replace(event(), marks=frozenset({Mark.PRIVATE}))
    rules = Rules((rule(Looks.TITLE, "call"),))

    (left,) = sort([private], rules)
    (counted,) = sort([private], replace(rules, left_out=frozenset()))

    assert (left.left_out, left.rule) == (LeftOut.PRIVATE, None)
    assert (counted.left_out, counted.rule) == (None, rules.rules[0])


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (event(marks=frozenset({Mark.CANCELLED, Mark.FREE})), LeftOut.CANCELLED),
        (event(marks=frozenset({Mark.FREE})), LeftOut.FREE),
        (event(marks=frozenset({Mark.SLACK})), LeftOut.SLACK),
        (event(marks=frozenset({Mark.NOT_COUNTED})), LeftOut.NOT_COUNTED),
        (replace(event(), span=WholeDays(date(2026, 3, 2), date(2026, 3, 3))), LeftOut.ALL_DAY),
        (replace(event(), span=Timed(NINE, None)), LeftOut.RUNNING),
        (replace(event(), span=Timed(NINE, NINE + timedelta(seconds=29))), LeftOut.TOO_SHORT),
        (replace(event(), span=Timed(NINE, NINE + timedelta(seconds=30))), None),
        (replace(event(), guests=(Guest("pm@example.org", True),)), LeftOut.DECLINED),
        (event(), None),
    ],
)
def test_why_an_event_is_left_out(of: Event, why: LeftOut | None) -> None:
    assert why_left_out(of) is why


def test_what_has_no_length_is_left_out_whatever_is_switched_off() -> None:
    for each in LeftOut:
        never = (LeftOut.RUNNING, LeftOut.TOO_SHORT, LeftOut.RULE)
        assert each.can_be_switched is (each not in never)
    assert (
        why_left_out(replace(event(), span=Timed(NINE, None)), reasons=frozenset())
        is LeftOut.RUNNING
    )


def test_whose_calendar_it_is_decides_who_declined() -> None:
    guests = (Guest("pm@example.org", True), Guest("buyer@example.com"))
    asked = replace(event(), guests=guests)

    assert why_left_out(asked) is None
    assert why_left_out(asked, ["Example.org"]) is LeftOut.DECLINED
    assert why_left_out(replace(asked, calendar="PM@example.org")) is LeftOut.DECLINED
    assert why_left_out(replace(asked, calendar="buyer@example.com"), ["example.org"]) is None


@given(some.text("ab*?", max_size=12), some.text("ab", max_size=12))
def test_a_pattern_fits_what_its_regular_expression_would(pattern: str, text: str) -> None:
    import re

    signs = {"*": ".*", "?": "."}
    expression = "".join(signs.get(sign, sign) for sign in pattern)

    assert Pattern(pattern).fits(text) is bool(pattern and re.fullmatch(expression, text))


def test_no_pattern_takes_long() -> None:
    assert not Pattern("a*" * 99 + "b").fits("a" * 20_000)
    assert not Pattern("*" * 201).fits("a")


def test_a_window_holds_what_overlaps_it() -> None:
    at = Window.of_days(date(2026, 3, 2), date(2026, 3, 3), ZoneInfo("Europe/Copenhagen"))
    begin, end = at.start.astimezone(UTC), at.end.astimezone(UTC)
    minute = timedelta(minutes=1)

    assert at.holds(Timed(begin - minute, begin + minute))
    assert at.holds(Timed(begin, begin))
    assert at.holds(Timed(end - minute, None))
    assert not at.holds(Timed(begin - minute, begin))
    assert not at.holds(Timed(end, end + minute))
    assert at.holds(WholeDays(date(2026, 3, 1), date(2026, 3, 3)))
    assert not at.holds(WholeDays(date(2026, 3, 1), date(2026, 3, 2)))
    assert not at.holds(WholeDays(date(2026, 3, 3), date(2026, 3, 4)))
    assert at.holds(OnDay(date(2026, 3, 2), minute))
    assert not at.holds(OnDay(date(2026, 3, 3), minute))
