"""Asks which column of a table is what, in the heads of its first rows."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QSizePolicy

from planner.core.import_facts import Answers, Fact
from planner.i18n import Words, mark
from planner.ui.imports.column_table import ColumnTable
from planner.ui.imports.question import Question
from planner.ui.imports.usual import Usual
from planner.ui.text import PlainLabel

_FIELDS: Mapping[str, str] = {
    "date": mark("Day"),
    "start": mark("Start"),
    "end": mark("End"),
    "length": mark("Length"),
    "minutes": mark("Length in minutes"),
    "title": mark("Title"),
    "task": mark("Task"),
    "note": mark("Note"),
    "project": mark("Project"),
    "client": mark("Customer"),
    "tags": mark("Tags"),
    "user": mark("Person"),
}
_ALSO: Mapping[str, str] = {"from": "start", "to": "end"}
"""What is a time of day alone is asked about under the same name."""


class ColumnsQuestion(Question):
    """Proposes what was said of such a table before, or else what its columns seem to say."""

    def __init__(self, fact: Fact, usual: Usual, words: Words) -> None:
        text = words.text(
            "Say of each column what it is. A day and a length are enough, or a start and an end."
        )
        super().__init__(fact.where.file, text)
        names = _lines(fact, "names")
        rows = [line.split("\t") for line in _lines(fact, "rows")]
        examples = [line.split("\t") for line in _lines(fact, "examples")]
        said = dict(zip(names, [*examples, *([] for _ in names)], strict=False))
        fields = {field: words.text(text) for field, text in _FIELDS.items()}
        self._words = words
        self.table = ColumnTable(names, rows, said, fields, words)
        self.lacking = PlainLabel()
        self.lacking.setWordWrap(True)
        self._grid.addWidget(self.table, 0, 0)
        self._grid.addWidget(self.lacking, 1, 0)
        self._grid.setRowStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._propose(self._said_before(usual) or _seeming(fact))
        self.table.changed.connect(self._tell)
        self.table.changed.connect(self.changed)
        self._tell()

    @property
    def is_answered(self) -> bool:
        """Whether it says when something was, and how long."""
        return not _lacking({*self._said})

    def begin(self) -> None:
        """The first box that is what somebody may want to change: the first column."""
        next(iter(self.table.boxes.values())).setFocus()

    def answers(self, said: Answers) -> Answers:
        return said.saying(self.file, replace(said.about(self.file), columns=self._said))

    @property
    def _said(self) -> dict[str, str]:
        """In the order of the fields."""
        held = self.table.meanings
        return {field: held[field] for field in _FIELDS if field in held}

    def usual(self, before: Usual) -> Usual:
        """What is said of this table now takes the place of all that was said of it."""
        others = (each for each in before.columns if not self._has(each))
        return before._replace(columns=(self._said, *others))

    def _said_before(self, usual: Usual) -> Mapping[str, str]:
        """The most that was said of tables with columns of which this one has all."""
        return max(filter(self._has, usual.columns), key=len, default={})

    def _has(self, columns: Mapping[str, str]) -> bool:
        return all(name in self.table.boxes for name in columns.values())

    def _propose(self, columns: Mapping[str, str]) -> None:
        for field, name in columns.items():
            self.table.say(_ALSO.get(field, field), name)

    def _tell(self) -> None:
        """Say what is still open."""
        lacking = _lacking({*self._said})
        self.lacking.setText(self._words.text(lacking) if lacking else "")


def _lacking(said: set[str]) -> str:
    """What nobody has said yet and has to be known; empty if it is enough."""
    if not said & {"date", "start"}:
        return mark("Still open: which column is the day, or the start.")
    if said & {"length", "minutes"} or {"start", "end"} <= said:
        return ""
    if "start" in said:
        return mark("Still open: which column is the end, or the length.")
    return mark("Still open: which column is the length.")


def _lines(fact: Fact, name: str) -> list[str]:
    held = fact.given.get(name, "")
    return held.split("\n") if held else []


def _seeming(fact: Fact) -> Mapping[str, str]:
    lines = (line.partition("\t") for line in _lines(fact, "seems"))
    return {field: name for field, _, name in lines}
