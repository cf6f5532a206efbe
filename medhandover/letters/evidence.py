"""The evidence that a handover is arranged, copied to the person and the lawyer (R32, ombudsman 2016/005)."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AcceptanceId, CaseId, EvidenceId, HandingId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.plans.coverage import Covered, CoverState, holds_for, is_accepted
from medhandover.plans.model import Acceptance, Plan

DONE = frozenset({CoverState.COVERED, CoverState.SET_ASIDE})
"""Where a condition asks for nothing more."""


class Party(Coded):
    """Dutch: wie het bewijs krijgt."""

    PERSON = "betrokkene", "the person"
    LAWYER = "gemachtigde", "lawyer"
    PARENTS = "ouders", "parents"
    GUARDIAN = "voogd", "guardian"


class HandingWay(Coded):
    """Dutch: hoe het bewijs is gegeven."""

    IN_PERSON = "persoonlijk", "in person"
    POST = "post", "by post"
    SECURE_EMAIL = "beveiligde_e-mail", "by secured e-mail"
    THROUGH_STAY = "via_verblijf", "through the place of stay"


@entity
class HandingDraft:
    """What is entered when evidence is handed on: to whom, when, how, and whether it was received.

    `evidence` and `acceptances` are what was copied; empty means all that there is.
    """

    party: Party
    name: str
    handed_on: date
    way: HandingWay = HandingWay.IN_PERSON
    is_received: bool = False
    evidence: tuple[EvidenceId, ...] = ()
    acceptances: tuple[AcceptanceId, ...] = ()


@entity
class Handing(HandingDraft):
    """Evidence handed on, only ever added; `arranged` stands for what was arranged then: it counts for that alone."""

    id: HandingId
    plan: PlanId
    case: CaseId
    arranged: str
    recorded_by: StaffId
    recorded_at: datetime


def is_arranged(plan: Plan, covered: Sequence[Covered], acceptances: Sequence[Acceptance]) -> bool:
    """Tell whether there is evidence to hand on: accepted in writing, and every condition met or set aside."""
    return is_accepted(plan, acceptances) and all(each.state in DONE for each in covered)


def arranged_hash(plan: Plan, covered: Sequence[Covered]) -> str:
    """Return the fingerprint (SHA-256) of what is arranged: receiver, moment, place, and what meets each condition.

    Proof changes nothing in it, newer or older; another receiver, moment or arrangement does.
    """
    met = sorted([each.condition, str(each.state is CoverState.SET_ASIDE), each.arrangement] for each in covered)
    told = [plan.receiver, str(plan.handover), plan.handover_place, met]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def standing_answers(plan: Plan, acceptances: Sequence[Acceptance]) -> frozenset[AcceptanceId]:
    """Return the written answers of this receiver for this moment."""
    return frozenset(each.id for each in acceptances if each.receiver == plan.receiver and holds_for(plan, each))


def counting(handings: Sequence[Handing], arranged: str, answers: frozenset[AcceptanceId]) -> list[Handing]:
    """Return what was handed on of the handover as it is arranged now."""
    return [each for each in handings if each.arranged == arranged and answers & set(each.acceptances)]


def wrong_handing(draft: HandingDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a handing: to nobody by name, or in the future."""
    if not draft.name.strip():
        yield Wrong(path="name", sentence=N_("Write the name of who got the evidence."))
    if draft.handed_on > today:
        yield Wrong(path="handed_on", sentence=N_("Evidence is handed on today or earlier."))
