"""The settings, opened again and again: a choice makes another window, and so another dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from planner.core.errors import Refusal
from planner.ui.asked import Asked
from planner.ui.settings import HOURS, LANGUAGE, MOTION, THEME, Choice
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.page import Case
from planner.wording.refusals import why

if TYPE_CHECKING:
    from planner.ui.program import Program


class SettingsRound:
    """The settings of `program`, from when they are opened until a dialog is closed without a choice."""

    def __init__(self, program: "Program") -> None:
        self._program = program

    def go(self, page: str) -> None:
        """Open the dialog at `page`. After a choice it goes on in the new window, where it was made."""
        chosen = LANGUAGE
        place: QByteArray | None = None
        while True:
            case = self._case()
            dialog = SettingsDialog(case, page, self._program.window)
            dialog.focus_on(chosen)
            if place is not None:
                dialog.restoreGeometry(place)
            made = self._run(dialog)
            page, then, place = dialog.page, dialog.then, dialog.saveGeometry()
            dialog.deleteLater()
            if dialog.begins_again:
                self._program.begin_first_run()
            if case.backing is not None:
                case.backing.forget()
            if made is None:
                self._program.window.bring_help()  # a dialog that opens brings its window to the front
                then()
                return
            chosen = made
            if chosen in (LANGUAGE, THEME, HOURS, MOTION):
                self._program.renew()

    def _case(self) -> Case:
        program = self._program
        return Case(
            program.session.book,
            program.keeping.on_disk.path,
            program.window.week,
            program.today(),
            program.settings,
            program.palette,
            program.words,
            program.wishes.backing() if program.has_books else None,
        )

    def _run(self, dialog: SettingsDialog) -> Choice | None:
        """Open the dialog until it closes; the choice that closed it, if one did."""
        program = self._program

        def perform(wish: Asked) -> None:
            try:
                program.strands.perform(wish)
            except Refusal as refusal:
                dialog.refuse(why(refusal, program.session.book, program.words))

        dialog.asked.connect(perform)
        dialog.chosen.connect(program.settings.choose)
        stop_listening = program.session.listen(dialog.show_book)
        dialog.exec()
        stop_listening()
        return dialog.made
