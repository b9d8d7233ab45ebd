"""A dialog for a template's name, and for which week's hours it gets."""

from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from planner.app.commands.templates import RenameTemplate, SaveTemplate
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import LONGEST_NAME
from planner.core.errors import EmptyName, Refusal
from planner.core.template import Template, called, template_of
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ok_cancel import OkCancel
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import em
from planner.wording.names import quoted
from planner.wording.refusals import why


class Source(NamedTuple):
    """A week whose hours a template can get: what it is called, and its minutes."""

    name: str
    minutes: Mapping[str, timedelta]


class TemplateDialog(QDialog):
    """Asks under which name hours are to be kept. With a name that there is already, that template
    gets the hours; this is said before."""

    asked = Signal(object)

    def __init__(
        self,
        book: Book,
        sources: tuple[Source, ...],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._sources, self._words = book, sources, words
        self._own = ""
        self._field = QLineEdit()
        self._field.setMaxLength(LONGEST_NAME)
        self._choices = [QRadioButton(with_ampersands(source.name)) for source in sources]
        self._remark = Remark(palette)
        self._buttons = OkCancel(self, words.text("Save"), words)
        self._buttons.accepted.connect(self._answer)
        self._field.textEdited.connect(lambda _: self._look())
        for choice in self._choices:
            choice.toggled.connect(lambda _: self._look())
        self.setWindowTitle(words.text("Save as a template"))
        self._lay_out()
        self._choices[0].setChecked(True)
        self._look()
        self._field.setFocus()

    def show_name_of(self, template_id: str) -> None:
        """Ask for another name of that template, which keeps its hours."""
        template = template_of(self._book.templates, template_id)
        self._own = template_id
        self._sources = (Source(template.name, template.minutes),)
        for choice in self._choices:
            choice.hide()
        self._hours_of.hide()
        self._field.setText(template.name)
        self._field.selectAll()
        self._buttons.ok.setText(self._words.text("Rename"))
        self.setWindowTitle(self._words.text("Rename the template"))
        self._look()

    def _template(self) -> Template:
        """What would be saved: a new template, or the one of that name with other hours."""
        chosen = next((n for n, each in enumerate(self._choices) if each.isChecked()), 0)
        source = self._sources[0 if self._own else chosen]
        same = None if self._own else called(self._book.templates, self._field.text())
        own = self._own or (same.id if same is not None else new_id())
        name = same.name if same is not None else self._field.text()
        return Template(own, name, source.minutes)

    def _look(self) -> None:
        """Say what would become of it, or why it can't be."""
        try:
            SaveTemplate(self._template()).apply(self._book)
        except EmptyName:
            self._show("", is_fine=False)
        except Refusal as refusal:
            self._show(why(refusal, self._book, self._words), is_fine=False)
        else:
            self._show(self._about_same(), is_fine=True)

    def _about_same(self) -> str:
        same = called(self._book.templates, self._field.text())
        if self._own or same is None:
            return ""
        sentence = self._words.text("There is a template “{name}”. It gets these hours instead.")
        return sentence.format(name=quoted(same.name))

    def _show(self, said: str, *, is_fine: bool) -> None:
        (self._remark.tell if is_fine else self._remark.warn)(said)
        self._buttons.ok.setEnabled(is_fine)

    def _answer(self) -> None:
        template = self._template()
        rename = RenameTemplate(self._own, template.name)
        self.asked.emit(rename if self._own else SaveTemplate(template))
        self.accept()

    def _lay_out(self) -> None:
        name = PlainLabel(self._words.text("Name"))
        name.setBuddy(self._field)
        self._hours_of = PlainLabel(self._words.text("Hours of"))
        column = QVBoxLayout(self)
        for widget in (name, self._field, self._hours_of, *self._choices, self._remark):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(round(24 * em()))
