"""No case is stuck: whatever a rule says, somebody does what takes it away, until nothing is left or nothing can be."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.advice.queries import all_advices
from medhandover.cases.representatives import RepresentativeKind
from medhandover.consents.model import GivenBy
from medhandover.copies.breaches import ReportedTo
from medhandover.escorts.actions import assign_slot
from medhandover.handovers.model import Outcome
from medhandover.journeys.notices import NeedKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import ReceiverId
from medhandover.letters.actions import give_approval
from medhandover.letters.queries import all_texts
from medhandover.plans.actions import change_plan
from medhandover.plans.milestones import MilestoneKind
from medhandover.plans.queries import plan_draft
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.rules.table import RULES
from medhandover.readiness.states import ENDED, PlanState
from medhandover.receivers.model import CLOSED
from tests.stories.casework import ABROAD, Casework, copied
from tests.stories.steps import accompanying as person
from tests.stories.steps import advising as doctors
from tests.stories.steps import ending, housekeeping, planning
from tests.stories.steps import travelling as way
from tests.stories.usual import Step
from tests.stories.ways import WAYS_WALKED, answered, wanting

OVER = frozenset({*ENDED.values(), PlanState.CLOSED, PlanState.CANCELLED, PlanState.DIED, PlanState.ON_THE_WAY})
"""Where a plan is not prepared any more."""
ROUNDS = 6
"""How often everything is tried."""
WAYS = {each.id: set(each.ways) for each in RULES}


def a_moment_to_come(work: Casework) -> Moment:
    """Return five in the afternoon of a working day that is still to come, in Yerevan."""
    day = work.today + timedelta(days=9)
    while day.isoweekday() > 5:
        day += timedelta(days=1)
    return Moment(datetime.combine(day, time(13), UTC), ABROAD)


def the_plan_is_completed(work: Casework) -> None:
    """Fill in what the plan lacks: a receiver, its function, the language of the file, a moment that is to come."""
    plan = work.plan
    if plan is None:
        return
    version, draft = work.office.ask(plan_draft, plan["id"])
    draft.receiver = draft.receiver or work.clinic
    draft.backup_receiver = _other(work, draft.receiver)
    draft.receiver_function = draft.receiver_function or "arts van dienst"
    draft.file_language = "hy"
    draft.interpreter = draft.interpreter or "tolk nr. 0000 (verzonnen)"
    if (
        draft.handover is None
        or draft.handover.at <= work.now + timedelta(days=1)
        or _is_at_a_closed_door(draft.handover)
    ):
        draft.handover = a_moment_to_come(work)
    work.does(change_plan, plan["id"], version, draft)


def every_receiver_is_checked(work: Casework) -> None:
    for receiver in (work.clinic, work.backup) * 2:
        work.wants(planning.a_receiver_is_checked, receiver)


def another_receiver_is_named(work: Casework) -> None:
    """Hand over to the other clinic, where this one refused or receives nobody."""
    plan = work.plan
    if plan and not _receives(work, plan["receiver"]) and _receives(work, _other(work, plan["receiver"])):
        version, draft = work.office.ask(plan_draft, plan["id"])
        draft.receiver, draft.backup_receiver = _other(work, draft.receiver), draft.receiver
        work.does(change_plan, plan["id"], version, draft)


def every_text_is_approved(work: Casework) -> None:
    for row in work.office.ask(all_texts):
        if not row.approver:
            work.does(give_approval, row.paper, row.language, "V. Taler (verzonnen)")


def everybody_is_replaced(work: Casework) -> None:
    """Plan every place anew and let somebody else fill it, with papers that are in order."""
    plan = work.plan
    for slot in work.rows("slots", plan=plan["id"]) if plan else ():
        if slot["escort"]:
            work.does(assign_slot, slot["id"], slot["version"], None)
        work.wants(way.an_escort_is_entered, slot["kind"])
        way.a_register_is_looked_up(work)
        work.wants(way.a_place_is_filled, slot)
        work.wants(way.somebody_is_briefed, slot)


def whoever_decides_consents(work: Casework) -> None:
    for kind in (RepresentativeKind.LEGAL, RepresentativeKind.PARENT, RepresentativeKind.GUARDIAN):
        work.wants(person.somebody_decides_for_the_person, kind)
    for given_by in (GivenBy.SELF, *GivenBy):
        work.wants(person.the_person_decides, given_by)
        if not any(each.rule == "R36" for each in work.ask(gate, work.case).findings):
            return


def every_place_is_planned_anew(work: Casework) -> None:
    for _ in work.rows("slots"):
        way.a_place_is_planned_anew(work)


def every_condition_is_arranged(work: Casework) -> None:
    for _ in work.rows("conditions", case=work.case):
        planning.something_is_arranged(work)
    for row in work.rows("arrangements", plan=work.plan["id"]) if work.plan else ():
        work.wants(planning.an_arrangement_changes, row)
        work.wants(planning.more_proof_comes, row)


def every_coding_is_checked(work: Casework) -> None:
    for row in work.rows("conditions", case=work.case):
        if row["sent_back_at"]:
            work.wants(doctors.a_coding_is_changed, row)
    for row in work.rows("conditions", case=work.case):
        work.wants(doctors.a_coding_is_checked, row)


def older_conditions_end(work: Casework) -> None:
    newest = work.ask(all_advices, work.case)[-1].id
    for row in work.rows("conditions", case=work.case):
        if row["advice"] != newest:
            work.wants(doctors.a_condition_is_set_aside, row)
            work.wants(doctors.a_measure_ends, row)


def other_receivers_are_set_aside(work: Casework) -> None:
    """Have BMA say that a handover to another kind of receiver is not needed: both clinics are institutions."""
    for row in work.rows("conditions", case=work.case):
        if row["code"] in PHYSICAL - {ConditionCode.FYS_INST}:
            work.wants(doctors.a_condition_is_set_aside, row)
            work.wants(doctors.a_measure_ends, row)


def every_medicine_is_counted(work: Casework) -> None:
    for row in work.rows("medicines", case=work.case):
        work.wants(way.a_medicine_changes, row)
    for row in work.rows("medicines", case=work.case):
        work.wants(way.medicines_are_counted, row)


def every_refusal_is_settled(work: Casework) -> None:
    """Write down and finish every refusal; a coordinator decides, or the person changed its mind."""
    if not work.rows("refusals", case=work.case):
        ending.somebody_refuses(work)
    for row in work.rows("refusals", case=work.case):
        work.wants(ending.a_refusal_is_written_further, row, row["situation"])
    for row in work.rows("refusals", case=work.case):
        work.wants(ending.a_refusal_is_finished, row)
        work.wants(ending.a_coordinator_decides, row)
        work.wants(ending.something_is_added, row)
    for row in work.rows("incapacities", case=work.case):
        work.wants(ending.the_doctor_looks_again, row)


def every_alarm_is_settled(work: Casework) -> None:
    for row in work.rows("receiver_refusals", case=work.case):
        work.wants(ending.the_alarm_is_settled, row)


def a_new_attempt_is_made(work: Casework) -> None:
    """Close a plan in which nobody took the person over, and begin again with the other clinic."""
    plan = work.plan
    outcomes = {each["outcome"] for each in work.rows("handovers", plan=plan["id"])} if plan else set()
    if plan and Outcome.NOT_ACCEPTED in outcomes:
        work.wants(ending.the_plan_is_closed, "de medewerker is nog onderweg")
        work.wants(planning.a_new_attempt_is_made, _other(work, plan["receiver"]))


def every_envelope_is_in_order(work: Casework) -> None:
    way.an_envelope_is_sealed(work)
    way.an_envelope_changes_hands(work)
    for row in work.rows("envelope_breaches", case=work.case):
        work.wants(way.a_lost_envelope_is_settled, row)


def every_permit_is_there(work: Casework) -> None:
    for row in work.rows("medicines", case=work.case):
        work.wants(way.a_permit_comes, row)


def every_signal_is_settled(work: Casework) -> None:
    for row in work.rows("health_signals", case=work.case):
        work.wants(doctors.a_doctor_looks, row)


def nothing_is_sent_without_ground(work: Casework) -> None:
    for row in work.rows("transmissions", case=work.case):
        work.wants(person.something_is_not_sent, row)


def every_breach_is_settled(work: Casework) -> None:
    for row in work.rows("breaches", case=work.case):
        for to in ReportedTo:
            work.wants(housekeeping.a_breach_is_reported, row, to)
        work.wants(housekeeping.a_breach_is_settled, work.rows("breaches", id=row["id"])[0])


def every_airline_is_told(work: Casework) -> None:
    for need in (NeedKind.WCHC, NeedKind.LEGROOM):
        work.wants(way.an_airline_is_told, need)
        way.an_airline_answers(work)


MENDED_BY: Mapping[str, tuple[Step, ...]] = {
    "R01": (doctors.an_advice_comes,),
    "R02": (doctors.a_condition_is_recorded, every_coding_is_checked),
    "R03": (doctors.the_newest_advice_is_adopted, older_conditions_end),
    "R04": (older_conditions_end,),
    "R05": (doctors.an_advice_is_confirmed, doctors.an_advice_comes),
    "R06": (doctors.an_advice_is_confirmed,),
    "R07": (doctors.bma_answers,),
    "R08": (every_signal_is_settled, doctors.a_doctor_decides, person.the_death_was_a_mistake),
    "R10": (
        planning.a_plan_is_opened,
        the_plan_is_completed,
        way.the_journey_is_planned,
        every_condition_is_arranged,
        person.a_plan_leaves_the_party,
        way.somebody_else_comes_along,
    ),
    "R11": (the_plan_is_completed,),
    "R12": (
        *(wanting(planning.a_milestone_is_reached, each) for each in MilestoneKind),
        planning.the_suspension_is_lifted,
    ),
    "R13": (answered(),),
    "R14": (answered(),),
    "R15": (every_receiver_is_checked, another_receiver_is_named),
    "R16": (planning.somebody_pays,),
    "R17": (planning.the_receiver_is_ready,),
    "R18": (the_plan_is_completed, other_receivers_are_set_aside),
    "R19": (
        way.a_country_is_looked_up,
        every_place_is_planned_anew,
        way.an_escort_is_entered,
        way.a_place_is_made,
        way.a_place_is_filled,
        way.somebody_is_briefed,
        way.there_is_no_reserve,
    ),
    "R20": (ending.an_employee_goes_home,),
    "R21": (
        way.a_country_is_looked_up,
        every_place_is_planned_anew,
        way.an_escort_is_entered,
        way.a_place_is_made,
        way.a_place_is_filled,
        way.a_register_is_looked_up,
        everybody_is_replaced,
    ),
    "R23": (way.a_country_is_looked_up, every_place_is_planned_anew, everybody_is_replaced),
    "R24": (way.the_journey_is_planned,),
    "R25": (way.a_medicine_is_recorded, every_medicine_is_counted),
    "R26": (every_permit_is_there,),
    "R27": (doctors.the_person_is_examined,),
    "R28": (planning.the_last_things_are_checked,),
    "R29": (every_airline_is_told,),
    "R30": (person.the_letter_is_explained,),
    "R31": (person.the_letter_is_explained,),
    "R32": (person.evidence_is_handed_to_everybody,),
    "R33": (every_text_is_approved,),
    "R34": (answered(), planning.somebody_pays),
    "R35": (person.the_person_decides, nothing_is_sent_without_ground),
    "R36": (whoever_decides_consents,),
    "R38": (the_plan_is_completed, way.an_envelope_is_sealed),
    "R39": (every_envelope_is_in_order,),
    "R42": (ending.a_report_is_made, ending.after_care_is_agreed, ending.after_care_is_given),
    "R44": (every_refusal_is_settled,),
    "R46": (another_receiver_is_named, every_alarm_is_settled, a_new_attempt_is_made),
    "R47": (whoever_decides_consents, *WAYS_WALKED["R47"].mended),
    "R49": (every_breach_is_settled,),
    "R50": (the_plan_is_completed, way.the_journey_is_planned, every_place_is_planned_anew),
    "R51": (the_plan_is_completed, answered()),
    "FM-28": (person.who_keeps_watch_is_told,),
}
"""What usually takes a finding of each rule away; it is tried whole, whatever of it is needed."""


def mend(work: Casework) -> Gate:
    """Do again and again what takes each finding away, as far as it goes; return what the gate says then."""
    for number in range(ROUNDS):
        if number >= ROUNDS - 3:  # what belongs to the last days is done in the last days
            _wait_for_the_last_days(work)
        answer: Gate = work.ask(gate, work.case)
        found = {each.rule for each in answer.findings if number == 0 or each.weight is Weight.BLOCK}
        for rule in sorted(found, key=_in_turn):
            for step in MENDED_BY.get(rule) or WAYS_WALKED[rule].mended:
                step(work)
    return work.ask(gate, work.case)  # type: ignore[no-any-return]


def stuck(work: Casework) -> Iterator[str]:
    """Yield each rule that says something while none of its ways is open to anybody, whatever was mended before.

    Open is a way that is done, or of which only the fields are refused. A plan that is still prepared becomes ready.
    """
    again = copied(work)
    answer = mend(again)
    open_ways = {*again.done, *(tag for tag, why in again.refused if isinstance(why, WrongFields))}
    for each in answer.findings:
        why = sorted({(tag, problem.say("en")) for tag, problem in again.refused if tag in WAYS[each.rule]})
        if not open_ways & WAYS[each.rule]:
            yield f"no way out of {each.rule} ({each.english}): {why}"
        elif each.weight is Weight.BLOCK and answer.state not in OVER:
            yield f"{each.rule} is never mended ({each.english}): {why}"
    again.office.place.engine.dispose()


def _in_turn(rule: str) -> tuple[bool, str]:
    """Return in which turn a rule is mended: what tells of all the others comes last."""
    return (rule in {"R12", "R30", "R31", "R32"}, rule)


def _wait_for_the_last_days(work: Casework) -> None:
    plan = work.plan
    if plan and plan["handover"] and plan["handover"].at - timedelta(hours=36) > work.now:
        work.clock.set(plan["handover"].at - timedelta(hours=36))
        work.sits_down(work.office.actor.name)


def _other(work: Casework, receiver: object) -> ReceiverId:
    return work.backup if receiver == work.clinic else work.clinic  # type: ignore[no-any-return]


def _receives(work: Casework, receiver: object) -> bool:
    """Tell whether a clinic receives anybody, and did not refuse this person."""
    status = {each["status"] for each in work.rows("receivers", id=receiver)}
    has_refused = any(each["receiver"] == receiver for each in work.rows("receiver_refusals", case=work.case))
    return not has_refused and not status & CLOSED


def _is_at_a_closed_door(moment: Moment) -> bool:
    return moment.day.isoweekday() > 5
