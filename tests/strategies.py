"""Values for laws: plans, moves and the like as a person could come to have them, and odd ones.

Amounts are minutes and not steps of the grid, for the grid is a matter of gestures alone.
"""

from datetime import timedelta

from hypothesis import strategies as st

from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE, ZERO, in_minutes
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind
from planner.core.plan import Plan, Start, StartKind
from planner.core.week import FIRST_YEAR, LAST_YEAR, Week, weeks_in
from tests.builders import CATEGORIES, W48

ORDER = tuple(category.id for category in CATEGORIES)
PURPOSES = tuple(name for name in ORDER if name != OPEN_ID)
MOST = 20 * 60
"""Minutes of one category: seven of these still fit into 168:00."""


def times(least: int = 0, most: int = MOST) -> st.SearchStrategy[timedelta]:
    """Whole minutes; `least` and `most` are numbers of them."""
    return st.integers(least, most).map(lambda minutes: minutes * MINUTE)


capacities = times(0, 168 * 60)
reasons = st.sampled_from(
    (
        Reason(),
        Reason(ReasonKind.STOP),
        Reason(ReasonKind.STOP, "status meeting"),
        Reason(None, "x"),
    )
)
links = st.sampled_from((None, Link(LinkKind.SERIES, "s1"), Link(LinkKind.AGREEMENT, "s1")))
people = st.sampled_from(("", "p2"))
pairs = st.permutations(ORDER).map(lambda names: (names[0], names[1]))
grids = st.sampled_from((5, 15, 30)).map(lambda minutes: minutes * MINUTE)
sums = st.fixed_dictionaries({name: times() for name in ORDER})
starts = sums.map(lambda minutes: Start(StartKind.NORMAL, minutes))


@st.composite
def weeks(draw: st.DrawFn, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> Week:
    year = draw(st.integers(first, last))
    return Week(year, draw(st.integers(1, weeks_in(year))))


@st.composite
def moves(draw: st.DrawFn, move_id: str = "new") -> Move:
    """Any move; whether a plan can pay it is another matter."""
    source, target = draw(pairs)
    return Move(move_id, source, target, draw(times(1)), draw(reasons), draw(people), draw(links))


@st.composite
def affordable_moves(draw: st.DrawFn, plan: Plan, move_id: str = "new") -> Move:
    """A move that `plan` can pay: unlocked ends, and no more than the giver can spare."""
    givers = [name for name in ORDER if plan.spare(name) > ZERO]
    source = draw(st.sampled_from(givers))
    takers = [name for name in ORDER if name != source and name not in plan.locks]
    amount = draw(times(1, in_minutes(plan.spare(source))))
    target = draw(st.sampled_from(takers))
    return Move(move_id, source, target, amount, draw(reasons), draw(people), draw(links))


@st.composite
def free_plans(draw: st.DrawFn, most_moves: int = 6) -> Plan:
    """A plan on which nothing is locked or kept, with moves that were made one after another."""
    plan = Plan(W48, draw(starts))
    for number in range(draw(st.integers(0, most_moves))):
        if plan.capacity:
            plan = plan.after(draw(affordable_moves(plan, f"m{number}")))
    return plan


@st.composite
def plans(draw: st.DrawFn, most_moves: int = 6) -> Plan:
    """A plan with moves, locks and "keep at least" of no more than there is."""
    plan = draw(free_plans(most_moves))
    for name in draw(st.sets(st.sampled_from(PURPOSES), max_size=3)):
        plan = plan.locked(name)
    for name in draw(st.sets(st.sampled_from(PURPOSES), max_size=3)):
        plan = plan.keeping(name, draw(times(0, in_minutes(plan.planned(name)))))
    return plan


@st.composite
def plans_with_a_move(draw: st.DrawFn) -> tuple[Plan, Move]:
    """A plan and a move that it can pay."""
    plan = draw(plans().filter(_can_move))
    return plan, draw(affordable_moves(plan))


def _can_move(plan: Plan) -> bool:
    gives = [name for name in ORDER if plan.spare(name) > ZERO]
    takes = [name for name in ORDER if name not in plan.locks]
    return bool(gives) and len(takes) > 1
