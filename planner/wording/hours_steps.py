"""What a step did to hours, absence and public holidays, in words that can follow "Undo:"."""

from planner.app.commands.hours import (
    AddAbsence,
    ChooseCountry,
    DeclineHoliday,
    RemoveAbsence,
    SetWorkingHours,
)
from planner.app.session import Command
from planner.i18n import Words


def hours_phrase(command: Command, words: Words) -> str:
    """What `command` does; empty if it is none of these."""
    match command:
        case SetWorkingHours(hours):
            phrase = words.text("working hours {time} from {day}")
            return phrase.format(
                time=words.time(hours.week), day=words.short_date(hours.valid_from)
            )
        case AddAbsence((absence,)):
            return words.text("absence on {day}").format(day=words.short_date(absence.day))
        case AddAbsence():
            return words.text("absence in week {n}").format(n=command.week.number)
        case RemoveAbsence((absence,)):
            day = words.short_date(absence.day)
            return words.text("remove the absence on {day}").format(day=day)
        case RemoveAbsence():
            return words.text("remove absence in week {n}").format(n=command.week.number)
        case DeclineHoliday(day):
            return words.text("work on {day}").format(day=words.short_date(day))
        case ChooseCountry():
            return words.text("choose the country of public holidays")
    return ""
