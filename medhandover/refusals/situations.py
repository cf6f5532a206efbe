"""Which items of domain 6.2 each situation of 6.1 asks for: nobody is asked for a contact card before departure."""

from collections.abc import Mapping

from medhandover.kernel.coded import Coded
from medhandover.refusals.model import Situation


class Item(Coded):
    """Dutch: wat van een weigering wordt vastgelegd (domain 6.2); a code of more than digits is for one situation."""

    WHAT = "1", "own short description of what happened"
    WHEN = "2", "day and local time"
    WHERE = "3", "place and country"
    WORDS = "4", "the reason in own words"
    SCOPE = "5", "what was refused and what accepted"
    OFFER = "6", "what was offered"
    INTERPRETER = "7", "interpreter, or why there was none"
    PRESENT = "8", "who was there, and a witness"
    RESPONSIBILITY = "9", "told: own responsibility"
    LATER = "10", "told: later use of the offer"
    CARD = "11", "contact card"
    CAPACITY = "12", "whether the person can decide"
    MINOR = "13", "for a child: representative and own view"
    GOODS = "14", "where medicines and sealed file are"
    SIGNED = "15", "signed, or a second witness"
    AGAIN = "16", "asked once more, and the answer"
    RECEIVER = "17", "whether the receiver was told"
    REPORTED = "18", "reported to the coordinator, copy to the lawyer"
    RECORDER = "19", "who recorded it"
    CONDITIONS = "5_voorwaarden", "which conditions are refused"
    CONSENT = "W2_toestemming", "the record of the refused consent"
    DOCTOR = "W4_arts", "what the doctor decided"
    CARE = "W5_begeleider", "what the medical escort decided"
    ESCALATED = "W10_opgeschaald", "to whom it was escalated"


ALWAYS = frozenset(
    {
        Item.WHAT,
        Item.WHEN,
        Item.WHERE,
        Item.WORDS,
        Item.SCOPE,
        Item.INTERPRETER,
        Item.PRESENT,
        Item.CAPACITY,
        Item.MINOR,
        Item.REPORTED,
        Item.RECORDER,
    }
)
"""What every situation asks for."""
ASKED_AGAIN = ALWAYS | {Item.AGAIN}
EXPLAINED = ASKED_AGAIN | {Item.RESPONSIBILITY, Item.SIGNED}
ABROAD = EXPLAINED | {Item.OFFER, Item.LATER, Item.CARD, Item.GOODS, Item.RECEIVER, Item.CONDITIONS}

NEEDED: Mapping[Situation, frozenset[Item]] = {
    Situation.INFORMATION: ASKED_AGAIN,
    Situation.CONSENT: EXPLAINED | {Item.CONSENT},
    Situation.BEFOREHAND: EXPLAINED | {Item.OFFER, Item.LATER, Item.CONDITIONS},
    Situation.MEDICAL_CHECK: EXPLAINED | {Item.DOCTOR},
    Situation.MEDICATION: EXPLAINED | {Item.GOODS, Item.CARE},
    Situation.ARRIVAL: ABROAD,
    Situation.CLINIC: ABROAD,
    Situation.PARTLY: ABROAD,
    Situation.LEFT: ABROAD - {Item.AGAIN, Item.RESPONSIBILITY, Item.SIGNED},
    Situation.FAMILY: ABROAD | {Item.ESCALATED},
}
"""What each situation asks for; who walks away cannot be asked again, told or made to sign."""

ARRIVED = frozenset({Situation.ARRIVAL, Situation.CLINIC})
"""Situations that cannot be before the journey arrived."""
OF_THE_HANDOVER = frozenset(Situation) - {Situation.INFORMATION, Situation.CONSENT, Situation.MEDICAL_CHECK}
"""Situations in which the person may not be handed over."""


def needed_of(situation: Situation) -> tuple[Item, ...]:
    """Return what a situation asks for, in the order of domain 6.2."""
    return tuple(each for each in Item if each in NEEDED[situation])
