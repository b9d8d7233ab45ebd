"""Rows of a dialog: what something is called, and the field for it."""

from PySide6.QtWidgets import QFormLayout, QWidget


class Form(QFormLayout):
    """A form whose labels stand level with the fields beside them, which are a line high."""

    def add(self, name: str, field: QWidget) -> None:
        # WORKAROUND Qt 6: QFormLayout puts a label into 7/4 of its own height at most, above the middle
        self.addRow(name, field)
        field.ensurePolished()
        self.labelForField(field).setMinimumHeight(field.sizeHint().height())
