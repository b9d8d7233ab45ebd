"""The rules that sort what is imported, in words."""

from collections.abc import Mapping

from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.sorting import Looks, Rule
from planner.i18n import Words, mark
from planner.wording.names import category_name


def rule_name(rule: Rule, words: Words) -> str:
    """What made the rule fire, in a few words."""
    phrase = words.text(_RULES[rule.looks])
    return phrase.format(text=cleaned(rule.text, 80))


def rule_sentence(rule: Rule, book: Book, words: Words) -> str:
    """What the rule does: Title has “status” → Internal meetings, or → leave out."""
    looks = words.text(_SENTENCES[rule.looks]).format(text=cleaned(rule.text, 80))
    return f"{looks} → {target_name(rule, book, words)}"


def rule_question(rule: Rule, book: Book, words: Words) -> str:
    """Whether it is to be made: Always put “Status meeting” into Internal meetings?"""
    questions = _LEAVING_OUT if rule.leaves_out else _QUESTIONS
    name = target_name(rule, book, words)
    return words.text(questions[rule.looks]).format(text=cleaned(rule.text, 80), name=name)


def target_name(rule: Rule, book: Book, words: Words) -> str:
    """Where it sorts to."""
    return leave_out_name(words) if rule.leaves_out else category_name(book, rule.category, words)


def leave_out_name(words: Words) -> str:
    """What stands in the place of a category."""
    return words.text("Leave out")


def looks_name(looks: Looks, words: Words) -> str:
    """What a rule can look at, to choose from."""
    return words.text(_LOOKS[looks])


def looks_hint(looks: Looks, words: Words) -> str:
    """How what it looks for is read."""
    return words.text(_HINTS[looks])


_RULES: Mapping[Looks, str] = {
    Looks.GUESTS: mark("guests from outside"),
    Looks.COLLEAGUES: mark("colleagues only"),
    Looks.TITLE: mark("“{text}” in the title"),
    Looks.PATTERN: mark("a title like “{text}”"),
    Looks.ORGANISER: mark("invited by {text}"),
    Looks.CALENDAR: mark("from “{text}”"),
    Looks.PROJECT: mark("project “{text}”"),
    Looks.CLIENT: mark("client “{text}”"),
    Looks.TAG: mark("tag “{text}”"),
}
_SENTENCES: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Guests from outside"),
    Looks.COLLEAGUES: mark("Colleagues only"),
    Looks.TITLE: mark("Title has “{text}”"),
    Looks.PATTERN: mark("Title is like “{text}”"),
    Looks.ORGANISER: mark("{text} invites"),
    Looks.CALENDAR: mark("Comes from “{text}”"),
    Looks.PROJECT: mark("Project is “{text}”"),
    Looks.CLIENT: mark("Client is “{text}”"),
    Looks.TAG: mark("Tag is “{text}”"),
}
_QUESTIONS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Always put what has guests from outside into {name}?"),
    Looks.COLLEAGUES: mark("Always put what has only colleagues into {name}?"),
    Looks.TITLE: mark("Always put “{text}” into {name}?"),
    Looks.PATTERN: mark("Always put titles like “{text}” into {name}?"),
    Looks.ORGANISER: mark("Always put what {text} invites to into {name}?"),
    Looks.CALENDAR: mark("Always put all from “{text}” into {name}?"),
    Looks.PROJECT: mark("Always put the project “{text}” into {name}?"),
    Looks.CLIENT: mark("Always put the client “{text}” into {name}?"),
    Looks.TAG: mark("Always put the tag “{text}” into {name}?"),
}
_LEAVING_OUT: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Always leave out what has guests from outside?"),
    Looks.COLLEAGUES: mark("Always leave out what has only colleagues?"),
    Looks.TITLE: mark("Always leave out “{text}”?"),
    Looks.PATTERN: mark("Always leave out titles like “{text}”?"),
    Looks.ORGANISER: mark("Always leave out what {text} invites to?"),
    Looks.CALENDAR: mark("Always leave out all from “{text}”?"),
    Looks.PROJECT: mark("Always leave out the project “{text}”?"),
    Looks.CLIENT: mark("Always leave out the client “{text}”?"),
    Looks.TAG: mark("Always leave out the tag “{text}”?"),
}
_LOOKS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Guests from outside"),
    Looks.COLLEAGUES: mark("Colleagues only"),
    Looks.TITLE: mark("Words in the title"),
    Looks.PATTERN: mark("The whole title, as a pattern"),
    Looks.ORGANISER: mark("Who invites"),
    Looks.CALENDAR: mark("Calendar or program that it comes from"),
    Looks.PROJECT: mark("Project"),
    Looks.CLIENT: mark("Client"),
    Looks.TAG: mark("Tag, or category in the calendar"),
}
_HINTS: Mapping[Looks, str] = {
    Looks.GUESTS: mark("Somebody is there whose mail address is in none of your own mail domains."),
    Looks.COLLEAGUES: mark(
        "Others are asked to come, and all of their mail addresses are in your own mail domains."
    ),
    Looks.TITLE: mark("All of these words stand in the title, in any order, each as a whole word."),
    Looks.PATTERN: mark("* stands for any signs, ? for one: “1:1 *”, “*status*”."),
    Looks.ORGANISER: mark("A mail address, or what stands after its @."),
    Looks.CALENDAR: mark("The name of the calendar; of a program that has none, its own: toggl."),
    Looks.PROJECT: mark("Its name, as the time tracker has it."),
    Looks.CLIENT: mark("Its name, as the time tracker has it."),
    Looks.TAG: mark("Its name, as the time tracker or the calendar has it."),
}
