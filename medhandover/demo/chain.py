"""One invented case: who it is about, where to, on which day, and what is entered of plan, journey and consent."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from medhandover.cases.model import PersonDraft
from medhandover.consents.model import ConsentDraft, GivenBy, Purpose, Shared
from medhandover.consents.signing import Signer
from medhandover.demo.conditions import Asked, Picture
from medhandover.demo.medicines import Carrier
from medhandover.demo.places import Destination, Hop
from medhandover.demo.stage import Stage
from medhandover.escorts.model import EscortDraft
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.ids import (
    AdviceId,
    CaseId,
    ConditionId,
    EnvelopeId,
    EscortId,
    MedicineId,
    PlanId,
    ReceiverId,
    RefusalId,
    StaffId,
)
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.languages import show
from medhandover.kernel.shapes import record
from medhandover.letters.model import Reception, Spoken
from medhandover.letters.versions import LetterVersion
from medhandover.plans.model import PlanDraft

INTERPRETER = "tolk nr. 0000 (verzonnen)"


@record
class Going:
    """One who travels along: the place in the directory, and what is known there."""

    id: EscortId
    draft: EscortDraft
    account: str = ""


@record
class Team:
    """Who travels along with one person."""

    employee: Going
    reserve: Going
    nurse: Going


@record
class Hearing:
    """How the letter was explained to this person: which versions, what was said, and who was there."""

    reception: Reception = Reception.SIGNED
    versions: tuple[LetterVersion, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    parents: tuple[str, ...] = ()
    guardian: str = ""


class Chain:
    """One person's case; `day` is the day of departure, counted from today."""

    case: CaseId
    advice: AdviceId
    plan: PlanId
    envelope: EnvelopeId
    carrier: Carrier
    team: Team
    refusal: RefusalId
    director: StaffId | None = None
    coordinator: StaffId | None = None

    def __init__(
        self,
        stage: Stage,
        person: PersonDraft,
        place: Destination,
        picture: Picture,
        receivers: tuple[ReceiverId, ReceiverId],
        day: int,
        number: int,
    ) -> None:
        """Plan the journey on the demo's own clock; nothing is done yet. `receivers` are the clinic and its back-up."""
        self.stage = stage
        self.person = person
        self.place = place
        self.picture = picture
        self.receiver, self.backup = receivers
        self.day = day
        self.number = number
        self.asked: dict[ConditionId, Asked] = {}
        self.handed: dict[MedicineId, int] = {}
        self.signers: tuple[Callable[[date], Signer], ...] = ()
        self.given_by = GivenBy.SELF
        self.hearing = Hearing()
        self.set_out(stage.today + timedelta(days=day))

    @property
    def language(self) -> str:
        """Return what is spoken with the person."""
        return self.person.languages_spoken[0]

    @property
    def file_number(self) -> str:
        """Return the number of the sealed medical file."""
        return f"VB-{self.number:04d}"

    @property
    def arrives(self) -> Moment:
        """Return when the journey arrives."""
        return self.legs[-1].arrives

    @property
    def departs(self) -> Moment:
        """Return when the journey departs."""
        return self.legs[0].departs

    def set_out(self, on: date) -> None:
        """Let the journey be on this day: legs, moment of the handover, and the way home of who travels along."""
        at = datetime.combine(on, time.fromisoformat(self.place.leaves), zone_of(HOME_ZONE))
        legs: list[LegDraft] = []
        for hop in self.place.hops:
            legs.append(self._leg(hop, legs[-1] if legs else None, Moment(at + timedelta(hours=hop.wait))))
            at = legs[-1].arrives.at
        self.legs = tuple(legs)
        whole = self.arrives.local.replace(minute=0) + timedelta(hours=2)
        self.handover = Moment(whole, self.place.zone)
        self.returns = Moment(self.handover.at + timedelta(hours=20), self.place.zone)
        self.home = Moment(self.returns.at + timedelta(hours=self.place.hours + 2))

    def _leg(self, hop: Hop, before: LegDraft | None, departs: Moment) -> LegDraft:
        starts = Moment(departs.at, before.arrives.zone if before else HOME_ZONE)
        is_flight = bool(hop.airport)
        home = "Schiphol (AMS)" if is_flight else "Voorbeeldstad (verzonnen)"
        return LegDraft(
            departs_from=before.arrives_at if before else home,
            departs=starts,
            departs_country=before.arrives_country if before else "NL",
            departs_airport=before.arrives_airport if before else "AMS" if is_flight else "",
            arrives_at=hop.to,
            arrives=Moment(starts.at + timedelta(hours=hop.hours), hop.zone),
            arrives_country=hop.country,
            arrives_airport=hop.airport,
            number=hop.number,
            transport=hop.transport,
            provider="Voorbeeld Air (verzonnen)" if is_flight else "Vervoer Voorbeeld (verzonnen)",
            provider_phone="+31000000002",
            booking=f"XX-{self.number:04d}",
            confirmed_for=starts,
        )

    def plan_draft(self, **other: Any) -> PlanDraft:
        """Return the plan as it is entered."""
        place = self.place
        fields: dict[str, Any] = {
            "receiver": self.receiver,
            "backup_receiver": self.backup,
            "receiver_function": place.function,
            "handover": self.handover,
            "handover_place": place.place or f"{place.clinic.name}, {place.clinic.address}",
            "first_appointment": f"{place.doctor}, {show('nl', self.handover.day + timedelta(days=1))}, 10:00",
            "file_language": place.file_language,
            "interpreter": f"{INTERPRETER}, telefonisch",
            **other,
        }
        return PlanDraft(**fields)

    def journey_draft(self) -> JourneyDraft:
        """Return the journey around the legs."""
        meeting = "Schiphol, vertrekhal 3" if self.legs[0].departs_airport else "ingang gezinslocatie (verzonnen)"
        return JourneyDraft(meeting_point=meeting, returns=self.returns, home=self.home)

    def consent_draft(self, **other: Any) -> ConsentDraft:
        """Return the decision on sending medical data to the receiver: consent, unless `other` says so."""
        fields: dict[str, Any] = {
            "purpose": Purpose.RECEIVER,
            "recipient": self.place.clinic.name,
            "country": self.place.country,
            "decided_on": self.stage.day,
            "given_by": self.given_by,
            "shares": (Shared.DIAGNOSIS, Shared.TREATMENT, Shared.MEDICATION),
            "scope": "diagnose, behandeling, medicatie",
            "language": self.language,
            "interpreter_kind": InterpreterKind.PHONE,
            "interpreter": INTERPRETER,
            "signers": tuple(each(self.stage.day) for each in self.signers),
            **other,
        }
        return ConsentDraft(**fields)
