"""`import`: what calendars and time trackers know. What it does is loaded when it is asked for."""

from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.i18n import mark
from planner.sources.names import SOURCES


def _import(asked: Asked, desk: Desk) -> Answer:
    from planner.cli.importing import run_import

    return run_import(asked, desk)


IMPORT = Verb(
    "import",
    mark("Read calendars and exports of time trackers, sort what they hold, and record it."),
    (
        Argument("FILE", mark("a calendar (.ics, .zip), or an export (.csv, .json, …)"), many=True),
        Argument(
            "--source", mark("what it is, if it is not recognised"), "NAME", SOURCES, optional=True
        ),
        Argument("--from", mark("the first day (53 weeks back)"), "DATE", optional=True),
        Argument("--to", mark("the day after the last (5 weeks ahead)"), "DATE", optional=True),
        Argument(
            "--zone", mark("the zone of days, and of times without one"), "ZONE", optional=True
        ),
        Argument(
            "--own-domain",
            mark("a mail domain of your own; guests from others are customers"),
            "D",
            optional=True,
            many=True,
        ),
        Argument(
            "--remember-domains",
            mark("let the book know these own domains from now on"),
            optional=True,
        ),
        Argument(
            "--dates",
            mark("the order of days, if it can't be seen"),
            "dmy|mdy|ymd",
            ("dmy", "mdy", "ymd"),
            optional=True,
        ),
        Argument(
            "--columns", mark("which column of a table is what"), "FIELD=NAME,…", optional=True
        ),
        Argument(
            "--person",
            mark("who you are in an export of several people; * if all are yours"),
            "NAME",
            optional=True,
            many=True,
        ),
        Argument("--category", mark("where what no rule sorts goes to"), "CATEGORY", optional=True),
        Argument(
            "--new-times",
            mark("take what was imported before as it is now, also new times"),
            optional=True,
        ),
        Argument("--gone", mark("take out what its calendar has no more"), optional=True),
        Argument(
            "--days-off", mark("take off the days off that a calendar knows of"), optional=True
        ),
        Argument("--dry-run", mark("only show what would come of it"), optional=True),
    ),
    (
        Example(
            "lagkage-cli import work.ics --own-domain example.org --dry-run", mark("look first")
        ),
        Example(
            "lagkage-cli import hours.csv --from 2026-11-01 --category meetings",
            mark("record what lies from 1 November on"),
        ),
    ),
    _import,
)
