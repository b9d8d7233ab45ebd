"""When rules are tried."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.sorting import Rules
from planner.core.trying import Trials
from planner.ui.rules.trying import Trying

MANY = 10_000


def test_a_few_events_are_tried_at_once(app: QApplication) -> None:
    trying, told = Trying(QWidget()), list[Trials]()
    trying.begin(tuple, 3)

    trying.try_all(Rules(), told.append)

    assert len(told) == 1


def test_many_are_tried_once_the_panel_is_seen(app: QApplication) -> None:
    panel, told = QWidget(), list[Trials]()
    trying = Trying(panel)
    trying.begin(tuple, MANY)
    trying.try_all(Rules(), told.append)
    QCoreApplication.processEvents()
    assert trying._all.is_idle
    assert not trying.is_idle

    panel.show()
    clock = QElapsedTimer()
    clock.start()
    while not told and clock.elapsed() < 5000:
        QCoreApplication.processEvents()

    assert len(told) == 1
    assert trying.is_idle


def test_of_what_was_asked_before_it_is_seen_the_newest_is_told(app: QApplication) -> None:
    panel, told = QWidget(), list[str]()
    trying = Trying(panel)
    trying.begin(tuple, MANY)
    trying.try_all(Rules(), lambda _: told.append("first"))
    trying.try_all(Rules(), lambda _: told.append("second"))

    panel.show()
    clock = QElapsedTimer()
    clock.start()
    while (not told or not trying.is_idle) and clock.elapsed() < 5000:
        QCoreApplication.processEvents()

    assert told[-1] == "second"
