"""New start, templates and copies: what would change is shown before it is done."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QMenu, QPushButton, QWidget

from planner.app.commands.plan import BeginFrom
from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.core.book import Book
from planner.core.move import Reason
from planner.core.plan import StartKind
from planner.core.starts import Choice
from planner.core.template import Template
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.starts.copy_dialog import CopyDialog
from planner.ui.starts.start_dialog import StartDialog
from planner.ui.starts.template_dialog import TemplateDialog
from tests.builders import EMPLOYEE_WEEK, W48, book, minutes, move, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk

W47, W49, W50 = W48.plus(-1), W48.plus(1), W48.plus(2)
FAIR = Template("t1", "Fair", minutes("customers 20:00, travel 17:00"))
MOVED = plan(EMPLOYEE_WEEK, move("1:00 meetings > customers"))


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`answer(StartDialog, look)`: what somebody does in the dialogs of that kind, one after another."""

    def answer(kind: type[QDialog], *looks: Callable[..., None]) -> None:
        waiting = iter(looks)

        def run(dialog: QDialog) -> int:
            dialog.show()
            next(waiting)(dialog)
            return 0

        monkeypatch.setattr(kind, "exec", run)

    return answer


def texts_of(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def starts(held: Book, parent: QWidget, first: Choice | None = None) -> StartDialog:
    dialog = StartDialog(held, W48, LIGHT, Words("en"), parent)
    dialog.show_book(held, first)
    dialog.show()
    return dialog


def listed(dialog: QDialog) -> list[str]:
    (found,) = dialog.findChildren(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def choose(dialog: QDialog, name: str) -> None:
    (found,) = dialog.findChildren(QListWidget)
    (item,) = found.findItems(name, Qt.MatchFlag.MatchExactly)
    found.setCurrentItem(item)


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def menu_of(desk: Desk) -> QMenu:
    menu = desk.window.page.ring._menu_button.menu()
    assert menu is not None
    return menu


def use_menu(desk: Desk, text: str) -> None:
    (action,) = [each for each in menu_of(desk).actions() if each.text() == text]
    assert action.isEnabled()
    action.trigger()
    desk.settle()


# New start


def test_it_names_what_changes_which_moves_go_and_what_is_no_longer_locked(desk: Desk) -> None:
    stop = move("1:00 meetings > customers", Reason(None, "Status meeting"))
    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, stop, locks=frozenset({"travel"})))

    said = texts_of(starts(held, desk.window))

    assert {"Customer contact", "13:00", "12:00", "−1:00"} <= set(said)
    assert "Mail and administration" not in said
    assert "One move goes:" in said
    assert "· Status meeting, 1:00" in said
    assert "No longer locked: Travel" in said


def test_every_start_there_is_is_listed_under_its_heading(desk: Desk) -> None:
    names = listed(starts(replace(book(), templates=(FAIR,)), desk.window))

    assert names[:6] == [
        "Normal week",
        "Last week",
        "Average of 4 weeks",
        "Templates",
        "Fair",
        "Typical weeks",
    ]
    assert len(names) == 6 + 5


def test_the_difference_of_what_is_selected_is_shown_and_read_out(desk: Desk) -> None:
    dialog = starts(replace(book(EMPLOYEE_WEEK, MOVED), templates=(FAIR,)), desk.window)
    (found,) = dialog.findChildren(QListWidget)

    QTest.keyClick(found, Qt.Key.Key_Down)
    assert "Last week has no plan to begin from. Choose another start." in texts_of(dialog)
    assert not button(dialog, "Begin anew").isEnabled()

    QTest.keyClick(found, Qt.Key.Key_Down, delay=-1)
    QTest.keyClick(found, Qt.Key.Key_Down)
    assert found.currentItem().text() == "Fair"
    assert "20:00" in texts_of(dialog)
    assert "Travel 2:30 → 17:00 +14:30" in dialog._difference.accessibleDescription()
    assert button(dialog, "Begin anew").isEnabled()


def test_enter_begins_from_what_is_selected_and_only_if_it_can_be(desk: Desk) -> None:
    dialog = starts(replace(book(), templates=(FAIR,)), desk.window)
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    (found,) = dialog.findChildren(QListWidget)

    choose(dialog, "Last week")
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert asked == []
    assert dialog.isVisible()

    choose(dialog, "Fair")
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert asked == [BeginFrom(W48, StartKind.TEMPLATE, "t1")]
    assert dialog.isHidden()


def test_a_typical_week_says_what_is_not_planned_before_it_is_chosen(desk: Desk) -> None:
    dialog = starts(book(), desk.window)

    choose(dialog, "Leader")

    said = "No category is like this, so it is not planned: People and one-on-ones"
    assert said in texts_of(dialog)


def test_only_own_templates_can_be_renamed_and_removed(desk: Desk) -> None:
    dialog = starts(replace(book(), templates=(FAIR,)), desk.window)

    able = {}
    for name in ("Normal week", "Fair", "Leader"):
        choose(dialog, name)
        able[name] = button(dialog, "Rename…").isEnabled(), button(dialog, "Remove").isEnabled()

    assert able == {
        "Normal week": (False, False),
        "Fair": (True, True),
        "Leader": (False, False),
    }


def test_nothing_is_done_before_somebody_says_so(
    open_desk: Open, answer: Callable[..., None]
) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, MOVED))
    answer(StartDialog, QDialog.reject, lambda dialog: button(dialog, "Begin anew").click())

    use_menu(desk, "Begin from the normal week…")
    assert desk.hours["customers"] == "13:00"
    assert not desk.session.past

    use_menu(desk, "Begin from the normal week…")
    assert desk.hours["customers"] == "12:00"
    assert len(desk.session.past) == 1


def test_the_menu_s_short_ways_select_their_start(
    open_desk: Open, answer: Callable[..., None]
) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(week=W47), week=W47))
    shown: list[object] = []
    answer(StartDialog, *[lambda dialog: shown.append(dialog._list.chosen)] * 3)

    for text in ("New start…", "Begin from the normal week…", "Begin from last week…"):
        use_menu(desk, text)

    assert shown == [Choice(StartKind.NORMAL), Choice(StartKind.NORMAL), Choice(StartKind.LAST)]


def test_templates_are_saved_renamed_and_removed_where_they_are_chosen(
    open_desk: Open, answer: Callable[..., None]
) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, MOVED))

    def name_it(text: str) -> Callable[[TemplateDialog], None]:
        def look(dialog: TemplateDialog) -> None:
            dialog._field.selectAll()
            QTest.keyClicks(dialog._field, text)
            QTest.keyClick(dialog._field, Qt.Key.Key_Return)

        return look

    def look(dialog: StartDialog) -> None:
        button(dialog, "Save as a template…").click()
        assert dialog._list.chosen == Choice(StartKind.TEMPLATE, desk.session.book.templates[0].id)
        button(dialog, "Rename…").click()
        assert "Quiet" in listed(dialog)
        button(dialog, "Remove").click()
        assert "Quiet" not in listed(dialog)

    answer(TemplateDialog, name_it("Fair"), name_it("Quiet"))
    answer(StartDialog, look)
    use_menu(desk, "New start…")

    made = [type(step.commands[0]) for step in desk.session.past]
    assert made == [SaveTemplate, RenameTemplate, RemoveTemplate]


# Saving a template


def saving(held: Book, desk: Desk) -> tuple[TemplateDialog, list[object]]:
    """The dialog that the menu opens on `held`, and what it asks."""
    from planner.ui.starts.opening import StartDialogs

    asked: list[object] = []
    dialogs = StartDialogs(lambda: held, W48, LIGHT, Words("en"), desk.window, asked.append)
    dialog = dialogs._template_dialog(desk.window)
    dialog.asked.connect(asked.append)
    dialog.show()
    return dialog, asked


def test_a_template_gets_the_hours_of_this_week_or_of_the_normal_week(desk: Desk) -> None:
    for place, customers in enumerate(("13:00", "12:00")):
        dialog, asked = saving(book(EMPLOYEE_WEEK, MOVED), desk)
        QTest.keyClicks(dialog._field, "Fair")
        dialog._choices[place].click()

        dialog._buttons.ok.click()

        (command,) = asked
        assert isinstance(command, SaveTemplate)
        assert command.template.minutes["customers"] == minutes(f"a {customers}")["a"]


def test_a_name_that_is_taken_is_told_and_gets_the_hours(desk: Desk) -> None:
    dialog, asked = saving(replace(book(), templates=(FAIR,)), desk)

    QTest.keyClicks(dialog._field, "fair")
    assert dialog._remark.text() == "There is a template “Fair”. It gets these hours instead."
    dialog._buttons.ok.click()

    (command,) = asked
    assert isinstance(command, SaveTemplate)
    assert (command.template.id, command.template.name) == ("t1", "Fair")


def test_without_a_name_nothing_can_be_saved(desk: Desk) -> None:
    dialog, _ = saving(book(), desk)

    assert not dialog._buttons.ok.isEnabled()
    QTest.keyClicks(dialog._field, "  ")
    assert not dialog._buttons.ok.isEnabled()
    assert dialog._remark.isHidden()


def test_another_template_s_name_is_refused_while_it_is_typed(desk: Desk) -> None:
    quiet = Template("t2", "Quiet", minutes("travel 37:00"))
    dialog, asked = saving(replace(book(), templates=(FAIR, quiet)), desk)
    dialog.show_name_of("t2")

    QTest.keyClicks(dialog._field, "FAIR")

    assert "already" in dialog._remark.text()
    assert not dialog._buttons.ok.isEnabled()
    QTest.keyClicks(dialog._field, "ly quiet")
    dialog._buttons.ok.click()
    assert asked == [RenameTemplate("t2", "FAIRly quiet")]


# Copying


def copying(held: Book, desk: Desk) -> tuple[CopyDialog, list[object]]:
    dialog = CopyDialog(held, W48, LIGHT, Words("en"), desk.window)
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    dialog.show()
    return dialog, asked


def test_planned_weeks_are_told_and_stay_unless_they_are_ticked(desk: Desk) -> None:
    held = book(EMPLOYEE_WEEK, MOVED, plan(week=W49), plan("", week=W50))
    dialog, asked = copying(held, desk)

    assert "has a plan" in listed(dialog)[0]
    assert "a week off" in listed(dialog)[1]
    assert dialog._summary.text().startswith("Week 48 is copied to weeks 51–52.")

    dialog._list.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog._summary.text().startswith("Week 48 is copied to weeks 49 and 51–52.")
    dialog._buttons.ok.click()
    assert asked == [CopyWeek(W48, (W49, W48.plus(3), W48.plus(4)))]


def test_more_weeks_keep_what_was_ticked_and_what_was_not(desk: Desk) -> None:
    dialog, _ = copying(book(EMPLOYEE_WEEK, MOVED, plan(week=W49)), desk)
    dialog._list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog._list.item(1).setCheckState(Qt.CheckState.Unchecked)

    dialog._count.setValue(6)

    states = [dialog._list.item(row).checkState() for row in range(6)]
    assert [state is Qt.CheckState.Checked for state in states] == [True, False] + [True] * 4
    assert dialog._count.maximum() == 52


def test_without_a_week_there_is_nothing_to_copy(desk: Desk) -> None:
    dialog, _ = copying(book(EMPLOYEE_WEEK, MOVED, plan(week=W49)), desk)

    dialog._count.setValue(1)

    assert dialog._summary.text().startswith("No week is left to copy to.")
    assert not dialog._buttons.ok.isEnabled()


def test_a_copy_is_one_step_with_a_name(open_desk: Open, answer: Callable[..., None]) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, MOVED))
    answer(CopyDialog, lambda dialog: dialog._buttons.ok.click())

    use_menu(desk, "Copy to the next weeks…")

    assert len(desk.session.book.weeks) == 5
    undo = desk.window.bar._buttons["undo"]
    assert undo.accessibleName() == "Undo: copy week 48 to weeks 49–52"
    undo.click()
    assert len(desk.session.book.weeks) == 1


def test_a_week_off_can_be_neither_copied_nor_saved(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan("")))

    able = {each.text(): each.isEnabled() for each in menu_of(desk).actions()}

    assert able["New start…"]
    assert not able["Copy to the next weeks…"]
    assert not able["Save as a template…"]
