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
    airline_notice_hours: int = field(
        default=48, metadata={"what": N_("Hours before a flight by which the airline knows what is needed (R29)")}
    )
    connection_flight_minutes: int = field(
        default=90, metadata={"what": N_("Minutes needed to change from one flight to another")}
    )
    connection_to_flight_minutes: int = field(
        default=120, metadata={"what": N_("Minutes needed between arriving over land and a flight")}
    )
    connection_from_flight_minutes: int = field(
        default=45, metadata={"what": N_("Minutes needed between a flight and going on over land")}
    )
    connection_land_minutes: int = field(
        default=15, metadata={"what": N_("Minutes needed to change from one vehicle to another over land")}
    )
    stay_gap_hours: int = field(
        default=8, metadata={"what": N_("Hours of waiting from which a place to stay overnight is needed")}
    )
    battery_wh_limit: int = field(
        default=160, metadata={"what": N_("Watt-hours of a battery from which the airline must approve it")}
    )
    wheelchair_wh_limit: int = field(
        default=300, metadata={"what": N_("Watt-hours of a wheelchair battery from which the airline must approve it")}
    )
    battery_spares_limit: int = field(
        default=2, metadata={"what": N_("Spare batteries that may travel along without approval of the airline")}
    )
    battery_grams_limit: int = field(
        default=8, metadata={"what": N_("Grams of lithium in a battery from which the airline must approve it")}
    )
    today_hours: int = field(default=24, metadata={"what": N_("Hours ahead that the list of journeys under way looks")})
    duty_phone: str = field(default="", metadata={"what": N_("Phone number of the duty officer, day and night")})
    dose_tolerance_percent: int = field(
        default=25,
        metadata={"what": N_("Percent by which the time between two doses may differ while the clock changes")},
    )
    schedule_days: int = field(
        default=3, metadata={"what": N_("Days after arrival for which the times of the doses are worked out")}
    )
    schengen_countries: str = field(
        default="AT,BE,BG,CH,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IS,IT,LI,LT,LU,LV,MT,NL,NO,PL,PT,RO,SE,SI,SK",
        metadata={"what": N_("Countries in which a Schengen declaration for medicines counts")},
    )
    schengen_form_days: int = field(
        default=30, metadata={"what": N_("Days that one Schengen declaration for a medicine may cover")}
    )
    controlled_due_days: int = field(
        default=14, metadata={"what": N_("Days before departure by which papers for controlled medicines are there")}
    )
    envelope_due_days: int = field(
        default=21, metadata={"what": N_("Days before departure by which the medical file is sealed")}
    )
    envelope_hands_hours: int = field(
        default=24, metadata={"what": N_("Hours before departure from which the sealed file is with who travels along")}
    )
    breach_hours: int = field(default=72, metadata={"what": N_("Hours in which a data breach is reported or settled")})
