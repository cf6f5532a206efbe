"""Where a finding can be mended: the sections of a case and their fields, so that a screen can lead there."""

from collections.abc import Mapping

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class Section:
    """A part of a case: `key` is the first half of a finding's `where`, `fields` the second halves, with labels."""

    key: str
    title: str
    fields: Mapping[str, str]


@record
class Place:
    """Where one finding leads: the section with its title, the field with its label; both are message ids."""

    section: str
    title: str
    field: str
    label: str


SECTIONS = (
    Section(
        key="person",
        title=N_("Person"),
        fields={
            "died_on": N_("Death"),
            "lawyer": N_("Lawyer"),
            "own_view": N_("Own view of the child"),
            "representatives": N_("Representatives"),
            "watch": N_("Raised watchfulness"),
        },
    ),
    Section(
        key="advice",
        title=N_("Advice"),
        fields={
            "given_on": N_("Date of the advice"),
            "fit": N_("Fit to travel"),
            "valid_until": N_("Valid until"),
            "consent_signed_on": N_("Consent form for BMA"),
            "references": N_("Source documents"),
            "requests": N_("Questions to BMA and IND"),
            "signals": N_("Signals of changed health"),
            "examinations": N_("Examinations"),
        },
    ),
    Section(
        key="conditions",
        title=N_("Conditions"),
        fields={
            "literal": N_("Literal text"),
            "origin": N_("Origin"),
            "amount": N_("Amount"),
            "checked_by": N_("Check of the coding"),
            "lapsed_by": N_("Lapsed with a newer advice"),
            "arrangement": N_("Arrangement"),
            "evidence": N_("Evidence"),
        },
    ),
    Section(
        key="receiver",
        title=N_("Receiver"),
        fields={
            "receiver": N_("Receiver"),
            "backup_receiver": N_("Back-up receiver"),
            "name": N_("Name"),
            "address": N_("Address"),
            "contact_name": N_("Contact person"),
            "contact_function": N_("Function of the contact person"),
            "identity": N_("Identity of the carer"),
            "languages": N_("Languages of the receiver"),
            "verification": N_("Check by a second source"),
            "receiver_function": N_("To whom, by function"),
            "handover": N_("Day and time of the handover"),
            "handover_place": N_("Place of the handover"),
            "first_appointment": N_("First appointment"),
            "interpreter": N_("Interpreter"),
            "file_language": N_("Language of the file"),
            "acceptance": N_("Answer of the receiver"),
            "payment": N_("Payment"),
            "promise": N_("Promise not to depart"),
            "guaranteed": N_("Arranged and guaranteed"),
            "suspended": N_("Suspension"),
        },
    ),
    Section(
        key="journey",
        title=N_("Journey"),
        fields={
            "legs": N_("Legs"),
            "stays": N_("Nights on the way"),
            "meeting_point": N_("Meeting point"),
            "returns": N_("Way back of the employee"),
            "notices": N_("What airlines were told"),
            "party": N_("Who travels together"),
            "checklist": N_("Last checks"),
        },
    ),
    Section(
        key="medication",
        title=N_("Medication"),
        fields={
            "medicines": N_("Medicines"),
            "supply": N_("Supply"),
            "cooling": N_("Cold chain"),
            "controlled": N_("Papers for controlled medicines"),
            "envelope": N_("Sealed file"),
        },
    ),
    Section(
        key="escorts",
        title=N_("Escorts"),
        fields={
            "employee": N_("Accompanying employee"),
            "reserve": N_("Reserve"),
            "medical": N_("Medical escort"),
            "registration": N_("Registration"),
            "papers": N_("Travel papers"),
            "suitability": N_("Suitability"),
            "wishes": N_("Wishes of the person"),
            "companions": N_("Others on the manifest"),
            "briefing": N_("Briefing"),
            "time": N_("Times of the escorts"),
        },
    ),
    Section(
        key="information",
        title=N_("Information"),
        fields={
            "letter": N_("Letter"),
            "language": N_("Language of the letter"),
            "promises": N_("What the letter promises"),
            "evidence": N_("Evidence handed on"),
            "consent": N_("Consent"),
            "transmissions": N_("What is sent"),
        },
    ),
    Section(
        key="papers",
        title=N_("Papers"),
        fields={"approval": N_("Approval of texts"), "copies": N_("Copies and data breaches")},
    ),
    Section(
        key="handover",
        title=N_("Handover"),
        fields={
            "outcome": N_("Outcome"),
            "refusal": N_("Refusals"),
            "report": N_("Return report"),
            "aftercare": N_("After-care"),
        },
    ),
)
"""Every section to which a finding can lead, in the order in which a case is worked through."""

_BY_KEY = {each.key: each for each in SECTIONS}


def place_of(where: str) -> Place:
    """Return where `section.field` is; raises KeyError for a place that there is not."""
    key, _, name = where.partition(".")
    section = _BY_KEY[key]
    return Place(section=key, title=section.title, field=name, label=section.fields[name])
