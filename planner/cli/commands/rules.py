"""`rules` and `rule …`: by what imports are sorted. What they do is loaded when it is asked for."""

from collections.abc import Callable

from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.i18n import mark

LOOKS = (
    "guests",
    "colleagues",
    "title",
    "pattern",
    "organiser",
    "calendar",
    "project",
    "client",
    "tag",
)
REASONS = ("all-day", "cancelled", "declined", "free", "not-counted", "private", "slack")
PLACES = ("up", "down", "first", "last")


def _running(name: str) -> Callable[[Asked, Desk], Answer]:
    """What runs the function of that name in `cli.ruling`."""

    def run(asked: Asked, desk: Desk) -> Answer:
        from planner.cli import ruling

        function: Callable[[Asked, Desk], Answer] = getattr(ruling, name)
        return function(asked, desk)

    return run


_RULE = Argument("RULE", mark("its number in the list, or what it is called there: title:status"))

RULES = Verb(
    "rules",
    mark("List the rules that sort imports, in order, and what they would have sorted."),
    (),
    (Example("lagkage-cli rules", mark("a line for each rule")),),
    _running("show_rules"),
)
RULE_VERBS = (
    Verb(
        "rule add",
        mark("Add a rule. It is tried before the others; one that looks for the same changes."),
        (
            Argument("CATEGORY", mark("where it sorts to; leave-out leaves it out")),
            Argument(
                "LOOKS",
                mark(
                    "guests, colleagues, title, pattern, organiser, calendar, project, client or tag"
                ),
                choices=LOOKS,
            ),
            Argument(
                "TEXT", mark("what it looks for; guests and colleagues need none"), optional=True
            ),
        ),
        (
            Example("lagkage-cli rule add meetings title status", mark("a word in the title")),
            Example("lagkage-cli rule add leave-out title lunch", mark("never recorded")),
            Example("lagkage-cli rule add people pattern '1:1 *'", mark("how the title begins")),
            Example(
                "lagkage-cli rule add customers guests", mark("somebody from outside is there")
            ),
        ),
        _running("add"),
    ),
    Verb(
        "rule remove",
        mark("Remove a rule. What is recorded stays as it is."),
        (_RULE,),
        (Example("lagkage-cli rule remove title:status", mark("no longer by that word")),),
        _running("remove"),
    ),
    Verb(
        "rule move",
        mark("Move a rule in the order: the first that fits sorts an event."),
        (_RULE, Argument("PLACE", mark("up, down, first or last"), choices=PLACES)),
        (Example("lagkage-cli rule move 2 up", mark("one place up")),),
        _running("move"),
    ),
    Verb(
        "rule on",
        mark("Let a rule sort again."),
        (_RULE,),
        (Example("lagkage-cli rule on 2", mark("the second one")),),
        _running("turn_on"),
    ),
    Verb(
        "rule off",
        mark("Let a rule sort nothing, and stay where it is."),
        (_RULE,),
        (Example("lagkage-cli rule off guests", mark("guests say nothing")),),
        _running("turn_off"),
    ),
    Verb(
        "rule domains",
        mark("Say which mail domains are your own: guests from others are from outside."),
        (Argument("DOMAIN", mark("all of them; without any there are none"), many=True),),
        (Example("lagkage-cli rule domains example.org", mark("one company")),),
        _running("own_domains"),
    ),
    Verb(
        "rule leave-out",
        mark("Leave out what is so, as at the beginning."),
        (Argument("REASON", mark("why it is left out"), choices=REASONS),),
        (Example("lagkage-cli rule leave-out free", mark("what is shown as free")),),
        _running("leave_out"),
    ),
    Verb(
        "rule count",
        mark("Count what would be left out for that reason."),
        (Argument("REASON", mark("why it would be left out"), choices=REASONS),),
        (Example("lagkage-cli rule count free", mark("what is shown as free, too")),),
        _running("count"),
    ),
)
