"""The rules that sort imports as documents, and back; docs/book-format.md is the law."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.storage.fields import BadValue, Fields, Group

if TYPE_CHECKING:
    from planner.core.sorting import Rule, Rules


def rule_documents(rules: "Rules | None") -> list[Group]:
    """A document a rule, in order."""
    return [
        {
            "id": rule.id,
            "looks": str(rule.looks),
            "text": rule.text,
            "category": rule.category,
            "on": rule.is_on,
        }
        for rule in (rules.rules if rules else ())
    ]


def sorting_documents(rules: "Rules | None") -> list[Group]:
    """One document, or none while the book has no rules of its own. What counts is written, not what
    is left out: a reason that a later version knows is one for leaving out until somebody says else."""
    if rules is None:
        return []
    from planner.core.left_out import BY_DEFAULT

    counted = sorted(str(why) for why in BY_DEFAULT - rules.left_out)
    return [{"own_domains": [*sorted(rules.own_domains)], "counted": [*counted]}]


def read_rule(fields: Fields) -> "Rule":
    from planner.core.sorting import Looks, Rule  # a book without any does not wait for it

    return Rule(
        fields.text("id"),
        fields.choice("looks", Looks),
        fields.text("text"),
        fields.text("category"),
        fields.flag("on"),
    )


def read_sorting(fields: Fields) -> "Rules":
    """The rules without any rule."""
    from planner.core.left_out import BY_DEFAULT, LeftOut
    from planner.core.sorting import Rules

    counted = fields.texts("counted")
    if not counted <= BY_DEFAULT:
        raise BadValue(f"{fields.place}: counted is not of {', '.join(sorted(BY_DEFAULT))}")
    return Rules((), fields.texts("own_domains"), BY_DEFAULT - set(map(LeftOut, counted)))


def rules_of(rules: Sequence["Rule"], sorting: "Rules | None") -> "Rules | None":
    """Both together; `None` if there is neither."""
    if len({rule.id for rule in rules}) < len(rules):
        raise BadValue("rules: two have the same id")
    if sorting is None and not rules:
        return None
    from planner.core.sorting import Rules

    held = sorting or Rules()
    return Rules(tuple(rules), held.own_domains, held.left_out)
