"""What a frame takes while a block of the day columns is dragged, resized or drawn, to the last pixel.

    python -m tests.benchmarks.bench_days

The week has eight entries a day, some side by side, and ten years behind it, at 1000×700, drawn
offscreen. A block that is let go is recorded, announced and painted. Beside each figure stands its
ratio to repainting a blank widget of the same size in the same run. Ends with status 1 if a frame takes
longer than its reach and so many blank repaints: a busy machine is slow at both.
"""

import gc
import os
import sys
from collections.abc import Iterator
from itertools import count
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from planner.app.session import Session
from planner.core.book import Book
from planner.core.log import Log
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.days.hand import Grip
from planner.ui.days.view import DaysView
from planner.ui.log.views import VIEW
from planner.ui.pages.log_page import LogPage
from planner.ui.settings import Settings
from planner.ui.theme import use_palette
from planner.window import made_application
from tests.benchmarks.bench_log import ROUNDS, SIZE, Took, blank, log_page, told, took
from tests.benchmarks.bench_storage import ten_years
from tests.builders import DAYS, W48, entry

REACH = 8.0
"""Milliseconds of a frame on a quiet machine."""
RATIO = 100
"""So many blank repaints a frame may take on a busy one."""
NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


def full_week() -> Book:
    texts = [
        f"{day} {8 + n}:{n % 2 * 15:02} 1:{n % 4 * 15:02} {'customers' if n % 3 else 'meetings'}"
        for day in DAYS[:5]
        for n in range(8)
    ]
    entries = [entry(text, f"e{n}", note="Status, sales") for n, text in enumerate(texts)]
    return ten_years().with_log(Log(W48, tuple(entries)))


def shown(given: Book) -> DaysView:
    view = DaysView(lambda: W48.monday, LIGHT, Words("en"))
    view.resize(*SIZE)
    view.show()
    view.show_week(given, given.log(W48), W48.days[:5])
    return view


def opened_page() -> tuple[LogPage, Session]:
    """The whole Log page, with all that is told of a change there."""
    session = Session(full_week())
    settings = Settings(QSettings("/dev/null", QSettings.Format.IniFormat))
    settings.choose(VIEW, "days")
    page = log_page(session, settings)
    page.asked.connect(lambda wish: session.perform(wish.command))
    return page, session


def send(view: DaysView, kind: QEvent.Type, at: QPointF) -> None:
    port = view.viewport()
    button = NONE if kind is QEvent.Type.MouseMove else LEFT
    held = NONE if kind is QEvent.Type.MouseButtonRelease else LEFT
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QMouseEvent(kind, at, port.mapToGlobal(at), button, held, keys))


def frames(view: DaysView, at: QPointF) -> Iterator[Took]:
    """What each move of the pointer from `at` takes, painted."""
    send(view, QEvent.Type.MouseButtonPress, at)
    for number in count(1):
        to = at + QPointF(number * 5 % 400 - 200, number * 3 % 200 - 100)

        def move(to: QPointF = to) -> None:
            send(view, QEvent.Type.MouseMove, to)
            view.viewport().repaint()

        yield took(move)


def drops(view: DaysView, session: Session) -> Iterator[Took]:
    """What it takes to let a block go somewhere else, until it is painted there."""
    for number in count(1):
        at = seen_block(view)
        to = at + QPointF(0, 40 if number % 2 else -40)
        send(view, QEvent.Type.MouseButtonPress, at)
        send(view, QEvent.Type.MouseMove, to)

        def let_go(to: QPointF = to) -> None:
            send(view, QEvent.Type.MouseButtonRelease, to)
            view.viewport().repaint()

        steps = len(session.past)
        yield took(let_go)
        assert len(session.past) > steps


def seen_block(view: DaysView) -> QPointF:
    """The middle of a block in the middle of the view, which nothing lies over."""
    height = view.viewport().height()
    middles = [(item, view.rect_of(item).center()) for item in view.items if item.is_block]
    return next(
        at
        for item, at in middles
        if height / 3 < at.y() < height * 2 / 3 and view._hit(at) == (item, Grip.MOVE)
    )


def measured(view: DaysView, at: QPointF) -> list[Took]:
    each = frames(view, at)
    next(each)
    frames_of_it = [next(each) for _ in range(ROUNDS)]
    view._let_go()
    return frames_of_it


def main() -> int:
    application = made_application()
    use_palette(application, LIGHT)
    session = Session(full_week())
    view = shown(session.book)
    view.asked.connect(lambda command, _: session.perform(command))
    session.listen(lambda given: view.show_week(given, given.log(W48), W48.days[:5]))
    application.processEvents()
    gc.freeze()  # as the program does with a book that it has opened
    reference = blank(application)
    print(f"Python {sys.version.split()[0]}, {SIZE[0]} × {SIZE[1]}")
    rect = view.rect_of(view.items[20])
    beside = QPointF(rect.center().x(), view.viewport().height() - 20.0)
    places = {
        "drag a block": rect.center(),
        "pull its lower edge": QPointF(rect.center().x(), rect.bottom() - 1),
        "draw a block": beside,
    }
    missed = False
    for name, at in places.items():
        taken = measured(view, at)
        told(name, taken, REACH, reference)
        middle = median(each.busy for each in taken)
        missed |= middle * 1000 > REACH and middle > RATIO * reference
    each = drops(view, session)
    told("let a block go", [next(each) for _ in range(ROUNDS)], REACH, reference)
    delete(view)
    page, session = opened_page()
    each = drops(page.days_card.view, session)
    told("the same on its page", [next(each) for _ in range(ROUNDS)], REACH, reference)
    delete(page)  # before the application is
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
