"""Which chapter is about what the focus is in: the nearest of these around it."""

from PySide6.QtWidgets import QWidget

CHAPTERS = {
    "Question": "first-steps",
    "StageCard": "first-steps",
    "PartCard": "friday",
    "RemindersPage": "friday",
    "GoalCard": "goals",
    "FindPanel": "goals",
    "GoalsDialog": "goals",
    "GoalDialog": "goals",
    "PlanPage": "plan",
    "LogPage": "log",
    "EntryDialog": "log",
    "ImportDialog": "importing",
    "RulesPanel": "importing",
    "ComparePage": "compare",
    "MoveDialog": "plan",
    "AbsenceDialog": "week",
    "HolidayBar": "week",
    "StartDialog": "week",
    "TemplateDialog": "week",
    "CopyDialog": "week",
    "YearDialog": "week",
    "GeneralPage": "settings",
    "HoursPage": "week",
    "CategoriesPage": "categories",
    "PaperPage": "printing",
    "PreviewDialog": "printing",
    "SettingsDialog": "settings",
    "NoticeBar": "data",
}
"""Chapters by the class of a widget, or one that it is a kind of. A new page adds a line here."""


def chapter_of(widget: QWidget | None) -> str:
    """The id of the chapter for `widget`; empty where there is none."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in CHAPTERS:
                return CHAPTERS[kind.__name__]
        widget = widget.parentWidget()
    return ""
