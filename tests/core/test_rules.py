"""Laws of rules in an order: what matters, and what does not."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from planner.core.event import Event, OnDay
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.core.trying import Trial, trial_of, trials_on
from tests.builders import W48, time

CATEGORIES = ("customers", "meetings", "admin", LEFT_OUT)
titles = some.lists(some.sampled_from(["call", "status", "mail"]), max_size=3).map(" ".join)


def event(title: str, project: str = "") -> Event:
    return Event("toggl", title, OnDay(W48.monday, time("1:00")), title, project=project)


events = some.builds(event, titles, some.sampled_from(["", "delivery"]))
rules = some.lists(
    some.builds(
        Rule,
        some.text("abc", min_size=1, max_size=3),
        some.sampled_from([Looks.TITLE, Looks.PATTERN, Looks.PROJECT]),
        some.sampled_from(["call", "status", "*a*", "delivery"]),
        some.sampled_from(CATEGORIES),
        some.booleans(),
    ),
    max_size=6,
    unique_by=lambda rule: rule.id,
).map(lambda made: Rules(tuple(made)))
histories = some.lists(some.tuples(events, some.none() | some.sampled_from(CATEGORIES)), max_size=8)


def category(held: Rules, of: Event) -> str | None:
    rule = held.first_for(of)
    return rule.category if rule else None


@given(rules, events, some.randoms(use_true_random=False))
def test_order_matters_only_among_rules_that_fire(held: Rules, of: Event, chance: object) -> None:
    firing = [rule for rule in held.rules if rule.fires(of)]
    silent = [rule for rule in held.rules if not rule.fires(of)]
    mixed = [*firing]
    for rule in silent:
        mixed.insert(chance.randint(0, len(mixed)), rule)  # type: ignore[attr-defined]

    assert held.first_for(of) == Rules(tuple(mixed)).first_for(of)


@given(rules, events)
def test_a_rule_that_is_off_changes_nothing(held: Rules, of: Event) -> None:
    on = tuple(rule for rule in held.rules if rule.is_on)

    assert held.first_for(of) == replace(held, rules=on).first_for(of)


@given(rules, some.data())
def test_placing_changes_the_order_alone(held: Rules, data: some.DataObject) -> None:
    ids = [rule.id for rule in held.rules]
    if not ids:
        return
    moved, before = data.draw(some.sampled_from(ids)), data.draw(some.sampled_from([*ids, None]))

    placed = [rule.id for rule in held.placed(moved, before).rules]

    others = [rule_id for rule_id in placed if rule_id != moved]
    assert others == [rule_id for rule_id in ids if rule_id != moved]
    if before != moved:
        assert placed[placed.index(moved) + 1 :][:1] == ([before] if before else [])


@given(rules, histories)
def test_trials_of_each_rule_add_up_to_that_of_all(
    held: Rules, history: list[tuple[Event, str | None]]
) -> None:
    trials = trials_on(held, history)
    each, together = trials.of, trials.together

    assert each == {rule.id: trial_of(rule, held, history) for rule in held.rules}
    assert together.tried == len(history)
    assert together.right == sum(trial.right for trial in each.values())
    assert together.wrong == sum(trial.wrong for trial in each.values())
    assert together.sorted == sum(category(held, of) is not None for of, _ in history)
    assert together.left_out == sum(category(held, of) == LEFT_OUT for of, _ in history)


@given(rules, histories)
def test_what_is_hidden_fits_and_is_never_the_first(
    held: Rules, history: list[tuple[Event, str | None]]
) -> None:
    for rule_id, trial in trials_on(held, history).of.items():
        rule = held.rule(rule_id)
        fits = sum(rule.is_on and rule.fires(of) for of, _ in history)
        assert trial.hidden == (0 if trial.sorted else fits)


def test_rules_are_tried_on_what_people_sorted_before() -> None:
    history = [
        (event("call"), "customers"),
        (event("call"), "admin"),
        (event("call"), None),
        (event("lunch"), "other"),
    ]
    call = Rule("r1", Looks.TITLE, "call", "customers")
    never = Rule("r2", Looks.PATTERN, "*call*", "admin")

    assert trials_on(Rules((call,)), history).together == Trial(4, right=2, wrong=1)
    assert trials_on(Rules((call, never)), history).of["r2"] == Trial(4, hidden=3)
