"""The one dialog about a bug: calm, with what is safe, and a report to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import heading
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em


class ReportDialog(QDialog):
    """Says `what` happened and what is `safe`, and shows the report."""

    def __init__(
        self, what: str, safe: str, report: str, palette: Palette, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle("Lagkage")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(words.text("Report"))
        self.report.setMinimumHeight(round(8 * em()))
        self._remark = Remark(palette)
        self.copy = QPushButton(words.text("Copy report"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        close = QPushButton(words.text("Close"))
        close.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(heading(what))
        for sentence in (safe, self._about_report()):
            label = PlainLabel(sentence)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.report, 1)
        column.addWidget(self._remark)
        column.addWidget(buttons)
        wished = self.sizeHint().expandedTo(self.minimumSizeHint())
        wished.setWidth(round(36 * em()))
        wished.setHeight(round(24 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))
        close.setFocus()

    def _about_report(self) -> str:
        return self._words.text(
            "This report says where in the program it happened. It holds nothing of yours: no names,"
            " no notes, no hours. It is sent nowhere; copy it to whoever helps you with Lagkage."
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._remark.tell(self._words.text("The report is on the clipboard."))
