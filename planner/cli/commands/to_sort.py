"""`to-sort`, `sort`, `sort-all` and `dismiss`: what came from calendars and waits for a category."""

from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.i18n import mark


def _list(asked: Asked, desk: Desk) -> Answer:
    from planner.cli.to_sort import list_waiting

    return list_waiting(asked, desk)


def _sort(asked: Asked, desk: Desk) -> Answer:
    from planner.cli.to_sort import sort_one

    return sort_one(asked, desk)


def _sort_all(asked: Asked, desk: Desk) -> Answer:
    from planner.cli.to_sort import sort_all

    return sort_all(asked, desk)


def _dismiss(asked: Asked, desk: Desk) -> Answer:
    from planner.cli.to_sort import dismiss

    return dismiss(asked, desk)


_ID = Argument("ID", mark("as to-sort shows it, or the beginning of it"))
_WEEK = Argument("WEEK", mark("2026-W48, or this, next, last; all weeks without it"), optional=True)
TO_SORT_VERBS = (
    Verb(
        "to-sort",
        mark("List what came from calendars and waits for a category, and what is proposed."),
        (_WEEK,),
        (
            Example("lagkage-cli to-sort", mark("all that waits")),
            Example("lagkage-cli to-sort last --json", mark("last week's, to a program")),
        ),
        _list,
    ),
    Verb(
        "sort",
        mark("Record what waits under a category: the one that is proposed, or another."),
        (_ID, Argument("CATEGORY", mark("what it was for"), optional=True)),
        (
            Example("lagkage-cli sort 3f2a customers", mark("it was with customers")),
            Example("lagkage-cli sort 3f2a", mark("as its rule proposes")),
        ),
        _sort,
    ),
    Verb(
        "sort-all",
        mark("Record all that waits and has a proposed category, as one step."),
        (_WEEK,),
        (Example("lagkage-cli sort-all last", mark("last week, as proposed")),),
        _sort_all,
    ),
    Verb(
        "dismiss",
        mark("Say that what waits was no work; it is not offered as new again."),
        (_ID,),
        (Example("lagkage-cli dismiss 3f2a", mark("the dentist was no work")),),
        _dismiss,
    ),
)
"""List, sort, sort all, dismiss."""
