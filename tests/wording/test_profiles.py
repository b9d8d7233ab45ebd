import pytest

from planner.core.category import OPEN_ID, Role, clean_name
from planner.core.move import ReasonKind
from planner.core.profile import PROFILES, Profile
from planner.i18n import Words
from planner.wording.names import category_name
from planner.wording.profiles import category_names, profile_name, reason_name, role_name
from tests.builders import book


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_category_of_a_profile_has_a_name_of_its_own(profile: Profile, words: Words) -> None:

    names = category_names(profile, words)

    assert set(names) == {*(part.id for part in profile.parts), OPEN_ID}
    assert len({name.casefold() for name in names.values()}) == len(names)
    assert all(clean_name(name) == name for name in names.values())
    assert profile_name(profile.id, words)


def test_every_role_and_reason_has_a_name(words: Words) -> None:
    assert all(role_name(role, words) for role in (*Role, None))
    assert len({reason_name(kind, words) for kind in ReasonKind}) == len(ReasonKind)


def test_not_planned_is_called_what_the_language_calls_it() -> None:
    begun_in_english = book()

    assert category_name(begun_in_english, OPEN_ID, Words("da")) == "Ikke planlagt"
    assert category_name(begun_in_english, "meetings", Words("da")) == "Internal meetings"
    assert category_name(begun_in_english, "gone", Words("da")) == "gone"
