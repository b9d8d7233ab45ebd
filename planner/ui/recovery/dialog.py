"""The recovery dialogue: what is damaged and where, which versions are whole, and what can be done.

Nothing changes before a choice; closing it leaves all files as they are.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.app.ports import Archive
from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.core.versions import Diagnosis, Version
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.book_place import chosen_book
from planner.ui.card import heading
from planner.ui.jobs import Jobs
from planner.ui.recovery.choices import Choice, Look, OpenOther, OpenVersion, StartEmpty
from planner.ui.recovery.version_list import VersionList
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em
from planner.wording.problems import Situation, told
from planner.wording.versions import damage_text


class _Found(NamedTuple):
    """What was found out about a damaged file."""

    diagnosis: Diagnosis
    versions: tuple[Version, ...]


class RecoveryDialog(QDialog):
    """Asks what to do about `problem`; `choice` is the answer, `None` to leave all as it is."""

    def __init__(
        self,
        problem: Problem,
        archive: Archive,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problem, self._words = problem, words
        self.choice: Choice | None = None
        title = told(problem, Situation.OPENING, words).title
        self.setWindowTitle("Lagkage")
        self._title = heading(title)
        self._what = _label(words.text("Looking at the file and at what is there of it…"))
        self._kept = _label(self._what_is_kept())
        self._about = _label("")
        self.versions = VersionList(words)
        self._make_buttons()
        self._lay_out()
        self._jobs = Jobs()
        self.finished.connect(self._jobs.forget)
        self._jobs.do(lambda: _look(archive, problem.path), self._show_found, self._not_found)

    # What is shown

    def _show_found(self, found: _Found) -> None:
        words = self._words
        whole = [each for each in found.versions if each.is_whole]
        if self._problem.kind is not ProblemKind.MISSING:
            self._what.setText(damage_text(found.diagnosis, words))
        else:
            self._what.setText(words.text("There was a book in this place; now no file is there."))
        self._about.setText(self._about_versions(len(whole), len(found.versions) - len(whole)))
        self.versions.setVisible(bool(whole))
        self.versions.show_versions(whole)
        self._show_chosen()
        (self.versions if whole else self.other).setFocus()

    def _not_found(self, _: Exception) -> None:
        """It could not even be looked at: what is known already has to do."""
        sentences = told(self._problem, Situation.OPENING, self._words)
        self._what.setText(sentences.happened)

    def _about_versions(self, whole: int, damaged_too: int) -> str:
        words = self._words
        if not whole:
            said = words.text("There is no whole backup of it.")
        else:
            said = words.plural("One backup is whole:", "{n} backups are whole:", whole)
        if damaged_too:
            more = words.plural(
                "One more is damaged itself and not listed.",
                "{n} more are damaged themselves and not listed.",
                damaged_too,
            )
            return f"{said} {more}" if not whole else f"{more} {said}"
        return said

    def _what_is_kept(self) -> str:
        words, path = self._words, self._problem.path
        nothing = words.text("Nothing has been changed, and nothing is until you choose.")
        if self._problem.kind is ProblemKind.MISSING:
            return nothing
        name = words.text("{name} (damaged …){ending}")
        copy = name.format(name=path.stem, ending=path.suffix)
        kept = words.text("Whatever you open, the damaged file is kept beside it as “{copy}”.")
        return f"{nothing} {kept.format(copy=cleaned(copy))}"

    def _show_chosen(self) -> None:
        version = self.versions.chosen
        self.open_button.setEnabled(version is not None)
        self.look.setEnabled(version is not None)
        words = self._words
        self.open_button.setText(
            words.text("Open backup {n}").format(n=version.revision)
            if version
            else words.text("Open backup")
        )

    # What is chosen

    def _open_version(self) -> None:
        if version := self.versions.chosen:
            self._choose(OpenVersion(version))

    def _look_at_version(self) -> None:
        if version := self.versions.chosen:
            self._choose(Look(version))

    def _open_other(self) -> None:
        if path := chosen_book(self, self._problem.path.parent, self._words):
            self._choose(OpenOther(path))

    def _start_empty(self) -> None:
        from planner.ui.recovery.asking import may_start_empty

        if may_start_empty(self, self._problem, self._words):
            self._choose(StartEmpty())

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

    def _make_buttons(self) -> None:
        words = self._words
        self.open_button = _button(words.text("Open backup"), self._open_version)
        self.open_button.setProperty("looks", "primary")
        self.open_button.setDefault(True)
        self.look = _button(words.text("Look at it read-only"), self._look_at_version)
        self.other = _button(words.text("Choose another file…"), self._open_other)
        self.empty = _button(words.text("Start empty…"), self._start_empty)
        self.close_button = _button(words.text("Close"), self.reject)
        for button in (self.open_button, self.look):
            button.setEnabled(False)
        self.versions.chosen_changed.connect(self._show_chosen)
        self.versions.wanted.connect(self._open_version)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        path = _label(cleaned(str(self._problem.path)))
        for widget in (self._title, path, self._what, self._kept, self._about):
            column.addWidget(widget)
        column.addWidget(self.versions, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line, buttons in (
            (first, (self.open_button, self.look)),
            (second, (self.other, self.empty)),
        ):
            line.setSpacing(SPACE)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        second.addWidget(self.close_button)
        wished = self.sizeHint()
        wished.setWidth(round(42 * em()))
        wished.setHeight(round(28 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))


def _look(archive: Archive, path: Path) -> _Found:
    """Off the main thread: each version is opened and counted."""
    return _Found(archive.diagnose(path), tuple(archive.versions(path)))


def _label(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _button(text: str, do: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(do)
    return button
