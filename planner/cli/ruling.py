"""What `rules` and `rule …` do."""

from collections.abc import Callable
from dataclasses import replace

from planner.app.commands.rules import ChangeRules
from planner.app.ids import new_id
from planner.app.rules import read_domains, rules_of
from planner.app.session import Command
from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.import_value import rule_code
from planner.cli.rule_text import rules_text, rules_value
from planner.cli.values import category_id
from planner.cli.verb import Asked
from planner.core.book import Book
from planner.core.left_out import LeftOut
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.i18n import Words
from planner.wording.names import quoted
from planner.wording.own_domains import public_text

UP, DOWN, FIRST = "up", "down", "first"
LEAVE_OUT = "leave-out"
"""What stands in the place of a category."""


def show_rules(_: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        return _answer(book, desk)


def add(asked: Asked, desk: Desk) -> Answer:
    def command(held: Rules, book: Book) -> Command:
        looks, text = Looks(asked.written("LOOKS")), asked.written("TEXT")
        category = _target(asked.written("CATEGORY"), book, desk.words)
        wanted = Rule(new_id(), looks, text, category)
        alike = (rule for rule in held.rules if _code(rule) == _code(wanted))
        before = next(alike, wanted)
        return ChangeRules.setting(held, replace(before, category=category, is_on=True))

    looks = Looks(asked.written("LOOKS"))
    if asked.written("TEXT") and not Rule("", looks, "", "").takes_text:
        sentence = desk.words.text("{looks} look for no text: it matters only who was there.")
        raise Failure(Status.USAGE, sentence.format(looks=looks))
    return _changed(desk, command)


def remove(asked: Asked, desk: Desk) -> Answer:
    return _changed(
        desk, lambda held, _: ChangeRules.removing(held, _named(asked, held, desk.words).id)
    )


def move(asked: Asked, desk: Desk) -> Answer:
    def command(held: Rules, _: Book) -> Command:
        moved = _named(asked, held, desk.words)
        at = held.rules.index(moved)
        others = [rule.id for rule in held.rules if rule is not moved]
        places = {UP: max(0, at - 1), DOWN: at + 1, FIRST: 0}
        place = places.get(asked.written("PLACE"), len(others))
        return ChangeRules.placing(held, moved.id, (*others, None, None)[place])

    return _changed(desk, command)


def turn_on(asked: Asked, desk: Desk) -> Answer:
    return _turned(asked, desk, is_on=True)


def turn_off(asked: Asked, desk: Desk) -> Answer:
    return _turned(asked, desk, is_on=False)


def own_domains(asked: Asked, desk: Desk) -> Answer:
    domains = read_domains(asked.all_written("DOMAIN"))
    answer = _changed(desk, lambda held, _: ChangeRules.owning(held, domains))
    return answer.noting(*filter(None, [public_text(domains, desk.words)]))


def leave_out(asked: Asked, desk: Desk) -> Answer:
    why = LeftOut(asked.written("REASON"))
    return _changed(desk, lambda held, _: ChangeRules.leaving_out(held, why, True))


def count(asked: Asked, desk: Desk) -> Answer:
    why = LeftOut(asked.written("REASON"))
    return _changed(desk, lambda held, _: ChangeRules.leaving_out(held, why, False))


def _turned(asked: Asked, desk: Desk, *, is_on: bool) -> Answer:
    return _changed(
        desk,
        lambda held, _: ChangeRules.setting(
            held, replace(_named(asked, held, desk.words), is_on=is_on)
        ),
    )


def _changed(desk: Desk, command: Callable[[Rules, Book], Command]) -> Answer:
    """Do what is asked to the rules of the book, and show them then."""
    with desk.changing() as session:
        held = rules_of(session.book, desk.this_week)
        session.perform(command(held, session.book))
        return _answer(session.book, desk)


def _answer(book: Book, desk: Desk) -> Answer:
    rules = rules_of(book, desk.this_week)
    return Answer(rules_text(rules, book, desk.words), rules_value(rules, book))


def _named(asked: Asked, held: Rules, words: Words) -> Rule:
    """The rule of that number in the list, or that is called so. Raises `Failure`."""
    name = asked.written("RULE").strip()
    if name.isdecimal() and 0 < int(name) <= len(held.rules):
        return held.rules[int(name) - 1]
    for rule in held.rules:
        if name.casefold() == _code(rule):
            return rule
    known = ", ".join(rule_code(rule) for rule in held.rules)
    sentence = words.text("There is no rule “{name}”. There are: {known}.")
    shown = sentence.format(name=quoted(name), known=known or words.text("none"))
    raise Failure(Status.REFUSED, shown)


def _target(written: str, book: Book, words: Words) -> str:
    """The id of a category, or what leaves out. Raises `Failure`."""
    return (
        LEFT_OUT if written.strip().casefold() == LEAVE_OUT else category_id(book, written, words)
    )


def _code(rule: Rule) -> str:
    return rule_code(rule).casefold()
