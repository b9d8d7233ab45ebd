"""Somebody who does anything at all: mouse, keys, sizes, dialogs, languages, in no sensible order.

What it does comes from a seed alone, so that a run can be repeated; `done` says what it did.
"""

import gc
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox, QWidget

from planner.core.duration import ZERO, total
from planner.ui import export_place
from planner.ui.exporting import Exporting
from planner.ui.importing import Importing
from planner.ui.imports.dialog import ImportDialog
from planner.ui.pages import rows
from planner.ui.printing import outside
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.settings import LANGUAGE, THEME
from tests.sources.reading_files import SAMPLES
from tests.ui.desk import WEDNESDAY, Desk
from tests.ui.log.importing import ReadHere

KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2),
    *(Qt.Key.Key_C, Qt.Key.Key_L, Qt.Key.Key_M, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_0),
    *(Qt.Key.Key_Colon, Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_Comma, Qt.Key.Key_F10),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
DEEDS = (
    *("earlier", "later", "today", "find", "move", "history", "guide", "keys"),
    *("weeks", "goals", "about"),
    *(page.id for page in rows.PAGES),
)
IMPORTED = ("outlook-en.csv",)
"""What is imported, of the samples."""

PATIENCE_IN_DIALOG = 0.12
"""How often a dialog or a menu that is open is closed rather than played in."""

DEEPEST = 2


class Monkey:
    """Plays at a desk. Whatever waits for an answer, in a loop of its own, is played in too."""

    def __init__(self, desk: Desk, seed: int, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.desk, self.done = desk, list[str]()
        self._chance = random.Random(seed)
        self._book = desk.session.book
        self._depth = 0
        self._is_settling = False
        self._folder = folder
        self._exporting = Exporting(desk.program, lambda _: False)
        self._importing = Importing(desk.program, ReadHere, desk.settings, lambda: WEDNESDAY)
        patch.setattr(export_place, "ask_place", self._chosen_place)
        patch.setattr(outside, "ask_place", self._chosen_place)
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
        patch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
        self._ways: list[tuple[int, Callable[[], str]]] = [
            (30, self._click),
            (10, self._drag),
            (6, self._wheel),
            (34, self._press),
            (10, self._turn_back),
            (8, self._do_deed),
            (4, self._resize),
            (1, self._choose),
            (1, self._settings),
            (2, self._print),
            (2, self._import),
        ]

    def play(self, events: int, after_each: Callable[[], None]) -> None:
        """Do so many things, and close what is open then. The first thing that fails ends it."""
        self._left, self._after_each = events, after_each
        self._failure: BaseException | None = None
        self._loop = QEventLoop()
        QTimer.singleShot(0, self._step)
        self._loop.exec()
        if self._failure is not None:
            raise self._failure

    def _step(self) -> None:
        """One thing. If it opens a loop of its own, the next ones are done inside."""
        if self._is_settling:
            QTimer.singleShot(1, self._step)
            return
        if self._failure is not None or (self._left <= 0 and self._depth == 0):
            self._close_all()
            self._loop.quit()
            return
        QTimer.singleShot(0, self._step)
        self._depth += 1
        try:
            self._do()
            self._after_each()
        except BaseException as failure:
            self._failure = self._failure or failure
        finally:
            self._depth -= 1

    def _do(self) -> None:
        self._left -= 1
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        enough = self._left <= 0 or self._depth > DEEPEST
        if above is not None and (enough or self._chance.random() < PATIENCE_IN_DIALOG):
            self.done.append(f"close {_named(above)}")
            _leave(above)
        elif not enough:
            weights = [weight for weight, _ in self._ways]
            way = self._chance.choices([way for _, way in self._ways], weights)[0]
            self.done.append(f"{way.__name__} …")
            self.done.append(way())
        self._settle()

    def check_sums(self) -> None:
        """Every week is shared out in full, and nothing is below 0:00."""
        book = self.desk.session.book
        for week in {*book.weeks, self.desk.window.week}:
            plan = book.plan(week)
            assert total(plan.minutes.values()) == plan.capacity, week
            assert min(plan.minutes.values(), default=ZERO) >= ZERO, week
            assert all(time % timedelta(minutes=1) == ZERO for time in plan.minutes.values()), week

    def come_to_rest(self) -> None:
        """A new window on the book of the beginning, and nothing to undo."""
        self.desk.session._past.clear()
        self.desk.session._future.clear()
        self.desk.session._turn_to(self._book)
        self.desk.shelf.kept.clear()
        self.desk.window.go_to(self.desk.window._place.today)
        self.desk.resize(1280, 800)
        for page in rows.PAGES:
            self.desk.window.open_page(page.id)
        self.desk.window.open_page(rows.HOME)
        self.desk.program.renew()
        self._settle()
        gc.collect()

    # What it does

    def _target(self) -> QWidget:
        """Where events go: what is in the way of all else, or the window."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return above or self.desk.window

    def _point(self) -> tuple[QWidget, QPoint]:
        """Anywhere, though often on something that answers."""
        target = self._target()
        buttons = [each for each in target.findChildren(QAbstractButton) if each.isVisible()]
        if buttons and self._chance.random() < 0.3:
            button = self._chance.choice(buttons)
            return button, button.rect().center()
        at = QPoint(
            self._chance.randrange(max(1, target.width())),
            self._chance.randrange(max(1, target.height())),
        )
        under = target.childAt(at) or target
        return under, under.mapFrom(target, at)

    def _click(self) -> str:
        widget, at = self._point()
        if self._is_way_out(widget):
            return "looked at a way out"
        way = self._chance.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        button = self._chance.choice((left, left, left, right))
        way(widget, button, self._modifier(), at)
        return f"{way.__name__} {button.name} at {at.x()},{at.y()} of {_named(widget)}"

    def _drag(self) -> str:
        widget, start = self._point()
        if self._is_way_out(widget):
            return "looked at a way out"
        left = Qt.MouseButton.LeftButton
        told = f"drag from {start.x()},{start.y()} of {_named(widget)}"
        QTest.mousePress(widget, left, self._modifier(), start)
        for _ in range(self._chance.randrange(1, 6)):
            step = QPoint(self._chance.randint(-200, 200), self._chance.randint(-200, 200))
            start = start + step
            if _is_gone(widget):
                return told + ", which went"
            QTest.mouseMove(widget, start)
            self._settle()
        if not _is_gone(widget):
            QTest.mouseRelease(widget, left, Qt.KeyboardModifier.NoModifier, start)
        return told

    def _wheel(self) -> str:
        widget, at = self._point()
        turn = QPoint(0, self._chance.choice((-120, 120)))
        none = Qt.KeyboardModifier.NoModifier
        glob = QPointF(widget.mapToGlobal(at))
        event = QWheelEvent(
            QPointF(at),
            glob,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(widget, event)
        return f"wheel {turn.y()} at {_named(widget)}"

    def _press(self) -> str:
        key, keys = self._chance.choice(KEYS), self._modifier()
        focused = QApplication.focusWidget() or self._target()
        if self._is_way_out(focused):
            return "looked at a way out"
        told = f"{key.name} {keys.name} in {_named(focused)}"
        QTest.keyClick(focused, key, keys)
        return told

    def _turn_back(self) -> str:
        deed = self._chance.choice(("undo", "undo", "redo"))
        return self._trigger(deed)

    def _do_deed(self) -> str:
        return self._trigger(self._chance.choice(DEEDS))

    def _trigger(self, deed: str) -> str:
        if self._target() is self.desk.window:
            self.desk.window._actions[deed].trigger()
        return deed

    def _resize(self) -> str:
        size = self._chance.randint(480, 1700), self._chance.randint(400, 1100)
        if self._target() is self.desk.window:
            self.desk.window.resize(*size)
        return f"resize to {size}"

    def _choose(self) -> str:
        """Another language or theme, as in the settings."""
        choice = self._chance.choice((LANGUAGE, THEME))
        value = self._chance.choice(choice.values)
        if self._target() is self.desk.window:
            self.desk.settings.choose(choice, value)
            self.desk.program.renew()
        return f"{choice.key} {value}"

    def _settings(self) -> str:
        return self._trigger("settings")

    def _print(self) -> str:
        """Open the preview, or save what it shows as a PDF."""
        above = self._target()
        if isinstance(above, PreviewDialog):
            above.pdf_button.click()
            return "save as PDF"
        return self._trigger("print")

    def _import(self) -> str:
        """Open what calendars and time trackers wrote, or accept what is shown of it."""
        above = self._target()
        if isinstance(above, ImportDialog):
            above.preview.accept.click()
            return "accept an import"
        if above is not self.desk.window:
            return "no import: something is in the way"
        path = SAMPLES / self._chance.choice(IMPORTED)
        self._importing.import_files([path])
        return f"import {path.name}"

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._chance.choice(MODIFIERS)

    # What leads outside

    def _chosen_place(
        self, _: QWidget, kind: str, name: str, ending: str, *__: object
    ) -> Path | None:
        """A file that is written over again and again, or nothing."""
        return self._folder / f"file{ending}" if self._chance.random() < 0.7 else None

    def _is_way_out(self, widget: QWidget) -> bool:
        """Whether it leaves the program for another: a printer, a file manager."""
        text = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
        return text.startswith(
            ("Print…", "Udskriv…", "Open folder", "Open the folder", "Åbn mappe")
        )

    def _close_all(self) -> None:
        for _ in range(20):
            above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if above is None:
                return
            _leave(above)
            self._settle()

    def _settle(self) -> None:
        application = QApplication.instance()
        assert application is not None
        self._is_settling = True
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._is_settling = False


def _leave(above: QWidget) -> None:
    """Close it; where it asks whether something may be lost, that may be."""
    buttons = above.buttons() if isinstance(above, QMessageBox) else ()
    lost = QMessageBox.ButtonRole.DestructiveRole
    leave = next((each for each in buttons if above.buttonRole(each) is lost), None)
    leave.click() if leave else above.close()


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"


def _is_gone(widget: QWidget) -> bool:
    import shiboken6

    return not shiboken6.isValid(widget)
