"""Why a rule can't be as it was asked, and what to do instead."""

from planner.core.rule_errors import NoSuchRule, NotADomain, NothingToLookFor
from planner.i18n import Words, mark
from planner.wording.names import quoted

RuleRefusal = NoSuchRule | NotADomain | NothingToLookFor


def why(refusal: RuleRefusal, words: Words) -> str:
    match refusal:
        case NoSuchRule():
            return words.text("That rule is gone already. Nothing has changed.")
        case NotADomain(text=text):
            sentence = words.text("“{text}” is not a mail domain. Write what stands after the @.")
            return sentence.format(text=quoted(text))
        case NothingToLookFor():
            return words.text("A rule must have something to look for. Write a word.")


def short_why(refusal: RuleRefusal) -> str:
    match refusal:
        case NoSuchRule():
            return mark("gone already")
        case NotADomain():
            return mark("no mail domain")
        case NothingToLookFor():
            return mark("nothing to look for")
