"""Identifiers: opaque, unguessable, and a type of their own for each noun."""

import uuid
from typing import NewType

StaffId = NewType("StaffId", str)
CaseId = NewType("CaseId", str)
AdviceId = NewType("AdviceId", str)
ConditionId = NewType("ConditionId", str)
ReceiverId = NewType("ReceiverId", str)
JourneyId = NewType("JourneyId", str)
LegId = NewType("LegId", str)
PlanId = NewType("PlanId", str)
ArrangementId = NewType("ArrangementId", str)
EvidenceId = NewType("EvidenceId", str)
AcceptanceId = NewType("AcceptanceId", str)
PaymentId = NewType("PaymentId", str)
MedicineId = NewType("MedicineId", str)
EnvelopeId = NewType("EnvelopeId", str)
ConsentId = NewType("ConsentId", str)
EscortId = NewType("EscortId", str)
SlotId = NewType("SlotId", str)
ApprovalId = NewType("ApprovalId", str)
ExplanationId = NewType("ExplanationId", str)
CopyId = NewType("CopyId", str)
HandoverId = NewType("HandoverId", str)
RefusalId = NewType("RefusalId", str)
ReleaseId = NewType("ReleaseId", str)
StatementId = NewType("StatementId", str)
AttachmentId = NewType("AttachmentId", str)
"""The name of an encrypted file in the office folder: an HMAC, 64 hexadecimal digits."""
EscortAbsenceId = NewType("EscortAbsenceId", str)
EscortConflictId = NewType("EscortConflictId", str)
CountryTermsId = NewType("CountryTermsId", str)
CompanionId = NewType("CompanionId", str)
WishesId = NewType("WishesId", str)
SecurityNeedId = NewType("SecurityNeedId", str)


def new_id() -> str:
    """Return a fresh identifier of 32 hexadecimal digits (a random UUID)."""
    return uuid.uuid4().hex
