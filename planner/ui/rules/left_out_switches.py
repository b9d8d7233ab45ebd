"""For which reasons events are left out: a switch a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from planner.core.left_out import LeftOut
from planner.core.sorting import Rules
from planner.i18n import Words
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.left_out import left_out_sentence


class LeftOutSwitches(QWidget):
    """A box that is checked stands for a reason that leaves out."""

    switched = Signal(object, bool)
    """Emits a `LeftOut`, and whether it is to be one."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.boxes: dict[LeftOut, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        for place, why in enumerate(each for each in LeftOut if each.can_be_switched):
            box, sentence = QCheckBox(), left_out_sentence(why, words)
            box.setAccessibleName(sentence)
            box.clicked.connect(lambda on, why=why: self.switched.emit(why, on))
            self.boxes[why] = box
            grid.addWidget(box, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Sentence(sentence, box), place, 1)

    def show_rules(self, rules: Rules) -> None:
        for why, box in self.boxes.items():
            box.setChecked(why in rules.left_out)


class _Sentence(PlainLabel):
    """What a box says, in as many lines as it takes, which a box itself can't do; a click is meant for
    the box."""

    def __init__(self, sentence: str, box: QCheckBox) -> None:
        super().__init__(sentence)
        self._box = box
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._box.click()
