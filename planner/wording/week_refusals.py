"""Why a template or an absence will not do."""

from planner.core.errors import (
    NoSuchAbsence,
    NoSuchTemplate,
    NothingPlanned,
    NothingToTakeOff,
    TemplateNameTaken,
)
from planner.i18n import Words
from planner.wording.names import quoted

WeekRefusal = NoSuchTemplate | TemplateNameTaken | NothingPlanned | NothingToTakeOff | NoSuchAbsence


def why(refusal: WeekRefusal, words: Words) -> str:
    """One or two short sentences: what is in the way, and what to do."""
    match refusal:
        case NoSuchTemplate(name=name):
            sentence = words.text("There is no template called “{name}”. Check the spelling.")
            return sentence.format(name=quoted(name))
        case TemplateNameTaken(name=name):
            sentence = words.text(
                "There is a template called “{name}” already. Write another name."
            )
            return sentence.format(name=quoted(name))
        case NothingPlanned():
            return words.text("There are no hours in it. Choose a week that has some.")
        case NothingToTakeOff(day=day):
            sentence = words.text("There are no hours to take off on {day}. Choose another day.")
            return sentence.format(day=words.short_date(day))
        case NoSuchAbsence():
            return words.text("That absence is gone already. Nothing has changed.")
