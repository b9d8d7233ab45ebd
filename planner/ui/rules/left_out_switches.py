"""For which reasons events are left out: a switch a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from planner.core.left_out import LeftOut
from planner.core.sorting import Rules
from planner.i18n import Words
from planner.ui.text import with_ampersands
from planner.ui.theme import SPACE
from planner.wording.left_out import left_out_sentence


class LeftOutSwitches(QWidget):
    """A box that is checked stands for a reason that leaves out."""

    switched = Signal(object, bool)
    """Emits a `LeftOut`, and whether it is to be one."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.boxes: dict[LeftOut, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for why in LeftOut:
            if why.can_be_switched:
                box = QCheckBox(with_ampersands(left_out_sentence(why, words)))
                box.clicked.connect(lambda on, why=why: self.switched.emit(why, on))
                self.boxes[why] = box
                column.addWidget(box)

    def show_rules(self, rules: Rules) -> None:
        for why, box in self.boxes.items():
            box.setChecked(why in rules.left_out)
