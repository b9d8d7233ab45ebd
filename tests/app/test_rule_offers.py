"""What is sorted by hand offers a rule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.categories import ArchiveCategory
from planner.app.importing import entries_of
from planner.app.rule_offers import Offer, best, left_out_again, rule_offers
from planner.app.rules import rules_in_force
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.event import Event, Guest
from planner.core.left_out import LeftOut
from planner.core.log import Log
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules, sort
from planner.core.trying import Trial, history_of, trials_on
from tests.app.test_importing import ZONE
from tests.app.test_importing import event as timed
from tests.builders import W48, book, entry

OWN = frozenset({"example.org"})
GUESTS = Rule("guests", Looks.GUESTS, "", "customers")
USUAL = Rules((GUESTS,), OWN)


def event(title: str, *guests: str, **rest: object) -> Event:
    plain = replace(timed(title=title), calendar="", guests=tuple(map(Guest, guests)))
    return replace(plain, **rest)  # type: ignore[arg-type]


def offered(*events: Event, category: str = "meetings", rules: Rules = USUAL) -> list[str]:
    offers = rule_offers(events, category, book(), rules)
    return [f"{offer.rule.looks} {offer.rule.text}".strip() for offer in offers]


def first_offer(title: str, others: list[tuple[Event, str | None]], rules: Rules = USUAL) -> Offer:
    return rule_offers([event(title)], "meetings", book(), rules, others)[0]


def test_all_that_is_known_of_an_event_is_offered_the_narrowest_first() -> None:
    known = event(
        "Status meeting",
        "buyer@example.com",
        project="Delivery",
        client="Buyer Ltd",
        tags=("phone", ""),
        organiser="pm@example.org",
        calendar="Work",
    )

    assert offered(known) == [
        "title Status meeting",
        "project Delivery",
        "client Buyer Ltd",
        "tag phone",
        "organiser pm@example.org",
        "calendar Work",
        "guests",
    ]


@pytest.mark.parametrize(
    ("own", "who", "text"),
    [
        (OWN, "pm@example.org", "pm@example.org"),
        (OWN, "pm@sales.example.org", "pm@sales.example.org"),
        (OWN, "buyer@example.com", "example.com"),
        (frozenset(), "buyer@example.com", "buyer@example.com"),
    ],
)
def test_a_stranger_is_known_by_the_company_and_a_colleague_by_the_address(
    own: frozenset[str], who: str, text: str
) -> None:
    offers = rule_offers([event("", organiser=who)], "admin", book(), Rules((), own))

    assert offers[0].rule.text == text


@pytest.mark.parametrize(
    ("titles", "texts"),
    [
        (["Status 14"], ["title Status 14", "title Status"]),
        (["Status"], ["title Status"]),
        (["1:1"], ["title 1:1"]),
        (["Weekly status, sales", "Status of the week, Sales"], ["title status sales"]),
        (["Status", "Status"], ["title Status"]),
        (["Status", "Mail"], []),
        (["–"], []),
    ],
)
def test_numbers_and_what_titles_do_not_share_may_go(titles: list[str], texts: list[str]) -> None:
    assert offered(*map(event, titles)) == texts


def test_what_the_rules_do_anyway_offers_nothing() -> None:
    call = event("Call", "buyer@example.com")

    assert offered(call, category="customers") == []
    assert offered() == []


def test_what_else_a_rule_would_sort_is_counted() -> None:
    others = [(event("Status"), None), (event("status, sales"), "admin"), (event("Mail"), None)]

    assert first_offer("Status", others).further == 2
    assert first_offer("Status", [(event("Status"), "meetings")]).further == 0


def test_the_broader_one_is_proposed_where_the_narrow_one_sorts_nothing_else() -> None:
    offers = rule_offers(
        [event("Status 14")], "meetings", book(), USUAL, [(event("Status 15"), None)]
    )

    assert best(offers) is offers[1]
    assert (
        best(rule_offers([event("Status 14")], "meetings", book(), USUAL)).rule.text == "Status 14"
    )  # type: ignore[union-attr]
    assert best(()) is None


def proposed(events: list[Event], others: list[tuple[Event, str | None]], category: str) -> str:
    found = best(rule_offers(events, category, book(), USUAL, others))
    return f"{found.rule.looks} {found.rule.text}" if found else ""


def test_nobody_is_asked_about_a_whole_calendar_where_there_is_a_title() -> None:
    budget, call = (event(title, calendar="Work") for title in ("Budget", "Call"))

    assert proposed([budget], [(call, None)], "admin") == "title Budget"
    assert proposed([replace(budget, title="")], [(call, None)], "admin") == "calendar Work"


def test_nobody_is_asked_about_a_whole_calendar_of_which_some_is_sorted_otherwise() -> None:
    call, untitled = event("Call", calendar="Work"), event("", calendar="Work")

    assert best(rule_offers([untitled], "admin", book(), USUAL, [(call, "customers")])) is None
    assert proposed([untitled], [(call, "admin")], "admin") == "calendar Work"


def test_what_was_left_out_all_at_once_is_known_by_its_title_not_by_who_else_invites() -> None:
    by_anne = {"organiser": "anne@example.org", "project": "Inside"}
    lunches = [event("Lunch", source_id=each, **by_anne) for each in "ab"]
    others: list[tuple[Event, str | None]] = [(event("Status", **by_anne), "meetings")]

    assert proposed(lunches, others, LEFT_OUT) == "title Lunch"
    assert proposed(lunches[:1], others, "admin") == "project Inside"


def test_a_rule_for_the_same_changes_and_goes_before_what_hid_it() -> None:
    hidden = Rule("r1", Looks.TITLE, "STATUS", "admin", is_on=False)
    rules = Rules((Rule("r0", Looks.PATTERN, "s*", "travel"), hidden))

    offer = first_offer("Status", [], rules)

    assert offer.rule == replace(hidden, category="meetings", is_on=True)
    assert [rule.id for rule in offer.rules.rules] == ["r1", "r0"]


def test_where_nothing_hides_it_a_changed_rule_stays_where_it_stands() -> None:
    rules = Rules(
        (Rule("r0", Looks.TITLE, "mail", "travel"), Rule("r1", Looks.TITLE, "status", "admin"))
    )

    offer = first_offer("Status", [], rules)

    assert [rule.id for rule in offer.rules.rules] == ["r0", "r1"]


def test_a_rule_of_an_archived_category_hides_nothing() -> None:
    rules = Rules((Rule("r1", Looks.PATTERN, "s*", "travel"),), OWN)
    archived = ArchiveCategory("travel", OPEN_ID, W48, "n9").apply(replace(book(), rules=rules))

    (offer, *_) = rule_offers([event("Status")], "meetings", archived, rules)
    made = offer.command.apply(archived)

    first = rules_in_force(made, W48).first_for(event("Status"))
    assert first is not None
    assert first.category == "meetings"


def test_what_is_left_out_offers_a_rule_that_leaves_out_but_lunch_with_a_customer_counts() -> None:
    lunch, visit = event("Lunch"), event("Lunch", "buyer@example.com")

    offers = rule_offers([lunch], LEFT_OUT, book(), USUAL, [(event("Lunch, sales"), None)])
    made = rules_in_force(offers[0].command.apply(book()), W48)

    assert [offer.rule.looks for offer in offers] == [Looks.TITLE]
    assert offers[0].further == 1
    assert [sorted_.left_out for sorted_ in sort([lunch, visit], made)] == [LeftOut.RULE, None]


def test_what_another_rule_sorted_first_is_left_out_before_it() -> None:
    rules = Rules((Rule("r1", Looks.PATTERN, "l*", "admin"), GUESTS), OWN)

    (offer, *_) = rule_offers([event("Lunch")], LEFT_OUT, book(), rules)

    assert [rule.text for rule in offer.rules.rules] == ["Lunch", "l*", ""]


def test_what_rules_leave_out_already_offers_nothing() -> None:
    rules = Rules((Rule("r1", Looks.TITLE, "lunch", LEFT_OUT),))

    assert offered(event("Lunch"), category=LEFT_OUT, rules=rules) == []


def test_a_title_is_left_out_again_where_two_events_have_it() -> None:
    first, second = (event("Lunch", source_id=name) for name in "ab")

    assert left_out_again([first], []) == ()
    assert left_out_again([first], [first, event("Mail", source_id="c")]) == ()
    assert left_out_again([event("LUNCH!", source_id="c")], [first]) != ()
    assert left_out_again([first, second], []) == (first, second)
    assert left_out_again([event("Mail", source_id="c"), first, second], []) == (first, second)
    assert left_out_again([event("", source_id="a"), event("", source_id="b")], []) == ()


def test_colleagues_alone_and_the_program_without_a_calendar_are_offered() -> None:
    status = event("", "kam@example.org", "pm@example.org")

    assert offered(status, category="admin") == ["colleagues"]
    assert offered(event("", source="toggl")) == ["calendar toggl"]
    assert offered(event("", source="ical")) == []
    assert offered(event("", organiser="friend@gmail.com"))[0] == "organiser friend@gmail.com"


titles = some.lists(some.sampled_from(["call", "status", "mail", "7"]), min_size=1, max_size=3)
categories = some.sampled_from(["customers", "meetings", "admin", LEFT_OUT])
rules = some.lists(
    some.builds(
        Rule,
        some.text("ab", min_size=1, max_size=3),
        some.sampled_from([Looks.TITLE, Looks.PATTERN]),
        some.sampled_from(["call", "status", "*a*", "*"]),
        categories,
        some.booleans(),
    ),
    max_size=4,
    unique_by=lambda rule: rule.id,
).map(lambda made: Rules(tuple(made)))


@given(some.lists(titles.map(" ".join).map(event), min_size=1, max_size=3), categories, rules)
def test_whatever_is_offered_sorts_what_it_was_offered_for(
    events: list[Event], category: str, held: Rules
) -> None:
    given_book = replace(book(), rules=held)

    for offer in rule_offers(events, category, given_book, held):
        made = rules_in_force(offer.command.apply(given_book), W48)
        for each in events:
            first = made.first_for(each)
            assert first is not None
            assert first.category == category


def recorded(*sorted_: tuple[Event, str]) -> Book:
    entries = (entries_of(of, category, of.source_id, ZONE) for of, category in sorted_)
    return AcceptEntries(tuple(entry for some in entries for entry in some)).apply(book())


def test_rules_are_tried_on_what_was_imported_with_the_category_that_it_has_now() -> None:
    a, b = (event("Status", source_id=name) for name in "ab")
    c = event("Lunch", "buyer@example.com", source_id="c")
    history = history_of(recorded((a, "meetings"), (b, "admin"), (c, "customers")))

    status = Rules((Rule("r1", Looks.TITLE, "status", "meetings"), GUESTS), OWN)

    assert trials_on(status, history).together == Trial(3, right=2, wrong=1)
    offers = rule_offers([event("Status")], "meetings", book(), USUAL, history=history)
    assert offers[0].trial == Trial(3, right=1, wrong=1)


def test_history_has_each_event_once_the_newest_first_and_not_without_end() -> None:
    start = timed().begins_in(ZONE)
    long = replace(timed(50, source_id="long"), title="Fair")
    older = timed(start=start.replace(day=3), source_id="older")
    given_book = recorded((long, "travel"), (older, "meetings"))

    assert [of.source_id for of, _ in history_of(given_book)] == ["long", "older"]
    assert len(history_of(given_book, most=1)) == 1


def test_what_was_typed_is_no_history() -> None:
    assert history_of(book().with_log(Log(W48, (entry("tue 1:00 meetings"),)))) == []
