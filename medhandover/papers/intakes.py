"""When the medicines of a plan are taken, and by which clocks a reader at home and there looks (domain 3.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.ids import MedicineId
from medhandover.medication.dosing import doses_on
from medhandover.medication.model import Medicine
from medhandover.medication.schedule import Dose
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wording import Wording

DAYS_SHOWN = 2
"""Days after arrival up to which a paper tells each dose."""
WORD_JOINER = "\u2060"
"""No line ends at this sign, which has no ink."""


def doses_by_medicine(told: PaperFacts) -> Mapping[MedicineId, Sequence[Dose]]:
    """Return the doses of each medicine from departure on, at least up to two days after arrival; none unplanned."""
    settings = told.facts.settings
    long_enough = replace(settings, schedule_days=max(settings.schedule_days, DAYS_SHOWN))
    return {each.id: doses_on(each, list(told.facts.legs), long_enough) for each in told.medicines}


def zones(told: PaperFacts) -> tuple[str, str]:
    """Return the zones of departure and arrival; while no journey is planned that of home and of the receiver."""
    legs, receiver = told.facts.legs, told.facts.receiver
    if legs:
        return legs[0].departs.zone, legs[-1].arrives.zone
    return HOME_ZONE, receiver.zone if receiver else HOME_ZONE


def clock_name(zone: str, words: Wording) -> str:
    """Return which clock counts: "klok in Nederland", "clock in Yerevan"."""
    return words.say("clock_home") if zone == HOME_ZONE else words.say("clock_of", place=words.place(zone))


def clock_at(at: Moment, words: Wording) -> str:
    """Return the time with the place of its clock: "08:00 Yerevan", "08:00 NL"."""
    return words.alone(f"{at.local:%H:%M} {short_place(at.zone, words)}")


def short_place(zone: str, words: Wording) -> str:
    """Return the place of a clock in short: "NL", "Yerevan"."""
    return words.say("netherlands_short") if zone == HOME_ZONE else words.place(zone)


def named(medicine: Medicine, words: Wording) -> str:
    """Return generic name and strength as one isolated name; no line ends within the strength."""
    strength = medicine.strength.replace(" ", "\u00a0").replace("/", f"/{WORD_JOINER}")
    return words.alone(f"{medicine.inn} {strength}".strip())
