import string

import pytest

from planner.core.import_facts import DateOrder, Fact, FactKind, Where
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule
from planner.i18n import Words
from planner.wording.imports import fact_text, order_name, place_text
from planner.wording.left_out import left_out_name
from planner.wording.rules import rule_name

ANYWHERE = Where("work.ics")
GIVEN = {
    "text": "T",
    "limit": "64",
    "first": "1970",
    "last": "2100",
    "days": "31",
    "seconds": "10",
} | {
    "columns": "A, B",
    "told": "1:00",
    "real": "2:00",
    "zone": "Europe/Copenhagen",
    "encoding": "windows-1252",
    "number": "3",
    "program": "Clockify",
    "people": "A, B",
    "day": "2026-03-02",
    "order": DateOrder.DAY_FIRST,
}


@pytest.mark.parametrize("kind", FactKind)
def test_every_fact_has_a_sentence_that_says_all(kind: FactKind, words: Words) -> None:
    said = fact_text(Fact(kind, ANYWHERE, GIVEN), words)

    assert said.endswith(".")
    assert not {"{", "}"} & set(said)
    assert ("?" in said) is (kind is FactKind.WHICH_COLUMNS), "a particular is missing"
    assert words.language == "en" or said != fact_text(Fact(kind, ANYWHERE, GIVEN), Words("en"))


@pytest.mark.parametrize("kind", [FactKind.BAD_DATE, FactKind.BAD_TIME, FactKind.BAD_DURATION])
def test_where_nothing_stands_nothing_is_quoted(kind: FactKind, words: Words) -> None:
    said = fact_text(Fact(kind, ANYWHERE, {"text": " "}), words)

    assert not set('“”"?') & set(said)


def test_braces_in_a_file_are_only_braces(words: Words) -> None:
    fact = Fact(FactKind.BAD_DATE, Where("{x}.ics", 3, "{0.__class__}"), {"text": "{text}"})

    assert "{text}" in fact_text(fact, words)
    assert place_text(fact.where, words).startswith("{x}.ics, ")


def test_a_place_is_a_file_a_line_and_what_stands_there() -> None:
    words = Words("en")

    assert place_text(Where("work.ics"), words) == "work.ics"
    assert place_text(Where("work.ics", 12), words) == "work.ics, line 12"
    assert place_text(Where("work.ics", 12, "Mail"), Words("da")) == "work.ics, linje 12: ”Mail”"
    assert place_text(Where("work.ics", 12, "Status\u202e"), words) == "work.ics, line 12: “Status”"


def test_reasons_rules_and_orders_have_words(words: Words) -> None:
    named = [
        *(left_out_name(why, words) for why in LeftOut),
        *(rule_name(Rule("r", looks, "x", "c"), words) for looks in Looks),
        *(order_name(order, words) for order in DateOrder),
    ]

    assert all(named)
    assert len(set(named)) == len(named)
    assert not any(field for name in named for _, field, *_ in string.Formatter().parse(name))
