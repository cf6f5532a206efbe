"""Who the person is (domain 3.3): names as in the travel document and in the original script, numbers, languages."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_email, is_language, is_phone
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId, CaseId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Sex(Coded):
    """Dutch: geslacht."""

    FEMALE = "v", "female"
    MALE = "m", "male"
    UNKNOWN = "x", "not known"


class Departure(Coded):
    """Dutch: vertreksoort (domain 9.2)."""

    INDEPENDENT = "zelfstandig", "independent"
    INDEPENDENT_IOM = "zelfstandig_iom", "independent with IOM"
    FORCED = "gedwongen", "forced"
    DUBLIN = "dublin", "Dublin"
    INTRA_EU = "intra_eu", "within the EU"
    READMISSION = "terugname", "readmission"


class Stay(Coded):
    """Dutch: verblijf, where the person stays now (domain 9.2)."""

    RECEPTION = "azc", "reception centre"
    FAMILY_LOCATION = "gezinslocatie", "family location"
    CLOSED_FAMILY = "ggv", "closed family facility"
    DETENTION = "bewaring", "detention"
    PRISON = "vris_pi", "prison"
    HOSPITAL = "ziekenhuis", "hospital or mental health clinic"
    MUNICIPALITY = "gemeente", "municipality"
    OWN = "zelfstandig", "own housing"
    UNKNOWN = "onbekend", "not known"


class TravelDocument(Coded):
    """Dutch: soort reisdocument (domain 3.2)."""

    UNKNOWN = "onbekend", "not known"
    PASSPORT = "paspoort", "passport"
    LAISSEZ_PASSER = "laissez_passer", "laissez-passer"
    EU_DOCUMENT = "eu_staat", "European travel document for return"
    NONE = "geen", "no travel document"


@entity
class PersonDraft:
    """What is entered of a person; countries are ISO 3166-1 alpha-2, languages ISO 639.

    `v_number` holds ten digits (spaces, dots and a leading V are taken off); another length is kept only with
    `is_number_confirmed` (R53). `bsn` holds nine digits or nothing. Family and given names are those of the travel
    document; `original_name` or its two parts are in the original script. `lawyer` empty with `has_no_lawyer` is a
    value ("geen gemachtigde", domain 9.1c). Wishes and objections are the person's own words in `words_language`;
    `own_view` is what a child says itself, on `own_view_on` (R47).
    """

    v_number: str
    family_name: str
    given_names: str
    born_on: PartialDay
    nationality: str
    destination: str
    languages_spoken: tuple[str, ...]
    sex: Sex = Sex.UNKNOWN
    original_name: str = ""
    aliases: tuple[str, ...] = ()
    is_nationality_presumed: bool = False
    bsn: str = ""
    travel_document: str = ""
    travel_document_until: date | None = None
    languages_read: tuple[str, ...] = ()
    departure: Departure = Departure.FORCED
    stay: Stay = Stay.UNKNOWN
    lawyer: str = ""
    has_no_lawyer: bool = False
    representative: str = ""
    is_incapable: bool = False
    is_unaccompanied: bool = False
    is_number_confirmed: bool = False
    original_family: str = ""
    original_given: str = ""
    place_of_birth: str = ""
    travel_document_kind: TravelDocument = TravelDocument.UNKNOWN
    travel_document_issued: date | None = None
    ind_case: str = ""
    kmi_number: str = ""
    stay_place: str = ""
    cannot_read: bool = False
    interpreter_wanted: bool = False
    lawyer_phone: str = ""
    lawyer_email: str = ""
    lawyer_address: str = ""
    words_language: str = ""
    words_translation: str = ""
    own_view: str = ""
    own_view_on: date | None = None
    wishes: str = ""
    objections: str = ""


@entity
class Case(PersonDraft):
    """A person's file; `document_number` (`MO-2026-0001`) stands on papers in place of the V-number (domain 10.1).

    `died_on` is the day of death as far as it is known; `merged_into` the case that this one, a duplicate, leads to.
    """

    id: CaseId
    document_number: str
    opened_at: datetime
    director: StaffId | None = None
    coordinator: StaffId | None = None
    closed_at: datetime | None = None
    died_on: PartialDay | None = None
    merged_into: CaseId | None = None
    version: int = 1

    @property
    def name(self) -> str:
        """Return the name as in the travel document, family name first."""
        return f"{self.family_name}, {self.given_names}".strip(", ")

    def is_minor_on(self, day: date) -> bool:
        """Tell whether the person is under eighteen on `day`."""
        return self.born_on.age_on(day) < 18


class Subject(Coded):
    """Dutch: waar een stuk bij hoort."""

    CASE = "zaak", "case"
    ADVICE = "advies", "advice"
    STATEMENT = "verklaring", "statement of BMA or IND"
    EVIDENCE = "bewijs", "evidence"
    ACCEPTANCE = "akkoord", "acceptance"
    CONSENT = "toestemming", "consent"
    HANDOVER = "overdracht", "handover"
    REFUSAL = "weigering", "refusal"
    EXPLANATION = "uitleg", "explanation of the letter"
    COPY = "exemplaar", "printed copy"


@entity
class DocumentDraft:
    """What a document of the case is about: `thing` is the id of the advice, evidence, consent ... or empty."""

    about: Subject
    filename: str
    thing: str = ""


@entity
class Document(DocumentDraft):
    """A file of the case; `id` names its encrypted content, `sha256` is of the content, `size` in bytes."""

    id: AttachmentId
    case: CaseId
    kind: str
    size: int
    sha256: str
    added_by: StaffId
    added_at: datetime


V_NUMBER_DIGITS = 10
"""How many digits a V-number has; older or foreign papers may show another number (R53)."""


def v_number_digits(text: str) -> str:
    """Return a V-number without spaces, dots and the leading V; no check digit is ever computed (R53)."""
    return re.sub(r"[\s.\-]", "", text.strip()).removeprefix("V").removeprefix("v")


def is_bsn(text: str) -> bool:
    """Tell whether nine digits pass the elfproef 9a+8b+7c+6d+5e+4f+3g+2h-1i (domain 3.3)."""
    if not re.fullmatch(r"[0-9]{9}", text) or text == "000000000":
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, text, strict=True)) % 11 == 0


def bsn_digits(text: str) -> str:
    """Return a BSN with its leading zero and without blanks and dots; empty stays empty."""
    digits = re.sub(r"[\s.]", "", text)
    return digits.zfill(9) if digits else ""


def tidy(draft: PersonDraft) -> PersonDraft:
    """Bring the numbers of `draft` into the form they are kept in; returns `draft`."""
    draft.v_number = v_number_digits(draft.v_number)
    draft.bsn = bsn_digits(draft.bsn)
    return draft


def wrong_fields(draft: PersonDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a tidied draft (R53)."""
    if not re.fullmatch(r"[0-9]+", draft.v_number):
        yield Wrong(path="v_number", sentence=N_("A V-number has ten digits and no letters, such as 123 456 7890."))
    elif len(draft.v_number) != V_NUMBER_DIGITS and not draft.is_number_confirmed:
        sentence = N_("This V-number has {count} digits, not ten. Check it, or confirm that it is right like this.")
        yield Wrong(path="v_number", sentence=sentence, values={"count": len(draft.v_number)})
    if draft.bsn and not is_bsn(draft.bsn):
        yield Wrong(
            path="bsn", sentence=N_("This is not a BSN: the check digit does not fit. Leave it empty if unknown.")
        )
    if not draft.family_name and not draft.given_names:
        yield Wrong(path="family_name", sentence=N_("A person needs a name, as in the travel document."))
    for path in ("nationality", "destination"):
        if not is_country(getattr(draft, path)):
            yield Wrong(path=path, sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    yield from _wrong_languages(draft)
    yield from _wrong_lawyer(draft)


def _wrong_languages(draft: PersonDraft) -> Iterator[Wrong]:
    for path in ("languages_spoken", "languages_read"):
        for code in getattr(draft, path):
            if not is_language(code):
                yield Wrong(path=path, sentence=NO_LANGUAGE, values={"code": code})
    if not draft.languages_spoken:
        yield Wrong(path="languages_spoken", sentence=N_("Name at least one language the person speaks."))
    if draft.cannot_read and draft.languages_read:
        sentence = N_("Either the person cannot read or reads these languages; not both.")
        yield Wrong(path="cannot_read", sentence=sentence)
    if draft.words_language and not is_language(draft.words_language):
        yield Wrong(path="words_language", sentence=NO_LANGUAGE, values={"code": draft.words_language})


def _wrong_lawyer(draft: PersonDraft) -> Iterator[Wrong]:
    if draft.lawyer and draft.has_no_lawyer:
        yield Wrong(path="lawyer", sentence=N_("Either name the lawyer or say that there is none."))
    elif not draft.lawyer and (draft.lawyer_phone or draft.lawyer_email or draft.lawyer_address):
        yield Wrong(path="lawyer", sentence=N_("Name the lawyer to whom this phone, e-mail or address belongs."))
    if draft.lawyer_phone and not is_phone(draft.lawyer_phone):
        yield Wrong(path="lawyer_phone", sentence=NO_PHONE)
    if draft.lawyer_email and not is_email(draft.lawyer_email):
        yield Wrong(path="lawyer_email", sentence=NO_EMAIL)


NO_LANGUAGE = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
NO_PHONE = N_("A phone number starts with + and the country code, such as +374 10 123456.")
NO_EMAIL = N_("An e-mail address has one @ and no blanks.")
