"""The categories' names follow the language of the window, if somebody wants them to."""

from dataclasses import replace

import pytest

from planner.app.commands.categories import RenameCategory
from planner.core.person import Person
from planner.ui.names_offer import NAMES, NamesOffer
from planner.ui.settings import LANGUAGE
from tests.builders import book
from tests.ui.conftest import Open
from tests.ui.desk import Desk

ENGLISH_STILL = "Kategorierne har stadig deres engelske navne."


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    desk = open_desk()
    NamesOffer(desk.program)
    return desk


def speak(desk: Desk, language: str) -> None:
    desk.settings.choose(LANGUAGE, language)
    desk.program.renew()
    desk.settle()


def test_names_in_the_language_of_the_window_are_not_spoken_of(desk: Desk) -> None:
    assert desk.said_in_bar(NAMES) == ""


def test_another_language_offers_its_own_names_and_giving_them_is_one_step(desk: Desk) -> None:
    before = desk.session.book
    speak(desk, "da")
    assert desk.said_in_bar(NAMES) == ENGLISH_STILL

    desk.press_in_bar(NAMES, "Omdøb dem")

    assert desk.session.book.category("customers").name == "Kundekontakt"
    assert desk.said_in_bar(NAMES) == ""
    desk.session.undo()
    assert desk.session.book is before
    assert desk.said_in_bar(NAMES) == ENGLISH_STILL


def test_back_in_the_first_language_nothing_is_offered(desk: Desk) -> None:
    speak(desk, "da")
    speak(desk, "en")

    assert desk.said_in_bar(NAMES) == ""


def test_names_that_are_left_are_spoken_of_no_more(desk: Desk) -> None:
    speak(desk, "da")
    desk.press_in_bar(NAMES, "Lad dem være")
    speak(desk, "en")
    speak(desk, "da")

    assert desk.said_in_bar(NAMES) == ""
    assert desk.session.past == ()


def test_names_are_left_in_each_book_by_itself(desk: Desk, open_desk: Open) -> None:
    speak(desk, "da")
    desk.press_in_bar(NAMES, "Lad dem være")
    other = open_desk(replace(book(), person=Person("p2", "Leader")))
    NamesOffer(other.program)
    speak(other, "da")
    assert other.said_in_bar(NAMES) == ENGLISH_STILL

    other.press_in_bar(NAMES, "Lad dem være")
    speak(desk, "en")
    speak(desk, "da")

    assert desk.said_in_bar(NAMES) == ""


def test_who_renames_them_by_hand_is_not_asked_any_more(desk: Desk) -> None:
    speak(desk, "da")

    for number, category in enumerate(desk.session.book.active[:-1]):
        desk.session.perform(RenameCategory(category.id, f"Min {number}"))

    assert desk.said_in_bar(NAMES) == ""
