"""How long what was said, seen or checked counts, and from when a warning of its end comes."""

from dataclasses import field

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class Validity:
    """How long what was said, seen or checked counts, and from when a warning of its end comes."""

    advice_valid_months: int = field(
        default=6, metadata={"what": N_("Months a BMA advice is valid (R05)"), "least": 1, "most": 24}
    )
    advice_warn_first_days: int = field(
        default=60, metadata={"what": N_("Days before the end of a BMA advice on which the first warning comes (R06)")}
    )
    advice_warn_second_days: int = field(
        default=30, metadata={"what": N_("Days before the end of a BMA advice on which the second warning comes (R06)")}
    )
    advice_warn_last_days: int = field(
        default=14, metadata={"what": N_("Days before the end of a BMA advice on which the last warning comes (R06)")}
    )
    source_valid_months: int = field(
        default=12, metadata={"what": N_("Months after which the source of a BMA advice is old")}
    )
    examination_window_hours: int = field(
        default=72, metadata={"what": N_("Hours before departure in which the person is examined (R27)")}
    )
    consent_valid_months: int = field(
        default=6, metadata={"what": N_("Months a consent form is valid"), "least": 1, "most": 24}
    )
    shared_consent_age: int = field(
        default=12, metadata={"what": N_("Age from which a child decides together with parents or guardian (R36)")}
    )
    own_consent_age: int = field(default=16, metadata={"what": N_("Age from which a young person decides alone (R36)")})
    attempts_on_days: int = field(
        default=2, metadata={"what": N_("Different days with an attempt before a person counts as unreachable (R30)")}
    )
    verification_valid_months: int = field(
        default=6,
        metadata={"what": N_("Months a check of a receiver's details is valid (R15)"), "least": 1, "most": 24},
    )
    ready_days: int = field(
        default=3, metadata={"what": N_("Days before the handover in which the receiver confirms again (R17)")}
    )
    check_days: int = field(
        default=2, metadata={"what": N_("Days before departure from which the last checks count (R28)")}
    )
    registration_check_days: int = field(
        default=365, metadata={"what": N_("Days that a look in the register of medical escorts counts (R21)")}
    )
    briefing_from_days: int = field(
        default=7, metadata={"what": N_("Days before departure from which who travels along can be briefed")}
    )
    envelope_hands_hours: int = field(
        default=24, metadata={"what": N_("Hours before departure from which the sealed file is with who travels along")}
    )
