"""Normal weeks in words: from when they are valid, where their figures come from, what a goal makes
of them."""

from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import total
from planner.core.normal_week import NormalWeek, Source
from planner.core.plan import Plan
from planner.core.recounting import Recount
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.wording.goal_names import goal_name, week_of_year
from planner.wording.names import quoted


def source_name(source: Source, words: Words) -> str:
    """a guess."""
    return words.text(_SOURCES[source])


def centre_text(normal: NormalWeek, words: Words) -> str:
    """What stands in the middle of the ring."""
    if normal.source is Source.GUESS:
        return words.text("normal week (guess)")
    return words.text("normal week")


def validity_text(normal: NormalWeek, week: Week, words: Words) -> str:
    """From when it is valid, and from when what is changed now would be."""
    if normal.valid_from == week or not normal.id:
        return words.text("Valid from {week}.").format(week=week_of_year(week, words))
    sentence = words.text("Valid from {week}. What you change here is valid from {later}.")
    return sentence.format(
        week=week_of_year(normal.valid_from, words), later=week_of_year(week, words)
    )


def short_week_changes(plan: Plan, words: Words) -> str:
    """What the changes of a week are from that is short."""
    sentence = words.text("Short week: changes are from the normal week scaled to {time}.")
    return sentence.format(time=words.time(plan.capacity))


def thin_ring_text(book: Book, plan: Plan, words: Words) -> str:
    """What the thin ring of a sheet shows, and the column beside the week's own."""
    if not book.normal_week(plan.week).is_more_than(plan.capacity):
        return words.text("Thin ring: the normal week")
    sentence = words.text("Thin ring: the normal week, scaled to the {time} of this short week")
    return sentence.format(time=words.time(plan.capacity))


def week_line(normal: NormalWeek, words: Words) -> str:
    """Week 48 · 23 – 29 Nov 2026."""
    return f"{words.week(normal.valid_from)} · {words.days_of(normal.valid_from)}"


def figures_line(book: Book, normal: NormalWeek, words: Words) -> str:
    """37:00 · customers 12:00 · a guess."""
    sentence = words.text("{total} · customers {time} · {source}")
    customers = [c.id for c in book.categories if c.role is Role.CUSTOMER]
    return sentence.format(
        total=words.time(normal.total),
        time=words.time(total(map(normal.hours, customers))),
        source=source_name(normal.source, words),
    )


def recount_question(recount: Recount, book: Book, words: Words) -> str:
    """Keep 15:45, or raise it to 17:00?"""
    if recount.anew > recount.kept:
        sentence = words.text("“{goal}”: keep {kept}, or raise it to {anew} from {week} on?")
    else:
        sentence = words.text("“{goal}”: keep {kept}, or lower it to {anew} from {week} on?")
    return sentence.format(
        goal=quoted(goal_name(recount.goal, book, words)),
        kept=words.time(recount.kept),
        anew=words.time(recount.anew),
        week=week_of_year(recount.week, words),
    )


def keep_text(recounts: tuple[Recount, ...], words: Words) -> str:
    """What the button for leaving goals as they are says."""
    if len(recounts) > 1:
        return words.text("Keep the goals")
    return words.text("Keep {time}").format(time=words.time(recounts[0].kept))


def recount_text(recounts: tuple[Recount, ...], words: Words) -> str:
    """What the button for letting goals follow says."""
    if len(recounts) > 1:
        return words.text("Change the goals")
    (recount,) = recounts
    grows = recount.anew > recount.kept
    phrase = words.text("Raise to {time}") if grows else words.text("Lower to {time}")
    return phrase.format(time=words.time(recount.anew))


_SOURCES = {
    Source.GUESS: mark("a guess"),
    Source.MEASURED: mark("measured"),
    Source.TYPED: mark("typed"),
}
