"""When rules are tried."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.sorting import Rules
from planner.core.trying import Trials
from planner.ui.rules.trying import Trying
from tests.ui.waiting import wait_until

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
    wait_until(lambda: told)

    assert len(told) == 1
    assert trying.is_idle


def test_of_what_was_asked_before_it_is_seen_the_newest_is_told(app: QApplication) -> None:
    panel, told = QWidget(), list[str]()
    trying = Trying(panel)
    trying.begin(tuple, MANY)
    trying.try_all(Rules(), lambda _: told.append("first"))
    trying.try_all(Rules(), lambda _: told.append("second"))

    panel.show()
    wait_until(lambda: told and trying.is_idle)

    assert told[-1] == "second"
