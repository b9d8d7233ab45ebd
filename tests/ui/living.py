"""What of Qt lives: every object that can be found, counted by its type."""

import gc
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from planner.ui.jobs import Jobs


def living() -> Counter[str]:
    """Objects by type: all windows and widgets, whatever the program or Python holds, and what belongs
    to any of these."""
    _throw_away()
    tops = {_address(top): top for top in map(_top_of, _roots())}
    found: dict[int, str] = {}
    for top in tops.values():
        for each in (top, *top.findChildren(QObject)):
            found[_address(each)] = each.metaObject().className()
    return Counter(found.values())


def _throw_away() -> None:
    """What is to go is gone: work that nobody waits for any more, garbage, and what was told to be
    deleted later."""
    application = QApplication.instance()
    assert application is not None
    for jobs in application.findChildren(Jobs):
        jobs.wait()
    for _ in range(3):
        application.processEvents()
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _roots() -> Iterator[QObject]:
    application = QApplication.instance()
    assert application is not None
    yield application
    yield from QApplication.allWidgets()
    for each in gc.get_objects():
        if isinstance(each, QObject) and Shiboken.isValid(each):
            yield each


def _top_of(each: QObject) -> QObject:
    while (parent := each.parent()) is not None:
        each = parent
    return each


def _address(each: QObject) -> int:
    return Shiboken.getCppPointer(each)[0]
