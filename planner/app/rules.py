"""The rules by which a book sorts what is imported: its own, or the usual ones."""

from collections.abc import Iterable
from dataclasses import replace

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.errors import NoSuchCategory
from planner.core.goal import Goal
from planner.core.mail_domains import plain_domain
from planner.core.sorting import Looks, Rule, Rules
from planner.core.week import Week

GUESTS_RULE, COLLEAGUES_RULE = "guests", "colleagues"
"""The ids of the rules that every book begins with: guests from outside are customers, and colleagues
alone are an internal meeting."""


def rules_in_force(book: Book, week: Week, own_domains: Iterable[str] = ()) -> Rules:
    """The rules that sort what is imported into `book` in `week`. `own_domains` are known besides to
    somebody whose book has no rules of its own."""
    return in_force(rules_of(book, week, own_domains), book)


def in_force(rules: Rules, book: Book) -> Rules:
    """`rules` as they work in `book`: of each category that was merged its heir's, and those whose
    category takes no time any more do nothing."""
    return replace(rules, rules=tuple(_in_force(rule, book) for rule in rules.rules))


def rules_of(book: Book, week: Week, own_domains: Iterable[str] = ()) -> Rules:
    """The rules of `book` as they were written; the usual ones until somebody changes them."""
    return usual_rules(book, week, own_domains) if book.rules is None else book.rules


def usual_rules(book: Book, week: Week, own_domains: Iterable[str]) -> Rules:
    """The rules of a book that has none of its own: somebody from outside means customer contact,
    colleagues alone an internal meeting."""
    usual = (
        (GUESTS_RULE, Looks.GUESTS, customer_category(book, week)),
        (COLLEAGUES_RULE, Looks.COLLEAGUES, _first_of(Role.MEETINGS, book)),
    )
    rules = tuple(Rule(name, looks, "", category) for name, looks, category in usual if category)
    return Rules(rules, frozenset(filter(is_domain, read_domains(own_domains))))


def customer_category(book: Book, week: Week) -> str | None:
    """Where time with customers goes: the goal's category, if it is of customers, else the first."""
    customers = [category.id for category in book.active if category.role is Role.CUSTOMER]
    goal: Goal | None = book.main_goal(week)
    meant = book.goal_category(week) if goal else None
    return meant if meant in customers else next(iter(customers), None)


def _first_of(role: Role, book: Book) -> str | None:
    return next((category.id for category in book.active if category.role is role), None)


def read_domains(texts: Iterable[str]) -> frozenset[str]:
    """Mail domains as people write them: with or without an @, several with commas or spaces between."""
    parts = (part for text in texts for part in text.replace(",", " ").replace(";", " ").split())
    return frozenset(plain_domain(part.rpartition("@")[2]) for part in parts) - {""}


def is_domain(text: str) -> bool:
    """Whether people could have such mail addresses; `localhost` is one too."""
    signs = text.replace("-", "").replace(".", "").replace("_", "")
    return text == text.strip(".") and ".." not in text and signs.isalnum() and len(text) <= 253


def can_work(rule: Rule, book: Book) -> bool:
    """Whether `rule` leaves out, or the category that it sorts into is there, and active."""
    if rule.leaves_out:
        return True
    try:
        category = book.category(rule.category)
    except NoSuchCategory:
        return False
    return not category.archived and category.id != OPEN_ID


def _in_force(rule: Rule, book: Book) -> Rule:
    if not can_work(rule, book):
        return replace(rule, is_on=False)
    return rule if rule.leaves_out else replace(rule, category=book.category(rule.category).id)
