"""What the walks along ways out share: a case with everything arranged, one more condition, and one rule's findings."""

from medhandover.advice.actions import record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import ConditionDraft
from medhandover.advice.queries import all_advices
from medhandover.readiness.queries import gate
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange


def arranged(*codes: ConditionCode) -> World:
    """Return a case with everything arranged for which BMA asks some more."""
    world = World()
    arrange(world)
    advice = world.team.office.ask(all_advices, world.case)[0].id
    for code in codes:
        literal = ConditionDraft(code=code, literal=f"„{code.label} (verzonnen).”", amount=28)
        world.team.office.do(record_condition, advice, literal)
    return world


def missing(world: World, rule: str) -> list[str]:
    """Return what the gate says is missing of a rule."""
    return [each.english for each in world.team.office.ask(gate, world.case).findings if each.rule == rule]


def kept(world: World, rule: str) -> tuple[str, ...]:
    """Return by what the gate says that a rule is kept."""
    return next(each.kept_english for each in world.team.office.ask(gate, world.case).rules if each.rule == rule)
