"""The steps from advice to handover (domain 3.4), as data: who does each, and by when, counted from the departure."""

from datetime import date, datetime, timedelta

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, PlanId, StaffId, TaskId
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import entity, record
from medhandover.settings.model import Settings


class TaskCode(Coded):
    """Dutch: stap van het plan (domain 3.4)."""

    ADVICE = "advies", "BMA advice entered word for word"
    CODING = "codering", "coding of the conditions checked by a second person"
    PLAN = "plan", "conditions in the departure plan; handover plan opened"
    CONSENT = "toestemming", "consent to send medical data asked"
    RECEIVER = "ontvanger", "receiver named and checked by a second source"
    CONTACT = "contact", "receiver asked, conditions passed on"
    ACCEPTANCE = "akkoord", "written acceptance of the receiver"
    PAYMENT = "betaling", "payment guaranteed"
    ESCORTS = "begeleiding", "employee, medical escort and reserve booked"
    TRANSPORT = "vervoer", "flight, seats, clearance and ambulance booked"
    FILE = "medisch_dossier", "medical file prepared and sealed"
    LETTER = "brief", "letter explained with an interpreter"
    MEDICINES = "medicijnen", "medicines ordered and counted"
    READY = "gereedmelding", "receiver confirmed once more that it is ready"
    MEDICAL_CHECK = "medische_check", "medical check before departure"
    CHECKLIST = "laatste_controle", "last checks before departure"
    TRAVEL = "reis", "journey, with its journal"
    HANDOVER = "overdracht", "handover or refusal recorded"
    REPORT = "verslag", "return report and receipts filed"
    AFTERCARE = "nazorg", "asked how it goes"
    CLOSE = "afsluiten", "plan closed"


@record
class Step:
    """One step: `days` names the setting that counts it from the departure, or from the handover when `is_after`.

    `rules` are those that say whether it is done; a step without rules is done by another fact or is marked by hand.
    """

    code: TaskCode
    role: Role
    days: str = ""
    is_after: bool = False
    rules: tuple[str, ...] = ()

    def due_on(self, departure_on: date | None, handover_on: date | None, settings: Settings) -> date | None:
        """Return the day by which this step is done; None while the day it counts from is not planned."""
        start = handover_on if self.is_after else departure_on
        if start is None or not self.days:
            return start if self.code is TaskCode.TRAVEL else None
        days: int = getattr(settings, self.days)
        return start + timedelta(days=days if self.is_after else -days)


STEPS = (
    Step(code=TaskCode.ADVICE, role=Role.COORDINATOR, rules=("R01", "R05")),
    Step(code=TaskCode.CODING, role=Role.COORDINATOR, rules=("R02",)),
    Step(code=TaskCode.PLAN, role=Role.CASE_DIRECTOR, days="plan_due_days"),
    Step(code=TaskCode.CONSENT, role=Role.CASE_DIRECTOR, days="plan_due_days", rules=("R35", "R36")),
    Step(code=TaskCode.RECEIVER, role=Role.COORDINATOR, days="receiver_due_days", rules=("R11", "R15", "R18")),
    Step(code=TaskCode.CONTACT, role=Role.COORDINATOR, days="contact_due_days"),
    Step(code=TaskCode.ACCEPTANCE, role=Role.COORDINATOR, days="acceptance_due_days", rules=("R13", "R14")),
    Step(code=TaskCode.PAYMENT, role=Role.COORDINATOR, days="acceptance_due_days", rules=("R16",)),
    Step(code=TaskCode.ESCORTS, role=Role.PLANNER, days="escort_due_days", rules=("R19", "R21", "R23")),
    Step(code=TaskCode.TRANSPORT, role=Role.PLANNER, days="escort_due_days", rules=("R24", "R29")),
    Step(code=TaskCode.FILE, role=Role.COORDINATOR, days="escort_due_days", rules=("R38", "R39")),
    Step(code=TaskCode.LETTER, role=Role.CASE_DIRECTOR, days="information_due_days", rules=("R30", "R31", "R32")),
    Step(code=TaskCode.MEDICINES, role=Role.COORDINATOR, days="medicine_due_days", rules=("R25", "R26")),
    Step(code=TaskCode.READY, role=Role.COORDINATOR, days="ready_days", rules=("R17",)),
    Step(code=TaskCode.MEDICAL_CHECK, role=Role.COORDINATOR, days="last_check_days", rules=("R27",)),
    Step(code=TaskCode.CHECKLIST, role=Role.CASE_DIRECTOR, days="last_check_days", rules=("R28",)),
    Step(code=TaskCode.TRAVEL, role=Role.EMPLOYEE),
    Step(code=TaskCode.HANDOVER, role=Role.EMPLOYEE, days="handover_record_days", is_after=True),
    Step(code=TaskCode.REPORT, role=Role.EMPLOYEE, days="report_due_days", is_after=True),
    Step(code=TaskCode.AFTERCARE, role=Role.COORDINATOR, days="aftercare_days", is_after=True),
    Step(code=TaskCode.CLOSE, role=Role.COORDINATOR),
)
"""The steps in their order; the record of a refusal (step 19) is another outcome of the handover."""

BY_HAND = frozenset({TaskCode.CONTACT, TaskCode.TRANSPORT, TaskCode.FILE, TaskCode.REPORT, TaskCode.AFTERCARE})
"""Steps of which a person says that they are done: no fact of the program proves all of it."""


@entity
class Task:
    """What is said of one step of one plan: who has it, another day than the usual one, or that it is done and how."""

    id: TaskId
    plan: PlanId
    case: CaseId
    task: TaskCode
    owner: StaffId | None = None
    due_on: date | None = None
    done_on: date | None = None
    done_by: StaffId | None = None
    done_how: str = ""
    changed_at: datetime | None = None
    version: int = 1
