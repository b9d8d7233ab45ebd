"""Why a goal can't be what was asked of it, and what to do instead."""

from planner.core.errors import (
    EndsTooEarly,
    GoalOnOpen,
    NoSuchGoal,
    NotAPercentage,
    TooManyGoals,
)
from planner.i18n import MINUS, Words
from planner.wording.names import quoted

GoalRefusal = GoalOnOpen | TooManyGoals | NoSuchGoal | EndsTooEarly | NotAPercentage


def why(refusal: GoalRefusal, words: Words) -> str:
    match refusal:
        case GoalOnOpen():
            return words.text("Not planned can't be given a goal. Choose another category.")
        case TooManyGoals(year=year, number=number):
            sentence = words.text(
                "Five goals hold in week {n} of {year} already. End one of them first."
            )
            return sentence.format(n=number, year=year)
        case NoSuchGoal():
            return words.text("There is no such goal, or it is gone already. Nothing has changed.")
        case EndsTooEarly(year=year, number=number):
            sentence = words.text(
                "The goal begins in week {n} of {year}. Choose a last week that is no earlier,"
                " or remove it."
            )
            return sentence.format(n=number, year=year)
        case NotAPercentage(text=text, least=least, most=most):
            sentence = words.text(
                "“{text}” can't be used. Write a whole number from {least} to {most}."
            )
            numbers = {"least": f"{least}".replace("-", MINUS), "most": most}
            return sentence.format(text=quoted(text), **numbers)
