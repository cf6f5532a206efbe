"""The usual course of a case: from the advice to after-care, by always choosing what is usual."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache

from tests.stories.casework import HANDOVERS, Casework, copied, opened
from tests.stories.steps import accompanying as person
from tests.stories.steps import advising as doctors
from tests.stories.steps import ending, housekeeping, planning
from tests.stories.steps import travelling as way

Step = Callable[[Casework], None]

BEGUN: tuple[Step, ...] = (
    doctors.an_advice_comes,
    *[doctors.a_condition_is_recorded] * len(doctors.ASKED),
    *[doctors.a_coding_is_checked] * len(doctors.ASKED),
    planning.a_plan_is_opened,
    person.a_case_gets_its_people,
)
"""The advice is read and a plan stands open."""
ARRANGED: tuple[Step, ...] = (
    *[planning.a_receiver_is_checked] * 4,
    planning.the_receiver_answers,
    planning.somebody_pays,
    *[planning.a_milestone_is_reached] * 2,
    way.the_journey_is_planned,
    way.a_country_is_looked_up,
    *[way.an_escort_is_entered] * len(way.PLACES),
    way.a_register_is_looked_up,
    *[way.a_place_is_made] * len(way.PLACES),
    *[way.a_place_is_filled] * len(way.PLACES),
    *[way.somebody_is_briefed] * len(way.PLACES),
    *[planning.something_is_arranged] * len(doctors.ASKED),
    way.a_medicine_is_recorded,
    way.medicines_are_counted,
    person.the_person_decides,
    way.an_envelope_is_sealed,
    way.an_envelope_changes_hands,
    *[person.a_text_is_approved] * len(person.TEXTS),
    person.the_letter_is_explained,
    person.evidence_is_handed_to_everybody,
)
"""Everything is arranged that does not belong to the last days."""
LAST_DAYS: tuple[Step, ...] = (
    planning.the_receiver_is_ready,
    doctors.the_person_is_examined,
    planning.the_last_things_are_checked,
    person.evidence_is_handed_to_everybody,
)
"""What can only be done shortly before departure (domain 9.1b)."""


EVERYTHING: tuple[Step, ...] = (
    *doctors.ADVISING,
    *planning.PLANNING,
    *way.TRAVELLING,
    *way.CARRYING,
    *person.ACCOMPANYING,
    *person.BESIDE,
    *ending.REFUSING,
    *ending.ENDING,
    *housekeeping.COPYING,
    *housekeeping.HOUSEKEEPING,
    *planning.RELEASING,
)
"""Every step that somebody can take."""


def plays(work: Casework, steps: Iterable[Step]) -> None:
    """Do steps in order, always what is usual; nothing of it is refused."""
    for step in steps:
        step(work)
        assert not work.refused, (step.__name__, [(tag, each.say("en")) for tag, each in work.refused])


@cache
def _begun() -> Casework:
    work = opened()
    plays(work, BEGUN)
    return work


@cache
def _arranged() -> Casework:
    work = copied(_begun())
    plays(work, ARRANGED)
    return work


@cache
def _ready() -> Casework:
    work = copied(_arranged())
    work.clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    work.sits_down(work.office.actor.name)
    plays(work, LAST_DAYS)
    return work


@cache
def _on_the_way() -> Casework:
    work = copied(_ready())
    plays(work, (planning.the_plan_is_released,))
    work.clock.set(HANDOVERS[0].at)
    work.sits_down(work.office.actor.name)
    plays(work, (ending.something_happens_on_the_way,))
    return work


@cache
def _handed_over() -> Casework:
    work = copied(_on_the_way())
    work.waits(minutes=20)
    plays(work, (ending.the_handover_is_recorded, ending.an_employee_goes_home))
    return work


STAGES: dict[str, Callable[[], Casework]] = {
    "ready": lambda: copied(_ready()),
    "arranged": lambda: copied(_arranged()),
    "on the way": lambda: copied(_on_the_way()),
    "handed over": lambda: copied(_handed_over()),
    "begun": lambda: copied(_begun()),
    "opened": opened,
}
"""Where a story may begin: each is an office of its own."""


@cache
def peopled(stage: str) -> Casework:
    """Return an office at a stage in which every step was tried once: of most kinds of thing there is one."""
    work = STAGES[stage]()
    for step in EVERYTHING:
        step(work)
    work.refused.clear()
    return work
