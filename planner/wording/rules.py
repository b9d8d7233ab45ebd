"""The rules that sort what is imported, and why things are left out, in words."""

from collections.abc import Mapping

from planner.app.rule_offers import Offer
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule
from planner.core.trying import Trial
from planner.i18n import Words, mark
from planner.wording.names import category_name


def left_out_name(why: LeftOut, words: Words) -> str:
    """One or two words, for a column."""
    return words.text(_LEFT_OUT[why])


def left_out_sentence(why: LeftOut, words: Words) -> str:
    """What such events are, for somebody who may have them counted."""
    return words.text(_LEFT_OUT_SENTENCES[why])


def rule_name(rule: Rule, words: Words) -> str:
    """What made the rule fire, in a few words."""
    phrase = words.text(_RULES[rule.looks])
    return phrase.format(text=cleaned(rule.text, 80))


def rule_sentence(rule: Rule, book: Book, words: Words) -> str:
    """What the rule does: Title has “status” → Internal meetings."""
    looks = words.text(_SENTENCES[rule.looks]).format(text=cleaned(rule.text, 80))
    return f"{looks} → {category_name(book, rule.category, words)}"


def rule_question(rule: Rule, book: Book, words: Words) -> str:
    """Whether it is to be made: Always put “Status meeting” into Internal meetings?"""
    name = category_name(book, rule.category, words)
    return words.text(_QUESTIONS[rule.looks]).format(text=cleaned(rule.text, 80), name=name)


def offer_text(offer: Offer, words: Words) -> str:
    """What else the rule would sort, and what it would have done before."""
    said = [
        words.text("sorts {n} more here").format(n=offer.further)
        if offer.further
        else words.text("sorts nothing else here")
    ]
    trial = offer.trial
    if trial.sorted:
        text = words.text("would have sorted {n} of {total} before")
        said.append(text.format(n=trial.sorted, total=trial.tried) + _otherwise(trial, words))
    return " · ".join(said)


def looks_name(looks: Looks, words: Words) -> str:
    """What a rule can look at, to choose from."""
    return words.text(_LOOKS[looks])


def looks_hint(looks: Looks, words: Words) -> str:
    """How what it looks for is read."""
    return words.text(_HINTS[looks])


def trial_text(trial: Trial, words: Words) -> str:
    """would have sorted 41 of 60 · 3 otherwise than you did"""
    if not trial.tried:
        return words.text("nothing has been imported that they could be tried on")
    return _tried(words.text("would have sorted {n} of {total}"), trial, words)


def rule_trial_text(trial: Trial, words: Words, *, is_fresh: bool) -> str:
    """What one rule would have sorted, or sorts of what `is_fresh`, just read."""
    if not trial.tried:
        return words.text("Nothing has been imported yet that it could be tried on.")
    if is_fresh:
        return _tried(words.text("Sorts {n} of the {total} just read"), trial, words)
    return _tried(words.text("Would have sorted {n} of {total}"), trial, words)


def rules_trial_text(trial: Trial, words: Words, *, is_fresh: bool) -> str:
    """The same of all rules together."""
    if not trial.tried:
        return words.text("Nothing has been imported yet that they could be tried on.")
    if is_fresh:
        return _tried(words.text("All together sort {n} of the {total} just read"), trial, words)
    return _tried(words.text("All together would have sorted {n} of {total}"), trial, words)


def _tried(sentence: str, trial: Trial, words: Words) -> str:
    return sentence.format(n=trial.sorted, total=trial.tried) + _otherwise(trial, words)


def count_text(trial: Trial, words: Words) -> str:
    """How many a rule would have sorted, for a column."""
    if not trial.tried:
        return ""
    text = words.text("{n} of {total}").format(n=trial.sorted, total=trial.tried)
    if not trial.wrong:
        return text
    return f"{text} · {words.text('{n} otherwise').format(n=trial.wrong)}"


def _otherwise(trial: Trial, words: Words) -> str:
    if not trial.wrong:
        return ""
    return f" · {words.text('{n} otherwise than you did').format(n=trial.wrong)}"


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
_SENTENCES: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Guests from outside"),
    Looks.TITLE: mark("Title has “{text}”"),
    Looks.PATTERN: mark("Title is like “{text}”"),
    Looks.ORGANISER: mark("{text} invites"),
    Looks.CALENDAR: mark("Calendar is “{text}”"),
    Looks.PROJECT: mark("Project is “{text}”"),
    Looks.CLIENT: mark("Client is “{text}”"),
    Looks.TAG: mark("Tag is “{text}”"),
}
_QUESTIONS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Always put what has guests from outside into {name}?"),
    Looks.TITLE: mark("Always put “{text}” into {name}?"),
    Looks.PATTERN: mark("Always put titles like “{text}” into {name}?"),
    Looks.ORGANISER: mark("Always put what {text} invites to into {name}?"),
    Looks.CALENDAR: mark("Always put the calendar “{text}” into {name}?"),
    Looks.PROJECT: mark("Always put the project “{text}” into {name}?"),
    Looks.CLIENT: mark("Always put the client “{text}” into {name}?"),
    Looks.TAG: mark("Always put the tag “{text}” into {name}?"),
}
_LOOKS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Guests from outside"),
    Looks.TITLE: mark("Words in the title"),
    Looks.PATTERN: mark("The whole title, as a pattern"),
    Looks.ORGANISER: mark("Who invites"),
    Looks.CALENDAR: mark("Calendar"),
    Looks.PROJECT: mark("Project"),
    Looks.CLIENT: mark("Client"),
    Looks.TAG: mark("Tag, or category in the calendar"),
}
_HINTS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Somebody is there whose mail address is in none of your own mail domains."),
    Looks.TITLE: mark("All of these words stand in the title, in any order, each as a whole word."),
    Looks.PATTERN: mark("* stands for any signs, ? for one: “1:1 *”, “*status*”."),
    Looks.ORGANISER: mark("A mail address, or what stands after its @."),
    Looks.CALENDAR: mark("Its name, as the calendar has it."),
    Looks.PROJECT: mark("Its name, as the time tracker has it."),
    Looks.CLIENT: mark("Its name, as the time tracker has it."),
    Looks.TAG: mark("Its name, as the time tracker or the calendar has it."),
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
}
