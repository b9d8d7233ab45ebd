"""Asks which column of a table is what, beside some of what stands in each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from planner.core.category import cleaned
from planner.core.import_facts import Answers, Fact
from planner.i18n import Words, mark
from planner.ui.imports.column_samples import ColumnSamples
from planner.ui.imports.question import Question
from planner.ui.imports.usual import Usual
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import as_tip

_FIELDS: Mapping[str, str] = {
    "date": mark("Day"),
    "start": mark("Start"),
    "end": mark("End"),
    "length": mark("Length"),
    "title": mark("Title"),
    "project": mark("Project"),
    "client": mark("Customer"),
    "user": mark("Person"),
}
_ALSO: Mapping[str, str] = {"from": "start", "to": "end"}
"""What is a time of day alone is asked about under the same name."""
_ROWS = 4


class ColumnsQuestion(Question):
    """Has a field for each thing that a column can say. What was said of such a table before is proposed,
    or else what a column seems to say."""

    def __init__(self, fact: Fact, usual: Usual, words: Words) -> None:
        text = words.text(
            "Which column says what? A day and a length are enough, or a start and an end."
        )
        super().__init__(fact.where.file, text)
        names = fact.given.get("names", "").split("\n")
        found = [line.split("\t") for line in fact.given.get("examples", "").split("\n")]
        self._words = words
        self._examples = dict(zip(names, [*found, *([] for _ in names)], strict=False))
        self.samples = ColumnSamples(self._examples, words)
        self.columns = {field: self._column_box() for field in _FIELDS}
        for place, (field, text) in enumerate(_FIELDS.items()):
            self._add(words.text(text), self.columns[field], place % _ROWS, place // _ROWS)
        self._propose(self._said_before(usual) or _seeming(fact))
        self._grid.setColumnStretch(4, 1)
        self._grid.addWidget(self.samples, _ROWS, 0, 1, 5)
        self._show_meanings()

    @property
    def is_answered(self) -> bool:
        """Whether it says when something was, and how long."""
        said = {*self._said}
        starts_and_ends = "start" in said and bool(said & {"end", "length"})
        return starts_and_ends or {"date", "length"} <= said

    def begin(self) -> None:
        self.columns["date"].setFocus()

    def answers(self, said: Answers) -> Answers:
        return said.saying(self.file, replace(said.about(self.file), columns=self._said))

    @property
    def _said(self) -> dict[str, str]:
        return {
            field: box.currentData() for field, box in self.columns.items() if box.currentIndex()
        }

    def _column_box(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem("–")
        for name, examples in self._examples.items():
            box.addItem(cleaned(name, 80), name)
            place = box.count() - 1
            if said := _some(examples):
                box.setItemData(place, as_tip(said), Qt.ItemDataRole.ToolTipRole)
                spoken = f"{cleaned(name, 80)}: {said}"
                box.setItemData(place, spoken, Qt.ItemDataRole.AccessibleTextRole)
        box.activated.connect(self._show_meanings)
        box.activated.connect(self.changed)
        return box

    def usual(self, before: Usual) -> Usual:
        """What is said of this table now takes the place of all that was said of it."""
        others = (each for each in before.columns if not self._has(each))
        return before._replace(columns=(self._said, *others))

    def _said_before(self, usual: Usual) -> Mapping[str, str]:
        """The most that was said of tables with columns of which this one has all."""
        return max(filter(self._has, usual.columns), key=len, default={})

    def _has(self, columns: Mapping[str, str]) -> bool:
        return all(name in self._examples for name in columns.values())

    def _propose(self, columns: Mapping[str, str]) -> None:
        for field, name in columns.items():
            box = self.columns.get(_ALSO.get(field, field))
            if box is not None:
                box.setCurrentIndex(max(0, box.findData(name)))

    def _show_meanings(self) -> None:
        """Show above each column what it is said to be, and beside each field what stands in it."""
        meanings: dict[str, str] = {}
        for field, name in self._said.items():
            meanings.setdefault(name, self._words.text(_FIELDS[field]))
        self.samples.show_meanings(meanings)
        for box in self.columns.values():
            box.setAccessibleDescription(_some(self._examples.get(box.currentData() or "", ())))


def _seeming(fact: Fact) -> Mapping[str, str]:
    lines = (line.partition("\t") for line in fact.given.get("seems", "").split("\n"))
    return {field: name for field, _, name in lines}


def _some(examples: Sequence[str]) -> str:
    return " · ".join(cleaned(each, 60) for each in examples)
