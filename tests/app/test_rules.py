"""The rules of a book: the usual ones until somebody changes them, then its own."""

from dataclasses import replace

import pytest

from planner.app.commands.categories import ArchiveCategory, MergeCategory, SplitCategory
from planner.app.commands.framework import BeginBook
from planner.app.commands.rules import ChangeRules
from planner.app.rules import read_domains, rules_in_force, rules_of, usual_rules
from planner.app.session import Session
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.entry_errors import OpenIsNoWork
from planner.core.errors import IsArchived, NoSuchCategory, Refusal
from planner.core.left_out import BY_DEFAULT, LeftOut
from planner.core.profile import PROFILES
from planner.core.rule_errors import NoSuchRule, NotADomain, NothingToLookFor
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from tests.builders import W48, book, time

STATUS = Rule("r1", Looks.TITLE, "status", "meetings")
DRIVE = Rule("r2", Looks.TITLE, "drive", "travel")
HELD = Rules((STATUS, DRIVE), frozenset({"example.org"}))
GIVEN = replace(book(), rules=HELD)


def ids(of: Book) -> list[str]:
    return [rule.id for rule in rules_of(of, W48).rules]


def test_a_book_without_rules_takes_guests_for_customers_and_colleagues_for_a_meeting() -> None:
    rules = usual_rules(book(), W48, ["@Example.org", " "])

    assert rules.own_domains == {"example.org"}
    assert [(rule.looks, rule.category) for rule in rules.rules] == [
        (Looks.GUESTS, "customers"),
        (Looks.COLLEAGUES, "meetings"),
    ]


def test_without_an_active_category_of_meetings_colleagues_are_no_usual_rule() -> None:
    archived = ArchiveCategory("meetings", OPEN_ID, W48, "n9").apply(book())

    assert [rule.looks for rule in usual_rules(archived, W48, []).rules] == [Looks.GUESTS]


def test_what_only_the_computer_knows_counts_until_the_book_has_rules() -> None:
    assert rules_of(book(), W48, ["example.com"]).own_domains == {"example.com"}
    assert rules_of(GIVEN, W48, ["example.com"]) is HELD


def test_what_an_earlier_version_took_for_a_domain_is_in_nobody_s_way() -> None:
    rules = rules_of(book(), W48, ["exa*mple, example.org"])

    assert ChangeRules.setting(rules, STATUS).apply(book()).rules is not None
    assert rules.own_domains == {"example.org"}


@pytest.mark.parametrize(
    ("texts", "domains"),
    [
        (["example.org"], {"example.org"}),
        (
            ["@Example.ORG, pm@example.com;example.net."],
            {"example.org", "example.com", "example.net"},
        ),
        (["", " , "], set()),
        (["xn--bdker-vua.example"], {"bødker.example"}),
    ],
)
def test_domains_are_read_as_people_write_them(texts: list[str], domains: set[str]) -> None:
    assert read_domains(texts) == domains


def test_the_first_change_keeps_the_usual_rules_and_is_one_step() -> None:
    session = Session(book())
    usual = rules_of(session.book, W48)

    session.perform(ChangeRules.setting(usual, STATUS))

    assert ids(session.book) == ["r1", "guests", "colleagues"]
    session.undo()
    assert session.book.rules is None


def test_a_new_rule_stands_first_and_a_changed_one_where_it_stood() -> None:
    added = ChangeRules.setting(HELD, replace(STATUS, id="r3")).apply(GIVEN)
    changed = ChangeRules.setting(HELD, replace(DRIVE, category="admin")).apply(GIVEN)

    assert ids(added) == ["r3", "r1", "r2"]
    assert ids(changed) == ["r1", "r2"]
    assert rules_of(changed, W48).rule("r2").category == "admin"


def test_rules_are_placed_removed_and_switched_off() -> None:
    assert ids(ChangeRules.placing(HELD, "r2", "r1").apply(GIVEN)) == ["r2", "r1"]
    assert ids(ChangeRules.placing(HELD, "r1", None).apply(GIVEN)) == ["r2", "r1"]
    assert ChangeRules.placing(HELD, "r1", "r1").apply(GIVEN) is GIVEN
    assert ids(ChangeRules.removing(HELD, "r1").apply(GIVEN)) == ["r2"]
    off = ChangeRules.setting(HELD, replace(STATUS, is_on=False)).apply(GIVEN)
    assert not rules_of(off, W48).rule("r1").is_on


def test_domains_and_reasons_are_switched_alone() -> None:
    owning = ChangeRules.owning(HELD, frozenset({"example.com"})).apply(GIVEN)
    counting = ChangeRules.leaving_out(HELD, LeftOut.FREE, False).apply(GIVEN)

    assert owning.rules == replace(HELD, own_domains=frozenset({"example.com"}))
    assert counting.rules == replace(HELD, left_out=BY_DEFAULT - {LeftOut.FREE})
    assert ChangeRules.leaving_out(HELD, LeftOut.FREE, True).apply(GIVEN) is GIVEN


def test_a_text_is_cleaned_and_one_that_is_not_looked_at_goes() -> None:
    said = ChangeRules.setting(
        HELD, Rule("r3", Looks.TITLE, "  weekly \n status\u200b ", "meetings")
    )
    guests = ChangeRules.setting(HELD, Rule("r3", Looks.GUESTS, "status", "customers"))

    assert rules_of(said.apply(GIVEN), W48).rules[0].text == "weekly status"
    assert rules_of(guests.apply(GIVEN), W48).rules[0].text == ""


@pytest.mark.parametrize(
    ("rule", "refusal"),
    [
        (Rule("r3", Looks.TITLE, " ", "meetings"), NothingToLookFor),
        (Rule("r3", Looks.TITLE, "–", "meetings"), NothingToLookFor),
        (Rule("r3", Looks.PROJECT, "", "meetings"), NothingToLookFor),
        (Rule("r3", Looks.TITLE, "status", OPEN_ID), OpenIsNoWork),
        (Rule("r3", Looks.TITLE, "status", "nobody"), NoSuchCategory),
    ],
)
def test_a_rule_that_could_never_sort_is_refused(rule: Rule, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        ChangeRules.setting(HELD, rule).apply(GIVEN)


def test_a_rule_that_leaves_out_needs_no_category_and_works_in_any_book() -> None:
    lunch = Rule("r3", Looks.TITLE, "lunch", LEFT_OUT)

    made = ChangeRules.setting(HELD, lunch).apply(GIVEN)

    assert rules_in_force(made, W48).rule("r3") == lunch
    with pytest.raises(NothingToLookFor):
        ChangeRules.setting(HELD, replace(lunch, text=" ")).apply(GIVEN)


def test_signs_that_are_no_letters_can_be_the_name_of_a_tag() -> None:
    sign = Rule("r3", Looks.TAG, "→", "meetings")

    assert rules_of(ChangeRules.setting(HELD, sign).apply(GIVEN), W48).rules[0] == sign


@pytest.mark.parametrize("text", ["exa mple.org", "a..b", "a@b", "*"])
def test_what_is_no_domain_is_refused(text: str) -> None:
    with pytest.raises(NotADomain):
        ChangeRules.owning(HELD, frozenset({text})).apply(GIVEN)


def test_a_rule_that_is_gone_can_not_be_moved() -> None:
    with pytest.raises(NoSuchRule):
        ChangeRules.placing(HELD, "r9", None)


def test_a_merge_lets_the_heir_have_what_is_sorted_and_a_split_gives_it_back() -> None:
    merged = MergeCategory("travel", "admin").apply(GIVEN)
    again = SplitCategory("travel").apply(merged)

    assert rules_in_force(merged, W48).rule("r2") == replace(DRIVE, category="admin")
    assert merged.rules is HELD
    assert rules_in_force(again, W48) == HELD


def test_a_rule_to_an_archived_category_does_nothing_until_it_is_back() -> None:
    archived = ArchiveCategory("travel", OPEN_ID, W48, "n9").apply(GIVEN)

    assert not rules_in_force(archived, W48).rule("r2").is_on
    assert rules_in_force(archived, W48).rule("r1").is_on
    with pytest.raises(IsArchived):
        ChangeRules.setting(HELD, replace(DRIVE, text="car")).apply(archived)


def test_a_book_that_begins_again_keeps_the_rules_whose_categories_are_there_again() -> None:
    lunch = Rule("r4", Looks.TITLE, "lunch", LEFT_OUT)
    lost = replace(HELD, rules=(*HELD.rules, Rule("r3", Looks.TITLE, "x", "own"), lunch))
    names = {part.id: part.id for part in PROFILES["employee"].parts} | {OPEN_ID: "Not planned"}

    begun = BeginBook("employee", time("37:00"), names, W48, ("n", "g")).apply(
        replace(GIVEN, rules=lost)
    )

    assert begun.rules is not None
    assert "r1" in ids(begun)
    assert "r3" not in ids(begun)
    assert "r4" in ids(begun)
    assert begun.rules.own_domains == {"example.org"}
