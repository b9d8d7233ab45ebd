"""The one-line box: read while it is typed, recorded by Enter."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.app.commands.closing import CloseWeek
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.log.line_card import LineCard
from planner.ui.settings import LANGUAGE
from tests.builders import W48
from tests.ui.log.conftest import Log, Logging


def card_of(log: Logging) -> LineCard:
    return log.page.line_card


def typed(log: Logging, text: str, *, enter: bool = True) -> LineCard:
    """The card once `text` stands in the box, and Enter was pressed."""
    card = card_of(log)
    card.line.setFocus()
    QTest.keyClicks(card.line, text)
    if enter:
        QTest.keyClick(card.line, Qt.Key.Key_Return)
    log.desk.settle()
    return card


def test_a_line_is_read_while_it_is_typed(open_log: Log) -> None:
    card = typed(open_log(), "9:00-10:30 meetings status tuesday", enter=False)

    assert card.remark.text() == "Tue 24 Nov · 9:00–10:30 · Internal meetings · status"


def test_enter_records_it_as_one_step(open_log: Log) -> None:
    log = open_log()
    card = typed(log, "1:30 customer call yesterday")

    assert log.on("tue") == {"customers": "1:30"}
    assert (card.line.text(), len(log.desk.session.past)) == ("", 1)
    assert card.remark.text() == "Recorded: Tue 24 Nov · 1:30 · Customer contact · call"


def test_what_it_was_for_is_asked_if_it_does_not_say(open_log: Log) -> None:
    log = open_log()
    card = typed(log, "1:30 status")

    assert card.purpose.isVisible()
    assert not log.recorded

    card.purpose.hidePopup()
    place = card.purpose.findData("meetings")
    card.purpose.setCurrentIndex(place)
    card.purpose.activated.emit(place)

    assert log.on("wed") == {"meetings": "1:30"}
    assert log.desk.session.book.log(W48).entries[0].note == "status"


def test_what_is_not_understood_is_said_and_stays(open_log: Log) -> None:
    log = open_log()
    card = typed(log, "customer call")

    assert card.remark.text() == "How long? Write it like 1:30, 90m or 9:00-10:30."
    assert (card.line.text(), log.recorded) == ("customer call", {})


def test_a_closed_week_is_said_while_one_types(open_log: Log) -> None:
    log = open_log()
    typed(log, "1:30 mail")
    log.desk.session.perform(CloseWeek(W48))
    card = typed(log, "1:30 mail")

    assert "closed" in card.remark.text()
    assert (card.line.text(), log.recorded) == ("1:30 mail", {"admin": "1:30"})


def test_in_another_week_a_line_without_a_day_is_of_that_week(open_log: Log) -> None:
    log = open_log()
    log.desk.window.go_to(Week(2026, 46))
    typed(log, "1:30 mail")

    (entry,) = log.desk.session.book.log(Week(2026, 46)).entries
    assert entry.day is None


def test_what_is_being_typed_outlives_other_changes_and_another_language(open_log: Log) -> None:
    log = open_log()
    typed(log, "1:30 mail", enter=False)
    log.go_to("customers", "mon")
    log.type("2:00")
    log.desk.settings.choose(LANGUAGE, "da")
    log.desk.program.renew()
    log.desk.settle()

    assert card_of(log).line.text() == "1:30 mail"


def test_a_line_that_was_begun_is_there_again_at_the_next_start(open_log: Log) -> None:
    log = open_log()
    typed(log, "1:15 at the dentist", enter=False)

    again = _anew(log)

    assert again.line.text() == "1:15 at the dentist"
    assert again.remark.text() != ""


def test_what_was_recorded_is_not_there_again(open_log: Log) -> None:
    log = open_log()
    typed(log, "1:30 mail")

    assert _anew(log).line.text() == ""


def test_a_line_that_was_begun_in_another_book_stays_there(open_log: Log) -> None:
    log = open_log()
    typed(log, "1:15 at the dentist", enter=False)

    person = replace(log.desk.session.book.person, id="p2")

    assert _anew(log, replace(log.desk.session.book, person=person)).line.text() == ""


def _anew(log: Logging, book: Book | None = None) -> LineCard:
    """The card as the next start makes it."""
    desk = log.desk
    card = LineCard(lambda: W48.monday, desk.settings, LIGHT, Words("en"))
    card.show_week(book or desk.session.book, W48)
    return card
