"""A flat button that breaks its text into two lines rather than shorten it."""

from PySide6.QtCore import QSize, Qt

from planner.ui.elided_button import ElidedButton
from planner.ui.text import with_ampersands

_ABOVE_AND_BELOW = 10
"""Pixels of height beside the text, as of any flat button."""


class FoldedButton(ElidedButton):
    """As high as its text needs in the width that it gets. What two lines do not hold is shortened."""

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width - self._beside()))
        return max(28, lines * self.fontMetrics().height() + _ABOVE_AND_BELOW)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), self.heightForWidth(self.width()))

    def _elide(self) -> None:
        lines = self._lines(self.width() - self._beside())
        self.setText(with_ampersands("\n".join(lines)))

    def _lines(self, room: int) -> list[str]:
        """The text in one line, or as many words as there is room for, and the rest below."""
        measure = self.fontMetrics()
        if measure.horizontalAdvance(self._full) <= room:
            return [self._full]
        words = self._full.split(" ")
        counts = range(len(words) - 1, 0, -1)
        heads = (
            count for count in counts if measure.horizontalAdvance(" ".join(words[:count])) <= room
        )
        count = next(heads, 0)
        parts = [" ".join(words[:count]), " ".join(words[count:])]
        mode = Qt.TextElideMode.ElideRight
        return [measure.elidedText(part, mode, room) for part in parts if part]
