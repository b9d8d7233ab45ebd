"""Names that the program gave, found again once it speaks another language."""

from dataclasses import replace

import pytest

from planner.app.commands.categories import RenameCategories, RenameCategory
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.i18n import Words
from planner.wording.own_names import names_elsewhere, still_called
from tests.builders import book

DANISH, ENGLISH = Words("da"), Words("en")


def names(given: Book, words: Words) -> dict[str, str]:
    found = names_elsewhere(given, words)
    return dict(found.names) if found else {}


def test_in_the_language_that_they_have_there_is_nothing_to_rename() -> None:
    assert names_elsewhere(book(), ENGLISH) is None


def test_every_name_that_nobody_has_changed_is_found_in_another_language() -> None:
    assert names(book(), DANISH) == {
        "customers": "Kundekontakt",
        "meetings": "Interne møder",
        "admin": "Mail og administration",
        "preparation": "Forberedelse og dokumentation",
        "travel": "Transport",
        "improvement": "Læring og forbedring",
    }


def test_a_name_of_one_s_own_stays() -> None:
    given = RenameCategory("travel", "On the road").apply(book())

    assert "travel" not in names(given, DANISH)


def test_a_name_that_another_category_has_by_now_is_not_given_twice() -> None:
    given = RenameCategory("travel", names(book(), DANISH)["meetings"].upper()).apply(book())

    assert "meetings" not in names(given, DANISH)


def test_a_category_that_was_added_is_not_taken_for_one_of_the_program_s() -> None:
    given = replace(book(), categories=(Category("x1", "Travel", Role.TRAVEL),))

    assert names(given, DANISH) == {}


def test_there_and_back_is_as_it_was() -> None:
    there = RenameCategories(names(book(), DANISH)).apply(book())

    assert RenameCategories(names(there, ENGLISH)).apply(there) == book()
    assert names(there, DANISH) == {}


def test_a_leader_s_improvement_keeps_to_strategy() -> None:
    given = RenameCategory("improvement", "Strategy and improvement").apply(book())

    assert names(given, DANISH)["improvement"] == DANISH.text("Strategy and improvement")


@pytest.mark.parametrize(
    ("words", "said"),
    [(DANISH, "Kategorierne har stadig deres engelske navne."), (ENGLISH, "Danish names.")],
)
def test_it_says_which_language_they_have_still(words: Words, said: str) -> None:
    other = ENGLISH if words is DANISH else DANISH
    found = names_elsewhere(RenameCategories(names(book(), other)).apply(book()), words)

    assert found is not None
    assert said in still_called(found, words)
