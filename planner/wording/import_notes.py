"""How files were understood, as the window says it: each thing once, and without the words of a line."""

from collections.abc import Iterable

from planner.core.category import cleaned
from planner.core.import_facts import DateOrder, Fact, FactKind
from planner.i18n import Words
from planner.wording.imports import fact_text, order_name


def notes_text(facts: Iterable[Fact], words: Words) -> str:
    """What was assumed; the zone is not among it, for that one can be chosen."""
    told = (
        _note(fact, words)
        for fact in facts
        if fact.kind.is_note and fact.kind is not FactKind.ZONE_TAKEN
    )
    return " ".join(dict.fromkeys(told))


def _note(fact: Fact, words: Words) -> str:
    if fact.kind in (FactKind.DATES_TAKEN, FactKind.DATES_LIKELY):
        order = order_name(DateOrder(fact.given["order"]), words)
        sentence = words.text("Dates like {text} were read as {order}.")
        return sentence.format(text=cleaned(fact.given.get("text", "?"), 40), order=order)
    return fact_text(fact, words)
