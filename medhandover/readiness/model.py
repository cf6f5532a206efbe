"""What the gate looks at, as one value, and the release of a plan for departure."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from functools import cached_property

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.examinations import Examination
from medhandover.advice.model import Advice, Condition
from medhandover.advice.requests import AdviceRequest
from medhandover.advice.signals import HealthSignal
from medhandover.cases.model import Case
from medhandover.cases.representatives import Representative
from medhandover.cases.watches import Watch
from medhandover.consents.model import Consent
from medhandover.consents.transmissions import Transmission
from medhandover.copies.breaches import Breach
from medhandover.copies.model import Copy
from medhandover.escorts.absences import Absence
from medhandover.escorts.companions import Companion, EscortWishes
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.model import Escort, Slot
from medhandover.handovers.model import Handover
from medhandover.journeys.model import Journey, Leg, departure_of
from medhandover.journeys.notices import AirlineNotice
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EscortId, PlanId, ReleaseId, StaffId
from medhandover.kernel.shapes import entity, record
from medhandover.letters.evidence import Handing
from medhandover.letters.model import Approval, Explanation, Paper, PaperLanguage
from medhandover.medication.controlled import ControlledPaper
from medhandover.medication.counts import SupplyCount
from medhandover.medication.custody import Custody, EnvelopeMove, SealBreach
from medhandover.medication.model import Envelope, Medicine
from medhandover.plans.checklist import Check
from medhandover.plans.coverage import Covered, CoverState
from medhandover.plans.milestones import Milestone
from medhandover.plans.model import Acceptance, Payment, Plan
from medhandover.plans.parties import Fellow
from medhandover.plans.suspensions import Suspension
from medhandover.readiness.followed import NOTHING, Followed
from medhandover.receivers.model import Receiver
from medhandover.receivers.verification import Verification
from medhandover.refusals.model import ReceiverRefusal, Refusal
from medhandover.settings.dated import DatedRow
from medhandover.settings.model import Settings

Wanted = tuple[Paper, PaperLanguage, str]
"""Texts that must be approved: paper, language and their hash."""


@entity
class Release:
    """Who declared a plan ready for departure, on which facts (`fingerprint`), and until when it can hold.

    `exceptions` names the rules that two persons set aside (domain 9.1a): such a plan is never called ready.
    """

    id: ReleaseId
    plan: PlanId
    case: CaseId
    released_by: StaffId
    released_at: datetime
    fingerprint: str
    holds_until: datetime
    exceptions: str = ""
    exception_reason: str = ""
    countersigned_by: StaffId | None = None
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""
    version: int = 1


@entity
class Standing:
    """Where a case stood when it was last touched, for lists that filter and sort; the gate itself looks anew.

    `id` is the case's; the first finding stands in both languages; from `next_change_at` on it is looked at anew.
    `overdue_since` is the day on which the finding that is overdue longest was due; `to_renew` conditions were met
    for another moment and are to be confirmed again (R50).
    """

    id: CaseId
    state: str
    departure: Moment | None
    covered: int
    conditions: int
    open_findings: int
    overdue_findings: int
    first_rule: str
    first_dutch: str
    first_english: str
    next_change_at: datetime | None
    as_of: datetime
    overdue_since: date | None = None
    to_renew: int = 0


@record
class Facts:
    """What is known of a case and its open plan; `plan` is None while none is open.

    `letter_hash` stands for what the letter states now, `arranged` for what is arranged (R32); `wanted` are the texts
    that must be approved and `approvals` those of them that are (R33); refusals, record and releases are those of the
    plan, oldest first. `verifications` are those of the receiver, `holidays` the office's own rows of that day. `legs`
    are those that go, `cancelled` those that do not; `custody` says where each sealed file is after its moves (R39).
    `duties` and `absences` are those of whoever is assigned, `conflicts` who is tied to the person, `countries` those
    on the way. `limits` are the most days of supply of controlled medicines by country; `backup` is the receiver that
    stands by, with its checks and when it was asked last. `is_cancelled`: no plan is left because each was cancelled.
    """

    case: Case
    advices: Sequence[Advice]
    conditions: Sequence[Condition]
    plan: Plan | None
    receiver: Receiver | None
    acceptances: Sequence[Acceptance]
    payment: Payment | None
    covered: Sequence[Covered]
    journey: Journey | None
    legs: Sequence[Leg]
    medicines: Sequence[Medicine]
    consents: Sequence[Consent]
    slots: Sequence[Slot]
    escorts: Mapping[EscortId, Escort]
    explanations: Sequence[Explanation]
    wanted: Sequence[Wanted]
    approvals: Sequence[Approval]
    letter_hash: str
    handover: Handover | None
    refusals: Sequence[Refusal]
    receiver_refusals: Sequence[ReceiverRefusal]
    releases: Sequence[Release]
    settings: Settings
    representatives: Sequence[Representative] = ()
    transmissions: Sequence[Transmission] = ()
    copies: Sequence[Copy] = ()
    breaches: Sequence[Breach] = ()
    handings: Sequence[Handing] = ()
    arranged: str = ""
    watches: Sequence[Watch] = ()
    milestones: Sequence[Milestone] = ()
    checks: Sequence[Check] = ()
    suspensions: Sequence[Suspension] = ()
    fellows: Sequence[Fellow] = ()
    verifications: Sequence[Verification] = ()
    holidays: Sequence[DatedRow] = ()
    followed: Followed = NOTHING
    advice_requests: Sequence[AdviceRequest] = ()
    health_signals: Sequence[HealthSignal] = ()
    examinations: Sequence[Examination] = ()
    cancelled: Sequence[Leg] = ()
    notices: Sequence[AirlineNotice] = ()
    envelopes: Sequence[Envelope] = ()
    envelope_moves: Sequence[EnvelopeMove] = ()
    custody: Sequence[Custody] = ()
    seal_breaches: Sequence[SealBreach] = ()
    controlled_papers: Sequence[ControlledPaper] = ()
    counts: Sequence[SupplyCount] = ()
    duties: Sequence[Slot] = ()
    absences: Sequence[Absence] = ()
    conflicts: Sequence[EscortId] = ()
    wishes: EscortWishes | None = None
    countries: Mapping[str, CountryTerms] = field(default_factory=dict)
    companions: Sequence[Companion] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    backup: Receiver | None = None
    backup_verifications: Sequence[Verification] = ()
    backup_asked_at: datetime | None = None
    is_cancelled: bool = False

    @cached_property
    def departure(self) -> Moment | None:
        """Return when the journey departs; None while none is planned."""
        return departure_of(self.legs)

    @cached_property
    def codes(self) -> frozenset[ConditionCode]:
        """Return the codes of the conditions that must be met."""
        return frozenset(each.code for each in self.covered if each.state is not CoverState.SET_ASIDE)
