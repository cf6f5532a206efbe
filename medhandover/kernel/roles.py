"""Who works with the program, and which level of data each role may see (domain 4.2)."""

from medhandover.kernel.coded import Coded


class Role(Coded):
    """What a member of staff is for; one person may hold several.

    Dutch: regievoerder, coördinator, begeleidend DT&V-medewerker, planner, medisch begeleider, auditor, beheerder,
    vertaler.
    """

    CASE_DIRECTOR = "regievoerder", "case director"
    COORDINATOR = "coordinator", "medical coordinator"
    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    PLANNER = "planner", "escort planner"
    MEDICAL_ESCORT = "medisch_begeleider", "medical escort"
    AUDITOR = "auditor", "auditor"
    ADMINISTRATOR = "beheerder", "administrator"
    TRANSLATOR = "vertaler", "translator"


class Level(Coded):
    """How sensitive a thing is: P1 identity, P2 functional, M1 medical summary; M2 never enters the program."""

    OPEN = "open", "no personal data"
    P1 = "P1", "identity"
    P2 = "P2", "functional"
    M1 = "M1", "medical summary"


SEES: dict[Level, frozenset[Role]] = {
    Level.OPEN: frozenset(Role),
    Level.P1: frozenset(Role) - {Role.ADMINISTRATOR, Role.TRANSLATOR},
    Level.P2: frozenset(Role) - {Role.ADMINISTRATOR, Role.TRANSLATOR},
    Level.M1: frozenset({Role.CASE_DIRECTOR, Role.COORDINATOR, Role.MEDICAL_ESCORT}),
}
"""Which roles may see which level at all; a case director sees M1 of the own cases only."""

EVERYBODY = frozenset(Role)
CASE_WORKERS = frozenset({Role.CASE_DIRECTOR, Role.COORDINATOR})
TRAVELLERS = frozenset({Role.EMPLOYEE, Role.MEDICAL_ESCORT})
"""Who may record what happens on the journey."""
PERSON_READERS = SEES[Level.P1]
MEDICAL_READERS = SEES[Level.M1]
