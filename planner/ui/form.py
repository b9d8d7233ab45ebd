"""Rows of a dialog: what something is called, and the field for it."""

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget


class Form(QFormLayout):
    """A form whose labels stand level with the fields beside them, which are a line high; `is_wrapped`,
    each stands above its field."""

    def __init__(self, parent: QWidget | None = None, *, is_wrapped: bool = False) -> None:
        super().__init__(parent)
        self._is_wrapped = is_wrapped
        if is_wrapped:
            self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def add(self, name: str, field: QWidget) -> None:
        # WORKAROUND Qt 6: QFormLayout puts a label into 7/4 of its own height at most, above the middle
        self.addRow(name, field)
        label = self.labelForField(field)
        assert isinstance(label, QLabel)
        if self._is_wrapped:
            label.setWordWrap(True)
            return
        field.ensurePolished()
        label.setMinimumHeight(field.sizeHint().height())
