"""A place on a card for what is made anew each time that it changes: rows, figures, choices."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Renewed(QWidget):
    """Holds one content at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._content = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._content)

    def show_content(self, content: QWidget) -> None:
        """Show `content` in the place of what was there, which goes."""
        before, self._content = self._content, content
        self._column.replaceWidget(before, content)
        before.hide()
        before.setParent(None)
        before.deleteLater()
