"""What an office may set, and what holds until it does."""

from dataclasses import field

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class Settings:
    """All settings of an office; each field is one setting, its metadata the description.

    Terms that the sources leave open (domain section 1.4, 4.3, 9) are settings, never constants.
    """

    organisation: str = field(
        default="DT&V (DTenV)", metadata={"what": N_("Name of the organisation on papers that stay in the Netherlands")}
    )
    neutral_sender: str = field(
        default="Repatriation and Departure Service, the Netherlands",
        metadata={"what": N_("Sender on everything that leaves the European Union")},
    )
    sender_address: str = field(default="", metadata={"what": N_("Address of the sender, lines separated by commas")})
    sender_phone: str = field(default="", metadata={"what": N_("Phone number of the sender, day and night")})
    advice_valid_months: int = field(default=6, metadata={"what": N_("Months a BMA advice is valid (R05)")})
    consent_valid_months: int = field(default=6, metadata={"what": N_("Months a consent form is valid")})
    lock_after_minutes: int = field(default=10, metadata={"what": N_("Minutes without use before the program locks")})
    delay_margin_days: int = field(default=3, metadata={"what": N_("Days of medication added for delay")})
    acceptance_due_days: int = field(
        default=28, metadata={"what": N_("Days before departure by which the receiver has accepted")}
    )
    receiver_due_days: int = field(
        default=49, metadata={"what": N_("Days before departure by which a receiver is named")}
    )
    escort_due_days: int = field(default=21, metadata={"what": N_("Days before departure by which escorts are booked")})
    information_due_days: int = field(
        default=14, metadata={"what": N_("Days before departure by which the letter is explained")}
    )
    reserve_free_days: int = field(
        default=1, metadata={"what": N_("Days before departure from which an activated reserve needs no new reserve")}
    )
    return_margin_hours: int = field(
        default=2, metadata={"what": N_("Hours between the planned handover and the employee's flight back (R24)")}
    )
    passport_margin_months: int = field(
        default=6, metadata={"what": N_("Months an escort's passport is valid after the return")}
    )
    copy_total: int = field(default=4, metadata={"what": N_("Numbered copies of a travelling paper")})
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
