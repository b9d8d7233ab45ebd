"""Why things of an import are left out, in words."""

from collections.abc import Mapping

from planner.core.left_out import LeftOut
from planner.core.sorting import Rule
from planner.i18n import Words, mark
from planner.wording.rules import rule_name


def left_out_name(why: LeftOut, words: Words) -> str:
    """One or two words, for a column."""
    return words.text(_LEFT_OUT[why])


def left_out_sentence(why: LeftOut, words: Words) -> str:
    """What such events are, for somebody who may have them counted."""
    return words.text(_LEFT_OUT_SENTENCES[why])


def left_out_reason(why: LeftOut, rule: Rule | None, words: Words) -> str:
    """The same; of what a rule leaves out, which rule."""
    if why is not LeftOut.RULE or rule is None:
        return left_out_name(why, words)
    return words.text("left out: {rule}").format(rule=rule_name(rule, words))


_LEFT_OUT: Mapping[LeftOut, str] = {
    LeftOut.CANCELLED: mark("cancelled"),
    LeftOut.DECLINED: mark("declined"),
    LeftOut.ALL_DAY: mark("all day"),
    LeftOut.PRIVATE: mark("private"),
    LeftOut.FREE: mark("shown as free"),
    LeftOut.SLACK: mark("a break"),
    LeftOut.NOT_COUNTED: mark("not counted"),
    LeftOut.RUNNING: mark("still running"),
    LeftOut.TOO_SHORT: mark("too short"),
    LeftOut.RULE: mark("a rule"),
}
_LEFT_OUT_SENTENCES: Mapping[LeftOut, str] = {
    LeftOut.CANCELLED: mark("Cancelled: the calendar says that it did not take place"),
    LeftOut.DECLINED: mark("Declined: you said that you would not come"),
    LeftOut.ALL_DAY: mark(
        "All day: holidays and reminders. Counted, each takes its days' working hours"
    ),
    LeftOut.PRIVATE: mark("Private: marked as nobody's business"),
    LeftOut.FREE: mark("Shown as free: the time is not taken"),
    LeftOut.SLACK: mark("Breaks: the time tracker says that nobody worked"),
    LeftOut.NOT_COUNTED: mark("Not counted: the time tracker says so"),
    LeftOut.RUNNING: mark("Still running: nobody knows yet how long it takes"),
    LeftOut.TOO_SHORT: mark("Too short: under half a minute"),
    LeftOut.RULE: mark("A rule: it says so"),
}
