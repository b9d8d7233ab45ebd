"""Public holidays as far as they are known, where nobody has said that they are worked."""

from datetime import date

from planner.core.week import Week
from planner.ui.program import Program


def free_days(program: Program, week: Week) -> frozenset[date]:
    """Those of `week`: also where nobody has taken them off yet, nobody is reminded of work."""
    from planner.ui.holiday_look_up import country_of

    if program.holidays is None:
        return frozenset()
    chosen = program.session.book.public_holidays
    found = program.holidays.in_week(country_of(chosen), week, program.words.language)
    return frozenset(found) - chosen.worked
