"""The chain of one invented case, step by step: from the BMA advice to the record of the handover."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from medhandover.advice.actions import check_condition, record_advice, record_condition
from medhandover.advice.answers import NamedInstitution, NamedMedicine, SourceReference, SourceSeries
from medhandover.advice.model import AdviceDraft, Answer, Duration, FitToTravel, Presence
from medhandover.cases.actions import open_case
from medhandover.cases.model import PersonDraft
from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, Purpose
from medhandover.demo.conditions import Asked
from medhandover.demo.medicines import packed, sealed
from medhandover.demo.places import Destination
from medhandover.demo.stage import Stage, Story
from medhandover.escorts.actions import add_slot, assign_slot
from medhandover.escorts.model import EscortKind, SlotDraft
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.ids import EscortId, ReceiverId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.shapes import record
from medhandover.letters.actions import record_explanation
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.model import ExplanationDraft, Reception
from medhandover.letters.sharing import hand_evidence
from medhandover.plans.actions import (
    agree_payment,
    open_plan,
    record_acceptance,
    record_arrangement,
    record_evidence,
)
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.model import (
    AcceptanceDraft,
    AcceptanceState,
    ArrangementDraft,
    EvidenceDraft,
    EvidenceKind,
    Payer,
    PaymentDraft,
    PlanDraft,
)
from medhandover.plans.promising import record_checks, record_milestone


@record
class Team:
    """Who travels along with one person."""

    employee: EscortId
    reserve: EscortId
    nurse: EscortId


class Chain:
    """One person's case; `day` is the day of departure, counted from today."""

    def __init__(
        self,
        stage: Stage,
        person: PersonDraft,
        place: Destination,
        receivers: tuple[ReceiverId, ReceiverId],
        day: int,
        number: int,
    ) -> None:
        """Plan the journey on the demo's own clock; nothing is done yet. `receivers` are the clinic and its back-up."""
        self.stage = stage
        self.person = person
        self.place = place
        self.day = day
        self.number = number
        self.receiver, self.backup = receivers
        self.set_out(stage.today + timedelta(days=day))

    def set_out(self, on: date) -> None:
        """Let the journey be on this day: leg, moment of the handover, and the way home of who travels along."""
        home, away = zone_of(HOME_ZONE), self.place.zone
        departs = Moment(datetime.combine(on, time.fromisoformat(self.place.leaves), home))
        arrives = Moment(departs.at + timedelta(hours=self.place.hours), away)
        whole = arrives.local.replace(minute=0) + timedelta(hours=2)
        self.handover = Moment(whole, away)
        airport = "Schiphol (AMS)"
        self.leg = LegDraft(
            departs_from=airport,
            departs=departs,
            departs_country="NL",
            arrives_at=self.place.airport,
            arrives=arrives,
            arrives_country=self.place.country,
            number=self.place.flight,
        )
        self.returns = Moment(self.handover.at + timedelta(hours=20), away)
        self.home = Moment(self.returns.at + timedelta(hours=self.place.hours + 2))

    def advised(self, day: int, conditions: Sequence[Asked]) -> Story:
        """Enter the person and the advice with its conditions, which a second coordinator checks the next day."""
        stage = self.stage
        yield stage.cue(day, "09:30", "jansen")
        self.case = stage.do(open_case, self.person)
        given_on, clinic = stage.today + timedelta(days=day - 6), self.place.clinic
        source = SourceReference(
            series=SourceSeries.AVA,
            number=f"{self.number:05d}",
            dated_on=given_on - timedelta(days=70),
            country=clinic.country,
        )
        advice = AdviceDraft(
            given_on=given_on,
            reference=f"BMA-VERZONNEN-{self.number:02d}",
            fit=FitToTravel.NO_UNLESS,
            adviser="drs. M. Adviseur (verzonnen)",
            complaints="Terugkerende depressieve stoornis, in behandeling sinds 2019.",
            treatment="Medicatie en gesprekken bij een psychiater.",
            duration=Duration.LONG,
            emergency=Answer.YES,
            emergency_months=3,
            treatment_present=Presence.YES,
            consent_signed_on=given_on - timedelta(days=40),
            institutions=(NamedInstitution(name=clinic.name, city=clinic.city, country=clinic.country),),
            medicines=tuple(NamedMedicine(name=name, is_available=True) for name in ("sertraline", "lorazepam")),
            references=(source,),
        )
        self.advice = stage.do(record_advice, self.case, advice)
        self.asked = {stage.do(record_condition, self.advice, each.condition): each for each in conditions}
        yield stage.cue(day + 1, "10:15", "dewit")
        for condition in self.asked:
            stage.do(check_condition, condition, 1)

    def planned(self, day: int) -> Story:
        """Name the receiver and its back-up, plan journey and handover, and ask for consent."""
        stage = self.stage
        yield stage.cue(day, "11:00", "jansen")
        self.plan = stage.do(open_plan, self.case, self.plan_draft())
        stage.do(plan_journey, self.case, self.journey_draft(), (self.leg,))
        self.consent = stage.do(record_consent, self.case, self.consent_draft(day))
        self.reach(MilestoneKind.NAMED, stage.today + timedelta(days=day))

    def plan_draft(self, **other: Any) -> PlanDraft:
        """Return the plan as it is entered."""
        fields: dict[str, Any] = {
            "receiver": self.receiver,
            "backup_receiver": self.backup,
            "receiver_function": self.place.function,
            "handover": self.handover,
            "handover_place": f"{self.place.clinic.name}, {self.place.clinic.address}",
            "first_appointment": f"{self.place.doctor}, {self.handover.day + timedelta(days=1):%d-%m-%Y}, 10:00",
            "file_language": self.place.file_language,
            "interpreter": "tolk nr. 0000 (verzonnen), telefonisch",
            **other,
        }
        return PlanDraft(**fields)

    def journey_draft(self) -> JourneyDraft:
        """Return the journey around the leg."""
        return JourneyDraft(meeting_point="Schiphol, vertrekhal 3", returns=self.returns, home=self.home)

    def consent_draft(self, day: int) -> ConsentDraft:
        """Return the person's consent to send medical data to the receiver."""
        return ConsentDraft(
            purpose=Purpose.RECEIVER,
            recipient=self.place.clinic.name,
            decided_on=self.stage.today + timedelta(days=day),
            scope="diagnose, behandeling, medicatie",
            language=self.person.languages_spoken[0],
            interpreter="tolk nr. 0000 (verzonnen)",
        )

    def accepted(self, day: int, state: AcceptanceState = AcceptanceState.WRITTEN) -> Story:
        """Note the receiver's answer, and who pays until when."""
        stage = self.stage
        yield stage.cue(day, "14:00", "jansen")
        on = stage.today + timedelta(days=day)
        until = self.handover.day + timedelta(days=90)
        answer = AcceptanceDraft(
            state=state,
            dated_on=on,
            name=self.place.doctor,
            function=self.place.function,
            place=self.place.clinic.name,
            accepted_for=self.handover,
            language=self.place.file_language,
            costs="opname en behandeling",
            period=f"tot en met {until:%d-%m-%Y}",
            evidence_kind=EvidenceKind.EMAIL,
            evidence=f"e-mail van {self.place.doctor}",
            ward="afdeling 2",
            phone_24h=self.place.clinic.phone,
        )
        stage.do(record_acceptance, self.plan, answer)
        if state is AcceptanceState.WRITTEN:
            agreed = PaymentDraft(
                payer=Payer.DTV,
                from_on=self.handover.day,
                paid_until=until,
                maximum=6000,
                agreement=f"VB-{self.number:04d}",
                change_procedure="schriftelijk, met akkoord van beide kanten",
            )
            stage.do(agree_payment, self.plan, agreed)
            self.reach(MilestoneKind.GUARANTEED, on)

    def reach(self, kind: MilestoneKind, on: date) -> None:
        """Record a milestone of the plan (domain 2.3)."""
        reference = f"besluit VERZONNEN-{self.number:02d}" if kind is MilestoneKind.NAMED else ""
        self.stage.do(record_milestone, self.plan, MilestoneDraft(kind=kind, reached_on=on, reference=reference))

    def last_days(self, day: int) -> Story:
        """Have the clinic confirm once more that it is ready, and look at everything that goes along (R17, R28)."""
        stage = self.stage
        yield stage.cue(day, "10:05", "jansen")
        answer = AcceptanceDraft(
            state=AcceptanceState.READY,
            dated_on=stage.today + timedelta(days=day),
            name=self.place.doctor,
            function=self.place.function,
            accepted_for=self.handover,
            evidence_kind=EvidenceKind.EMAIL,
            evidence=f"e-mail van {self.place.doctor}",
            duty_name=self.place.doctor,
            duty_phone=self.place.clinic.phone,
            is_hour_confirmed=True,
        )
        stage.do(record_acceptance, self.plan, answer)
        seen = tuple(CheckDraft(item=each, state=CheckState.YES) for each in CheckItem)
        stage.do(record_checks, self.plan, seen)

    def arranged(self, day: int) -> Story:
        """Meet every condition, with the paper that proves it; count the medicines and seal the envelope."""
        stage = self.stage
        yield stage.cue(day, "09:45", "jansen")
        on = stage.today + timedelta(days=day)
        for condition, asked in self.asked.items():
            draft = ArrangementDraft(condition=condition, what=asked.arranged, responsible=asked.responsible, due_on=on)
            arrangement = stage.do(record_arrangement, self.plan, draft)
            proof = EvidenceDraft(
                kind=asked.kind, dated_on=on, sender=asked.responsible, what=asked.proof, language="nl", says_ready=True
            )
            stage.do(record_evidence, arrangement, proof)
        packed(stage, self.case, self.place.country, on)
        sealed(stage, self.case, self.number, self.place.file_language, on)

    def told(self, day: int) -> Story:
        """Explain the letter with an interpreter and note what the person says; person and lawyer get the evidence."""
        stage = self.stage
        yield stage.cue(day, "13:30", "dewit")
        draft = ExplanationDraft(
            explained_on=stage.today + timedelta(days=day),
            place="gezinslocatie (verzonnen)",
            language=self.person.languages_spoken[0],
            explained_by="P. de Wit (verzonnen)",
            reception=Reception.SIGNED,
            interpreter_kind=InterpreterKind.PHONE,
            interpreter="tolk nr. 0000 (verzonnen)",
            answers="Ik heb het begrepen. Mijn zus haalt mij later op.",
        )
        stage.do(record_explanation, self.plan, draft)
        for party, name in ((Party.PERSON, self.person.family_name), (Party.LAWYER, self.person.lawyer)):
            copied = HandingDraft(party=party, name=name, handed_on=draft.explained_on, is_received=True)
            stage.do(hand_evidence, self.plan, copied)

    def staffed(self, day: int, team: Team, *, has_reserve: bool = True) -> Story:
        """Let the planner find an employee, a reserve and a nurse who are free."""
        stage = self.stage
        yield stage.cue(day, "15:20", "yilmaz")
        leaves = Moment(self.leg.departs.at - timedelta(hours=4))
        places = [(EscortKind.EMPLOYEE, False, team.employee), (EscortKind.MEDICAL, False, team.nurse)]
        if has_reserve:
            places.append((EscortKind.EMPLOYEE, True, team.reserve))
        for kind, is_reserve, escort in places:
            slot = stage.do(
                add_slot, self.plan, SlotDraft(kind=kind, leaves=leaves, home=self.home, is_reserve=is_reserve)
            )
            stage.do(assign_slot, slot, 1, escort)
