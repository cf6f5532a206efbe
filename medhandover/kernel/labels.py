"""The label of a field, the same wherever the field stands: English from its name, Dutch from the catalogue."""

import re
from decimal import Decimal
from typing import Any

from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.languages import Amount

SAID = {"dutch": "nl", "english": "en"}
"""How the name of a field ends that holds a sentence in one language, and which one."""


OTHERWISE = {
    "answered": "Answer given",
    "second": "Second signatory",
    "inn": "Generic name (INN)",
    "atc": "ATC code",
    "ind_case": "IND case number",
    "v_number": "V-number",
    "kmi_number": "KMi number",
    "bsn": "BSN",
    "fit": "Fit to travel",
    "are_papers_filed": "Papers filed",
    "departed": "Was to leave",
    "was": "Filled before by",
    "pin": "Fixed person",
    "from_on": "From",
    "until_on": "Up to and including",
    "valid_from_on": "Valid from",
    "valid_until_on": "Valid until",
    "os_account": "Account on this computer",
    "position": "Number in the row",
    "leg": "Leg",
    "fremec": "FREMEC card",
    "has_sim": "SIM card",
    "has_un38_3": "UN 38.3 test passed",
    "airport_km": "Kilometres from the airport",
    "airport_minutes": "Minutes from the airport",
    "battery_wh": "Battery (watt-hours)",
    "battery_grams": "Lithium in the battery (grams)",
    "ar": "Arabic",
    "en": "English",
    "fr": "French",
    "hy": "Armenian",
    "nl": "Dutch",
    "ru": "Russian",
    "doctor_at": "Seen by a doctor at",
    "alarm_at": "Alarm raised at",
    "card_why_not": "Why no contact card",
    "same_why": "Why it is the same",
    "max_hours_uncooled": "Most hours uncooled",
    "max_nights": "Most nights",
    "max_per_day": "Most per day",
    "medcoi_reference": "MedCOI reference",
    "phone_24h": "Phone day and night",
    "sha256": "Fingerprint of the file",
    "email": "E-mail",
    "lawyer_email": "E-mail of the lawyer",
    "is_explainer_speaking": "Explainer speaks the language",
    "later_use_why_not": "Later use: why not",
    "person_is_at": "Person is with",
    "papers_where": "Where the papers are",
    "own_view_on": "Own view given on",
    "start_on": "Starts on",
    "stop_on": "Stops on",
    "home": "Home again",
    "shown": "Name on papers",
}
"""Fields whose name alone would mislead a reader or is no English, with their label."""


SOURCES = re.compile(r"\s*\((?=[^)]*\b(?:R\d|Q\d|L\d|W\d|FM-\d|NEN|domain|domein|standards))[^)]*\)")
"""What only the makers and the office look up: the number of a rule or a chapter, in brackets."""


def plainly(sentence: str) -> str:
    """Return what an action or query does as a reader hears it: without numbers of rules and signs of code."""
    return SOURCES.sub("", sentence).replace("`", "")


def label_of(field: str) -> str:
    """Return the label of a field by its name, an English message id: `is_refused` is "Refused".

    A sentence that a row holds in both languages has one label: `first_dutch` is "First", `dutch` is "Sentence".
    """
    if field in SAID:
        return "Sentence"
    if field in OTHERWISE:
        return OTHERWISE[field]
    stem, _, ending = field.rpartition("_")
    words = stem if ending in SAID else field
    words = words.removeprefix("is_").removeprefix("has_").removeprefix("may_be_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def thing_of(kind: type) -> str:
    """Return what a kind of thing is called, an English message id in small letters: "advice request"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()


MONEY = frozenset({"amount", "cash", "maximum"})
"""Fields that hold money where they hold a number with parts."""


def meaning_of(field: str, value: Any) -> Any:
    """Return the value of a field so that `show` tells what it stands for: a country, a language, money."""
    if field in MONEY and isinstance(value, Decimal):
        return Amount(value)
    kind = _kind_of(field)
    if kind is None or not value:
        return value
    if isinstance(value, tuple | list):
        return tuple(meaning_of(field, each) for each in value)
    return kind(value) if type(value) is str else value


def _kind_of(field: str) -> type[str] | None:
    if field in {"nationality", "destination"} or field.endswith("country"):
        return Country
    is_language = field.endswith("language") or field.startswith("languages")
    return Tongue if is_language else None
