"""What waits to be sorted, on the Log page: by mouse and by keys, and a correction offers a rule."""

from collections.abc import Callable
from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.app import to_sort
from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import AddEntries, EditEntry, RemoveEntry
from planner.app.commands.rules import ChangeRules
from planner.core.book import Book
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.i18n import Words
from planner.ui.asked import Asked
from planner.ui.log.sort_card import MOST, SortCard
from planner.ui.log.sort_row import SortRow
from planner.wording.steps import step_name
from tests.builders import W48, book, entry
from tests.calendars import waiting
from tests.ui.conftest import Open
from tests.ui.log.conftest import Logging

RULES = Rules((Rule("r1", Looks.TITLE, "status", "meetings"),))
KEYS = {
    "enter": Qt.Key.Key_Return,
    "delete": Qt.Key.Key_Delete,
    "down": Qt.Key.Key_Down,
    "space": Qt.Key.Key_Space,
    "2": Qt.Key.Key_2,
}


def with_waiting(*texts: str, into: Book | None = None) -> Book:
    """A book in which events wait, each as "mon 9:00 1:00 Title"."""
    given = replace(into or book(), rules=RULES)
    return AcceptEntries(tuple(waiting(text) for text in texts)).apply(given)


@pytest.fixture
def sorting(open_desk: Open) -> Callable[..., Logging]:
    return lambda *texts: Logging(open_desk(with_waiting(*texts)))


def card(logging: Logging) -> SortCard:
    return logging.page.sort_card


def titles(logging: Logging) -> list[str]:
    return [row.title.text() for row in card(logging).shown]


def press(logging: Logging, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(logging.desk.focused, KEYS[key])
        logging.desk.settle()


def focus(logging: Logging, place: int = 0) -> SortRow:
    row = card(logging).rows[place]
    row.setFocus()
    return row


def offer(logging: Logging) -> str:
    shown = logging.page.offer_card
    return shown.bar.question.text() if shown.isVisibleTo(shown.window()) else ""


def _done(logging: Logging) -> str:
    step = logging.desk.session.next_undo
    return step_name(step, Words("en")) if step else ""


def test_what_waits_stands_in_order_with_what_is_proposed_and_why(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("tue 9:00 1:00 Dentist", "mon 9:00 1:00 Status")

    assert card(logging).heading.text() == "To sort (2)"
    assert titles(logging) == ["Status", "Dentist"]
    names = [row.accessibleName() for row in card(logging).shown]
    assert names == [
        "Status, Mon 9:00 – 10:00 · 1:00, Internal meetings, “status” in the title",
        "Dentist, Tue 9:00 – 10:00 · 1:00, Category…, no rule",
    ]


def test_enter_records_what_is_proposed_and_goes_on_to_the_next(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Status again")
    first = focus(logging)

    press(logging, "enter")

    assert logging.recorded == {"meetings": "1:00"}
    assert titles(logging) == ["Status again"]
    assert logging.desk.focused is first
    logging.desk.session.undo()
    logging.desk.settle()
    assert titles(logging) == ["Status", "Status again"]


def test_a_number_sorts_into_the_category_that_has_it(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Workshop")
    focus(logging)

    press(logging, "2")

    assert logging.recorded == {"meetings": "1:00"}


def test_letters_find_a_category_and_enter_takes_it(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status")
    row = focus(logging)

    QTest.keyClick(row, Qt.Key.Key_L)
    menu = row.menu
    assert menu is not None
    assert menu.activeAction().text().endswith("Learning and improvement")
    QTest.keyClick(menu, Qt.Key.Key_M)
    QTest.keyClick(menu, Qt.Key.Key_A)
    assert menu.activeAction().text().endswith("Mail and administration")
    QTest.keyClick(menu, Qt.Key.Key_Return)
    logging.desk.settle()

    assert logging.recorded == {"admin": "1:00"}


def test_what_has_no_proposal_asks_on_enter(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Workshop")
    row = focus(logging)

    press(logging, "enter")

    assert row.menu is not None
    assert logging.recorded == {}
    row.menu.close()


def test_del_says_that_it_was_no_work(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Dentist")
    focus(logging)

    press(logging, "down", "delete")

    assert titles(logging) == ["Status"]
    assert logging.recorded == {}
    assert [each.source_id for each in logging.desk.session.book.recorded.inbox(W48).removed] == [
        "tue 9:00 1:00 Dentist"
    ]
    assert logging.desk.focused is card(logging).rows[0]


@pytest.fixture
def lunches(open_desk: Open) -> Logging:
    """Lunch in two weeks and in a closed one, and something else."""
    meetings = [waiting(f"{day} 12:00 0:30 Lunch") for day in ("mon", "tue")]
    others = [waiting(f"mon 12:0{n} 0:30 lunch", W48.plus(-n)) for n in (1, 2)]
    given = AcceptEntries((*meetings, *others, waiting("wed 9:00 1:00 Status"))).apply(book())
    closed = W48.plus(-2)
    worked = AddEntries((entry("mon 9:00 1:00 meetings", week=closed),)).apply(given)
    return Logging(open_desk(CloseWeek(closed).apply(worked)))


def left(logging: Logging) -> list[int]:
    inboxes = logging.desk.session.book.recorded
    return [len(inboxes.inbox(W48.plus(-n)).waiting) for n in (0, 1, 2)]


def turn_alike(logging: Logging) -> None:
    """Mean one alone, or all of its title, by the menu of the first row, which has the focus then."""
    row = focus(logging)
    row.choose()
    assert row.menu is not None
    row.menu.setActiveAction(row.menu.actions()[-1])
    QTest.keyClick(row.menu, Qt.Key.Key_Return)
    logging.desk.window.activateWindow()
    logging.desk.settle()
    focus(logging)


def test_what_is_alike_is_one_question_and_one_answer_in_every_open_week(
    lunches: Logging,
) -> None:
    before = lunches.desk.session.book
    assert titles(lunches) == ["Lunch", "Status"]
    assert card(lunches).heading.text() == "To sort (3)"
    assert card(lunches).rows[0].accessibleName().endswith("and 2 more of that title")
    focus(lunches)

    press(lunches, "2")

    assert titles(lunches) == ["Status"]
    assert left(lunches) == [1, 0, 1]
    assert lunches.desk.window.week == W48
    assert offer(lunches) == "Always put “Lunch” into Internal meetings?"
    lunches.desk.session.undo()
    assert lunches.desk.session.book is before


def test_what_waits_is_looked_through_once_for_all_that_are_alike(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = ("Status", "Lunch", "Review")
    weeks = [W48.plus(-n) for n in range(3)]
    meetings = (waiting(f"mon 9:00 1:00 {title}", week) for week in weeks for title in titles)
    logging = Logging(open_desk(AcceptEntries(tuple(meetings)).apply(book())))
    found = Mock(wraps=to_sort.rules_in_force)
    monkeypatch.setattr(to_sort, "rules_in_force", found)

    card(logging).show_week(logging.desk.session.book, W48)

    assert len(card(logging).shown) == len(titles)
    assert found.call_count == 1 + len(weeks)  # what is asked, and what is like it


def test_one_alone_can_be_meant_and_that_stays(lunches: Logging) -> None:
    turn_alike(lunches)
    assert titles(lunches) == ["Lunch", "Lunch", "Status"]

    press(lunches, "delete")

    assert left(lunches) == [2, 1, 1]
    turn_alike(lunches)
    assert titles(lunches) == ["Lunch", "Status"]
    press(lunches, "delete")
    assert left(lunches) == [1, 0, 1]


def test_an_answer_about_what_is_proposed_is_none_about_others_of_that_title(
    open_desk: Open,
) -> None:
    with_customer = waiting("tue 12:00 0:30 Lunch", guests=("ann@customer.example",))
    given = AcceptEntries((with_customer, waiting("mon 12:00 0:30 Lunch"))).apply(book())
    guests = Rules((Rule("g", Looks.GUESTS, "", "customers"),), frozenset({"firm.example"}))
    logging = Logging(open_desk(replace(given, rules=guests)))
    assert titles(logging) == ["Lunch", "Lunch"]
    focus(logging, 1)

    press(logging, "enter")

    assert logging.recorded == {"customers": "0:30"}
    assert titles(logging) == ["Lunch"]


def test_what_is_proposed_in_every_week_is_recorded_by_one_press_with_shift(
    open_desk: Open,
) -> None:
    given = with_waiting("mon 9:00 1:00 Status", "tue 9:00 1:00 Lunch")
    earlier = W48.plus(-3)
    given = AcceptEntries((waiting("thu 9:00 1:00 Status", earlier),)).apply(given)
    logging = Logging(open_desk(given))

    accept = card(logging).accept_all
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    logging.desk.settle()

    book = logging.desk.session.book
    assert [len(book.log(week).entries) for week in (W48, earlier)] == [1, 1]
    assert titles(logging) == ["Lunch"]
    assert logging.desk.window.week == W48
    logging.desk.session.undo()
    assert logging.desk.session.book is given


def test_after_the_last_the_focus_goes_to_the_log(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status")
    focus(logging)

    press(logging, "enter")

    assert QApplication.focusWidget() is logging.grid
    assert card(logging).more.text() == "Nothing waits in this week."


def test_all_that_is_proposed_is_recorded_by_one_press_and_one_undo(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Dentist", "wed 9:00 1:00 Status")
    before = logging.desk.session.book
    assert card(logging).accept_all.text() == "Record all proposed (2)"

    card(logging).accept_all.click()
    logging.desk.settle()

    assert logging.recorded == {"meetings": "2:00"}
    assert titles(logging) == ["Dentist"]
    logging.desk.session.undo()
    assert logging.desk.session.book is before


def test_the_buttons_of_a_row_do_the_same(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Dentist")

    card(logging).rows[0].accept.click()
    logging.desk.settle()
    card(logging).rows[0].dismiss.click()
    logging.desk.settle()

    assert logging.recorded == {"meetings": "1:00"}
    assert titles(logging) == []


def test_so_many_are_shown_at_once_and_the_next_come_up(sorting: Callable[..., Logging]) -> None:
    logging = sorting(*(f"mon {7 + n}:00 0:30 Status {n}" for n in range(MOST + 2)))
    assert card(logging).more.text() == "and 2 more in this week"
    focus(logging)

    press(logging, "enter")

    assert titles(logging) == [f"Status {n}" for n in range(1, MOST + 1)]
    assert card(logging).more.text() == "and one more in this week"


def test_other_weeks_say_how_many_wait_and_are_gone_to(open_desk: Open) -> None:
    earlier = AcceptEntries((waiting("mon 9:00 1:00 Old", W48.plus(-2)),)).apply(book())
    logging = Logging(open_desk(with_waiting("mon 9:00 1:00 Status", into=earlier)))
    assert card(logging).elsewhere.text() == "one more in an earlier week"

    card(logging).elsewhere.opened.emit()
    logging.desk.settle()

    assert logging.desk.window.week == W48.plus(-2)
    assert titles(logging) == ["Old"]
    assert card(logging).elsewhere.text() == "one more in a later week"


def test_after_the_last_of_a_week_enter_goes_on_with_the_next_week_that_has_some(
    open_desk: Open,
) -> None:
    earlier = AcceptEntries((waiting("mon 9:00 1:00 Old status", W48.plus(-2)),)).apply(book())
    logging = Logging(open_desk(with_waiting("mon 9:00 1:00 Status", into=earlier)))
    focus(logging)

    press(logging, "enter")
    assert QApplication.focusWidget() is card(logging).elsewhere
    press(logging, "enter", "enter")

    assert logging.desk.window.week == W48.plus(-2)
    assert len(logging.desk.session.book.log(W48.plus(-2)).entries) == 1


def test_where_nothing_ever_waited_there_is_no_card(open_desk: Open) -> None:
    logging = Logging(open_desk())

    assert not card(logging).isVisibleTo(logging.desk.window)


def test_in_a_closed_week_nothing_is_to_be_sorted(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Status")
    focus(logging)
    press(logging, "enter")

    logging.desk.session.perform(CloseWeek(W48))
    logging.desk.settle()

    assert not card(logging).isVisibleTo(logging.desk.window)


def test_what_is_at_the_same_time_is_told(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status", "mon 9:30 1:00 <b>Call</b> & more")

    names = [row.accessibleName() for row in card(logging).shown]
    assert names[0].endswith("0:30 double-booked with “<b>Call</b> & more”")


def test_the_mark_of_the_focus_crosses_no_text(open_desk: Open) -> None:
    earlier = AcceptEntries((waiting("mon 9:00 1:00 Old", W48.plus(-2)),)).apply(book())
    logging = Logging(open_desk(with_waiting("mon 9:00 1:00 Status", into=earlier)))
    link = card(logging).elsewhere
    inside = link.fontMetrics().boundingRect(link.text()).size()

    def text() -> QImage:
        image = link.grab().toImage()
        top = (image.height() - inside.height()) // 2  # the mark is round at the side
        return image.copy(5, top, inside.width() - 5, inside.height())

    plain = text()
    link.setFocus()
    logging.desk.settle()

    assert link.hasFocus()
    assert text() == plain


def test_what_a_tracker_has_in_two_projects_is_two_questions_that_name_them(
    open_desk: Open,
) -> None:
    calls = (waiting("mon 9:00 1:00 Call"), waiting("tue 9:00 1:00 Call"))
    calls = tuple(
        replace(call, imported=replace(call.imported, project=project))  # type: ignore[type-var]
        for call, project in zip(calls, ("Atlas", "Bank"), strict=True)
    )

    logging = Logging(open_desk(AcceptEntries(calls).apply(book())))

    assert titles(logging) == ["Call · Atlas", "Call · Bank"]


def test_a_correction_offers_a_rule_that_proposes_at_once(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Workshop Atlas", "tue 9:00 1:00 Workshop Atlas again")
    focus(logging)
    press(logging, "2")
    assert offer(logging) == "Always put “Workshop Atlas” into Internal meetings?"
    assert logging.page.offer_card.bar.more.text() == "sorts 1 more here"

    logging.page.offer_card.bar.make.click()
    logging.desk.settle()

    assert offer(logging) == ""
    assert card(logging).rows[0].accept.isVisibleTo(logging.desk.window)
    assert card(logging).accept_all.text() == "Record all proposed (1)"


def test_who_wants_no_rule_now_goes_on_with_what_waits(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Workshop Atlas", "tue 9:00 1:00 Mail")
    focus(logging)
    press(logging, "2")

    QTest.mouseClick(logging.page.offer_card.bar.no, Qt.MouseButton.LeftButton)

    assert offer(logging) == ""
    assert logging.desk.focused is card(logging).rows[0]


def test_a_correction_that_is_undone_offers_no_rule_any_more(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Workshop Atlas", "tue 9:00 1:00 Dentist")
    focus(logging)
    press(logging, "2")
    assert offer(logging)

    logging.desk.session.undo()
    logging.desk.settle()

    assert offer(logging) == ""


def test_rules_that_were_made_since_are_not_lost_to_one_that_was_offered(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Workshop Atlas", "tue 9:00 1:00 Dentist")
    focus(logging)
    press(logging, "2")
    made = Rule("r1", Looks.TITLE, "dentist", "travel")
    logging.desk.session.perform(ChangeRules.setting(Rules((made,)), made))
    logging.desk.settle()

    QTest.keyClick(logging.desk.focused, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    logging.desk.settle()

    assert offer(logging) == ""
    assert logging.desk.session.book.rules == Rules((made,))


def test_a_rule_for_a_long_title_leaves_the_cards_their_room(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting(f"mon 9:00 1:00 {'Endless ' * 24}", "tue 9:00 1:00 Dentist")
    logging.desk.window.resize(1024, 640)
    logging.desk.settle()
    before = logging.page.views.geometry(), logging.page.sort_card.pos()
    focus(logging)

    press(logging, "2")

    assert offer(logging)
    assert (logging.page.views.geometry(), logging.page.sort_card.pos()) == before
    right = card(logging).mapTo(logging.page, card(logging).rect().topRight()).x()
    assert right < logging.page.width()


def test_what_goes_as_proposed_offers_no_rule(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 9:00 1:00 Status")
    focus(logging)

    press(logging, "enter")

    assert offer(logging) == ""


def test_what_is_no_work_twice_offers_to_leave_it_out_and_the_others_go_as_proposed(
    sorting: Callable[..., Logging],
) -> None:
    lunches = [f"{day} 12:00 0:30 Lunch" for day in ("mon", "tue", "wed")]
    logging = sorting(*lunches, "thu 9:00 1:00 Status")
    turn_alike(logging)
    press(logging, "delete")
    assert offer(logging) == ""
    press(logging, "delete")
    assert offer(logging) == "Always leave out “Lunch”?"

    logging.page.offer_card.bar.make.click()
    logging.desk.settle()

    lunch = card(logging).shown[0]
    assert lunch.category.text() == "Leave out"
    assert lunch.accept.accessibleName() == "Leave it out as proposed (Enter)"
    assert card(logging).accept_all.text() == "As proposed (2)"
    card(logging).accept_all.click()
    logging.desk.settle()
    recorded = logging.desk.session.book.log(W48).entries
    assert [entry.note for entry in recorded] == ["Status"]
    assert len(logging.desk.session.book.recorded.inbox(W48).removed) == 3
    assert _done(logging) == "sort 2 events"


def test_enter_leaves_out_what_a_rule_leaves_out(sorting: Callable[..., Logging]) -> None:
    logging = sorting("mon 12:00 0:30 Lunch")
    lunch = Rule("r9", Looks.TITLE, "lunch", LEFT_OUT)
    logging.desk.session.perform(ChangeRules.setting(RULES, lunch))
    logging.desk.settle()
    focus(logging)

    press(logging, "enter")

    assert titles(logging) == []
    assert _done(logging) == "leave out 1 event"


def test_an_imported_entry_that_is_removed_counts_as_left_out_too(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Status")
    focus(logging)
    press(logging, "enter", "enter")
    for recorded in logging.desk.session.book.log(W48).entries:
        logging.page._ask(RemoveEntry(W48, recorded.id))

    assert offer(logging) == "Always leave out “status”?"


def test_another_category_of_an_imported_entry_offers_a_rule_too(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Status again")
    focus(logging)
    press(logging, "enter")
    (entry,) = logging.desk.session.book.log(W48).entries

    logging.page.days_card.asked.emit(Asked(EditEntry(W48, replace(entry, category="customers"))))
    logging.desk.settle()

    assert offer(logging) == "Always put “status” into Customer contact?"


def test_a_week_in_which_something_waits_says_so_before_it_is_closed(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status", "tue 9:00 1:00 Status")

    told = logging.page.week_card._state.text()

    assert told == "2 events wait to be sorted; in a closed week they can't be."


def test_where_cards_stand_below_there_is_room_for_what_waits(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("mon 9:00 1:00 Status")

    logging.desk.resize(700, 640)

    page = logging.page
    assert page.views.y() < page._side.y()
    assert page._side.height() > page.height() / 4


def test_in_days_what_waits_is_an_outline_and_a_click_leads_to_its_row(
    sorting: Callable[..., Logging],
) -> None:
    logging = sorting("tue 9:00 1:00 Status", "wed 9:00 1:00 Dentist")
    logging.page.views.choose("days")
    logging.desk.settle()
    view = logging.page.days_card.view
    assert view.items == ()
    block = view.frame.block(view._waiting[1]).center().toPoint()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=block)
    logging.desk.settle()

    assert logging.desk.focused is card(logging).rows[1]
    press(logging, "2")
    assert [item.title for item in view.items] == ["Dentist"]
    assert [item.title for item in view._waiting] == ["Status"]
