"""Names that the program gives: of profiles and their categories, of roles and of reasons."""

from typing import TYPE_CHECKING

from planner.core.category import OPEN_ID, Role
from planner.core.move import ReasonKind
from planner.i18n import Words, mark, mark_in

if TYPE_CHECKING:
    from planner.core.profile import Profile


def profile_name(profile: str, words: Words) -> str:
    """The kind of job that the profile of that id is for."""
    return words.text(_PROFILES[profile])


def category_names(profile: "Profile", words: Words) -> dict[str, str]:
    """The names of the profile's categories by id, *Not planned* among them."""
    names = _CATEGORIES | _NAMES_OF_ITS_OWN.get(profile.id, {})
    return {name: words.text(names[name]) for name in (*_ids(profile), OPEN_ID)}


def given_names(category: str, words: Words) -> tuple[str, ...]:
    """All that the program calls the category of that id, whatever the profile; in the same order in
    each language."""
    texts = (_CATEGORIES, *_NAMES_OF_ITS_OWN.values())
    return tuple(words.text(names[category]) for names in texts if category in names)


def role_name(role: Role | None, words: Words) -> str:
    """What a category of that role is for; *Not planned* alone has no role."""
    return words.in_context("role", _ROLES[role]) if role else words.text("no role")


def reason_name(kind: ReasonKind, words: Words) -> str:
    """What happens to that which gives way, as a word in a list of choices."""
    return words.in_context("reason", _REASONS[kind])


def _ids(profile: "Profile") -> tuple[str, ...]:
    return tuple(part.id for part in profile.parts)


_PROFILES = {
    "employee": mark("Employee with customers"),
    "leader": mark("Leader"),
    "service": mark("Customer service"),
    "specialist": mark("Specialist"),
    "project": mark("Project manager"),
}
_CATEGORIES = {
    "customers": mark("Customer contact"),
    "meetings": mark("Internal meetings"),
    "admin": mark("Mail and administration"),
    "preparation": mark("Preparation and documentation"),
    "travel": mark("Travel"),
    "improvement": mark("Learning and improvement"),
    "people": mark("People and one-on-ones"),
    "cases": mark("Cases and follow-up"),
    "specialist-work": mark("Specialist work"),
    "project-work": mark("Project work"),
    OPEN_ID: mark("Not planned"),
}
_NAMES_OF_ITS_OWN = {"leader": {"improvement": mark("Strategy and improvement")}}
_ROLES = {
    Role.CUSTOMER: mark_in("role", "customers"),
    Role.MEETINGS: mark_in("role", "meetings"),
    Role.WORK: mark_in("role", "work"),
    Role.ADMIN: mark_in("role", "administration"),
    Role.PEOPLE: mark_in("role", "people"),
    Role.IMPROVEMENT: mark_in("role", "improvement"),
    Role.TRAVEL: mark_in("role", "travel"),
    Role.OTHER: mark_in("role", "other"),
}
_REASONS = {
    ReasonKind.STOP: mark_in("reason", "stop"),
    ReasonKind.SHORTEN: mark_in("reason", "shorten"),
    ReasonKind.RARER: mark_in("reason", "rarer"),
    ReasonKind.HAND_OVER: mark_in("reason", "hand over"),
    ReasonKind.SIMPLIFY: mark_in("reason", "simplify"),
}
