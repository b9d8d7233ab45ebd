"""A correction offers a rule: what somebody sorts by hand could always go there, and what is left out
again and again could always be.

Offers are of what is known of an event, the narrowest first: its title, then what a tracker says of it,
who invites, its calendar, and at last that somebody from outside was there, or colleagues alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.app.commands.rules import ChangeRules, RuleDeed
from planner.app.ids import new_id
from planner.app.rules import in_force
from planner.core.attending import has_outsider, only_colleagues
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.event import CALENDARS, Event
from planner.core.mail_domains import is_of, is_public
from planner.core.patterns import LONGEST
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.core.title_words import bag_of_words, pieces_of, words_of
from planner.core.trying import History, Trial, sorts, trial_of

_OF_ALL_KINDS = frozenset((Looks.CALENDAR, Looks.GUESTS, Looks.COLLEAGUES))
"""What takes in things that have nothing to do with one another: a calendar holds lunch and customers."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A rule that could be made of so many events (`made_of`), and the `rules` of the book with it.
    `further` is how many of the other events at hand it would sort that are not sorted so, `otherwise`
    how many of these have another category already, `trial` what it would have made of earlier ones."""

    rule: Rule
    rules: Rules
    made_of: int
    further: int
    otherwise: int
    trial: Trial

    @property
    def command(self) -> ChangeRules:
        return ChangeRules(self.rules, RuleDeed.SET, self.rule)


def rule_offers(
    events: Sequence[Event],
    category: str,
    book: Book,
    rules: Rules,
    others: Iterable[tuple[Event, str | None]] = (),
    history: History = (),
) -> tuple[Offer, ...]:
    """The rules that could be made of `events`, which somebody sorted into `category` (or left out, if
    that is `LEFT_OUT`), narrowest first. None if the `rules` of `book` sort them so.

    `others` are events that a rule may sort, with the category that they have so far; `history` is what
    was sorted earlier.
    """
    held = in_force(rules, book)
    if not events or all(_category(held, event) == category for event in events):
        return ()
    at_hand, before = [*others], [*history]
    made = []
    for looks, text in _candidates(events, held):
        if category == LEFT_OUT and looks in (Looks.GUESTS, Looks.COLLEAGUES):
            continue
        rule = _rule(looks, text, category, rules)
        if all(rule.fires(event, rules.own_domains) for event in events):
            after = _with(rules, rule, events, book)
            tried = in_force(after, book)
            trial = trial_of(rule, tried, before)
            has = [has for event, has in at_hand if has != category and sorts(rule, tried, event)]
            otherwise = sum(each is not None for each in has)
            made.append(Offer(rule, after, len(events), len(has), otherwise, trial))
    return tuple(made)


def left_out_again(events: Sequence[Event], before: Iterable[Event]) -> tuple[Event, ...]:
    """What has the same title as one of `events`, which somebody leaves out, among them and those that
    were left out `before`: of the first title that more than one has; else none."""
    alike: dict[frozenset[str], dict[str, Event]] = {}
    for each in (*events, *before):
        alike.setdefault(bag_of_words(each.title), {})[each.source_id] = each
    titles = dict.fromkeys(bag_of_words(each.title) for each in events)
    again = (tuple(alike[title].values()) for title in titles if title and len(alike[title]) > 1)
    return next(again, ())


def best(offers: Sequence[Offer]) -> Offer | None:
    """The one to propose: the narrowest that sorts anything else, or has; else the narrowest. What was
    sorted several at once is known by what they share, and nothing broader is guessed. Where there is
    anything else to know it by, nobody is asked about a whole calendar; nor where some of that is sorted
    otherwise."""
    narrow = [each for each in offers if each.rule.looks not in _OF_ALL_KINDS]
    narrow = narrow or [
        each for each in offers if not each.otherwise and each.trial.wrong <= each.trial.right
    ]
    if narrow and narrow[0].made_of > 1:
        narrow = [each for each in narrow if each.rule.looks is narrow[0].rule.looks]
    useful = (each for each in narrow if each.further or each.trial.right)
    return next(useful, next(iter(narrow), None))


def _candidates(events: Sequence[Event], rules: Rules) -> Iterator[tuple[Looks, str]]:
    """What `events` could be known by, each once."""
    seen: set[object] = set()
    for looks, said in _known(events, rules.own_domains):
        text = cleaned(said, LONGEST)
        key = looks, *(sorted(words_of(text)) if looks is Looks.TITLE else [text.casefold()])
        if key not in seen and Rule("", looks, text, "").looks_for_something:
            seen.add(key)
            yield looks, text


def _known(events: Sequence[Event], own: frozenset[str]) -> Iterator[tuple[Looks, str]]:
    first = events[0]
    yield Looks.TITLE, first.title
    yield Looks.TITLE, " ".join(_lasting_words(events))
    yield Looks.PROJECT, first.project
    yield Looks.CLIENT, first.client
    for tag in first.tags:
        yield Looks.TAG, tag
    domain = first.organiser.rpartition("@")[2]
    if domain:
        is_company = own and not is_of(domain, own) and not is_public(domain)
        yield Looks.ORGANISER, domain if is_company else first.organiser
    if first.calendar not in CALENDARS:
        yield Looks.CALENDAR, first.calendar or ("" if first.is_appointment else first.source)
    if has_outsider(first, own):
        yield Looks.GUESTS, ""
    if only_colleagues(first, own):
        yield Looks.COLLEAGUES, ""


def _lasting_words(events: Sequence[Event]) -> Iterator[str]:
    """The words that all titles share, without numbers, for these count or date one of many. Where
    there are several titles, words of one or two letters say nothing."""
    shared = set.intersection(*(set(words_of(event.title)) for event in events))
    for word in pieces_of(events[0].title):
        if word.casefold() in shared and not word.isdigit() and (len(word) > 2 or len(events) == 1):
            yield word


def _rule(looks: Looks, text: str, category: str, rules: Rules) -> Rule:
    """A new rule; or the one that looks for the same, which changes."""
    for rule in rules.rules:
        if rule.looks is looks and rule.text.casefold() == text.casefold():
            return replace(rule, category=category, is_on=True)
    return Rule(new_id(), looks, text, category)


def _with(rules: Rules, rule: Rule, events: Sequence[Event], book: Book) -> Rules:
    """`rules` with `rule`, first of all where another would sort `events` before it."""
    after = rules.having(rule)
    if any(in_force(after, book).first_for(event) != rule for event in events):
        after = after.placed(rule.id, after.rules[0].id)
    return after


def _category(rules: Rules, event: Event) -> str | None:
    first = rules.first_for(event)
    return first.category if first else None
