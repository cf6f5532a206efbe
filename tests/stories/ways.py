"""For each rule a walk: what makes it speak in a case where all is arranged, and a way out that somebody can take."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from medhandover.advice.actions import limit_advice, record_advice, record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel, Origin
from medhandover.cases.actions import change_person
from medhandover.cases.model import PersonDraft
from medhandover.cases.representatives import RepresentativeKind
from medhandover.consents.model import GivenBy
from medhandover.copies.breaches import ReportedTo
from medhandover.escorts.companions import CompanionKind
from medhandover.escorts.model import EscortKind
from medhandover.handovers.aftercare import AfterCareBasis
from medhandover.kernel.days import PartialDay
from medhandover.kernel.shapes import record
from medhandover.letters.actions import record_explanation
from medhandover.letters.evidence import Party
from medhandover.letters.model import Spoken, SpokenKind
from medhandover.letters.versions import LetterVersion
from medhandover.medication.custody import BreachKind, Settlement
from medhandover.plans.actions import change_plan, record_acceptance
from medhandover.plans.model import AcceptanceDraft, AcceptanceState, EvidenceKind, Payer
from tests.medhandover.readiness.test_checks import EXPLAINED
from tests.stories.casework import HANDOVERS, Casework, copied
from tests.stories.steps import accompanying as person
from tests.stories.steps import advising as doctors
from tests.stories.steps import ending, housekeeping, planning
from tests.stories.steps import travelling as way
from tests.stories.usual import STAGES, Step, plays


@record
class Walk:
    """Where a case stands, what makes the rule speak, and the steps after which it has nothing to say any more."""

    broken: tuple[Step, ...]
    mended: tuple[Step, ...]
    stage: str = "ready"


def wanting(step: Step, *chosen: Any) -> Step:
    """Return a step with these choices."""
    return lambda work: work.wants(step, *chosen)


def planned(**other: Any) -> Step:
    """Return the step that changes the plan."""

    def step(work: Casework) -> None:
        if plan := work.plan:
            work.does(change_plan, plan["id"], plan["version"], planning.plan_draft(work, **other))

    return step


def is_person(**other: Any) -> Step:
    """Return the step that changes what is known of the person."""

    def step(work: Casework) -> None:
        row = work.rows("cases", id=work.case)[0]
        draft = PersonDraft(**{each: row[each] for each in PersonDraft.__dataclass_fields__})
        work.does(change_person, work.case, row["version"], replace(draft, **other))

    return step


def answered(**other: Any) -> Step:
    """Return the step in which the receiver agrees in writing, with other terms than usual."""

    def step(work: Casework) -> None:
        if plan := work.plan:
            terms: dict[str, Any] = {
                "state": AcceptanceState.WRITTEN,
                "dated_on": work.today,
                "name": "dr. V. (verzonnen)",
                "function": "arts van dienst",
                "place": "hoofdingang",
                "accepted_for": plan["handover"],
                "language": "hy",
                "costs": "opname",
                "period": "tot en met 3 maart 2027",
                "evidence_kind": EvidenceKind.EMAIL,
                "ward": "afdeling 2",
                "duty_name": "dr. A. Nacht (verzonnen)",
                "duty_phone": "+374 00 000002",
                "phone_24h": "+374 00 000003",
                "is_hour_confirmed": True,
                **other,
            }
            work.does(record_acceptance, plan["id"], AcceptanceDraft(**terms))

    return step


def asked(code: ConditionCode, origin: Origin = Origin.BMA) -> Step:
    """Return the step in which one more condition is recorded."""

    def step(work: Casework) -> None:
        advice = work.rows("advices", case=work.case)[0]["id"]
        literal = f"„{code.label} (verzonnen).”"
        work.does(record_condition, advice, ConditionDraft(code=code, literal=literal, origin=origin, stated_amount=28))

    return step


def a_diagnosis_is_known(work: Casework) -> None:
    draft = AdviceDraft(
        given_on=work.today, reference="V-2", fit=FitToTravel.YES_IF, diagnosis_system="ICD-10", diagnosis_code="F33.2"
    )
    work.does(record_advice, work.case, draft)


def the_advice_ends(on: date) -> Step:
    """Return the step in which the advice is made to end earlier."""

    def step(work: Casework) -> None:
        row = work.rows("advices", case=work.case)[0]
        work.does(limit_advice, row["id"], row["version"], on, "volgens de arts")

    return step


def the_last_days_come(work: Casework) -> None:
    work.clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    work.sits_down(work.office.actor.name)


def conditions_lapse(work: Casework) -> None:
    for _ in doctors.ASKED:
        newest = work.rows("advices", case=work.case)[0]["id"]
        for row in work.rows("conditions", case=work.case, lapsed_by=None):
            if row["advice"] != newest:
                work.wants(doctors.a_condition_lapses, row, work.rows("advices", case=work.case)[0])


def a_child_is_told_and_heard(work: Casework) -> None:
    if work.plan:
        view = Spoken(kind=SpokenKind.WISH, words="wil bij zijn moeder blijven", language="nl")
        versions = (LetterVersion.YOUTH, LetterVersion.PARENTS)
        draft = replace(EXPLAINED, explained_on=work.today, versions=versions, spoken=(view,))
        work.does(record_explanation, work.plan["id"], draft)


PROVEN: tuple[Step, ...] = (
    asked(ConditionCode.ROLSTOEL),
    asked(ConditionCode.NIET_ALLEEN),
    doctors.a_coding_is_checked,
    doctors.a_coding_is_checked,
    planning.something_is_arranged,
    planning.something_is_arranged,
    way.an_airline_is_told,
    way.an_airline_answers,
    wanting(way.somebody_else_comes_along, CompanionKind.ADULT),
    wanting(way.a_medicine_changes, True),
    way.medicines_are_counted,
    way.a_permit_comes,
    wanting(person.somebody_decides_for_the_person, RepresentativeKind.PARENT),
    person.evidence_is_handed_to_everybody,
)
"""What more can be asked of a case that is ready, and proven: airline, company, a controlled medicine, a parent."""


@cache
def _proven() -> Casework:
    work = STAGES["ready"]()
    plays(work, PROVEN)
    return work


def proven() -> Casework:
    """Return a case that is ready, of which as many rules ask something as there can be."""
    return copied(_proven())


WAYS_WALKED: Mapping[str, Walk] = {
    "R01": Walk(stage="opened", broken=(), mended=(doctors.an_advice_comes,)),
    "R02": Walk(broken=(asked(ConditionCode.TOLK),), mended=(doctors.a_coding_is_checked,)),
    "R03": Walk(broken=(doctors.an_advice_comes,), mended=(doctors.the_newest_advice_is_adopted, conditions_lapse)),
    "R04": Walk(
        broken=(asked(ConditionCode.TOLK, Origin.DTV), doctors.an_advice_comes),
        mended=(wanting(doctors.a_measure_ends, ConditionCode.TOLK),),
    ),
    "R05": Walk(broken=(the_advice_ends(date(2026, 12, 2)),), mended=(doctors.an_advice_is_confirmed,)),
    "R06": Walk(broken=(the_advice_ends(date(2026, 12, 20)),), mended=(doctors.an_advice_is_confirmed,)),
    "R07": Walk(broken=(doctors.bma_is_asked,), mended=(doctors.bma_answers,)),
    "R08": Walk(broken=(doctors.somebody_worries,), mended=(doctors.a_doctor_looks,)),
    "R10": Walk(
        broken=(asked(ConditionCode.DIEET), doctors.a_coding_is_checked), mended=(planning.something_is_arranged,)
    ),
    "R11": Walk(broken=(planned(receiver=None),), mended=(planned(),)),
    "R12": Walk(broken=(planning.the_departure_is_suspended,), mended=(planning.the_suspension_is_lifted,)),
    "R13": Walk(broken=(wanting(planning.the_receiver_answers, AcceptanceState.WITHDRAWN),), mended=(answered(),)),
    "R14": Walk(broken=(answered(ward="", costs=""),), mended=(answered(),)),
    "R15": Walk(
        broken=(wanting(planning.a_receiver_changes, "+374 00 000009"),),
        mended=(planning.a_receiver_is_checked,) * 4,
    ),
    "R16": Walk(broken=(wanting(planning.somebody_pays, Payer.UNKNOWN),), mended=(planning.somebody_pays,)),
    "R17": Walk(stage="arranged", broken=(the_last_days_come,), mended=(planning.the_receiver_is_ready,)),
    "R18": Walk(broken=(planned(receiver_function=""),), mended=(planned(),)),
    "R19": Walk(
        broken=(wanting(way.a_place_is_emptied, EscortKind.EMPLOYEE),),
        mended=(way.a_place_is_filled, way.somebody_is_briefed),
    ),
    "R21": Walk(broken=(way.a_place_is_emptied,), mended=(way.a_place_is_filled,)),
    "R23": Walk(broken=(way.an_escort_is_away,), mended=(way.an_escort_is_back,)),
    "R24": Walk(broken=(wanting(way.the_journey_is_planned, 1),), mended=(way.the_journey_is_planned,)),
    "R25": Walk(broken=(way.a_medicine_is_stopped,), mended=(way.a_medicine_is_recorded, way.medicines_are_counted)),
    "R26": Walk(broken=(wanting(way.a_medicine_changes, True),), mended=(way.a_permit_comes,)),
    "R27": Walk(stage="arranged", broken=(the_last_days_come,), mended=(doctors.the_person_is_examined,)),
    "R28": Walk(stage="arranged", broken=(the_last_days_come,), mended=(planning.the_last_things_are_checked,)),
    "R29": Walk(
        stage="arranged",
        broken=(asked(ConditionCode.ROLSTOEL), doctors.a_coding_is_checked, planning.something_is_arranged),
        mended=(way.an_airline_is_told, way.an_airline_answers),
    ),
    "R30": Walk(broken=(planned(handover_place="zij-ingang"),), mended=(person.the_letter_is_explained,)),
    "R31": Walk(
        broken=(planned(handover_place="zij-ingang"), wanting(person.the_letter_is_explained, "nl")),
        mended=(person.the_letter_is_explained,),
    ),
    "R32": Walk(broken=(planned(handover_place="zij-ingang"),), mended=(person.evidence_is_handed_to_everybody,)),
    "R33": Walk(broken=(person.an_approval_is_withdrawn,), mended=(person.a_text_is_approved,)),
    "R34": Walk(broken=(answered(name=""),), mended=(answered(),)),
    "R35": Walk(stage="begun", broken=(), mended=(person.the_person_decides,)),
    "R36": Walk(
        broken=(is_person(is_incapable=True),),
        mended=(
            wanting(person.somebody_decides_for_the_person, RepresentativeKind.LEGAL),
            wanting(person.the_person_decides, GivenBy.REPRESENTATIVE),
        ),
    ),
    "R38": Walk(broken=(planned(file_language=""),), mended=(planned(),)),
    "R39": Walk(
        broken=(wanting(way.an_envelope_is_lost, BreachKind.LOST),),
        mended=(
            way.an_envelope_is_sealed,
            way.an_envelope_changes_hands,
            wanting(way.a_lost_envelope_is_settled, Settlement.REPLACED),
        ),
    ),
    "R41": Walk(broken=(a_diagnosis_is_known, planned(handover_place="afdeling F33.2")), mended=(planned(),)),
    "R42": Walk(
        stage="handed over",
        broken=(),
        mended=(ending.a_report_is_made, wanting(ending.after_care_is_agreed, AfterCareBasis.NONE)),
    ),
    "R43": Walk(
        stage="on the way",
        broken=(ending.the_handover_is_partial,),
        mended=(ending.a_report_is_made,),
    ),
    "R44": Walk(
        stage="on the way",
        broken=(ending.somebody_refuses,),
        mended=(ending.a_refusal_is_finished, ending.a_coordinator_decides),
    ),
    "R46": Walk(
        stage="on the way",
        broken=(ending.the_receiver_refuses,),
        mended=(planning.another_receiver_is_named, ending.the_alarm_is_settled),
    ),
    "R47": Walk(
        broken=(is_person(born_on=PartialDay(2013, 3, 1)),),
        mended=(
            wanting(person.somebody_decides_for_the_person, RepresentativeKind.PARENT),
            a_child_is_told_and_heard,
            wanting(person.evidence_is_handed_on, Party.PARENTS),
        ),
    ),
    "R49": Walk(
        broken=(housekeeping.a_copy_is_printed, housekeeping.a_copy_is_lost),
        mended=(
            wanting(housekeeping.a_breach_is_reported, ReportedTo.OFFICER),
            wanting(housekeeping.a_breach_is_reported, ReportedTo.AUTHORITY),
            housekeeping.a_breach_is_settled,
        ),
    ),
    "R50": Walk(
        broken=(planned(handover=HANDOVERS[2]), way.the_journey_is_planned),
        mended=tuple([way.a_place_is_planned_anew] * len(way.PLACES)),
    ),
    "R51": Walk(broken=(planned(handover=HANDOVERS[4]),), mended=(planned(),)),
    "FM-28": Walk(broken=(person.watch_is_asked,), mended=(person.who_keeps_watch_is_told,)),
}
"""One way out of every rule that can be broken, as somebody takes it."""
