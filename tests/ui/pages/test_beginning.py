"""Beginning a week anew: what would change is shown before it is done."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from planner.app.commands.plan import begun_from
from planner.core.move import Reason
from planner.core.plan import StartKind
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.begin_dialog import BeginDialog
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk


def texts_of(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_it_names_what_changes_which_moves_go_and_what_is_no_longer_locked(
    desk: Desk, words: Words
) -> None:
    stop = move("1:00 meetings > customers", Reason(None, "Status meeting"))
    planned = plan(EMPLOYEE_WEEK, stop, locks=frozenset({"travel"}))
    held = book(EMPLOYEE_WEEK, planned)

    begun = begun_from(held, W48, StartKind.NORMAL)
    dialog = BeginDialog(held, planned, begun, LIGHT, Words("en"), desk.window)

    said = texts_of(dialog)
    assert {"Customer contact", "13:00", "12:00", "−1:00"} <= set(said)
    assert "Mail and administration" not in said
    assert "One move goes:" in said
    assert "· Status meeting, 1:00" in said
    assert "No longer locked: Travel" in said


def test_nothing_is_done_before_somebody_says_so(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:00 meetings > customers"))))
    answers = iter((QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted))

    def answer(dialog: BeginDialog) -> int:
        dialog.done(next(answers))
        return 0

    monkeypatch.setattr(BeginDialog, "exec", answer)

    desk.window.page.ring.begin_wanted.emit(StartKind.NORMAL)
    assert desk.hours["customers"] == "13:00"
    assert not desk.session.past

    desk.window.page.ring.begin_wanted.emit(StartKind.NORMAL)
    assert desk.hours["customers"] == "12:00"
    assert len(desk.session.past) == 1
