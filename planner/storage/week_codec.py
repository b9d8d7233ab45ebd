"""A week's plan as a document, and back. Here minutes are integers; docs/book-format.md is the law."""

from planner.core.duration import in_minutes
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind
from planner.core.plan import Plan, Start, StartKind
from planner.core.week import Week
from planner.storage.fields import BadValue, Document, Fields, Group
from planner.storage.weekly import Weekly

KEPT = "promise_kept"
"""There only where it was said; files from before it have none."""


def plan_document(plan: Plan) -> Group:
    kept: Group = {} if plan.promise_kept is None else {KEPT: plan.promise_kept}
    return {
        "start": {
            "kind": str(plan.start.kind),
            "minutes": {name: in_minutes(time) for name, time in plan.start.minutes.items()},
            "origin": plan.start.origin,
        },
        "moves": [_move_document(move) for move in plan.moves],
        "locks": [*sorted(plan.locks)],
        "keep": {name: in_minutes(time) for name, time in plan.keep.items()},
        "note": plan.note,
        "promise": plan.promise,
        **kept,
    }


def read_plan(week: Week, document: Document) -> Plan:
    """The plan of `week`. Raises `BadValue`."""
    fields = Fields(document, f"weeks {week}")
    start = fields.part("start")
    begun = Start(
        start.choice("kind", StartKind), start.minutes_by_category("minutes"), start.text("origin")
    )
    moves = tuple(_read_move(move) for move in fields.parts("moves", "move"))
    if len({move.id for move in moves}) < len(moves):
        raise BadValue(f"{fields.place}: two moves have the same id")
    return fields.made(
        lambda: Plan(
            week,
            begun,
            moves,
            fields.texts("locks"),
            fields.minutes_by_category("keep"),
            fields.text("note"),
            fields.text("promise"),
            fields.flag(KEPT) if KEPT in document else None,
        )
    )


def _move_document(move: Move) -> Group:
    link = move.link
    return {
        "id": move.id,
        "from": move.source,
        "to": move.target,
        "amount": in_minutes(move.amount),
        "reason": {
            "kind": str(move.reason.kind) if move.reason.kind else None,
            "text": move.reason.text,
        },
        "by": move.by,
        "link": {"kind": str(link.kind), "id": link.id} if link else None,
    }


def _read_move(fields: Fields) -> Move:
    reason, link = fields.part("reason"), fields.part_or_none("link")
    return fields.made(
        lambda: Move(
            fields.text("id"),
            fields.text("from"),
            fields.text("to"),
            fields.minutes("amount"),
            Reason(reason.choice_or_none("kind", ReasonKind), reason.text("text")),
            fields.text("by"),
            Link(link.choice("kind", LinkKind), link.text("id")) if link else None,
        )
    )


PLANS = Weekly("weeks", "moves", plan_document, read_plan, frozenset({KEPT}))
