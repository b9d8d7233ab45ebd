"""The stopwatch in the window, by a clock that the tests turn."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner.app.commands.closing import CloseWeek
from planner.app.looking import LookingSession
from planner.core.entry import EntrySource
from planner.core.log import Log as WeekLog
from planner.core.problems import Problem, ProblemKind
from planner.core.saved import Saved
from planner.core.stopwatch import Running
from planner.ui.looking import Looking
from planner.ui.main_window import MainWindow
from planner.ui.program import Program
from planner.ui.settings import LANGUAGE, Settings
from planner.ui.stopwatch.watch import AWAY
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, log, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import TWO_O_CLOCK, WEDNESDAY
from tests.ui.log.conftest import Log, Logging
from tests.ui.log.watching import Watching

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def watching(logging: Logging) -> Watching:
    return Watching(logging)


def running_since(text: str) -> Running:
    """One that was started so long ago."""
    return Running("customers", TWO_O_CLOCK - time(text), "call")


# Start, switch, stop


def test_what_is_started_runs_and_is_recorded_when_it_stops(watching: Watching) -> None:
    watching.card.note.setText("yearly review")
    watching.choose("Customer contact")
    watching.wait("0:42")
    shown = watching.card.time.text(), watching.card.name.text(), watching.card.note.text()

    watching.card.stop.click()

    (kept,) = watching.desk.session.book.log(W48).entries
    assert shown == ("0:42", "Customer contact", "yearly review")
    assert (kept.category, kept.amount, kept.note) == ("customers", time("0:42"), "yearly review")
    assert (kept.start, kept.source) == (TWO_O_CLOCK, EntrySource.STOPWATCH)
    assert watching.runs is None
    assert watching.card.note.text() == ""


@pytest.mark.parametrize("written", ["10 min ago", "10m", "13:50", "for 10 min siden"])
def test_who_began_a_while_ago_says_so(watching: Watching, written: str) -> None:
    QTest.keyClicks(watching.card.since.line, written)
    read = watching.card.since.remark.text()
    watching.choose("Customer contact")

    assert watching.runs is not None
    assert watching.runs.start == TWO_O_CLOCK - time("0:10")
    assert read == "since 13:50"
    assert watching.card.time.text() == "0:10"
    assert watching.card.since.line.text() == ""


def test_what_is_no_time_of_day_starts_nothing_and_says_why(watching: Watching) -> None:
    QTest.keyClicks(watching.card.since.line, "a while")
    watching.choose("Customer contact")

    assert watching.runs is None
    assert watching.card.since.remark.text() == (
        "“a while” is not a time of day. Write it like 9:30."
    )


def test_who_goes_on_with_something_else_switches(watching: Watching) -> None:
    watching.choose("Customer contact")
    offered = [each.text() for each in watching.card.menu_of_categories().actions()]
    watching.wait("0:42")
    watching.choose("Travel")
    watching.wait("0:30")
    watching.card.stop.click()

    assert watching.log.recorded == {"customers": "0:42", "travel": "0:30"}
    assert "Customer contact" not in offered


def test_what_is_written_while_it_runs_is_the_note_of_what_is_recorded(
    watching: Watching,
) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.card.note.setText("bank, call")
    watching.card.stop.click()

    assert [each.note for each in watching.desk.session.book.log(W48).entries] == ["bank, call"]


def test_the_key_that_stops_it_takes_along_what_is_half_written(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.card.note.setFocus()
    QTest.keyClicks(watching.card.note, "bank, call")
    watching.desk.window._actions["stopwatch"].trigger()

    assert [each.note for each in watching.desk.session.book.log(W48).entries] == ["bank, call"]


def test_a_switch_takes_along_what_is_half_written(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.card.note.setFocus()
    QTest.keyClicks(watching.card.note, "bank, call")
    watching.choose("Travel")

    assert [each.note for each in watching.desk.session.book.log(W48).entries] == ["bank, call"]
    assert watching.card.note.text() == ""


def test_what_is_half_written_outlives_an_absence_and_a_corrected_start(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.card.note.setFocus()
    QTest.keyClicks(watching.card.note, "bank, c")
    watching.wait("2:30")
    watching.come_back()
    watching.correct("Started 10 minutes earlier")

    assert watching.desk.said_in_bar(AWAY)
    assert watching.card.note.text() == "bank, c"


def test_a_stop_that_is_undone_lets_it_run_on(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.card.stop.click()
    watching.desk.window._actions["undo"].trigger()
    watching.wait("0:08")

    assert watching.log.recorded == {}
    assert (watching.card.time.text(), watching.foot) == ("0:50", "0:50 Customer contact")


def test_a_start_that_is_undone_is_not_told_any_more(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.desk.window._actions["undo"].trigger()

    assert (watching.runs, watching.foot) == (None, "")
    assert watching.card.start.isVisibleTo(watching.card)


def test_past_midnight_it_is_an_entry_of_each_day(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.work("11:00")
    watching.card.stop.click()

    assert watching.log.on("wed") == {"customers": "10:00"}
    assert watching.log.on("thu") == {"customers": "1:00"}


def test_in_a_closed_week_it_runs_on_and_says_why(open_log: Log) -> None:
    held = CloseWeek(W48).apply(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers")))
    watching = Watching(open_log(replace(held, stopwatch=running_since("0:42"))))

    watching.card.stop.click()

    assert watching.runs is not None
    assert "Week 48 of 2026 is closed. Reopen it first." in watching.log.remark


# Corrections


def test_a_start_that_was_forgotten_is_put_back(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.correct("Started 10 minutes earlier")

    assert watching.card.time.text() == "0:52"


def test_it_ended_when_somebody_says_it_did(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("1:00")
    watching.correct("Ended at…")
    QTest.keyClicks(watching.card.field.line, "14:30")
    QTest.keyClick(watching.card.field.line, Qt.Key.Key_Return)

    assert watching.log.recorded == {"customers": "0:30"}


def test_it_did_not_end_in_the_future(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("1:00")
    watching.correct("Ended at…")
    QTest.keyClicks(watching.card.field.line, "16:00")
    QTest.keyClick(watching.card.field.line, Qt.Key.Key_Return)

    assert watching.runs is not None
    assert watching.card.field.remark.text() == "Wed 25 Nov 16:00 is yet to come."


def test_esc_takes_the_question_away(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.correct("Started at…")
    asked = watching.card.field.isVisibleTo(watching.card)
    QTest.keyClick(watching.card.field.line, Qt.Key.Key_Escape)

    assert asked
    assert not watching.card.field.isVisibleTo(watching.card)


def test_what_ran_by_mistake_is_discarded(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("0:42")
    watching.correct("Discard")

    assert (watching.runs, watching.log.recorded) == (None, {})


# Everywhere


def test_the_foot_of_the_window_tells_it_on_other_pages(watching: Watching) -> None:
    watching.choose("Customer contact")
    for page in ("plan", "compare"):
        watching.desk.window.open_page(page)
        watching.desk.now += time("0:42")
        watching.watch.tick()
        assert watching.foot.endswith(" Customer contact"), page

    assert watching.foot == "1:24 Customer contact"


def test_a_key_starts_it_from_any_page_and_stops_it(open_desk: Open) -> None:
    desk = open_desk()
    QTest.keyClick(desk.window, Qt.Key.Key_S, BOTH)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    watching = Watching(Logging(desk))
    runs = watching.runs
    watching.wait("0:42")
    desk.window.open_page("plan")
    desk.window.activateWindow()  # which a screen does by itself once a menu closes
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_S, BOTH)

    assert runs is not None
    assert watching.runs is None
    assert hours_of(desk.session.book.log(W48).minutes) == {runs.category: "0:42"}


def test_another_language_goes_on_with_what_runs(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.desk.settings.choose(LANGUAGE, "da")
    watching.desk.program.renew()
    watching.desk.settle()
    at_once = watching.foot
    watching.wait("0:42")

    assert at_once == "0:00 Customer contact"
    assert watching.foot == "0:42 Customer contact"
    assert watching.card.stop.text() == "Stop"
    assert watching.card.menu_of_corrections().actions()[-1].text() == "Kassér"


def test_another_language_keeps_what_is_written_and_not_started_yet(watching: Watching) -> None:
    watching.card.note.setText("yearly review")
    watching.card.since.line.setText("10 min ago")
    watching.desk.settings.choose(LANGUAGE, "da")
    watching.desk.program.renew()
    watching.desk.settle()

    assert watching.card.note.text() == "yearly review"
    assert watching.card.since.line.text() == "10 min ago"


# Somebody was away


def test_after_two_hours_without_input_it_asks_and_counts_nothing_since(
    watching: Watching,
) -> None:
    watching.choose("Customer contact")
    watching.work("0:30")
    watching.wait("2:00")
    watching.come_back()

    assert watching.desk.said_in_bar(AWAY) == (
        "The stopwatch runs for Customer contact, and nobody was here after 14:30."
        " What of it counts? Without an answer the time after that does not."
    )
    assert watching.foot == "0:30 Customer contact"
    watching.card.stop.click()
    assert watching.log.recorded == {"customers": "0:30"}
    assert watching.desk.said_in_bar(AWAY) == ""


@pytest.mark.parametrize(
    ("answer", "recorded"),
    [("Until then", {"customers": "0:30"}), ("None of it", {}), ("All of it", {})],
)
def test_an_answer_is_taken(watching: Watching, answer: str, recorded: dict[str, str]) -> None:
    watching.choose("Customer contact")
    watching.work("0:30")
    watching.wait("2:00")
    watching.come_back()

    watching.desk.press_in_bar(AWAY, answer)

    assert watching.log.recorded == recorded
    assert watching.desk.said_in_bar(AWAY) == ""
    assert watching.foot == ("2:30 Customer contact" if answer == "All of it" else "")


def test_what_would_be_too_short_to_record_is_not_offered(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("2:00")
    watching.come_back()

    bar = watching.desk.keeping.notices.bar(AWAY)

    assert bar is not None
    assert [button.text() for button in bar.buttons] == ["All of it", "None of it"]


def test_who_is_there_now_and_then_is_asked_nothing(watching: Watching) -> None:
    watching.choose("Customer contact")
    for _ in range(3):
        watching.wait("1:59")
        watching.come_back()

    assert watching.desk.said_in_bar(AWAY) == ""
    assert watching.foot == "5:57 Customer contact"


def test_a_mouse_that_moves_in_the_window_is_somebody(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.desk.now += time("2:30")
    handle = watching.desk.window.windowHandle()
    at, none = QPointF(9, 9), Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, moved)

    assert "nobody was here after 14:00" in watching.desk.said_in_bar(AWAY)


def test_where_the_desktop_tells_it_half_an_hour_is_asked_about(watching: Watching) -> None:
    idle = timedelta()
    watching.watch._find_idle = lambda: lambda: idle
    watching.choose("Customer contact")
    for _ in range(24):
        watching.wait("0:05")  # in another program
    idle = time("0:31")
    watching.wait("0:31")
    is_asked_of_nobody = watching.desk.said_in_bar(AWAY)
    idle = timedelta(seconds=2)
    watching.wait("0:01")

    assert is_asked_of_nobody == ""
    assert "nobody was here after 16:00" in watching.desk.said_in_bar(AWAY)


def test_the_question_outlives_its_window_and_its_answer_is_undone(watching: Watching) -> None:
    watching.choose("Customer contact")
    watching.wait("2:30")
    watching.come_back()
    watching.desk.settings.choose(LANGUAGE, "da")
    watching.desk.program.renew()
    watching.desk.settle()
    said = watching.desk.said_in_bar(AWAY)
    watching.desk.press_in_bar(AWAY, "Det hele")
    watching.desk.window._actions["undo"].trigger()

    assert "ingen var her efter 14:00" in said
    assert watching.desk.said_in_bar(AWAY) == said


# A program that ends and begins again


def test_what_ran_when_the_program_ended_runs_still(open_log: Log) -> None:
    watching = Watching(open_log(replace(book(), stopwatch=running_since("1:30"))))

    assert watching.foot == "1:30 Customer contact"
    assert (watching.card.time.text(), watching.card.note.text()) == ("1:30", "call")
    assert watching.desk.said_in_bar(AWAY) == ""


def test_who_comes_back_the_next_day_is_asked_what_counts(open_log: Log) -> None:
    watching = Watching(open_log(replace(book(), stopwatch=running_since("0:30"))))
    watching.watch.end()
    watching.desk.now += time("18:00")
    watching.desk.program._watch_stopwatch()
    watching.desk.settle()

    assert "nobody was here after Wed 25 Nov 14:32" in watching.desk.said_in_bar(AWAY)


def test_a_book_that_is_only_looked_at_tells_what_runs_and_asks_nothing(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[object] = []
    monkeypatch.setattr(MainWindow, "refuse", lambda _, refusal: refused.append(refusal))
    held = replace(book(), stopwatch=running_since("9:00"))
    saved = Saved(1, TWO_O_CLOCK - time("8:00"), tmp_path / "book.lagkage")
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    settings.ask_for(LANGUAGE, "en")
    looking = Looking(saved, Problem(ProblemKind.LOCKED, saved.path))
    program = Program(
        LookingSession(held), looking, settings, lambda: WEDNESDAY, lambda: TWO_O_CLOCK
    )
    program.open_window()
    for _ in range(3):
        app.processEvents()
    watch = program._stopwatch
    assert watch is not None
    watch.notice_input()

    assert program.window.status._running.text() == "9:00 Customer contact"
    assert looking.notices.bar(AWAY) is None
    assert refused == []
    program.end()
    app.processEvents()


def test_a_week_in_which_it_runs_is_closed_with_it_or_without(open_log: Log) -> None:
    logging = open_log(replace(book(EMPLOYEE_WEEK, plan()), stopwatch=running_since("0:42")))
    card = logging.page.week_card

    said, button = card._state.text(), card._close.text()
    actions = card._close.menu().actions()
    offered = [each.text() for each in actions if each.isVisible()]
    actions[0].trigger()

    assert said.startswith("The stopwatch runs for Customer contact, since ")
    assert button == "Close the week ▾"
    # Nothing else is recorded: without what runs there is nothing to close.
    assert offered == ["Stop it and close the week"]
    assert logging.desk.session.book.is_closed(W48)
    assert logging.recorded == {"customers": "0:42"}
    logging.desk.session.undo()
    assert logging.desk.session.book.stopwatch is not None
    assert card._close.menu() is card.choices


def test_a_week_is_closed_and_what_ran_by_mistake_is_not_recorded(open_log: Log) -> None:
    held = book(EMPLOYEE_WEEK, plan()).with_log(WeekLog(W48, (entry("mon 1:00 travel"),)))
    logging = open_log(replace(held, stopwatch=running_since("0:42")))

    _, discard = logging.page.week_card._close.menu().actions()
    assert (discard.text(), discard.isVisible()) == ("Discard it and close the week", True)
    discard.trigger()

    assert logging.desk.session.book.is_closed(W48)
    assert logging.desk.session.book.stopwatch is None
    assert logging.recorded == {"travel": "1:00"}


def test_what_was_done_before_is_gone_on_with_in_the_same_words(open_log: Log) -> None:
    held = book(EMPLOYEE_WEEK, plan())
    held = held.with_log(WeekLog(W48, (entry("mon 1:00 travel", note="the train to Aarhus"),)))
    watching = Watching(open_log(held))

    watching.choose("Travel · the train to Aarhus")
    watching.wait("0:42")
    watching.choose("Customer contact")

    (_, kept) = watching.desk.session.book.log(W48).entries
    assert (kept.category, kept.note, kept.amount) == (
        "travel",
        "the train to Aarhus",
        time("0:42"),
    )
    assert watching.card.note.text() == ""
    assert "Travel · the train to Aarhus" in [
        each.text() for each in watching.card.menu_of_categories().actions()
    ]
