"""Opens the dialogs of one week's start, and shows each what becomes of the book."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from planner.app.commands.templates import RemoveTemplate, SaveTemplate
from planner.app.session import Command
from planner.core.book import Book
from planner.core.plan import StartKind
from planner.core.starts import Choice
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.starts.copy_dialog import CopyDialog
from planner.ui.starts.start_dialog import StartDialog
from planner.ui.starts.template_dialog import Source, TemplateDialog


@dataclass(frozen=True, slots=True)
class StartDialogs:
    """Asks about the start of `week`, over `parent`; `ask` passes on what was answered, and `book` is
    the book of now."""

    book: Callable[[], Book]
    week: Week
    palette: Palette
    words: Words
    parent: QWidget
    ask: Callable[[Command], None]

    def choose(self, kind: StartKind | None) -> None:
        """Show all starts; the one of `kind` first."""
        dialog = StartDialog(self.book(), self.week, self.palette, self.words, self.parent)
        dialog.asked.connect(lambda command: self._ask_from(dialog, command))
        dialog.naming.connect(lambda template: self._ask_name(template, dialog))
        dialog.show_book(self.book(), Choice(kind) if kind is not None else None)
        _run(dialog)

    def save_template(self) -> None:
        dialog = self._template_dialog(self.parent)
        dialog.asked.connect(self.ask)
        _run(dialog)

    def copy(self) -> None:
        dialog = CopyDialog(self.book(), self.week, self.palette, self.words, self.parent)
        dialog.asked.connect(self.ask)
        _run(dialog)

    def _ask_from(self, dialog: StartDialog, command: Command) -> None:
        self.ask(command)
        if isinstance(command, RemoveTemplate):
            dialog.show_book(self.book())

    def _ask_name(self, template: str | None, over: StartDialog) -> None:
        """Ask for the name of a new template, or for another of that one, and select it then."""

        def save(command: Command) -> None:
            self.ask(command)
            saved = command.template.id if isinstance(command, SaveTemplate) else template
            over.show_book(self.book(), Choice(StartKind.TEMPLATE, saved or ""))

        dialog = self._template_dialog(over)
        if template is not None:
            dialog.show_name_of(template)
        dialog.asked.connect(save)
        _run(dialog)

    def _template_dialog(self, parent: QWidget) -> TemplateDialog:
        book, words = self.book(), self.words
        week = Source(words.week(self.week), book.plan(self.week).minutes)
        normal = Source(words.text("Normal week"), book.normal_week(self.week).minutes)
        return TemplateDialog(book, (week, normal), self.palette, words, parent)


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
