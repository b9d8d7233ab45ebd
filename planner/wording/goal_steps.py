"""What was done to a goal, as a phrase that can follow "Undo:"."""

from planner.app.commands.framework import SetGoal
from planner.app.commands.goals import ChangeGoal, EndGoal, MakeMain, RemoveGoal
from planner.app.session import Command
from planner.core.book import Book
from planner.core.goal import Goal
from planner.i18n import Words
from planner.wording.goal_names import subject_name


def goal_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to a goal of `book`; empty if it is about something else."""
    match command:
        case SetGoal():
            return words.text("set the goal")
        case ChangeGoal(goal=goal):
            return _on(words.text("change the goal on {subject}"), goal, book, words)
        case EndGoal(goal_id, last):
            ends = words.text("end the goal on {subject}")
            goes_on = words.text("let the goal on {subject} go on")
            return _on(ends if last else goes_on, _goal(book, goal_id), book, words)
        case RemoveGoal(goal_id):
            return _on(
                words.text("remove the goal on {subject}"), _goal(book, goal_id), book, words
            )
        case MakeMain(goal_id):
            phrase = words.text("make the goal on {subject} the main one")
            return _on(phrase, _goal(book, goal_id), book, words)
    return ""


def _goal(book: Book, goal_id: str) -> Goal | None:
    return next((goal for goal in book.goals if goal.id == goal_id), None)


def _on(phrase: str, goal: Goal | None, book: Book, words: Words) -> str:
    return phrase.format(subject=subject_name(goal, book, words) if goal else "…")
