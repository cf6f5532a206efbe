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
    visa_due_days: int = field(
        default=7, metadata={"what": N_("Days before departure by which an escort's visa is granted")}
    )
    visa_days: int = field(default=20, metadata={"what": N_("Days an embassy takes for a visa, unless it says so")})
    passport_blank_pages: int = field(default=2, metadata={"what": N_("Blank pages an escort's passport needs")})
    yellow_fever_days: int = field(
        default=10, metadata={"what": N_("Days before entry by which a yellow fever vaccination was given")}
    )
    rest_hours_daily: int = field(default=11, metadata={"what": N_("Hours of rest between two duties of an escort")})
    rest_hours_weekly: int = field(
        default=36, metadata={"what": N_("Hours of unbroken rest of an escort in seven days")}
    )
    rest_hours_before: int = field(default=24, metadata={"what": N_("Hours an escort is at home before a journey")})
    trips_4_weeks: int = field(default=3, metadata={"what": N_("Journeys of an escort in four weeks, at most")})
    trips_13_weeks: int = field(default=8, metadata={"what": N_("Journeys of an escort in thirteen weeks, at most")})
    nights_4_weeks: int = field(default=10, metadata={"what": N_("Nights away of an escort in four weeks, at most")})
    registration_check_days: int = field(
        default=365, metadata={"what": N_("Days that a look in the register of medical escorts counts (R21)")}
    )
    report_due_days: int = field(default=2, metadata={"what": N_("Days after coming home by which an escort reports")})
    briefing_from_days: int = field(
        default=7, metadata={"what": N_("Days before departure from which who travels along can be briefed")}
    )
