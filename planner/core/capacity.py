"""A new capacity for a plan: it rescales the start, and only the start.

Growth goes to *Not planned*. Shrinking takes *Not planned* first and then the unlocked categories in
proportion. A move whose giver can no longer pay is shortened, newest first. "Keep at least" does not
hold a capacity up: a day of illness is a fact; it only lets nobody take more.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from planner.core.category import OPEN_ID
from planner.core.duration import ZERO, checked, shared, total
from planner.core.errors import LockedDoesNotFit
from planner.core.move import Move, resized
from planner.core.plan import Plan, Start


def with_capacity(plan: Plan, capacity: timedelta, order: Sequence[str]) -> Plan:
    """`plan` in a week of `capacity`. What is locked stays as it is.

    `order` is the user's order of categories, which breaks ties. Raises `NotATime`, or
    `LockedDoesNotFit` when what is locked has more than `capacity`.
    """
    growth = checked(capacity) - plan.capacity
    if growth >= ZERO:
        return _grown(plan, growth) if growth else plan
    needed = total(map(plan.planned, plan.locks))
    if needed > capacity:
        raise LockedDoesNotFit(needed, capacity)
    floors = _floors(plan, order)
    if total(floors.values()) > capacity:
        return with_capacity(_settled(plan), capacity, order)
    begun = {category: plan.start.planned(category) for category in floors}
    start = replace(plan.start, minutes=_reduced(begun, -growth, floors))
    moves = _affordable(plan, start, tuple(floors)) if capacity else ()
    if moves is None:
        return with_capacity(_settled(plan), capacity, order)
    return replace(plan, start=start, moves=moves)


def fitted(minutes: Mapping[str, timedelta], capacity: timedelta) -> dict[str, timedelta]:
    """A typical week laid into a week of `capacity`: a shorter one takes *Not planned* first and then
    all in proportion; in a longer one the rest is not planned."""
    growth = checked(capacity) - total(minutes.values())
    if growth >= ZERO:
        return {**minutes, OPEN_ID: minutes.get(OPEN_ID, ZERO) + growth}
    return _reduced(minutes, -growth, dict.fromkeys(minutes, ZERO))


def _grown(plan: Plan, growth: timedelta) -> Plan:
    minutes = {**plan.start.minutes, OPEN_ID: plan.start.planned(OPEN_ID) + growth}
    return replace(plan, start=replace(plan.start, minutes=minutes))


def _settled(plan: Plan) -> Plan:
    """The same time without moves: in a week so short that the start can't pay for what was moved
    from and to what is locked, the moves are past and only what is locked counts."""
    return replace(plan, start=replace(plan.start, minutes=plan.minutes), moves=())


def _floors(plan: Plan, order: Sequence[str]) -> dict[str, timedelta]:
    """What the start of each category can't go below, in the user's order: all of it where a lock
    holds, elsewhere what the moves from it to locked categories need."""
    fixed = [move for move in plan.moves if _is_fixed(move, plan)]

    def floor(category: str) -> timedelta:
        if category in plan.locks:
            return plan.start.planned(category)
        return max(ZERO, -_net(category, fixed))

    return {category: floor(category) for category in _known(plan, order)}


def _known(plan: Plan, order: Sequence[str]) -> Iterable[str]:
    moved = (end for move in plan.moves for end in (move.source, move.target))
    return dict.fromkeys((*order, *plan.start.minutes, *moved))


def _reduced(
    minutes: Mapping[str, timedelta], less: timedelta, floors: Mapping[str, timedelta]
) -> dict[str, timedelta]:
    left = dict(minutes)
    spare_open = left.get(OPEN_ID, ZERO) - floors.get(OPEN_ID, ZERO)
    from_open = min(less, max(ZERO, spare_open))
    if from_open:
        left[OPEN_ID] -= from_open
    spare = {name: max(ZERO, time - floors[name]) for name, time in left.items() if name != OPEN_ID}
    for name, share in shared(less - from_open, spare).items():
        left[name] -= share
    return left


def _affordable(plan: Plan, start: Start, order: Sequence[str]) -> tuple[Move, ...] | None:
    """The moves that `start` can pay. Shortening one can leave its taker short, hence the loop; it
    ends, because each turn shortens. `None` if it comes to a move that may not be touched: what was
    given to a locked category had been paid for by a move that is gone."""
    moves = plan.moves
    while True:
        sums = {name: start.planned(name) + _net(name, moves) for name in order}
        poor = next((name for name in order if sums[name] < ZERO), None)
        if poor is None:
            return moves
        fewer = _shortened(moves, poor, -sums[poor], plan)
        if fewer == moves:
            return None
        moves = fewer


def _shortened(
    moves: tuple[Move, ...], giver: str, short: timedelta, plan: Plan
) -> tuple[Move, ...]:
    amounts: dict[str, timedelta] = {}
    for move in reversed(moves):
        if move.source == giver and not _is_fixed(move, plan):
            taken = min(short, move.amount)
            amounts[move.id] = move.amount - taken
            short -= taken
    return resized(moves, amounts)


def _is_fixed(move: Move, plan: Plan) -> bool:
    """Whether shortening it would change what is locked."""
    return move.source in plan.locks or move.target in plan.locks


def _net(category: str, moves: Iterable[Move]) -> timedelta:
    """What `moves` bring to `category` less what they take."""
    return total(move.amount * _sign(move, category) for move in moves)


def _sign(move: Move, category: str) -> int:
    return (move.target == category) - (move.source == category)
