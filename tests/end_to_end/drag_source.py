"""A window in a corner of the screen from which files and addresses are dragged: another program.

    python drag_source.py URL…

Says `ready` when it is there, and after each drag what became of it: `copy` or `ignored`.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

PLACE = (4, 4, 60, 40)


class Source(QWidget):
    def __init__(self, urls: list[str]) -> None:
        flags = Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self._urls = [QUrl(url) for url in urls]
        self.setGeometry(*PLACE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        drag, what = QDrag(self), QMimeData()
        what.setUrls(self._urls)
        drag.setMimeData(what)
        taken = drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction
        print("copy" if taken else "ignored", flush=True)


def main() -> int:
    application = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
