"""What this is, which version, and what it stands on, with every licence in full."""

import platform
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner import __version__
from planner.i18n import Words
from planner.palette import Palette
from planner.resources import resource
from planner.ui.card import faint, heading
from planner.ui.icons import BRAND, drawn
from planner.ui.ok_cancel import CloseButton
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em, icon_size, sized

FIRST = ("lagkage", "qt-for-python", "python", "tabler-icons", "inter")
QT = "qt-for-python"


class Licence(NamedTuple):
    """What one part is called, its licence in a word, and the licence in full."""

    id: str
    title: str
    word: str
    text: str


def licences() -> tuple[Licence, ...]:
    """All of them, Lagkage's own first; packaging/licences.py gathers them."""
    found = {path.stem: _licence(path) for path in sorted(resource("licences").glob("*.txt"))}
    return tuple(found[name] for name in (*FIRST, *(each for each in found if each not in FIRST)))


def _licence(path: Path) -> Licence:
    title, word, _, *text = path.read_text(encoding="utf-8").split("\n")
    return Licence(path.stem, title, word, "\n".join(text))


def version_details(words: Words, palette: Palette) -> str:
    """What somebody who helps wants to know; nothing about the book or its owner."""
    lines = (
        f"Lagkage {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"{platform.system()} {platform.release()} ({platform.machine()})",
        f"{QGuiApplication.platformName()}, {words.language}, {palette.id}",
    )
    return "\n".join(lines)


class AboutDialog(QDialog):
    """A list of parts at the left, the licence of the chosen one at the right."""

    def __init__(self, palette: Palette, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._words = palette, words
        self._licences = licences()
        self._parts, self._text = QListWidget(), QPlainTextEdit()
        self._word, self._note = heading(""), faint("", palette)
        self._remark = Remark(palette)
        self.setWindowTitle(words.text("About Lagkage"))
        self._fill()
        self._lay_out()
        self._parts.currentRowChanged.connect(self._show)
        self._parts.setCurrentRow(0)

    def _fill(self) -> None:
        words = self._words
        for part in self._licences:
            item = QListWidgetItem(part.title, self._parts)
            item.setSizeHint(QSize(0, round(1.8 * em())))
        self._parts.setProperty("looks", "pages")
        self._parts.setAccessibleName(words.text("What Lagkage stands on"))
        self._text.setReadOnly(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._text.setFont(sized(fixed, 0.95))  # licences are set for lines of 80 signs
        self._text.setTabChangesFocus(True)
        self._note.setWordWrap(True)

    def _show(self, place: int) -> None:
        part = self._licences[place]
        self._word.setText(f"{part.title} · {part.word}")
        self._text.setPlainText(part.text)
        self._text.setAccessibleName(self._words.text("Licence of {part}").format(part=part.title))
        self._note.setText(self._how_to_replace() if part.id == QT else "")
        self._note.setVisible(part.id == QT)

    def _how_to_replace(self) -> str:
        return self._words.text(
            "Qt is a library that you may replace. It lies in the folders PySide6 and shiboken6 beside "
            "the program's other libraries: put a build of your own there, or install another version "
            "with “pip install PySide6-Essentials==VERSION”. Its source is at code.qt.io."
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(version_details(self._words, self._palette))
        self._remark.tell(self._words.text("The details are on the clipboard."))

    def _head(self) -> QHBoxLayout:
        words = self._words
        picture = PlainLabel()
        picture.setPixmap(drawn(BRAND, "", icon_size(3.0).width()))
        name = PlainLabel(words.text("Lagkage {version}").format(version=__version__))
        name.setFont(sized(name.font(), 1.4, bold=True))
        line = faint(
            words.text("More hours with customers, in a week that gets no longer."), self._palette
        )
        line.setWordWrap(True)
        beside = QVBoxLayout()
        beside.addWidget(name)
        beside.addWidget(line)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(beside, 1)
        return head

    def _lay_out(self) -> None:
        copy = QPushButton(self._words.text("Copy version details"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        self._parts.setFixedWidth(round(14 * em()))
        right = QVBoxLayout()
        right.addWidget(self._word)
        right.addWidget(self._note)
        right.addWidget(self._text, 1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addWidget(self._parts)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(self._remark, 1)
        foot.addWidget(CloseButton(self, self._words))
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._head())
        column.addLayout(middle, 1)
        column.addLayout(foot)
        wished = QSize(round(62 * em()), round(38 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.92))
