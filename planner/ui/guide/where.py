"""Which chapter is about what the focus is in: the nearest of these around it."""

from PySide6.QtWidgets import QWidget

CHAPTERS = {
    "BeginCard": "first-steps",
    "GoalCard": "goals",
    "FindPanel": "goals",
    "GoalsDialog": "goals",
    "GoalDialog": "goals",
    "PlanPage": "plan",
    "LogPage": "log",
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
"""Chapters by the class of a widget. A new page adds a line here."""


def chapter_of(widget: QWidget | None) -> str:
    """The id of the chapter for `widget`; empty where there is none."""
    while widget is not None:
        chapter = CHAPTERS.get(type(widget).__name__)
        if chapter:
            return chapter
        widget = widget.parentWidget()
    return ""
