"""What a field or a table says below itself: how something is read, or why it can't be."""

from PySide6.QtCore import Signal

from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.text import PlainLabel


class Remark(PlainLabel):
    """A line that is there only while it says something. Screen readers say it too."""

    came = Signal()
    """It was not there before, and is now."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setWordWrap(True)
        self.hide()

    def tell(self, text: str) -> None:
        """Say, quietly, how something is read; nothing takes the remark away."""
        self._say(text, self._palette.faint, is_urgent=False)

    def warn(self, text: str) -> None:
        """Say what is wrong; nothing takes the remark away."""
        self._say(text, self._palette.warning, is_urgent=True)

    def _say(self, text: str, colour: str, *, is_urgent: bool) -> None:
        is_new = text != self.text()
        coloured(self, colour)
        self.setText(text)
        came = bool(text) and self.isHidden()
        self.setVisible(bool(text))
        if came:
            self.came.emit()
        if text and is_new:
            from planner.ui.announcing import announce

            announce(self, text, is_urgent=is_urgent)
