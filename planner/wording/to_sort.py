"""What waits to be sorted, in words."""

from collections.abc import Mapping

from planner.app.rescheduling import ended
from planner.app.to_sort import ToSort
from planner.core.book import Book
from planner.core.called import entry_called
from planner.core.category import cleaned
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.moments import clock_text
from planner.wording.names import category_name
from planner.wording.rules import leave_out_name, rule_name


def waiting_title(item: ToSort, words: Words) -> str:
    """What the event is called, with the project that a tracker had it in; else that it has no title."""
    return cleaned(entry_called(item.first), 200) or words.text("(no title)")


def waiting_when(item: ToSort, words: Words) -> str:
    """Mon 14:00 – 15:00 · 1:00."""
    first, last = item.first, item.parts[-1]
    day = words.short_weekday(first.day.weekday()) if first.day else ""
    clock = ""
    end = ended(last)
    if first.start is not None and end is not None:
        clock = f"{clock_text(first.start)} – {clock_text(end)}"
    when = " ".join(part for part in (day, clock) if part)
    return " · ".join(part for part in (when, words.time(item.amount)) if part)


def waiting_category(item: ToSort, book: Book, words: Words) -> str:
    """What is proposed, or that a category is to be chosen."""
    if item.is_left_out:
        return leave_out_name(words)
    return category_name(book, item.category, words) if item.category else words.text("Category…")


def waiting_reason(item: ToSort, words: Words, others: int = 0) -> str:
    """How many `others` an answer is meant for, which rule proposes the category, and what is at the
    same time; where there is nothing of that, that no rule does."""
    rule = rule_name(item.rule, words) if item.rule else ""
    more = words.plural("and one more of that title", "and {n} more of that title", others)
    parts = (more if others else "", people_text(item, words), rule, clash_text(item, words))
    return " · ".join(part for part in parts if part) or words.text("no rule")


def people_text(item: ToSort, words: Words) -> str:
    was = item.first.imported
    if was is None or not was.people:
        return ""
    return words.plural("one guest", "{n} guests", was.people)


def clash_text(item: ToSort, words: Words) -> str:
    if item.clash is None:
        return ""
    other, time = item.clash
    sentence = words.text("{time} double-booked with {other}")
    name = f"“{_shortened(other.note)}”" if other.note else words.text("other time")
    return sentence.format(time=words.time(time), other=name)


def before_closing_text(number: int, words: Words) -> str:
    """What is to be done before a week is closed; empty if nothing waits."""
    if not number:
        return ""
    return words.plural(
        "One event waits to be sorted; in a closed week it can't be.",
        "{n} events wait to be sorted; in a closed week they can't be.",
        number,
    )


def _shortened(text: str, longest: int = 36) -> str:
    clean = cleaned(text, 200)
    return clean if len(clean) <= longest else f"{clean[: longest - 1].rstrip()}…"


def elsewhere_text(others: Mapping[Week, int], week: Week, words: Words) -> str:
    """How many wait in earlier weeks than `week`, and in later ones."""
    earlier = sum(number for at, number in others.items() if at < week)
    later = sum(others.values()) - earlier
    parts = []
    if earlier:
        parts.append(
            words.plural("one more in an earlier week", "{n} more in earlier weeks", earlier)
        )
    if later:
        parts.append(words.plural("one more in a later week", "{n} more in later weeks", later))
    return " · ".join(parts)
