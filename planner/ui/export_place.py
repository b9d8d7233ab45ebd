"""Where a file goes that is made for other programs. An existing one is asked about by the dialog."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_place(
    parent: QWidget,
    kind: str,
    name: str,
    ending: str,
    folder: Path | None = None,
    title: str = "",
) -> Path | None:
    """The path that is chosen, which ends with `ending` unless another ending was typed; `None` if
    nowhere. The documents are proposed, or the `folder`."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    proposed = str(folder) if folder else QStandardPaths.writableLocation(documents)
    dialog = QFileDialog(parent, title or kind, proposed, f"{kind} (*{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.selectFile(name + ending)
    is_chosen = bool(dialog.exec())
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if is_chosen and chosen else None
