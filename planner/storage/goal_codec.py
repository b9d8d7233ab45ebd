"""Goals as documents, and back."""

from planner.core.category import Role
from planner.core.duration import in_minutes
from planner.core.goal import Absolute, Direction, Goal, Measure, Relative, Share
from planner.storage.fields import BadValue, Fields, Group


def goal_document(goal: Goal) -> Group:
    subject = "role" if isinstance(goal.subject, Role) else "category"
    return {
        "id": goal.id,
        "on": {subject: str(goal.subject)},
        "measure": _measure_document(goal.measure),
        "direction": str(goal.direction),
        "valid_from": str(goal.valid_from),
        "last": str(goal.last) if goal.last else None,
        "main": goal.is_main,
    }


def read_goal(fields: Fields) -> Goal:
    on = fields.part("on")
    subject = on.choice("role", Role) if "role" in on.document else on.text("category")
    return Goal(
        fields.text("id"),
        subject,
        _read_measure(fields.part("measure")),
        fields.week("valid_from"),
        fields.choice("direction", Direction),
        fields.week_or_none("last"),
        fields.flag("main"),
    )


def _measure_document(measure: Measure) -> Group:
    match measure:
        case Relative(percent, normal_week):
            return {"kind": "relative", "percent": percent, "normal_week": normal_week}
        case Share(percent):
            return {"kind": "share", "percent": percent}
        case Absolute(hours):
            return {"kind": "absolute", "minutes": in_minutes(hours)}


def _read_measure(fields: Fields) -> Measure:
    match fields.text("kind"):
        case "relative":
            return Relative(fields.number("percent"), fields.text("normal_week"))
        case "share":
            return Share(fields.number("percent"))
        case "absolute":
            return Absolute(fields.minutes("minutes"))
    raise BadValue(f"{fields.place}: kind is not relative, share or absolute")
