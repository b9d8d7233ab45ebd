"""Help: the guide at the chapter of where one is, the sheet of keys, and what this program is."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.actions import DEEDS

if TYPE_CHECKING:
    from planner.ui.guide.window import GuideWindow

GUIDE, KEYS, ABOUT = "guide", "keys", "about"
_HELPED = "helped"
"""The property of a dialog in which the keys work already."""


class Helping:
    """Opens help beside one window, and above a dialog of it: what a dialog blocks could not be read."""

    def __init__(
        self, window: QWidget, actions: Mapping[str, QAction], palette: Palette, words: Words
    ) -> None:
        self._window, self._actions = window, actions
        self._palette, self._words = palette, words

    def open(self, kind: str) -> None:
        """Open the `guide`, the sheet of `keys`, or what this is (`about`)."""
        self._does(kind)()

    def _does(self, kind: str) -> Callable[[], None]:
        return {GUIDE: self.open_guide, KEYS: self.open_keys, ABOUT: self.open_about}[kind]

    def open_guide(self) -> None:
        """Open the guide, or turn it, to the chapter about what has the focus."""
        from planner.ui.guide.where import chapter_of
        from planner.ui.guide.window import GuideWindow

        below = QApplication.activeModalWidget() or self._window
        chapter = chapter_of(QApplication.focusWidget())
        guides = below.findChildren(GuideWindow)
        guide = guides[0] if guides else self._made_guide(below)
        guide.show_chapter(chapter)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def continue_from(self, old: "Helping") -> None:
        """Have the guide that is open beside the window of `old`, in these words and colours, in its
        place. It leaves the keys to who has them."""
        from planner.ui.guide.window import GuideWindow

        for before in old._window.findChildren(GuideWindow):
            if before.isVisible():
                guide = self._made_guide(self._window)
                guide.show_chapter(before.chapter)
                guide.setGeometry(before.geometry())
                guide.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
                before.hide()
                guide.show()
                guide.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        self.come_forward()

    def come_forward(self) -> None:
        """Have the guide lie above the window, if it is open; the keys stay with who has them."""
        from planner.ui.guide.window import GuideWindow

        for guide in self._window.findChildren(GuideWindow):
            guide.raise_()

    def open_keys(self) -> None:
        from planner.ui.keys_sheet import KeysSheet

        self._open(KeysSheet(self._actions, self._palette, self._words, self._parent()))

    def open_about(self) -> None:
        from planner.ui.about_dialog import AboutDialog

        self._open(AboutDialog(self._palette, self._words, self._parent()))

    def help_in(self, widget: QWidget) -> None:
        """Have F1 and Ctrl+/ work in the dialog that `widget` is in, if it is in one."""
        dialog = widget.window()
        if isinstance(dialog, QDialog) and not dialog.property(_HELPED):
            dialog.setProperty(_HELPED, True)
            for row in DEEDS:
                if row.id in (GUIDE, KEYS):
                    for keys in row.keys:
                        QShortcut(QKeySequence(keys), dialog).activated.connect(self._does(row.id))

    def _made_guide(self, below: QWidget) -> "GuideWindow":
        from planner.ui.guide.window import GuideWindow

        guide = GuideWindow(self._palette, self._words, below)
        guide.keys_wanted.connect(self.open_keys)
        guide.about_wanted.connect(self.open_about)
        return guide

    def _parent(self) -> QWidget:
        return QApplication.activeWindow() or self._window

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
