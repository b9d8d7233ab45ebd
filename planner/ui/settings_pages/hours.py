"""Working hours by weekday from a day on, whose public holidays are offered, when days begin."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
)

from planner.app.commands.hours import ChooseCountry, SetWorkingHours
from planner.core.absence import NOWHERE
from planner.core.book import Book
from planner.core.duration import ZERO, total
from planner.core.errors import NotATime, Refusal, Unreadable
from planner.core.reading import Bare
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.core.working_hours import WorkingHours, held_on
from planner.i18n import Words
from planner.ui.asked import Asked
from planner.ui.card import coloured, faint, heading
from planner.ui.duration_edit import DurationEdit
from planner.ui.form import Form
from planner.ui.holiday_look_up import country_of_computer
from planner.ui.settings_pages.day_begin import DayBegin
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.still_boxes import ChoiceBox, DateBox
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.absences import hours_line
from planner.wording.countries import COUNTRIES
from planner.wording.refusals import why

DAYS = range(7)


class HoursPage(SettingsPage):
    """Hours are typed and then used from a day on, in one step; a country is chosen at once."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self._book = case.book
        self._fields = [self._day_field(day) for day in DAYS]
        self._sum, self._remark = PlainLabel(), PlainLabel()
        self._from = _date_edit(case.week.monday, case.words)
        self._bring = QCheckBox()
        self._use = QPushButton(case.words.text("Use these hours"))
        self._history = QVBoxLayout()
        self._lines: list[PlainLabel] = []
        self._country = _country_box(case.words)
        self.day_begin = DayBegin(case.palette, case.words)
        self._lay_out()
        self._connect()
        self._show_hours()
        self.show_book(case.book)

    def show_book(self, book: Book) -> None:
        if book.working_hours != self._book.working_hours:
            self._book = book
            self._show_hours()
        self._book = book
        self._show_history()
        self._show_country()
        self.day_begin.show_book(book)
        self._look()

    # Hours

    def _show_hours(self) -> None:
        """Show what holds from the chosen day on."""
        held = held_on(self._valid_from(), self._book.working_hours)
        for day, field in zip(DAYS, self._fields, strict=True):
            field.show_time(held.by_weekday[day] if held else ZERO)

    def _typed(self) -> WorkingHours:
        """Raises `Unreadable` or `NotATime` for the first field that says no time of a day."""
        hours = tuple(field.reading().applied_to(ZERO) for field in self._fields)
        return WorkingHours(self._valid_from(), hours)

    def _valid_from(self) -> date:
        day = self._from.date()
        return date(day.year(), day.month(), day.day())

    def _look(self) -> None:
        """Say what is typed, or why it can't be."""
        words = self.case.words
        try:
            typed = self._typed()
        except (Unreadable, NotATime) as refusal:
            self._sum.setText("")
            self._say(why(refusal, self._book, words))
            self._use.setEnabled(False)
            return
        self._say("")
        self._sum.setText(words.time(total(typed.by_weekday)))
        self._use.setEnabled(SetWorkingHours(typed).apply(self._book) is not self._book)
        self._ask_about(len(SetWorkingHours(typed).followers(self._book)))

    def _ask_about(self, planned: int) -> None:
        """Ask about the planned weeks that have the hours of before."""
        self._bring.setVisible(planned > 0)
        self._bring.setChecked(self._bring.isChecked() and planned > 0)
        self._bring.setText(
            self.case.words.plural(
                "Bring {n} planned week to these hours too",
                "Bring {n} planned weeks to these hours too",
                planned,
            )
        )

    def _ask(self) -> None:
        command = SetWorkingHours(self._typed(), bring_planned=self._bring.isChecked())
        try:
            command.apply(self._book)
        except Refusal as refusal:
            self._say(why(refusal, self._book, self.case.words))
        else:
            self.asked.emit(Asked(command))

    def _say(self, text: str) -> None:
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def _show_history(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        newest_first = sorted(self._book.working_hours, key=lambda h: h.valid_from, reverse=True)
        self._lines = [PlainLabel(hours_line(each, self.case.words)) for each in newest_first]
        for line in self._lines:
            line.setWordWrap(True)
            self._history.addWidget(line)

    # The country

    def _show_country(self) -> None:
        wanted = self._book.public_holidays.country
        if self._country.findData(wanted) < 0:
            self._country.addItem(wanted, wanted)
        self._country.setCurrentIndex(self._country.findData(wanted))

    def _choose_country(self) -> None:
        self.asked.emit(Asked(ChooseCountry(self._country.currentData())))

    # Building

    def _day_field(self, day: int) -> DurationEdit:
        field = DurationEdit(self.case.words, Bare.HOURS)
        field.setAccessibleName(self.case.words.weekday(day))
        return field

    def _connect(self) -> None:
        for field in self._fields:
            field.textEdited.connect(self._look)
        self._from.dateChanged.connect(self._look)
        self._use.clicked.connect(self._ask)
        self._country.activated.connect(self._choose_country)
        self.day_begin.asked.connect(lambda command: self.asked.emit(Asked(command)))

    def _lay_out(self) -> None:
        words, palette = self.case.words, self.case.palette
        form = Form()
        for day, field in zip(DAYS, self._fields, strict=True):
            form.add(words.weekday(day), field)
        form.add(words.text("A week"), self._sum)
        form.add(words.text("Valid from"), self._from)
        self._use.setAutoDefault(False)
        coloured(self._remark, palette.warning)
        countries = Form()
        countries.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        countries.add(words.text("Country"), self._country)
        hint = faint(
            words.text(
                "Days that the whole country has off are offered in the week that they are in. "
                "Others are absence."
            ),
            palette,
        )
        for label in (self._remark, hint):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(self._bring)
        column.addWidget(self._remark)
        column.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(heading(words.text("Working hours so far")))
        column.addLayout(self._history)
        column.addWidget(heading(words.text("Public holidays")))
        column.addLayout(countries)
        column.addWidget(hint)
        column.addWidget(heading(words.text("Days")))
        column.addWidget(self.day_begin)
        column.addStretch(1)


def _date_edit(day: date, words: Words) -> DateBox:
    field = DateBox()
    field.setLocale(QLocale(words.language))
    field.setDisplayFormat("d. MMM yyyy" if words.language == "da" else "d MMM yyyy")
    field.setCalendarPopup(True)
    field.setDateRange(QDate(FIRST_YEAR, 1, 5), QDate(LAST_YEAR, 12, 31))
    field.setDate(QDate(day.year, day.month, day.day))
    return field


def _country_box(words: Words) -> ChoiceBox:
    box = ChoiceBox()
    box.addItem(_as_the_system(words), "")
    box.addItem(words.text("Offer none"), NOWHERE)
    for code, name in sorted(COUNTRIES.items(), key=lambda each: words.text(each[1])):
        box.addItem(words.text(name), code)
    return box


def _as_the_system(words: Words) -> str:
    here = COUNTRIES.get(country_of_computer())
    if here is None:
        return words.text("As the system")
    return words.text("As the system ({country})").format(country=words.text(here))
