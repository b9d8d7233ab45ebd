"""The rules that sort imports, as people and as programs read them."""

from collections.abc import Iterator, Sequence

from planner.app.rules import can_work, in_force
from planner.cli.answer import Json
from planner.cli.import_value import rule_code
from planner.cli.table import cut, table
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.errors import NoSuchCategory
from planner.core.left_out import BY_DEFAULT
from planner.core.sorting import Rule, Rules
from planner.core.trying import Trial, imported_of, trials_on
from planner.i18n import Words
from planner.wording.left_out import left_out_name
from planner.wording.rule_trials import rule_note, trial_text
from planner.wording.rules import rule_name, target_name

LONGEST_RULE = 50


def rules_text(rules: Rules, book: Book, words: Words) -> str:
    """A line for each rule, in the order in which they are tried, and what else holds."""
    trials = trials_on(in_force(rules, book), imported_of(book))
    heads = ("", words.text("rule"), words.text("category"), words.text("would sort"), "")
    rows = [
        _row(number, rule, rules, trials.of[rule.id], book, words)
        for number, rule in enumerate(rules.rules, 1)
    ]
    lines = [table([heads, *rows], frozenset({1, 2, 4}))] if rows else [words.text("No rules.")]
    return "\n".join((*lines, "", *_besides(rules, trials.together, words)))


def rules_value(rules: Rules, book: Book) -> Json:
    """Keys are a contract. `works` is false for what is off, and for what sorts into an archived
    category; `sorted` (or left out) and `otherwise` are of the `tried` events that were imported last;
    `hidden` is how many a rule fits that others sort first, where that is all of them."""
    trials = trials_on(in_force(rules, book), imported_of(book))
    together = trials.together
    return {
        "rules": [_rule_value(rule, trials.of[rule.id], book) for rule in rules.rules],
        "own_domains": sorted(rules.own_domains),
        "left_out": sorted(str(why) for why in rules.left_out),
        "tried": together.tried,
        "sorted": together.sorted,
        "otherwise": together.wrong,
    }


def _rule_value(rule: Rule, trial: Trial, book: Book) -> Json:
    return {
        "rule": rule_code(rule),
        "looks": str(rule.looks),
        "text": rule.text,
        "category": _category_key(rule, book),
        "on": rule.is_on,
        "works": rule.is_on and can_work(rule, book),
        "sorted": trial.sorted,
        "otherwise": trial.wrong,
        "leaves_out": rule.leaves_out,
        "hidden": trial.hidden,
    }


def _category_key(rule: Rule, book: Book) -> str | None:
    try:
        category = book.category(rule.category)
    except NoSuchCategory:
        return None
    return OPEN_ID if category.id == OPEN_ID else category.name


def _row(
    number: int, rule: Rule, rules: Rules, trial: Trial, book: Book, words: Words
) -> Sequence[str]:
    remarks = [] if rule.is_on else [words.text("off")]
    if not can_work(rule, book):
        remarks.append(words.text("the category is archived"))
    note = rule_note(rule, rules, trial, words)
    if note:
        remarks.append(note)
    return (
        str(number),
        cut(rule_name(rule, words), LONGEST_RULE),
        cut(target_name(rule, book, words)),
        str(trial.sorted) if trial.tried else "",
        "; ".join(remarks),
    )


def _besides(rules: Rules, together: Trial, words: Words) -> Iterator[str]:
    domains = ", ".join(sorted(rules.own_domains)) or words.text("none")
    yield words.text("Own mail domains: {domains}").format(domains=domains)
    counted = sorted(left_out_name(why, words) for why in BY_DEFAULT - rules.left_out)
    if counted:
        yield words.text("Counted all the same: {reasons}").format(reasons=", ".join(counted))
    yield words.text("All of them: {trial}").format(trial=trial_text(together, words))
