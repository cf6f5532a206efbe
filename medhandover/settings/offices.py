"""What an office is called, who answers for it, and how long it keeps and locks things."""

from dataclasses import field

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class OfficeTerms:
    """What an office is called, who answers for it, and how long it keeps and locks things."""

    organisation: str = field(
        default="DT&V (DTenV)", metadata={"what": N_("Name of the organisation on papers that stay in the Netherlands")}
    )
    neutral_sender: str = field(
        default="Repatriation and Departure Service, the Netherlands",
        metadata={"what": N_("Sender on everything that leaves the European Union")},
    )
    sender_address: str = field(default="", metadata={"what": N_("Address of the sender, lines separated by commas")})
    sender_phone: str = field(default="", metadata={"what": N_("Phone number of the sender, day and night")})
    duty_phone: str = field(default="", metadata={"what": N_("Phone number of the duty officer, day and night")})
    today_hours: int = field(default=24, metadata={"what": N_("Hours ahead that the list of journeys under way looks")})
    lock_after_minutes: int = field(
        default=10, metadata={"what": N_("Minutes without use before the program locks"), "least": 1, "most": 60}
    )
    unsaved_days: int = field(
        default=30,
        metadata={"what": N_("Days that text about no case is kept that nobody saved"), "least": 1, "most": 365},
    )
    copy_total: int = field(
        default=4, metadata={"what": N_("Numbered copies of a travelling paper"), "least": 1, "most": 20}
    )
    escalate_after_days: int = field(
        default=3, metadata={"what": N_("Days that something may be overdue before it is raised with somebody")}
    )
    breach_report_hours: int = field(
        default=72, metadata={"what": N_("Hours within which a data breach is reported (R49)")}
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
