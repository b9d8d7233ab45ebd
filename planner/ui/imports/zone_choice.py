"""In which zone times were read that say none, and the choice of another one."""

from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from planner.i18n import Words
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, tip, with_ampersands
from planner.ui.theme import SPACE, em


class ZoneChoice(QWidget):
    """`chosen` emits the name of another zone; a part of a name finds
    those that have it in theirs, and what is no zone is taken back."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._zone = ""
        self.matters = False
        """Whether there is any time without a zone."""
        self.box = ChoiceBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMinimumContentsLength(18)
        self.box.setMaximumWidth(round(22 * em()))
        text = words.text("Times without a zone are in")
        label = PlainLabel(with_ampersands(text))
        label.setBuddy(self.box)
        self.box.setAccessibleName(text)
        tip(self.box, words.text("Type a part of its name, for example the city."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(label)
        row.addWidget(self.box)
        row.addStretch(1)
        self._let_search()
        self.box.activated.connect(self._choose)
        self.hide()

    @property
    def zone(self) -> str:
        """The zone in which they were read."""
        return self._zone

    def show_zone(self, zone: str, here: str, *, matters: bool) -> None:
        """Show in which zone times were read; the computer's, `here`, stands first."""
        self._zone, self.matters = zone, matters
        if matters and not self.box.count():
            self.box.addItems([here, *_others(here)])
        self._show()

    def _let_search(self) -> None:
        completer, field = self.box.completer(), self.box.lineEdit()
        assert completer is not None
        assert field is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(self._choose)
        field.setAccessibleName(self.box.accessibleName())
        field.editingFinished.connect(self._choose)

    def _choose(self) -> None:
        """Take what stands in the field, if it is a zone."""
        typed = " ".join(self.box.currentText().split()).casefold()
        names = (self.box.itemText(place) for place in range(self.box.count()))
        found = next((name for name in names if name.casefold() == typed), "")
        if found and found != self._zone:
            self._zone = found
            self.chosen.emit(found)
        self._show()

    def _show(self) -> None:
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findText(self._zone))
        self.box.setEditText(self._zone)
        self.box.blockSignals(False)


def is_zone(name: str) -> bool:
    """Whether this computer knows a zone of that name."""
    return bool(name) and name in available_timezones()


def _others(here: str) -> list[str]:
    """The zones that are named after places, and UTC."""
    known = (name for name in available_timezones() if _is_of_a_place(name))
    return ["UTC", *sorted(name for name in known if name != here)]


def _is_of_a_place(name: str) -> bool:
    return "/" in name and not name.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/"))
