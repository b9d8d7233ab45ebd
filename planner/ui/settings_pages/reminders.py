"""When one wants to be reminded, on this computer."""

from PySide6.QtWidgets import QFormLayout, QVBoxLayout

from planner.core.reminding import Reminder
from planner.ui.card import faint, heading
from planner.ui.form import Form
from planner.ui.reminding.choices import CHOICES
from planner.ui.settings import Choice
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import SPACE
from planner.wording.reminders import reminder_name


class RemindersPage(SettingsPage):
    """Three choices for each reminder; what is chosen holds at once."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        words = case.words
        self.boxes: dict[Choice, ChoiceBox] = {}
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for reminder in Reminder:
            column.addWidget(heading(reminder_name(reminder, words)))
            column.addLayout(self._form(reminder))
            column.addSpacing(2 * SPACE)
        hint = faint(
            words.text(
                "One line above the page, once, while Lagkage is open. None on days off, on public"
                " holidays and in weeks off: closing then comes on the last working day before, planning"
                " on the first after. None where it is done already."
            ),
            case.palette,
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addStretch(1)

    def focus_on(self, choice: Choice) -> None:
        if choice in self.boxes:
            self.boxes[choice].setFocus()

    def _form(self, reminder: Reminder) -> QFormLayout:
        words, (on, day, time) = self.case.words, CHOICES[reminder]
        form = Form()
        states = {"on": words.text("Remind me"), "off": words.text("Never")}
        days = {value: words.weekday(int(value)) for value in sorted(day.values)}
        times = {value: value.removeprefix("0") for value in sorted(time.values)}
        of = reminder_name(reminder, words)
        for label, choice, names in (
            (words.text("Reminder"), on, states),
            (words.text("Day"), day, days),
            (words.text("Time of day"), time, times),
        ):
            box = self._box(choice, names)
            box.setAccessibleName(f"{of}: {label}")
            form.add(label, box)
            if choice is not on:
                box.setEnabled(self.case.settings.value(on) == "on")
        return form

    def _box(self, choice: Choice, names: dict[str, str]) -> ChoiceBox:
        box = ChoiceBox()
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(box.findData(self.case.settings.value(choice)))
        box.activated.connect(lambda _: self.chosen.emit(choice, box.currentData()))
        self.boxes[choice] = box
        return box
