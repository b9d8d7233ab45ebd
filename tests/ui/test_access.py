"""Access: everything that takes keys has a name in both languages, and shows that it has the focus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QSlider,
    QWidget,
)

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.plan import MoveTime
from planner.app.commands.stopwatch import StartStopwatch
from planner.app.friday import Part
from planner.core.saved import BookAsRead
from planner.core.sorting import Looks, Rule
from planner.i18n import LANGUAGES, Words
from planner.palette import DARK, LIGHT, MARK_CONTRAST, PALETTES, Palette, contrast
from planner.ui.about_dialog import AboutDialog
from planner.ui.duration_edit import DurationEdit
from planner.ui.first_run.welcome import Welcome
from planner.ui.friday.opening import PLACE, Fridays
from planner.ui.guide.window import GuideWindow
from planner.ui.history_list import HistoryList
from planner.ui.keys_sheet import KeysSheet
from planner.ui.log.early_dialog import EarlyDialog
from planner.ui.log.model import Cell
from planner.ui.pages import rows
from planner.ui.pages.log_page import LogPage
from planner.ui.pages.plan_dialogs import PlanDialogs
from planner.ui.printing.opening import made_preview
from planner.ui.printing.sheet import Sheet
from planner.ui.recovery.copy_dialog import CopyDialog
from planner.ui.rules.dialog import RulesDialog
from planner.ui.rules.panel import RulesPanel
from planner.ui.rules.rule_dialog import RuleDialog
from planner.ui.settings import LANGUAGE, THEME
from planner.ui.settings_dialog import PAGES, SettingsDialog
from planner.ui.settings_pages.page import Case
from planner.ui.theme import use_palette
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan
from tests.calendars import waiting
from tests.ui.conftest import Open
from tests.ui.desk import WEDNESDAY, Desk

NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
ENGLISH = Words("en")
Opened = Callable[[Desk, Words], QWidget]


def said(widget: QWidget, kind: QAccessible.Text = NAME) -> str:
    """What a screen reader is told of `widget`."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(kind) if interface is not None else ""


def focusable(window: QWidget) -> list[QWidget]:
    """What takes keys in `window`, and is seen."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
        if widget.window() is window.window()
        and not isinstance(widget.parentWidget(), QAbstractSpinBox)
    ]


# What there is


def turned(desk: Desk, words: Words) -> Desk:
    if desk.program._words.language != words.language:
        desk.settings.choose(LANGUAGE, words.language)
        desk.program.renew()
        desk.settle()
    return desk


def whole_window(desk: Desk, words: Words) -> QWidget:
    turned(desk, words).window._actions["find"].trigger()
    desk.settle()
    return desk.window


def page_of_the_window(page: str) -> Opened:
    def opened(desk: Desk, words: Words) -> QWidget:
        turned(desk, words).window.open_page(page)
        desk.settle()
        return desk.window

    return opened


def stopwatch_that_runs(desk: Desk, words: Words) -> QWidget:
    """The Log page while it is asked when what runs ended."""
    window = page_of_the_window("log")(desk, words)
    if desk.session.book.stopwatch is None:
        desk.session.perform(StartStopwatch("customers", desk.now))
    page = desk.window.pages.current
    assert isinstance(page, LogPage)
    page.now_card.field.ask_end()
    desk.settle()
    return window


def what_waits(desk: Desk, words: Words) -> QWidget:
    """The Log page with events to sort, and with a rule that is offered."""
    window = page_of_the_window("log")(desk, words)
    if not desk.session.book.recorded.inboxes:
        events = [waiting(f"mon {9 + n}:00 1:00 Workshop") for n in range(3)]
        desk.session.perform(AcceptEntries(tuple(events)))
        desk.settle()
    page = desk.window.pages.current
    assert isinstance(page, LogPage)
    QTest.keyClick(page.sort_card.rows[0], Qt.Key.Key_2)
    desk.settle()
    return window


def ended_early(desk: Desk, words: Words) -> QWidget:
    """The question of what ended early, of the first cell of the grid."""
    page_of_the_window("log")(desk, words)
    page = desk.window.pages.current
    assert isinstance(page, LogPage)
    page.grid_card.end_early(Cell("meetings", W48.monday))
    desk.settle()
    return page.findChildren(EarlyDialog)[-1]


def page_of_the_settings(page: str) -> Opened:
    def opened(desk: Desk, words: Words) -> QWidget:
        held = desk.session.book
        case = Case(held, desk.shelf.path, W48, WEDNESDAY, desk.settings, LIGHT, words)
        return SettingsDialog(case, page, desk.window)

    return opened


def asked_of_the_week(ask: Callable[[PlanDialogs], None]) -> Opened:
    """The dialog that a wish for the week opens, caught before it waits."""

    def opened(desk: Desk, words: Words) -> QWidget:
        held, caught = desk.session.book, list[QDialog]()
        dialogs = PlanDialogs(held, held.plan(W48), LIGHT, words, desk.window, lambda _: None)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(QDialog, "exec", lambda dialog: caught.extend([dialog]))
            patch.setattr(QDialog, "deleteLater", lambda _: None)
            ask(dialogs)
        assert len(caught) == 1
        return caught[0]

    return opened


def preview(desk: Desk, words: Words) -> QWidget:
    sheet = Sheet(desk.session.book, W48, WEDNESDAY, 1, words)
    return made_preview(sheet, desk.settings, LIGHT, desk.window)


def part_of_the_friday_close(part: Part) -> Opened:
    def opened(desk: Desk, words: Words) -> QWidget:
        fridays = Fridays(turned(desk, words).program)
        desk.settings.note(PLACE, f"{W48} {int(part)}")
        fridays.open(W48)
        desk.settle()
        return desk.window

    return opened


def rescued(desk: Desk, words: Words) -> QWidget:
    copy = BookAsRead(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK)), 2, desk.now)
    said = ("A copy", "It lies there.")
    return CopyDialog(copy, desk.session.book, said, LIGHT, words, desk.window)


def history(desk: Desk, words: Words) -> QWidget:
    return HistoryList(desk.session.past, (), LIGHT, words, desk.window)


def sorting_rules(desk: Desk, words: Words) -> QWidget:
    panel = RulesPanel(W48, "", LIGHT, words)
    panel.show_book(desk.session.book)
    return RulesDialog(panel, LIGHT, words, desk.window)


def one_rule(desk: Desk, words: Words) -> QWidget:
    rule, held = Rule("r1", Looks.TITLE, "status", "meetings"), desk.session.book
    return RuleDialog(rule, held, LIGHT, words, is_new=True, parent=desk.window)


WINDOWS: dict[str, Opened] = {
    "window": whole_window,
    **{f"page {row.id}": page_of_the_window(row.id) for row in rows.PAGES},
    "stopwatch": stopwatch_that_runs,
    "ended early": ended_early,
    "to sort": what_waits,
    **{f"settings {row.id}": page_of_the_settings(row.id) for row in PAGES},
    "edit a move": asked_of_the_week(lambda asks: asks.edit_move(asks.plan.moves[0])),
    "hours of the week": asked_of_the_week(lambda asks: asks.ask_capacity()),
    "absence": asked_of_the_week(lambda asks: asks.ask_absence()),
    "goals": asked_of_the_week(lambda asks: asks.show_goals()),
    "set a goal": asked_of_the_week(lambda asks: asks.set_goal()),
    "keep": asked_of_the_week(lambda asks: asks.ask_keep("admin")),
    **{f"friday {p.name}": part_of_the_friday_close(p) for p in Part if p is not Part.DONE},
    "sorting rules": sorting_rules,
    "a rule": one_rule,
    "print": preview,
    "rescued": rescued,
    "history": history,
    "guide": lambda desk, words: GuideWindow(LIGHT, words, desk.window),
    "keys": lambda desk, words: KeysSheet(desk.window._actions, LIGHT, words, desk.window),
    "about": lambda desk, words: AboutDialog(LIGHT, words, desk.window),
    "first run": lambda desk, words: Welcome(desk.window, W48, LIGHT, words),
}


@pytest.fixture
def busy(open_desk: Open) -> Iterator[Desk]:
    """A planned week with moves and a step to undo."""
    moves = move("1:30 meetings > customers"), move("0:30 admin > travel")
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, moves[0])))
    desk.session.perform(MoveTime(W48, moves[1]))
    yield desk
    for window in QApplication.topLevelWidgets():
        if window is not desk.window and isinstance(window, QDialog | GuideWindow):
            window.close()


# Names


def test_everything_that_takes_keys_has_a_name(busy: Desk, words: Words) -> None:
    nameless = {}

    for name, opened in WINDOWS.items():
        window = opened(busy, words)
        window.show()
        busy.settle()
        assert focusable(window), name
        nameless[name] = [kind(each) for each in focusable(window) if not said(each).strip()]
        if window is not busy.window:
            window.close()

    assert {name: each for name, each in nameless.items() if each} == {}


def kind(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_slice_is_a_slider_with_name_time_and_counterpart(busy: Desk, language: str) -> None:
    words = Words(language)
    turned(busy, words)
    sliders = [s for s in busy.window.findChildren(QSlider) if s.isVisible()]

    held = busy.session.book.plan(W48)
    named = {said(slider): slider for slider in sliders}

    assert len(named) == len(sliders) == len(held.minutes)
    for category in busy.session.book.active:
        if category.id in held.minutes:
            slider = named[category.name]
            told = said(slider, QAccessible.Text.Description)
            assert told.startswith(words.time(held.planned(category.id)))
            assert any(other.name in told for other in busy.session.book.active)
            assert said(slider, VALUE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_tell_their_value_too(busy: Desk, language: str) -> None:
    dialog = page_of_the_settings("hours")(busy, Words(language))
    dialog.show()
    fields = [f for f in dialog.findChildren(DurationEdit) if f.isVisible()]

    assert [said(field, VALUE) for field in fields] == [field.text() for field in fields]
    assert [said(field) for field in fields] == [Words(language).weekday(day) for day in range(7)]


# Focus


def look(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage()


def changed(before: QImage, after: QImage) -> int:
    """How many rows of pixels differ."""
    return sum(one != other for one, other in zip(lines(before), lines(after), strict=True))


def lines(image: QImage) -> list[bytes]:
    bits, length = bytes(image.constBits()), image.bytesPerLine()
    return [bits[start : start + length] for start in range(0, len(bits), length)]


def around(widget: QWidget, window: QWidget) -> QRect:
    """Where its mark is to be seen; a slider's is its slice, which the ring paints."""
    marked = widget.parentWidget() if isinstance(widget, QSlider) else widget
    return (
        QRect(marked.mapTo(window, QPoint()), marked.size())
        .adjusted(-4, -4, 4, 4)
        .intersected(window.rect())
    )


def unmarked(window: QWidget, first: QWidget, steps: int = 120) -> list[str]:
    """What has had the focus, as Tab goes round once, and looks the same with and without it."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    blind: list[str] = []
    for _ in range(steps):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in reached:
            assert len(reached) > 1
            return blind
        reached.append(widget)
        _keep_still(widget)
        place = around(widget, window)
        with_focus = look(window, place)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if widget.isVisible() and changed(with_focus, look(window, place)) < 6:
            blind.append(f"{type(widget).__name__} {said(widget)!r}")
    raise AssertionError("Tab never comes back")


def _keep_still(widget: QWidget) -> None:
    """A text cursor blinks, which is no mark of its own."""
    if isinstance(widget, QLineEdit):
        widget.deselect()
    QApplication.processEvents()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_in_the_window_the_focus_is_seen_wherever_tab_takes_it(busy: Desk, theme: str) -> None:
    busy.program.settings.choose(THEME, theme)
    busy.program.renew()
    busy.resize(1400, 1900)

    assert unmarked(busy.window, busy.window.page.ring.view) == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.id)
def test_in_the_settings_the_focus_is_seen_wherever_tab_takes_it(
    busy: Desk, palette: Palette
) -> None:
    busy.program.settings.choose(THEME, palette.id)
    busy.program.renew()
    blind = {}

    for row in PAGES:
        dialog = page_of_the_settings(row.id)(busy, ENGLISH)
        assert isinstance(dialog, SettingsDialog)
        dialog.resize(900, 1100)
        dialog.show()
        busy.settle()
        blind[row.id] = unmarked(dialog, dialog._list)
        dialog.close()

    assert {page: each for page, each in blind.items() if each} == {}


def test_in_dialogs_too(busy: Desk) -> None:
    blind = {}

    for name in ("guide", "about", "keys", "absence", "edit a move"):
        window = WINDOWS[name](busy, ENGLISH)
        window.show()
        busy.settle()
        blind[name] = unmarked(window, focusable(window)[0])
        window.close()

    assert {name: each for name, each in blind.items() if each} == {}


def test_lists_show_which_line_is_the_current_one(busy: Desk) -> None:
    dialog = page_of_the_settings("general")(busy, ENGLISH)
    dialog.show()

    lists = dialog.findChildren(QAbstractItemView)

    assert all(each.currentIndex().isValid() for each in lists if each.isVisible())


# Boxes


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("is_enabled", [True, False], ids=["enabled", "disabled"])
def test_an_empty_check_box_is_seen_and_a_checked_one_has_a_check(
    busy: Desk, palette: Palette, is_enabled: bool
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_palette(application, palette)
    around_it = QWidget()
    box = QCheckBox("", around_it)
    box.setEnabled(is_enabled)
    box.resize(30, 30)
    around_it.resize(30, 30)
    around_it.show()

    empty = colours_of(around_it)
    box.setChecked(True)
    checked = colours_of(around_it)

    ground = palette.window
    assert max(contrast(colour, ground) for colour in empty) >= MARK_CONTRAST
    inside = palette.accent if is_enabled else palette.raised
    assert max(contrast(colour, inside) for colour in checked) >= MARK_CONTRAST
    assert empty != checked
    around_it.close()


def colours_of(widget: QWidget) -> set[str]:
    seen = widget.grab().toImage()
    places = ((x, y) for x in range(seen.width()) for y in range(seen.height()))
    return {seen.pixelColor(x, y).name() for x, y in places}
