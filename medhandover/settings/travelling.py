"""What a journey needs: connections, batteries, medicines on the way, and who travels along."""

from dataclasses import field

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class TravelTerms:
    """What a journey needs: connections, batteries, medicines on the way, and who travels along."""

    return_margin_hours: int = field(
        default=2,
        metadata={
            "what": N_("Hours between the planned handover and the employee's flight back (R24)"),
            "least": 0,
            "most": 168,
        },
    )
    reserve_free_days: int = field(
        default=1,
        metadata={
            "what": N_("Days before departure from which an activated reserve needs no new reserve"),
            "least": 0,
            "most": 30,
        },
    )
    passport_margin_months: int = field(
        default=6,
        metadata={"what": N_("Months an escort's passport is valid after the return"), "least": 0, "most": 24},
    )
    passport_blank_pages: int = field(default=2, metadata={"what": N_("Blank pages an escort's passport needs")})
    visa_days: int = field(default=20, metadata={"what": N_("Days an embassy takes for a visa, unless it says so")})
    yellow_fever_days: int = field(
        default=10, metadata={"what": N_("Days before entry by which a yellow fever vaccination was given")}
    )
    rest_hours_daily: int = field(default=11, metadata={"what": N_("Hours of rest between two duties of an escort")})
    rest_hours_weekly: int = field(
        default=36, metadata={"what": N_("Hours of unbroken rest of an escort in seven days")}
    )
    rest_hours_before: int = field(default=24, metadata={"what": N_("Hours an escort is at home before a journey")})
    rest_hours_after_night: int = field(
        default=14,
        metadata={"what": N_("Hours of rest of an escort after a duty that ends in the night (ATW 5:8)"), "most": 48},
    )
    hours_week: int = field(
        default=60, metadata={"what": N_("Hours of work of an escort in a week, at most (ATW 5:7)"), "most": 168}
    )
    hours_4_weeks: int = field(
        default=55,
        metadata={"what": N_("Hours of work of an escort a week over four weeks, at most (ATW 5:7)"), "most": 168},
    )
    hours_16_weeks: int = field(
        default=48,
        metadata={"what": N_("Hours of work of an escort a week over sixteen weeks, at most (ATW 5:7)"), "most": 168},
    )
    handover_minutes: int = field(
        default=60, metadata={"what": N_("Minutes that a handover takes on the timeline"), "least": 5, "most": 1440}
    )
    report_minutes: int = field(
        default=60, metadata={"what": N_("Minutes for the report after coming home, before the rest"), "most": 1440}
    )
    trips_4_weeks: int = field(default=3, metadata={"what": N_("Journeys of an escort in four weeks, at most")})
    trips_13_weeks: int = field(default=8, metadata={"what": N_("Journeys of an escort in thirteen weeks, at most")})
    nights_4_weeks: int = field(default=10, metadata={"what": N_("Nights away of an escort in four weeks, at most")})
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
    delay_margin_days: int = field(
        default=3, metadata={"what": N_("Days of medication added for delay"), "least": 0, "most": 60}
    )
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
