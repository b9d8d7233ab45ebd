"""A ring in a window, and a hand that moves over it as a user's would."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner.app.commands.plan import LockCategory, MoveTime
from planner.app.session import Session
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.ring import INNER, OUTER, Slice
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.asked import Asked
from planner.ui.ring import Centre, RingView
from planner.ui.ring.stage import Stage
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, plan
from tests.house.strays import Strays

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Table:
    """A ring on a session, as a page would have it, with the gestures of a user in the user's words."""

    def __init__(
        self, shown: Book, language: str = "en", size: tuple[int, int] = (720, 700)
    ) -> None:
        self.session = Session(shown)
        self.words = Words(language)
        self.window = QWidget()
        self.ring = RingView(LIGHT, self.words)
        box = QVBoxLayout(self.window)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.ring)
        self.window.resize(*size)
        self.asked: list[Asked] = []
        self.previews: list[Move | None] = []
        self.ring.moved.connect(self._move)
        self.ring.lock_wanted.connect(self._lock)
        self.ring.previewed.connect(self.previews.append)
        self.session.listen(self._show)
        self.window.show()
        self._show(shown)
        QTest.mouseMove(
            self.ring, QPoint(1, 1)
        )  # of the first move of all, only that it enters is told

    def put_away(self) -> None:
        """Take the window apart while all of it is there, not whenever garbage is looked for."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    @property
    def plan(self) -> Plan:
        return self.session.book.plan(W48)

    @property
    def stage(self) -> Stage:
        assert self.ring._stage is not None
        return self.ring._stage

    @property
    def bubble(self) -> str:
        """What the bubble says."""
        return self.ring._above.text

    def part(self, name: str) -> Slice:
        return next(part for part in self.stage.scene.parts if part.id == name)

    def on(self, name: str, share: float = 0.5, out: float = 0.5) -> QPoint:
        """A place on a slice: so far along it and so far out; *Not planned* is the plate."""
        if name == "plate":
            return self.stage.frame.middle.toPoint()
        part = self.part(name)
        turn = part.begin + share * part.span
        return self.stage.frame.point(turn, INNER + out * (OUTER - INNER)).toPoint()

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.ring, place)

    def press(self, place: QPoint, key: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.mousePress(self.ring, LEFT, key, place)

    def release(self, place: QPoint) -> None:
        QTest.mouseRelease(self.ring, LEFT, NO_KEY, place)

    def lift(self, name: str, share: float = 0.9) -> None:
        """Press on a slice and drag until its piece is lifted."""
        self.press(self.on(name, share))
        self.move(self.on(name, share, 0.9))
        assert self.ring._hand.carried

    def drag(self, name: str, target: str, share: float = 0.9) -> None:
        self.lift(name, share)
        self.move(self.on(target))
        self.release(self.on(target))

    def wheel(self, turned: int) -> bool:
        """Turn the wheel over the ring by so many eighths of a degree; gives whether it was used."""
        place = QPointF(self.ring.rect().center())
        event = QWheelEvent(
            place,
            self.ring.mapToGlobal(place),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            NO_KEY,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.ring, event)
        return event.isAccepted()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.window.focusWidget() or self.ring, key, modifier)

    def focus(self, name: str) -> None:
        slider = self.ring._keyboard.slider(name)
        assert slider is not None
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        slider.setFocus(Qt.FocusReason.TabFocusReason)
        assert slider.hasFocus()

    def _move(self, move: Move, strand: str) -> None:
        self._perform(Asked(MoveTime(W48, move), strand))

    def _lock(self, category: str, on: bool) -> None:
        self._perform(Asked(LockCategory(W48, category, on)))

    def _perform(self, asked: Asked) -> None:
        self.asked.append(asked)
        self.session.perform(asked.command)

    def _show(self, shown: Book) -> None:
        week = shown.plan(W48)
        centre = Centre(self.words.time(week.capacity), self.words.week(W48))
        self.ring.show_plan(shown, week, shown.normal_week(W48).minutes, centre=centre)


Laid = Callable[..., Table]


@pytest.fixture
def laid(app: QApplication) -> Iterator[Laid]:
    """Lays a ring of a plan: `laid(plan("…"))`."""
    tables: list[Table] = []

    def laid(shown: Plan | None = None, language: str = "en", **size: tuple[int, int]) -> Table:
        tables.append(Table(book(EMPLOYEE_WEEK, shown or plan()), language, **size))
        return tables[-1]

    yield laid
    for table in tables:
        table.put_away()


@pytest.fixture
def crowded(app: QApplication) -> Iterator[Table]:
    """Eleven categories with time, so that some are folded."""
    more = tuple(Category(f"x{n}", f"Extra {n}", Role.WORK) for n in range(5))
    week = plan(
        "customers 10:00, meetings 6:00, admin 5:00, preparation 4:00, travel 2:00,"
        " improvement 2:00, x0 2:00, x1 2:00, x2 2:00, x3 1:00, x4 1:00"
    )
    whole = replace(book(), categories=(*CATEGORIES[:-1], *more, CATEGORIES[-1]))
    assert whole.order[-1] == OPEN_ID
    table = Table(whole.with_plan(week))
    yield table
    table.put_away()


def forgive_menus(strays: Strays) -> None:
    """The offscreen platform has no real menus, and says so."""
    assert all(stray.startswith("Qt: This plugin does not support") for stray in strays.taken())
