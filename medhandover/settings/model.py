"""What an office may set, and what holds until it does."""

import re
from collections.abc import Iterable
from dataclasses import Field, field, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


@record
class Settings:
    """All settings of an office; each field is one setting, its metadata the description and its bounds.

    Terms that the sources leave open (domain section 1.4, 4.3, 9) are settings, never constants. A setting is a text,
    a whole number, a Decimal or a yes or no, as its default is; `least` and `most` bound a number.
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
    advice_valid_months: int = field(
        default=6, metadata={"what": N_("Months a BMA advice is valid (R05)"), "least": 1, "most": 24}
    )
    consent_valid_months: int = field(
        default=6, metadata={"what": N_("Months a consent form is valid"), "least": 1, "most": 24}
    )
    lock_after_minutes: int = field(
        default=10, metadata={"what": N_("Minutes without use before the program locks"), "least": 1, "most": 60}
    )
    delay_margin_days: int = field(
        default=3, metadata={"what": N_("Days of medication added for delay"), "least": 0, "most": 60}
    )
    acceptance_due_days: int = field(
        default=28,
        metadata={"what": N_("Days before departure by which the receiver has accepted"), "least": 0, "most": 365},
    )
    receiver_due_days: int = field(
        default=49, metadata={"what": N_("Days before departure by which a receiver is named"), "least": 0, "most": 365}
    )
    escort_due_days: int = field(
        default=21,
        metadata={"what": N_("Days before departure by which escorts are booked"), "least": 0, "most": 365},
    )
    information_due_days: int = field(
        default=14,
        metadata={"what": N_("Days before departure by which the letter is explained"), "least": 0, "most": 365},
    )
    reserve_free_days: int = field(
        default=1,
        metadata={
            "what": N_("Days before departure from which an activated reserve needs no new reserve"),
            "least": 0,
            "most": 30,
        },
    )
    return_margin_hours: int = field(
        default=2,
        metadata={
            "what": N_("Hours between the planned handover and the employee's flight back (R24)"),
            "least": 0,
            "most": 168,
        },
    )
    passport_margin_months: int = field(
        default=6,
        metadata={"what": N_("Months an escort's passport is valid after the return"), "least": 0, "most": 24},
    )
    copy_total: int = field(
        default=4, metadata={"what": N_("Numbered copies of a travelling paper"), "least": 1, "most": 20}
    )
    retention_medical_years: int = field(
        default=0, metadata={"what": N_("Years after closing that medical data is kept; 0 while no term is set (R52)")}
    )
    retention_log_years: int = field(
        default=0, metadata={"what": N_("Years after closing that log lines are kept; 0 while no term is set (R52)")}
    )
    retention_case_years: int = field(
        default=0, metadata={"what": N_("Years after closing that a case is kept; 0 while no term is set (R52)")}
    )
    ready_days: int = field(
        default=3, metadata={"what": N_("Days before the handover in which the receiver confirms again (R17)")}
    )
    check_days: int = field(
        default=2, metadata={"what": N_("Days before departure from which the last checks count (R28)")}
    )
    plan_due_days: int = field(default=56, metadata={"what": N_("Days before departure by which a plan is opened")})
    contact_due_days: int = field(
        default=42, metadata={"what": N_("Days before departure by which the receiver is asked")}
    )
    medicine_due_days: int = field(
        default=7, metadata={"what": N_("Days before departure by which the medicines are ordered")}
    )
    last_check_days: int = field(
        default=1, metadata={"what": N_("Days before departure by which the last checks are done (R28)")}
    )
    handover_record_days: int = field(
        default=1, metadata={"what": N_("Days after the planned handover by which its outcome is recorded")}
    )
    report_due_days: int = field(default=2, metadata={"what": N_("Days after the handover for the return report")})
    aftercare_days: int = field(default=30, metadata={"what": N_("Days after the handover for asking how it goes")})
    escalate_after_days: int = field(
        default=3, metadata={"what": N_("Days that something may be overdue before it is raised with somebody")}
    )
    verification_valid_months: int = field(
        default=6,
        metadata={"what": N_("Months a check of a receiver's details is valid (R15)"), "least": 1, "most": 24},
    )
    shared_consent_age: int = field(
        default=12, metadata={"what": N_("Age from which a child decides together with parents or guardian (R36)")}
    )
    own_consent_age: int = field(default=16, metadata={"what": N_("Age from which a young person decides alone (R36)")})
    attempts_on_days: int = field(
        default=2, metadata={"what": N_("Different days with an attempt before a person counts as unreachable (R30)")}
    )
    breach_report_hours: int = field(
        default=72, metadata={"what": N_("Hours within which a data breach is reported (R49)")}
    )
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
    refusal_finish_hours: int = field(
        default=24, metadata={"what": N_("Hours within which the record of a refusal is finished (R44)")}
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
    briefing_from_days: int = field(
        default=7, metadata={"what": N_("Days before departure from which who travels along can be briefed")}
    )


SETTINGS: dict[str, Field[Any]] = {each.name: each for each in fields(Settings)}
"""Every setting by its key."""

TRUE, FALSE = frozenset({"true", "yes", "ja", "1"}), frozenset({"false", "no", "nee", "0"})


@entity
class SettingChange:
    """One change of one setting: `value` as text, from the day `from_on` on; only ever added to (R54).

    A row from before settings had days carries its key in `id`, and holds from the beginning. The row with the latest
    day counts, of two on one day the one with the higher `number`.
    """

    id: str
    value: str
    version: int = 1
    key: str = ""
    number: int = 0
    from_on: date | None = None
    set_by: StaffId | None = None
    set_by_name: str = ""
    set_at: datetime | None = None

    @property
    def setting(self) -> str:
        """Return the key of the setting."""
        return self.key or self.id

    @property
    def rank(self) -> tuple[date, int]:
        """Return what orders the changes of one setting: the later one counts."""
        return self.from_on or date.min, self.number


def kind_of(setting: Field[Any]) -> type:
    """Return whether a setting is a text, a yes or no, a whole number or a Decimal."""
    return type(setting.default)


def value_of(setting: Field[Any], text: str) -> Any:
    """Return the value that `text` stands for; raises ValueError when it is of another kind."""
    kind, told = kind_of(setting), text.strip()
    if kind is bool:
        if told.casefold() not in TRUE | FALSE:
            raise ValueError("neither yes nor no")
        return told.casefold() in TRUE
    if kind is Decimal:
        try:
            number = Decimal(told.replace(",", "."))
        except InvalidOperation as error:
            raise ValueError("no number") from error
        if not number.is_finite():
            raise ValueError("no number")
        return number
    if kind is int and not re.fullmatch(r"-?[0-9]{1,9}", told):
        raise ValueError("no whole number")
    return kind(told)


def wrong_setting(key: str, text: str) -> Wrong | None:
    """Tell what is wrong with a value for a setting: unknown, of another kind, or outside its bounds."""
    setting = SETTINGS.get(key)
    if setting is None:
        sentence = N_("There is no setting with this name. These exist: {names}.")
        return Wrong(path="key", sentence=sentence, values={"names": sorted(SETTINGS)})
    try:
        value = value_of(setting, text)
    except ValueError:
        return Wrong(path="value", sentence=_KINDS[kind_of(setting)])
    least, most = bounds_of(setting)
    if (least is not None and value < least) or (most is not None and value > most):
        sentence = N_("This setting is a number from {least} to {most}.")
        return Wrong(path="value", sentence=sentence, values={"least": least, "most": most})
    return None


_KINDS = {
    bool: N_("This setting is yes or no."),
    int: N_("This setting is a whole number."),
    Decimal: N_("This setting is a number."),
}


def bounds_of(setting: Field[Any]) -> tuple[Any, Any]:
    """Return the least and the most that a setting may be; None where nothing bounds it, 0 for an unbounded number."""
    is_number = kind_of(setting) in (int, Decimal)
    return setting.metadata.get("least", 0 if is_number else None), setting.metadata.get("most")


def settings_on(changes: Iterable[SettingChange], day: date) -> Settings:
    """Return what holds on `day`: the latest change whose day has come, else the default; lapsed keys count not."""
    latest: dict[str, SettingChange] = {}
    for each in changes:
        is_due = each.setting in SETTINGS and (each.from_on is None or each.from_on <= day)
        if is_due and (each.setting not in latest or latest[each.setting].rank <= each.rank):
            latest[each.setting] = each
    return Settings(**{key: value_of(SETTINGS[key], each.value) for key, each in latest.items()})


def next_change_on(changes: Iterable[SettingChange], day: date) -> date | None:
    """Return the first day after `day` from which another value was set for anything."""
    return min((each.from_on for each in changes if each.from_on is not None and each.from_on > day), default=None)
