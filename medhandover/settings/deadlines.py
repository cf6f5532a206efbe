"""By when a step of the work is done, counted from departure or from the handover."""

from dataclasses import field

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class Deadlines:
    """By when a step of the work is done, counted from departure or from the handover."""

    plan_due_days: int = field(default=56, metadata={"what": N_("Days before departure by which a plan is opened")})
    receiver_due_days: int = field(
        default=49, metadata={"what": N_("Days before departure by which a receiver is named"), "least": 0, "most": 365}
    )
    contact_due_days: int = field(
        default=42, metadata={"what": N_("Days before departure by which the receiver is asked")}
    )
    acceptance_due_days: int = field(
        default=28,
        metadata={"what": N_("Days before departure by which the receiver has accepted"), "least": 0, "most": 365},
    )
    escort_due_days: int = field(
        default=21,
        metadata={"what": N_("Days before departure by which escorts are booked"), "least": 0, "most": 365},
    )
    visa_due_days: int = field(
        default=7, metadata={"what": N_("Days before departure by which an escort's visa is granted")}
    )
    envelope_due_days: int = field(
        default=21, metadata={"what": N_("Days before departure by which the medical file is sealed")}
    )
    controlled_due_days: int = field(
        default=14, metadata={"what": N_("Days before departure by which papers for controlled medicines are there")}
    )
    information_due_days: int = field(
        default=14,
        metadata={"what": N_("Days before departure by which the letter is explained"), "least": 0, "most": 365},
    )
    medicine_due_days: int = field(
        default=7, metadata={"what": N_("Days before departure by which the medicines are ordered")}
    )
    last_check_days: int = field(
        default=1, metadata={"what": N_("Days before departure by which the last checks are done (R28)")}
    )
    airline_notice_hours: int = field(
        default=48, metadata={"what": N_("Hours before a flight by which the airline knows what is needed (R29)")}
    )
    handover_record_days: int = field(
        default=1, metadata={"what": N_("Days after the planned handover by which its outcome is recorded")}
    )
    report_due_days: int = field(default=2, metadata={"what": N_("Days after the handover for the return report")})
    refusal_finish_hours: int = field(
        default=24, metadata={"what": N_("Hours within which the record of a refusal is finished (R44)")}
    )
    aftercare_days: int = field(default=30, metadata={"what": N_("Days after the handover for asking how it goes")})
    aftercare_first_hours: int = field(
        default=24, metadata={"what": N_("Hours after the handover from which after-care is asked the first time")}
    )
    aftercare_second_days: int = field(
        default=7, metadata={"what": N_("Days after the handover from which after-care is asked the second time")}
    )
    aftercare_third_days: int = field(
        default=30, metadata={"what": N_("Days after the handover from which after-care is asked the third time")}
    )
    aftercare_late_days: int = field(default=3, metadata={"what": N_("Days within which after-care is then asked")})
