"""What an airline is told of a flight (R29, standards 5.6, 5.7): what is needed on board, never why."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, JourneyId, NoticeId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class NeedKind(Coded):
    """Dutch: wat aan boord nodig is; the codes of airlines where there are any."""

    WCHR = "WCHR", "wheelchair to the aircraft"
    WCHS = "WCHS", "wheelchair, cannot climb stairs"
    WCHC = "WCHC", "wheelchair to the seat"
    STRETCHER = "STCR", "stretcher on board"
    OXYGEN = "OXYG", "oxygen on board"
    EQUIPMENT = "MEDA", "medical equipment on board"
    EXTRA_SEAT = "EXST", "extra seat on board"
    LEGROOM = "LEGR", "legroom on board"
    MEAL = "SPML", "special meal"
    CLEARANCE = "MEDIF", "medical clearance of the airline"


WHEELCHAIRS = frozenset({NeedKind.WCHR, NeedKind.WCHS, NeedKind.WCHC})


class Battery(Coded):
    """Dutch: soort batterij."""

    NONE = "geen", "no battery"
    LITHIUM_ION = "lithium_ion", "lithium-ion battery"
    LITHIUM_METAL = "lithium_metaal", "lithium metal battery"
    DRY = "droog", "dry or gel battery"
    SPILLABLE = "morsbaar", "spillable battery"


class AirlineAnswer(Coded):
    """Dutch: antwoord van de luchtvaartmaatschappij."""

    WAITING = "afgewacht", "no answer yet"
    CONFIRMED = "bevestigd", "confirmed by the airline"
    REFUSED = "geweigerd", "refused by the airline"


class GroundPoint(Coded):
    """Dutch: waar hulp op de grond nodig is (INCAD H)."""

    DELIVERY = "vertrek", "at the airport of departure"
    CONNECTION = "overstap", "at a change"
    MEETING = "aankomst", "at the airport of arrival"
    OTHER = "ander", "elsewhere"


@record
class Need:
    """One need: litres a minute for oxygen; device and battery for equipment and an own wheelchair (standards 5.7).

    `battery_wh` are watt-hours, `battery_grams` of lithium; `approval` is the airline's reference.
    """

    kind: NeedKind
    litres_per_minute: Decimal | None = None
    is_continuous: bool = False
    device: str = ""
    battery: Battery = Battery.NONE
    battery_wh: Decimal | None = None
    battery_grams: Decimal | None = None
    spares: int = 0
    has_un38_3: bool = False
    approval: str = ""
    is_own: bool = False
    is_collapsible: bool = False
    is_powered: bool = False


@record
class GroundHelp:
    """Help on the ground: where, which organisation, at whose expense, and its contact (INCAD H)."""

    point: GroundPoint
    organisation: str
    expense_of: str = ""
    contact: str = ""


@record
class Handling:
    """The handling part of INCAD (standards 5.6, part 1): what the airline arranges, and no diagnosis.

    Name, flights and who travels along come from the case; wheelchair, oxygen and seats from the needs.
    """

    is_clearance_needed: bool = False
    is_escort_trained: bool = False
    ambulance_by: str = ""
    ambulance_contact: str = ""
    destination_address: str = ""
    ground: tuple[GroundHelp, ...] = ()
    seating: str = ""
    fremec: str = ""
    is_declaration_signed: bool = False


@entity
class NoticeDraft:
    """What was told to an airline or organiser, when and by whom; `is_vulnerable` says so to an organiser (FM-16)."""

    airline: str
    needs: tuple[Need, ...]
    sent_at: Moment
    sent_by: str
    is_vulnerable: bool = False
    handling: Handling | None = None


@entity
class AirlineNotice(NoticeDraft):
    """A notice for one flight; `given_for` is the departure it was given for: it counts for no other (R50)."""

    id: NoticeId
    journey: JourneyId
    case: CaseId
    flight: str
    departs_from: str
    given_for: Moment
    recorded_by: StaffId
    recorded_at: datetime
    answer: AirlineAnswer = AirlineAnswer.WAITING
    answered_at: Moment | None = None
    reference: str = ""
    withdrawn_at: datetime | None = None
    version: int = 1


def flight_name(number: str) -> str:
    """Return a flight number as it is compared: without blanks, in capitals."""
    return "".join(number.split()).upper()


def wrong_notice(draft: NoticeDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a notice: nobody told, nothing told, told in the future, and each need."""
    for path in ("airline", "sent_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.sent_at.at > now:
        yield Wrong(path="sent_at", sentence=N_("The notice is dated in the future."))
    if not draft.needs and not draft.is_vulnerable:
        yield Wrong(path="needs", sentence=N_("Say what is needed on board."))
    kinds = [each.kind for each in draft.needs if each.kind is not NeedKind.EQUIPMENT]
    if len(set(kinds)) < len(kinds):
        yield Wrong(path="needs", sentence=N_("The same need stands here twice."))
    if len(WHEELCHAIRS & set(kinds)) > 1:
        yield Wrong(path="needs", sentence=N_("Choose one kind of wheelchair: WCHR, WCHS or WCHC."))
    for index, need in enumerate(draft.needs):
        yield from _wrong_need(f"needs.{index}", need)
    for index, each in enumerate(draft.handling.ground if draft.handling else ()):
        if not each.organisation.strip():
            yield Wrong(path=f"handling.ground.{index}.organisation", sentence=N_("This cannot be empty."))
    if draft.handling and draft.handling.ambulance_contact and not is_phone(draft.handling.ambulance_contact):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        yield Wrong(path="handling.ambulance_contact", sentence=sentence)


def _wrong_need(path: str, need: Need) -> Iterator[Wrong]:
    litres = need.litres_per_minute
    if (need.kind is NeedKind.OXYGEN) != (litres is not None) or (litres is not None and litres <= 0):
        sentence = N_("Say for oxygen, and for oxygen only, how many litres a minute.")
        yield Wrong(path=f"{path}.litres_per_minute", sentence=sentence)
    if need.kind is NeedKind.EQUIPMENT and not need.device.strip():
        yield Wrong(path=f"{path}.device", sentence=N_("Say which device."))
    may_have = need.kind is NeedKind.EQUIPMENT or need.kind in WHEELCHAIRS
    if need.battery is not Battery.NONE and not may_have:
        yield Wrong(path=f"{path}.battery", sentence=N_("Only a device or an own wheelchair has a battery."))
    if need.battery is Battery.LITHIUM_ION and (need.battery_wh is None or need.battery_wh <= 0):
        yield Wrong(path=f"{path}.battery_wh", sentence=N_("Say how many watt-hours a lithium-ion battery has."))
    if need.battery is Battery.LITHIUM_METAL and (need.battery_grams is None or need.battery_grams <= 0):
        yield Wrong(path=f"{path}.battery_grams", sentence=N_("Say how many grams of lithium the battery holds."))
    if need.spares < 0 or (need.spares and need.battery is Battery.NONE):
        yield Wrong(path=f"{path}.spares", sentence=N_("Spare batteries belong to a battery."))


def wrong_answer(notice: AirlineNotice, answer: AirlineAnswer, answered_at: Moment, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with an answer: none at all, before the question, or in the future."""
    if answer is AirlineAnswer.WAITING:
        yield Wrong(path="answer", sentence=N_("Say whether the airline confirmed or refused."))
    if not notice.sent_at.at <= answered_at.at <= now:
        yield Wrong(path="answered_at", sentence=N_("An answer comes after the notice, and not in the future."))
