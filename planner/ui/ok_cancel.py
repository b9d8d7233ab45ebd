"""The buttons at the foot of a dialog: two where it asks for something, one where it only shows."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from planner.i18n import Words


class OkCancel(QDialogButtonBox):
    """What is to be done, in the default button `ok`, and Cancel, which closes `dialog`. The dialog
    connects `accepted`."""

    def __init__(self, dialog: QDialog, deed: str, words: Words) -> None:
        super().__init__()
        self.ok = QPushButton(deed)
        self.ok.setProperty("looks", "primary")
        self.ok.setDefault(True)
        self.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.addButton(QPushButton(words.text("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.rejected.connect(dialog.reject)


class CloseButton(QDialogButtonBox):
    """Close, which rejects `dialog`, as Esc does."""

    def __init__(self, dialog: QDialog, words: Words) -> None:
        super().__init__()
        close = QPushButton(words.text("Close"))
        close.setAutoDefault(False)
        self.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.rejected.connect(dialog.reject)
