"""The order in which Tab goes through widgets, where one comes in later than the others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reach_before(other: QWidget, new: QWidget) -> None:
    """Have Tab reach what is in `new`, in its order, just before what is in `other`."""
    first = next(iter(_stops(other)), None)
    if first is None:
        return
    before = _stop_before(first, new)
    for stop in _stops(new):
        QWidget.setTabOrder(before, stop)
        before = stop


def _stop_before(first: QWidget, new: QWidget) -> QWidget:
    """What Tab reaches before `first`, and that is not in `new`."""
    before = first.previousInFocusChain()
    while before is not None and before is not first:
        if _is_stop(before) and not new.isAncestorOf(before):
            return before
        before = before.previousInFocusChain()
    return first


def _stops(widget: QWidget) -> list[QWidget]:
    """What of `widget` Tab reaches; the list that a choice opens is a window of its own."""
    here = (
        each for each in (widget, *widget.findChildren(QWidget)) if each.window() is widget.window()
    )
    return [each for each in here if _is_stop(each)]


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
