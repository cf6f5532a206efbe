"""What a condition asks precisely (domain 1.5): a wheelchair to where, oxygen how much, dialysis within how long."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.numbers import EITHER, TwoReadings, read_number
from medhandover.kernel.shapes import record

TEXT_MOST = 80
"""Characters of a requirement in words."""


class Asks(Coded):
    """Dutch: nadere eis bij een voorwaarde."""

    WHEELCHAIR = "rolstoel", "wheelchair category"
    OXYGEN = "zuurstof", "oxygen in litres a minute"
    CONTINUOUS = "zuurstof_continu", "oxygen without a break"
    DIALYSIS_GAP = "dialyse_uren", "hours between two dialyses at the most"
    COOL_HOURS = "koel_uren", "hours in the cool box at the most"
    STAFF = "bezetting", "people on watch at the same time"
    NIGHT_BEFORE = "nacht_vooraf", "watch in the night before departure"
    CHECK_HOURS = "controle_uren", "hours between examination and departure at the most"
    SEATS = "stoelen", "seats"
    DEVICE = "apparaat", "device"
    BATTERY = "batterij", "battery in watt-hours"
    VEHICLE = "voertuig", "kind of vehicle"
    DIET = "dieet", "diet"
    LANGUAGE = "taal", "language of the interpreter"
    DAILY_INTAKES = "innames", "intakes a day"
    WITHIN_DAYS = "binnen_dagen", "days after arrival at the most"
    MEASURE = "maatregel", "measure"
    COMPANION = "begeleider", "who travels along"


@record
class Requirement:
    """One sub-question of a condition and BMA's answer; `unit` is filled from the table when it is left empty."""

    what: Asks
    value: str
    unit: str = ""

    def __str__(self) -> str:
        """Return the answer with its unit: `2,5 l/min`."""
        return f"{self.value} {self.unit}".strip()


@record
class Form:
    """How an answer looks: one of `choices`, a number within `bounds`, a language, or a short text."""

    unit: str = ""
    choices: tuple[str, ...] = ()
    bounds: tuple[Decimal, Decimal] | None = None
    is_whole: bool = True
    is_language: bool = False


def _number(unit: str, lowest: str, highest: str, *, is_whole: bool = True) -> Form:
    return Form(unit=unit, bounds=(Decimal(lowest), Decimal(highest)), is_whole=is_whole)


FORMS: Mapping[Asks, Form] = {
    Asks.WHEELCHAIR: Form(choices=("WCHR", "WCHS", "WCHC")),
    Asks.OXYGEN: _number("l/min", "0.1", "15", is_whole=False),
    Asks.CONTINUOUS: Form(choices=("ja", "nee")),
    Asks.DIALYSIS_GAP: _number("h", "1", "120"),
    Asks.COOL_HOURS: _number("h", "1", "240"),
    Asks.STAFF: _number("", "1", "6"),
    Asks.NIGHT_BEFORE: Form(choices=("ja", "nee")),
    Asks.CHECK_HOURS: _number("h", "1", "720"),
    Asks.SEATS: _number("", "1", "9"),
    Asks.DEVICE: Form(),
    Asks.BATTERY: _number("Wh", "1", "1000"),
    Asks.VEHICLE: Form(),
    Asks.DIET: Form(),
    Asks.LANGUAGE: Form(is_language=True),
    Asks.DAILY_INTAKES: _number("", "1", "24"),
    Asks.WITHIN_DAYS: _number("d", "0", "60"),
    Asks.MEASURE: Form(),
    Asks.COMPANION: Form(),
}
"""The form of each answer; the bounds keep slips out and are no medical judgement."""

SUB_QUESTIONS: Mapping[ConditionCode, tuple[Asks, ...]] = {
    ConditionCode.DIRECT_VOORT: (Asks.WITHIN_DAYS,),
    ConditionCode.NIET_ALLEEN: (Asks.COMPANION,),
    ConditionCode.MED_TOEZ: (Asks.DAILY_INTAKES,),
    ConditionCode.MED_VOORAF: (Asks.CHECK_HOURS,),
    ConditionCode.FIT_FLY: (Asks.CHECK_HOURS,),
    ConditionCode.VERVOER_NL: (Asks.VEHICLE,),
    ConditionCode.AMBU_NL: (Asks.VEHICLE,),
    ConditionCode.AMBU_BUI: (Asks.VEHICLE,),
    ConditionCode.ROLSTOEL: (Asks.WHEELCHAIR,),
    ConditionCode.BRANCARD: (Asks.SEATS,),
    ConditionCode.BEENRUIMTE: (Asks.SEATS,),
    ConditionCode.ZUURSTOF: (Asks.OXYGEN, Asks.CONTINUOUS),
    ConditionCode.APPARATUUR: (Asks.DEVICE, Asks.BATTERY),
    ConditionCode.DIEET: (Asks.DIET,),
    ConditionCode.DIALYSE: (Asks.DIALYSIS_GAP,),
    ConditionCode.KOEL: (Asks.COOL_HOURS,),
    ConditionCode.ISOLATIE: (Asks.MEASURE,),
    ConditionCode.CONTINU_OBS: (Asks.STAFF, Asks.NIGHT_BEFORE),
    ConditionCode.TOLK: (Asks.LANGUAGE,),
}
"""What may be asked further of each code; the others have no sub-question."""


def number_of(requirements: Iterable[Requirement], what: Asks) -> Decimal | None:
    """Return the number that BMA asks of `what`, or None where the advice gives none."""
    for each in requirements:
        if each.what is what:
            return _as_number(each.value)
    return None


def with_units(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """Return the requirements with the unit of the table where none was written."""
    return tuple(
        Requirement(what=each.what, value=each.value, unit=each.unit or FORMS[each.what].unit) for each in requirements
    )


def wrong_requirements(code: ConditionCode, requirements: Iterable[Requirement]) -> Iterator[Wrong]:
    """Tell what is wrong with the sub-questions of a condition with this code."""
    seen: set[Asks] = set()
    for at, each in enumerate(requirements):
        path, form = f"requirement.{at}", FORMS[each.what]
        if each.what not in SUB_QUESTIONS.get(code, ()):
            sentence, values = N_("“{what}” is not asked of “{code}”."), {"what": each.what, "code": code}
            yield Wrong(path=f"{path}.what", sentence=sentence, values=values)
        if each.what in seen:
            sentence = N_("“{what}” stands here twice. Keep one of the two.")
            yield Wrong(path=f"{path}.what", sentence=sentence, values={"what": each.what})
        seen.add(each.what)
        yield from _wrong_value(f"{path}.value", each.value, form)
        if each.unit and each.unit != form.unit:
            sentence = N_("This is written in the unit “{unit}”.")
            yield Wrong(path=f"{path}.unit", sentence=sentence, values={"unit": form.unit or "-"})


def _wrong_value(path: str, value: str, form: Form) -> Iterator[Wrong]:
    if form.choices:
        if value not in form.choices:
            yield Wrong(path=path, sentence=N_("Allowed are: {expected}."), values={"expected": form.choices})
    elif form.bounds:
        yield from _wrong_number(path, value, *form.bounds, is_whole=form.is_whole)
    elif form.is_language:
        if not is_language(value):
            yield Wrong(path=path, sentence=N_("Write a language as its code, such as hy for Armenian."))
    elif not value or len(value) > TEXT_MOST:
        yield Wrong(path=path, sentence=N_("Write it in 1 to {most} characters."), values={"most": TEXT_MOST})


def _wrong_number(path: str, value: str, lowest: Decimal, highest: Decimal, *, is_whole: bool) -> Iterator[Wrong]:
    try:
        number = read_number(value)
    except TwoReadings as either:
        small, large = either.readings
        yield Wrong(path=path, sentence=EITHER, values={"small": small, "large": large})
        return
    except ValueError:
        number = None
    if number is None or not lowest <= number <= highest:
        sentence = N_("Write a number from {lowest} to {highest}.")
        yield Wrong(path=path, sentence=sentence, values={"lowest": lowest, "highest": highest})
    elif is_whole and number != number.to_integral_value():
        yield Wrong(path=path, sentence=N_("Write a whole number."))


def _as_number(text: str) -> Decimal | None:
    try:
        return read_number(text)
    except ValueError:
        return None
