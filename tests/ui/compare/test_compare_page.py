"""The Compare page of a program at its desk: what it shows, reads and opens."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from planner.app.commands.plan import WriteNote
from planner.core.book import Book
from planner.core.period import Period, PeriodKind
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.compare.behind_dialog import BehindDialog
from planner.ui.compare.own_period import NOTED, OwnPeriod
from planner.ui.jobs import Jobs
from planner.ui.pages.compare_page import ComparePage
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk

LIVED = log("mon 7:15 customers", "tue 9:45 meetings", "wed 6:00 preparation", "thu 6:30 admin")


def lived() -> Book:
    earlier = W48.plus(-1)
    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")), week=earlier)
    return held.with_log(LIVED).with_log(log("mon 9:00 customers", week=earlier))


def compare(desk: Desk) -> ComparePage:
    desk.window.open_page("compare")
    desk.settle()
    page = desk.window.pages.current
    assert isinstance(page, ComparePage)
    return page


def drawn(desk: Desk) -> ComparePage:
    page = compare(desk)
    desk.wait_for(lambda: page.cards["bars"].chart.is_drawn)
    return page


def listed(page: ComparePage) -> BehindDialog:
    return next(each for each in page.findChildren(BehindDialog) if each.isVisible())


def test_a_bar_is_read_and_opens_its_entries_and_they_their_week(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = drawn(desk)
    chart = page.cards["bars"].chart

    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    read = chart.spots[chart.current].text
    QTest.keyClick(chart, Qt.Key.Key_Return)
    entries = listed(page)
    shown, entries_sum = entries.table.table.lines()[1:], entries.sum.text()
    QTest.keyClick(entries, Qt.Key.Key_Return)

    assert "planned 13:30" in read
    assert "actual 7:15 (6:15 left)" in read  # the week is not over
    assert entries.windowTitle() == "Customer contact · Week 48 · 2026"
    assert shown == [("Mon 23 Nov 2026", "7:15")]
    assert entries_sum == "one entry · 7:15"
    assert desk.window.pages.current_id == "log"
    assert desk.window.week == W48


def test_beside_the_last_column_the_head_of_a_table_is_like_its_card(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = compare(desk)
    page.cards["bars"].as_table.click()
    head = page.cards["bars"].table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head.resizeSection(0, 20)
    desk.settle()

    seen = head.grab().toImage()

    beside = round((head.length() + 10) * seen.devicePixelRatio())
    assert beside < seen.width()
    assert seen.pixelColor(beside, 4).name() == LIGHT.card


def test_the_table_holds_every_value_and_is_copied(open_desk: Open) -> None:
    page = drawn(open_desk(lived()))
    page.cards["bars"].as_table.click()

    QTest.keySequence(page.cards["bars"].table, QKeySequence(QKeySequence.StandardKey.Copy))

    lines = QGuiApplication.clipboard().text().splitlines()
    assert not page.cards["bars"].chart.isVisible()
    assert lines[1].split("\t")[:6] == [
        "Customer contact",
        "customers",
        "13:30",
        "7:15",
        "−6:15",
        "−46\N{NO-BREAK SPACE}%",
    ]
    assert len(lines) == page.cards["bars"].table.table.rowCount() + 1


@pytest.mark.parametrize("kind", [PeriodKind.FOUR_WEEKS, PeriodKind.QUARTER, PeriodKind.YEAR])
def test_bars_of_more_weeks_open_the_entries_of_all(open_desk: Open, kind: PeriodKind) -> None:
    earlier = W48.plus(-1)
    desk = open_desk(lived().with_plan(plan(week=earlier)))
    page = drawn(desk)
    chart = page.cards["bars"].chart

    page.head.buttons[kind].click()
    desk.wait_for(lambda: chart.is_drawn)
    click(page, 0)
    entries = listed(page)
    hours = [line[1] for line in entries.table.table.lines()[1:]]
    entries.table.selectRow(0)
    entries.go.click()

    assert hours == ["9:00", "7:15"]
    assert desk.window.pages.current_id == "log"
    assert desk.window.week == earlier


def test_a_bar_without_a_record_says_so_and_what_is_not_recorded_opens_the_week(
    open_desk: Open,
) -> None:
    desk = open_desk(lived())
    page = drawn(desk)

    click(page, 5)
    entries = listed(page)
    entries.reject()
    click(page, 6)

    assert entries.windowTitle() == "Learning and improvement · Week 48 · 2026"
    assert entries.sum.text() == "Nothing was recorded of it."
    assert not entries.go.isEnabled()
    assert desk.window.pages.current_id == "log"


def click(page: ComparePage, place: int) -> None:
    """Click on a bar."""
    chart = page.cards["bars"].chart
    spot = chart.spots[place]
    at = QPoint(round((spot.left + spot.right) / 2), round((spot.top + spot.bottom) / 2))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)


def test_a_week_without_a_record_says_where_to_record(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan()))
    page = compare(desk)

    assert not page.cards["bars"].chart.isVisible()
    page.missing.go.click()

    assert desk.window.pages.current_id == "log"


def test_a_week_that_was_never_planned_says_where_to_plan(open_desk: Open) -> None:
    desk = open_desk(book().with_log(LIVED))
    page = compare(desk)
    assert page.cards["bars"].isVisible()

    page.missing.go.click()

    assert desk.window.pages.current_id == "plan"


def test_the_page_follows_the_week_in_the_bar(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = drawn(desk)

    desk.window.go_to(Week(2026, 20))
    desk.settle()

    assert page.head.sentence.text() == "Nothing has been recorded yet."


def test_a_chart_that_says_the_same_is_not_drawn_again(open_desk: Open) -> None:
    desk = open_desk(lived())
    chart = drawn(desk).cards["bars"].chart
    before = chart._shown

    desk.session.perform(WriteNote(W48, "about meetings", ""))
    desk.settle()

    assert chart.is_drawn
    assert chart._shown is before


def opened(page: ComparePage, name: str, said: str) -> BehindDialog:
    """What a click lists on the first part of the chart `name` that says what begins with `said`."""
    chart = page.cards[name].chart
    spot = next(each for each in chart.spots if each.text.startswith(said))
    at = QPoint(round((spot.left + spot.right) / 2), round((spot.top + spot.bottom) / 2))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    return listed(page)


def over(desk: Desk, kind: PeriodKind) -> ComparePage:
    """The page, high enough for all of its charts, over a period of `kind`."""
    page = compare(desk)
    page.window().resize(1280, 3200)
    page.head.buttons[kind].click()
    desk.wait_for(lambda: page.looking_up.is_idle)
    seen = [card.chart for card in page.cards.values() if card.isVisible()]
    desk.wait_for(lambda: all(chart.is_drawn for chart in seen))
    return page


def two_weeks() -> Book:
    earlier = W48.plus(-1)
    held = lived().with_plan(plan(week=earlier))
    return held.with_log(
        log("mon 4:00 customers", "tue 5:00 customers", "mon 9:00 meetings", week=earlier)
    )


def test_a_field_of_a_day_lists_its_entries_and_they_open_their_week(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = over(desk, PeriodKind.WEEK)

    entries = opened(page, "heat", "Customer contact\nMonday")
    title, lines = entries.windowTitle(), entries.table.table.lines()[1:]
    QTest.keyClick(entries, Qt.Key.Key_Return)

    assert title == "Customer contact · Monday · Week 48 · 2026"
    assert lines == [("Mon 23 Nov 2026", "7:15")]
    assert desk.window.pages.current_id == "log"


@pytest.mark.parametrize(
    ("field", "title", "hours"),
    [
        ("Customer contact\nMonday", "Customer contact · Monday", ["4:00", "7:15"]),
        ("Customer contact\nSum", "Customer contact", ["4:00", "5:00", "7:15"]),
        ("Sum\nMonday", "All that was recorded · Monday", ["4:00", "9:00", "7:15"]),
    ],
)
@pytest.mark.parametrize("kind", [PeriodKind.FOUR_WEEKS, PeriodKind.YEAR])
def test_a_field_of_more_weeks_lists_what_its_mean_is_made_of(
    open_desk: Open, kind: PeriodKind, field: str, title: str, hours: list[str]
) -> None:
    page = over(open_desk(two_weeks()), kind)

    entries = opened(page, "heat", field)

    assert entries.windowTitle().startswith(f"{title} · ")
    assert [line[1] for line in entries.table.table.lines()[1:]] == hours


def test_a_bar_of_freed_hours_lists_the_finished_weeks_alone(open_desk: Open) -> None:
    page = over(open_desk(two_weeks()), PeriodKind.FOUR_WEEKS)

    entries = opened(page, "freed", "Customer contact")

    assert [line[1] for line in entries.table.table.lines()[1:]] == ["4:00", "5:00"]


def test_what_was_not_recorded_over_more_weeks_lists_the_weeks_that_lack_it(
    open_desk: Open,
) -> None:
    desk = open_desk(two_weeks())
    page = over(desk, PeriodKind.FOUR_WEEKS)

    weeks = opened(page, "freed", "Not recorded")
    lines, whole = weeks.table.table.lines()[1:], weeks.sum.text()
    weeks.go.click()

    assert lines == [("Week 47", "16 – 22 Nov 2026", "37:00", "18:00", "19:00")]
    assert whole == "one week · 19:00"
    assert (desk.window.pages.current_id, desk.window.week) == ("log", W48.plus(-1))


def test_a_field_is_opened_by_keys(open_desk: Open) -> None:
    page = over(open_desk(two_weeks()), PeriodKind.FOUR_WEEKS)
    chart = page.cards["heat"].chart

    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert listed(page).windowTitle().startswith("Customer contact · Monday")


def test_days_of_many_weeks_that_come_too_late_are_not_shown(open_desk: Open) -> None:
    desk = open_desk(two_weeks())
    page = over(desk, PeriodKind.WEEK)

    page.head.buttons[PeriodKind.YEAR].click()
    page.head.buttons[PeriodKind.WEEK].click()
    desk.wait_for(lambda: page.looking_up.is_idle)
    desk.settle()

    assert "23 Nov" in page.cards["heat"].chart.spots[0].text


def test_the_rings_stand_beside_the_charts_where_there_is_room(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = drawn(desk)
    rings = page.cards["rings"]

    places = []
    for width in (1440, 1024, 1440, 700):
        desk.resize(width, 800)
        desk.wait_for(lambda: page.cards["bars"].chart.is_drawn)
        places.append(page._side.isAncestorOf(rings))

    assert places == [True, False, True, False]


def test_charts_have_all_of_the_width_where_nothing_stands_beside_them(open_desk: Open) -> None:
    earlier = W48.plus(-1)
    desk = open_desk(lived().with_log(log("mon 2:00 customers", week=earlier)))
    page = drawn(desk)

    widths = []
    for week in (W48, earlier, W48):
        desk.window.go_to(week)
        desk.wait_for(lambda: page.cards["bars"].chart.is_drawn)
        desk.settle()
        widths.append(page._charts.width())

    assert widths[0] < widths[1] == page.width()
    assert widths[2] == widths[0]


def test_a_picture_is_copied_as_it_would_be_on_a_slide(open_desk: Open) -> None:
    desk = open_desk(lived())
    page = drawn(desk)

    page.cards["heat"].export.menu().actions()[0].trigger()
    desk.wait_for(lambda: not QGuiApplication.clipboard().image().isNull())

    assert QGuiApplication.clipboard().image().width() == 1920


def own(desk: Desk, first: str, last: str) -> ComparePage:
    """The page with an own period typed by keys alone."""
    page = drawn(desk)
    page.head.buttons[PeriodKind.OWN].setFocus()
    desk.press(Qt.Key.Key_Space)
    for text in (first, last):
        desk.press(Qt.Key.Key_Tab)
        line = desk.focused
        assert isinstance(line, QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, text)
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    return page


def test_an_own_period_is_typed_and_remembered(open_desk: Open) -> None:
    desk = open_desk(lived())

    page = own(desk, "47", "48")

    assert page.head.period(W48) == Period(W48.plus(-1), W48)
    assert desk.settings.noted(NOTED) == "2026-W47..2026-W48"
    assert OwnPeriod(W48, LIGHT, Words("en"), desk.settings).period == page.head.period(W48)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("48", "40", "The last week comes before the first one."),
        ("2006-W01", "2026-W48", "At most ten years are compared at once."),
    ],
)
def test_what_can_be_no_own_period_is_told_and_changes_nothing(
    open_desk: Open, first: str, last: str, said: str
) -> None:
    page = own(open_desk(lived()), first, last)

    assert page.head.own.remark.text() == said
    assert page.head.own.remark.isVisible()
    assert page.head.period(W48).last == W48


def test_what_was_remembered_badly_is_no_period(open_desk: Open) -> None:
    desk = open_desk(lived())
    desk.settings.note(NOTED, "2026-W99..tomorrow")

    assert OwnPeriod(W48, LIGHT, Words("en"), desk.settings).period.last == W48


def test_the_page_is_gone_through_by_keys_alone(open_desk: Open) -> None:
    desk = open_desk(lived())
    QTest.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    page = desk.window.pages.current
    assert isinstance(page, ComparePage)
    desk.wait_for(lambda: page.cards["bars"].chart.is_drawn)

    passed = tabbed(desk, len(page.cards) * 3 + 12)

    for card in page.cards.values():
        if card.isVisible():
            places = [passed.index(each) for each in (card.as_table, card.export, card.chart)]
            assert places == sorted(places)


def tabbed(desk: Desk, times: int) -> list[QWidget]:
    """Where the keys are meant for, one Tab after another."""
    passed = []
    for _ in range(times):
        desk.press(Qt.Key.Key_Tab)
        passed.append(desk.focused)
    return passed


def test_a_chart_turned_to_its_table_by_keys_is_read_and_copied(open_desk: Open) -> None:
    desk = open_desk(lived())
    card = drawn(desk).cards["heat"]

    card.as_table.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Tab, times=2)
    desk.press(Qt.Key.Key_Down)
    QTest.keySequence(desk.focused, QKeySequence(QKeySequence.StandardKey.Copy))

    assert desk.focused is card.table
    assert "Without a day" not in card.table.table.headings
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("Customer contact\t7:15")


def test_a_chart_that_is_not_in_sight_is_not_drawn_before_it_is_scrolled_to(
    open_desk: Open,
) -> None:
    desk = open_desk(lived())
    desk.resize(1024, 640)
    page = drawn(desk)
    last = list(page.cards.values())[-1]
    desk.settle()
    before = last.chart.is_drawn

    last.chart.setFocus()  # a chart that has the keys is scrolled to
    page._charts.ensureWidgetVisible(last.chart)

    assert not before
    desk.wait_for(lambda: last.chart.is_drawn)


def test_each_chart_is_drawn_once_though_the_page_is_laid_out_anew(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, asked = open_desk(lived()), []
    do = Jobs.do
    monkeypatch.setattr(Jobs, "do", lambda *given: (asked.append(given), do(*given)))
    desk.resize(1280, 800)

    page = drawn(desk)
    seen = [c.chart for c in page.cards.values() if not c.chart.visibleRegion().isEmpty()]
    desk.wait_for(lambda: all(chart.is_drawn for chart in seen))

    assert len(asked) == len(seen)


def test_a_chart_of_other_weeks_than_the_pages_says_which(open_desk: Open) -> None:
    page = drawn(open_desk(lived()))

    assert page.cards["bars"]._title.text() == "Planned and actual"
    assert page.cards["quarter"]._title.text() == "Customer time, added up · Quarter 4 of 2026"
