"""Identifiers: opaque, unguessable, and a type of their own for each noun."""

from typing import NewType

import uuid6

StaffId = NewType("StaffId", str)
CaseId = NewType("CaseId", str)
AdviceId = NewType("AdviceId", str)
ConditionId = NewType("ConditionId", str)
ReceiverId = NewType("ReceiverId", str)
JourneyId = NewType("JourneyId", str)
LegId = NewType("LegId", str)
LegPosition = NewType("LegPosition", int)
"""Which leg of a journey is meant, counted from 1."""
LastLeg = NewType("LastLeg", int)
"""Up to which leg somebody comes along, counted from 1; 0 is up to the handover."""
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
HoldId = NewType("HoldId", str)
DestructionId = NewType("DestructionId", str)
CertificateId = NewType("CertificateId", str)
AttachmentId = NewType("AttachmentId", str)
"""The name of an encrypted file in the office folder: an HMAC, 64 hexadecimal digits."""
RepresentativeId = NewType("RepresentativeId", str)
TransmissionId = NewType("TransmissionId", str)
HandingId = NewType("HandingId", str)
MovementId = NewType("MovementId", str)
BreachId = NewType("BreachId", str)
FamilyLinkId = NewType("FamilyLinkId", str)
WatchId = NewType("WatchId", str)
DeathId = NewType("DeathId", str)
MergeId = NewType("MergeId", str)
AbsenceId = NewType("AbsenceId", str)
MilestoneId = NewType("MilestoneId", str)
CheckId = NewType("CheckId", str)
SuspensionId = NewType("SuspensionId", str)
PartyId = NewType("PartyId", str)
MemberId = NewType("MemberId", str)
AgreementId = NewType("AgreementId", str)
ContactId = NewType("ContactId", str)
EscalationId = NewType("EscalationId", str)
TaskId = NewType("TaskId", str)


VerificationId = NewType("VerificationId", str)
ExperienceId = NewType("ExperienceId", str)
DatedRowId = NewType("DatedRowId", str)
ReportId = NewType("ReportId", str)
AfterCareId = NewType("AfterCareId", str)
UnfinishedId = NewType("UnfinishedId", str)
UnsavedId = NewType("UnsavedId", str)
DecisionId = NewType("DecisionId", str)
AdviceRequestId = NewType("AdviceRequestId", str)
HealthSignalId = NewType("HealthSignalId", str)
ExaminationId = NewType("ExaminationId", str)
RecodingId = NewType("RecodingId", str)
NoticeId = NewType("NoticeId", str)
DelayId = NewType("DelayId", str)
CountId = NewType("CountId", str)
ControlledPaperId = NewType("ControlledPaperId", str)
EnvelopeMoveId = NewType("EnvelopeMoveId", str)
SealBreachId = NewType("SealBreachId", str)
EscortAbsenceId = NewType("EscortAbsenceId", str)
EscortConflictId = NewType("EscortConflictId", str)
CountryTermsId = NewType("CountryTermsId", str)
PinId = NewType("PinId", str)
CalendarEntryId = NewType("CalendarEntryId", str)
CompanionId = NewType("CompanionId", str)
WishesId = NewType("WishesId", str)
SecurityNeedId = NewType("SecurityNeedId", str)


def new_id() -> str:
    """Return a fresh identifier of 32 hexadecimal digits, after every earlier one of this process (a UUID 7).

    What is recorded at the same moment so keeps the order in which it was recorded.
    """
    return uuid6.uuid7().hex
