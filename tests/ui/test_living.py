"""Nothing stays of a window, a dialog or a menu once it is gone."""

from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from planner.ui.pages import rows
from planner.ui.settings import LANGUAGE, THEME
from tests.builders import EMPLOYEE_WEEK, book, move, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk
from tests.ui.living import living

TIMES = 3
OPENED = (
    "move",
    "find",
    "goals",
    "weeks",
    "history",
    "guide",
    "keys",
    "about",
    "settings",
    "print",
)


@pytest.fixture
def lived_in(open_desk: Open) -> Desk:
    """A desk on which every page has been opened, and all is at rest."""
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers"))))
    for page in rows.PAGES:
        desk.window.open_page(page.id)
        desk.settle()
    desk.window.open_page(rows.HOME)
    desk.settle()
    return desk


def grown(do: Callable[[], object]) -> Counter[str]:
    """What lives more once `do` was done several times again, after the first time, which may load
    what stays."""
    do()
    before = living()
    for _ in range(TIMES):
        do()
    return living() - before


def test_a_change_of_language_or_theme_leaves_nothing_behind(lived_in: Desk) -> None:
    def change() -> None:
        for choice, value in (
            (LANGUAGE, "da"),
            (THEME, "dark"),
            (LANGUAGE, "en"),
            (THEME, "light"),
        ):
            lived_in.program.settings.choose(choice, value)
            lived_in.program.renew()
            lived_in.settle()

    assert grown(change) == Counter()


def test_what_was_opened_and_closed_leaves_nothing_behind(
    lived_in: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_and_close(dialog: QDialog | QMenu, *_: object) -> int:
        dialog.show()
        lived_in.settle()
        dialog.close()
        opened.append(type(dialog).__name__)
        return 0

    def open_it(deed: str) -> None:
        lived_in.window._actions[deed].trigger()
        lived_in.settle()
        while above := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            above.close()
            lived_in.settle()

    opened: list[str] = []
    monkeypatch.setattr(QDialog, "exec", open_and_close)
    monkeypatch.setattr(QMenu, "exec", open_and_close)

    left = {deed: grown(partial(open_it, deed)) for deed in OPENED}

    assert {deed: counts for deed, counts in left.items() if counts} == {}
    assert {"SettingsDialog", "PreviewDialog", "MoveDialog"} <= {*opened}


def test_undo_and_redo_leave_nothing_behind(lived_in: Desk) -> None:
    def turn() -> None:
        lived_in.type_hours("meetings", "5:00")
        lived_in.window.undo_wanted.emit()
        lived_in.settle()

    assert grown(turn) == Counter()
