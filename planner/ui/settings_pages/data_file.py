"""Where the data file is: in full, to be copied, and its folder to be opened."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.folder import open_folder
from planner.ui.remark import Remark
from planner.ui.theme import SPACE


class DataFile(QWidget):
    """The path, and what can be done with it; a line below says what became of it."""

    def __init__(self, path: Path, palette: Palette, words: Words) -> None:
        super().__init__()
        self._path, self._words = path, words
        self._remark = Remark(palette)
        copy = QPushButton(words.text("Copy the path"))
        copy.clicked.connect(self._copy)
        folder = QPushButton(words.text("Open folder"))
        folder.clicked.connect(self._open)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        for button in (copy, folder):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(_Path(path, words.text("Data file")))
        column.addLayout(line)
        column.addWidget(self._remark)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))
        self._remark.tell(self._words.text("The path is on the clipboard."))

    def _open(self) -> None:
        folder = self._path.parent
        if open_folder(folder):
            self._remark.tell("")
        elif not folder.is_dir():
            self._remark.warn(self._words.text("The folder is not there now."))
        else:
            self._remark.warn(
                self._words.text(
                    "No program opened the folder. Copy the path, and open it yourself."
                )
            )


class _Path(QPlainTextEdit):
    """A text in full, over as many lines as it needs, to be read and selected; broken anywhere, since
    a path has no spaces to be broken at."""

    def __init__(self, path: Path, name: str) -> None:
        super().__init__(str(path))
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as all lines need, however many there are at this width."""
        lines = self.document().size().height() + 0.5
        around = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        self.setFixedHeight(ceil(lines * self.fontMetrics().lineSpacing() + around))
