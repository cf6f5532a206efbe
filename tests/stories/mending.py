"""What usually takes a finding of a rule away, step by step."""

from collections.abc import Iterator, Mapping

from medhandover.kernel.fields import WrongFields
from medhandover.readiness.queries import Gate
from medhandover.readiness.rules.table import RULES
from tests.stories.casework import Casework, copied
from tests.stories.steps import accompanying as person
from tests.stories.steps import advising as doctors
from tests.stories.steps import ending, housekeeping, planning
from tests.stories.steps import travelling as way
from tests.stories.usual import Step
from tests.stories.ways import WAYS_WALKED

MENDED_BY: Mapping[str, tuple[Step, ...]] = {
    "R01": (doctors.an_advice_comes,),
    "R02": (doctors.a_condition_is_recorded, doctors.a_coding_is_changed, doctors.a_coding_is_checked),
    "R03": (doctors.the_newest_advice_is_adopted, doctors.a_condition_is_set_aside),
    "R05": (doctors.an_advice_is_confirmed,),
    "R06": (doctors.an_advice_is_confirmed,),
    "R07": (doctors.bma_answers,),
    "R08": (doctors.a_doctor_looks, doctors.a_doctor_decides, person.the_death_was_a_mistake),
    "R10": (
        planning.a_plan_is_opened,
        way.the_journey_is_planned,
        planning.something_is_arranged,
        planning.an_arrangement_changes,
    ),
    "R11": (planning.the_handover_moves,),
    "R12": (planning.a_milestone_is_reached, planning.the_suspension_is_lifted),
    "R13": (planning.the_receiver_answers,),
    "R14": (planning.the_receiver_answers,),
    "R15": (planning.a_receiver_is_checked, planning.a_receiver_is_checked),
    "R16": (planning.somebody_pays,),
    "R17": (planning.the_receiver_is_ready,),
    "R18": (planning.the_handover_moves,),
    "R19": (
        way.an_escort_is_entered,
        way.a_place_is_made,
        way.a_place_is_filled,
        way.somebody_is_briefed,
        way.there_is_no_reserve,
    ),
    "R20": (ending.an_employee_goes_home,),
    "R21": (way.an_escort_is_entered, way.a_place_is_made, way.a_place_is_filled, way.a_register_is_looked_up),
    "R23": (way.a_place_is_planned_anew, way.an_escort_gets_other_papers, way.an_escort_is_back),
    "R24": (way.the_journey_is_planned,),
    "R25": (way.a_medicine_is_recorded, way.medicines_are_counted),
    "R26": (way.a_permit_comes,),
    "R27": (doctors.the_person_is_examined,),
    "R28": (planning.the_last_things_are_checked,),
    "R29": (way.an_airline_is_told, way.an_airline_answers),
    "R30": (person.the_letter_is_explained,),
    "R31": (person.the_letter_is_explained,),
    "R32": (person.evidence_is_handed_to_everybody,),
    "R33": (person.a_text_is_approved, person.a_text_is_approved, person.a_text_is_approved),
    "R34": (planning.the_receiver_answers, planning.somebody_pays),
    "R35": (person.the_person_decides, person.something_is_not_sent),
    "R36": (person.somebody_decides_for_the_person, person.the_person_decides),
    "R38": (planning.the_handover_moves, way.an_envelope_is_sealed),
    "R39": (way.an_envelope_is_sealed, way.an_envelope_changes_hands, way.a_lost_envelope_is_settled),
    "R42": (ending.a_report_is_made, ending.after_care_is_agreed, ending.after_care_is_given),
    "R44": (ending.a_refusal_is_finished, ending.a_coordinator_decides, ending.something_is_added),
    "R46": (ending.the_alarm_is_settled, planning.another_receiver_is_named),
    "R47": (person.somebody_decides_for_the_person, person.the_letter_is_explained),
    "R49": (housekeeping.a_breach_is_reported, housekeeping.a_breach_is_settled),
    "R50": (way.the_journey_is_planned, way.a_place_is_planned_anew),
    "FM-28": (person.who_keeps_watch_is_told,),
}
"""The usual way out of each rule; it is tried whole, whatever of it is needed."""

WAYS = {each.id: set(each.ways) for each in RULES}


def stuck(work: Casework, answer: Gate) -> Iterator[str]:
    """Yield each rule that says something while none of its ways is open to anybody: done, or only its fields refused.

    Whatever is tried is tried on a copy: the case itself stays as it is.
    """
    for rule in sorted({each.rule for each in answer.findings}):
        again = copied(work)
        for step in (*WAYS_WALKED[rule].mended, *MENDED_BY.get(rule, ())):
            step(again)
        open_ways = {*again.done, *(tag for tag, why in again.refused if isinstance(why, WrongFields))}
        if not open_ways & WAYS[rule]:
            said = next(each.english for each in answer.findings if each.rule == rule)
            yield f"{rule} ({said}): {[(tag, type(why).__name__) for tag, why in again.refused]}"
        again.office.place.engine.dispose()
