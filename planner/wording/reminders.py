"""Reminders in words."""

from planner.core.reminding import Reminder
from planner.core.week import Week
from planner.i18n import Words


def reminder_name(reminder: Reminder, words: Words) -> str:
    """What one is reminded of."""
    if reminder is Reminder.CLOSE:
        return words.text("Friday close")
    return words.text("Plan the week")


def close_text(week: Week, words: Words) -> str:
    sentence = words.text("It is time to close week {n}, and to plan the next one.")
    return sentence.format(n=week.number)


def plan_text(week: Week, last: Week | None, words: Words) -> str:
    """That `week` has no plan; `last` is the one before if that is open still."""
    if last is None:
        return words.text("Week {n} has no plan yet.").format(n=week.number)
    sentence = words.text("Week {n} has no plan yet, and week {last} is not closed.")
    return sentence.format(n=week.number, last=last.number)


def never_text(reminder: Reminder, words: Words) -> str:
    sentence = words.text("{name}: you are not reminded any more. The settings bring it back.")
    return sentence.format(name=reminder_name(reminder, words))
