"""The page set-up: which sheet, on what paper and which way, and how its owner is named."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from planner.app.commands.framework import DescribePerson
from planner.charts.paper import A4, LETTER, PAPERS, Orientation, Paper
from planner.core.category import LONGEST_NAME
from planner.core.person import Person
from planner.i18n import Words
from planner.ui.printing.sheet import SheetKind
from planner.ui.settings import ORIENTATION, PAPER
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import SPACE

WIDTH = 220


class SetupForm(QWidget):
    """Fields beside the page; what is chosen counts at once, what is typed when its field is left."""

    changed = Signal()
    """Another sheet, paper or orientation was chosen."""
    chosen = Signal(object, str)
    """Emits a `Choice` of this computer's settings and its value, to be remembered."""
    typed = Signal()
    finished = Signal()
    """The name or the title is being typed; one of them was left."""

    def __init__(
        self, kind: SheetKind, paper: Paper, orientation: Orientation, person: Person, words: Words
    ) -> None:
        super().__init__()
        self.sheets = _box(kind, _sheets(words))
        self.papers = _box(paper.id, ((A4.id, "A4"), (LETTER.id, words.text("US Letter"))))
        self.orientations = _box(orientation, _orientations(words))
        self.name, self.title = _field(person.name), _field(person.title)
        self._form = QFormLayout(self)
        self._lay_out(words)
        self._listen()
        self._show_orientations()

    @property
    def kind(self) -> SheetKind:
        return SheetKind(self.sheets.currentData())

    @property
    def paper(self) -> Paper:
        return PAPERS[self.papers.currentData()]

    @property
    def orientation(self) -> Orientation:
        return Orientation(self.orientations.currentData())

    @property
    def description(self) -> DescribePerson:
        return DescribePerson(self.name.text(), self.title.text())

    def _show_orientations(self) -> None:
        """Only where a sheet can be turned."""
        self._form.setRowVisible(self.orientations, self.kind is SheetKind.BLANK)

    def _listen(self) -> None:
        self.sheets.activated.connect(lambda _: self._show_orientations())
        for box in (self.sheets, self.papers, self.orientations):
            box.activated.connect(lambda _: self.changed.emit())
        self.papers.activated.connect(lambda _: self.chosen.emit(PAPER, self.paper.id))
        self.orientations.activated.connect(
            lambda _: self.chosen.emit(ORIENTATION, self.orientation)
        )
        for field in (self.name, self.title):
            field.textEdited.connect(lambda _: self.typed.emit())
            field.editingFinished.connect(self.finished)

    def _lay_out(self, words: Words) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(SPACE // 2)
        self._form.addRow(words.text("S&heet"), self.sheets)
        self._form.addRow(words.text("P&aper"), self.papers)
        self._form.addRow(words.text("&Orientation"), self.orientations)
        self._form.addRow(words.text("&Name on the page"), self.name)
        self._form.addRow(words.text("&Title on the page"), self.title)
        self.name.setMinimumWidth(WIDTH)


def _sheets(words: Words) -> Sequence[tuple[str, str]]:
    return (
        (SheetKind.PLAN, words.text("My time plan")),
        (SheetKind.BLANK, words.text("Blank week, to tick by pen")),
        (SheetKind.REPORT, words.text("Report: planned and actual")),
    )


def _orientations(words: Words) -> Sequence[tuple[str, str]]:
    return (
        (Orientation.FITTING, words.text("As it fits best")),
        (Orientation.PORTRAIT, words.text("Portrait")),
        (Orientation.LANDSCAPE, words.text("Landscape")),
    )


def _box(chosen: str, choices: Sequence[tuple[str, str]]) -> ChoiceBox:
    box = ChoiceBox()
    for value, name in choices:
        box.addItem(name, str(value))
    box.setCurrentIndex(box.findData(str(chosen)))
    return box


def _field(text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setMaxLength(LONGEST_NAME)
    field.setCursorPosition(0)
    return field
