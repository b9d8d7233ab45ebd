"""The rules that sort what is imported, and why things are left out, in words."""

from collections.abc import Mapping

from planner.core.category import cleaned
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule
from planner.i18n import Words, mark


def left_out_name(why: LeftOut, words: Words) -> str:
    """One or two words, for a column."""
    return words.text(_LEFT_OUT[why])


def rule_name(rule: Rule, words: Words) -> str:
    """What made the rule fire, in a few words."""
    phrase = words.text(_RULES[rule.looks])
    return phrase.format(text=cleaned(rule.text, 80))


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
}
_RULES: Mapping[Looks, str] = {
    Looks.GUESTS: mark("guests from outside"),
    Looks.TITLE: mark("“{text}” in the title"),
    Looks.PATTERN: mark("a title like “{text}”"),
    Looks.ORGANISER: mark("invited by {text}"),
    Looks.CALENDAR: mark("calendar “{text}”"),
    Looks.PROJECT: mark("project “{text}”"),
    Looks.CLIENT: mark("client “{text}”"),
    Looks.TAG: mark("tag “{text}”"),
}
