"""Who can receive a person (domain 3.7): an institution, a practitioner or a carer (R18)."""

from collections.abc import Iterator
from datetime import datetime

from medhandover.kernel.clock import zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class ReceiverKind(Coded):
    """Dutch: soort ontvanger (R18)."""

    INSTITUTION = "instelling", "institution"
    PRACTITIONER = "behandelaar", "practitioner"
    CARER = "mantelzorger", "informal carer"


class ReceiverType(Coded):
    """Dutch: type (domain 3.7)."""

    HOSPITAL = "ziekenhuis", "hospital"
    PSYCHIATRIC = "psychiatrische_kliniek", "psychiatric clinic"
    DIALYSIS = "dialysecentrum", "dialysis centre"
    OUTPATIENT = "polikliniek", "outpatient clinic"
    GENERAL_PRACTICE = "huisarts", "general practitioner"
    NURSING_HOME = "verpleeghuis", "nursing home"
    SHELTER = "opvanginstelling", "care shelter"
    CARER = "mantelzorger", "informal carer"


class Relation(Coded):
    """Dutch: relatie van de mantelzorger (domain 9.2)."""

    NONE = "geen", "not a relative"
    PARTNER = "partner", "partner"
    PARENT = "ouder", "parent"
    CHILD = "kind", "child"
    SIBLING = "broer_zus", "brother or sister"
    OTHER = "ander", "other"


@entity
class ReceiverDraft:
    """What is entered of a receiver; phones in E.164, `zone` the IANA zone of the place."""

    name: str
    kind: ReceiverKind
    type: ReceiverType
    country: str
    city: str
    zone: str
    phone: str
    address: str = ""
    original_name: str = ""
    original_address: str = ""
    phone_24h: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    contact_name: str = ""
    contact_function: str = ""
    relation: Relation = Relation.NONE
    is_named_in_advice: bool = False
    airport_minutes: int | None = None
    remarks: str = ""


@entity
class Receiver(ReceiverDraft):
    """A receiver in the directory; a receiver that accepted one person has not accepted another (R13)."""

    id: ReceiverId
    recorded_at: datetime
    version: int = 1


def wrong_fields(draft: ReceiverDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a draft."""
    for path in ("name", "city", "phone"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    for path in ("phone", "phone_24h"):
        number = getattr(draft, path)
        if number and not is_phone(number):
            yield Wrong(
                path=path, sentence=N_("A phone number starts with + and the country code, such as +374 10 123456.")
            )
    for code in draft.languages:
        if not is_language(code):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="languages", sentence=sentence, values={"code": code})
    if (draft.kind is ReceiverKind.CARER) != (draft.relation is not Relation.NONE):
        yield Wrong(path="relation", sentence=N_("An informal carer has a relation to the person; others have none."))
    try:
        zone_of(draft.zone)
    except ValueError:
        yield Wrong(path="zone", sentence=N_("Write the time zone as area and city, such as Asia/Yerevan."))
