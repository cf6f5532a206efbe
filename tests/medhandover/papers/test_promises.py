"""Nothing is promised without its fact (R34): each sentence of the letter stands on what is known, gaps are said."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Departure
from medhandover.consents.model import LegalGround
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.days import PartialDay
from medhandover.letters.blocks import LetterBlock, blocks_of
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.schemes import Scheme
from medhandover.letters.texts import texts
from medhandover.papers.facts import PaperFacts
from medhandover.papers.promises import phrases
from medhandover.papers.telling import known_of
from medhandover.papers.wording import Wording
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Payer
from medhandover.receivers.model import ReceiverKind, ReceiverType, Relation
from medhandover.settings.model import Settings
from tests.papers import (
    EMPLOYEE,
    NOW,
    NURSE,
    RESERVE,
    TODAY,
    a_consent,
    a_medicine,
    a_payment,
    a_receiver,
    an_acceptance,
    an_escort,
    covered,
    said,
    told,
)

UNTIL = date(2027, 3, 3)


def keys(facts: PaperFacts) -> list[str]:
    return [key for each in phrases(facts) for key, _ in each.sentences if key]


def heads(facts: PaperFacts) -> list[str]:
    return [each.head for each in phrases(facts)]


def test_with_everything_arranged_every_item_is_there_and_no_gap() -> None:
    assert heads(told()) == [
        "who_head",
        "why_head",
        "where_head",
        "when_head",
        "with_head",
        "how_head",
        "medicines_head",
        "papers_head",
        "pay_head",
        "arrive_head",
        "refuse_head",
        "help_head",
        "family_head",
        "ask_head",
        "enclosed_head",
    ]


MISSING: dict[str, tuple[dict[str, Any], set[str], set[str]]] = {
    "receiver": ({"clinic": None, "acceptance": None}, {"where", "later", "enclosed"}, {"unknown_where"}),
    "acceptance": ({"acceptance": None}, {"where", "arrive_taken_over", "later", "enclosed"}, {"where_planned"}),
    "moment": ({"handover": None}, {"when"}, {"unknown_when"}),
    "employee": ({"travel": (NURSE,)}, {"with_employee", "arrive_together", "arrive_leaves"}, {"unknown_with"}),
    "reserve only": ({"travel": (RESERVE,)}, {"with_employee", "with_reserve"}, {"unknown_with"}),
    "nurse": ({"travel": (EMPLOYEE,)}, {"with_nurse", "with_reserve"}, {"with_employee"}),
    "count": ({"medicines": (a_medicine(counted=None),)}, {"medicines"}, {"unknown_medicines"}),
    "supply": ({"medicines": (a_medicine(counted=2),)}, {"medicines"}, set()),
    "medicines": ({"medicines": ()}, {"medicines", "unknown_medicines"}, set()),
    "payment": ({"payment": None}, {"pay", "pay_after", "later"}, {"unknown_pay", "later_unknown"}),
    "payer": ({"payment": a_payment(payer=Payer.UNKNOWN)}, {"pay", "later"}, {"unknown_pay", "later_unknown"}),
    "last day": ({"payment": a_payment(paid_until=None)}, {"pay", "pay_after", "later"}, {"unknown_pay"}),
    "maximum": ({"payment": a_payment(maximum=None)}, {"pay_maximum"}, {"pay"}),
    "consent": ({"consents": (), "may_tell": False}, {"papers_given", "papers_withdraw"}, {"unknown_papers"}),
    "envelope": ({"envelope": None}, {"papers_sealed"}, {"papers_given"}),
    "contact": ({"contact": ""}, {"who_contact"}, {"who"}),
    "phone": ({"settings": Settings()}, {"who_phone"}, {"who"}),
    "24 hours": ({"clinic": a_receiver(phone_24h="")}, {"where_phone_24h"}, {"where_phone"}),
    "who to ask": ({"clinic": a_receiver(contact_name="")}, {"where_contact"}, {"where_phone"}),
    "who takes over": ({"acceptance": an_acceptance(name="")}, {"arrive_taken_over", "later_ask"}, {"later_call"}),
    "coverage": ({"covered": covered(ConditionCode.ROLSTOEL, state=CoverState.OPEN)}, {"how"}, {"why_plan"}),
}


@pytest.mark.parametrize("what", list(MISSING))
def test_r34_no_promise_without_its_fact(what: str) -> None:
    changed, gone, instead = MISSING[what]
    found = set(keys(told(**changed)))
    assert gone <= set(keys(told())) | {"with_reserve", "unknown_medicines", "later_ask"}
    assert not gone & found
    assert instead <= found


def optional(value: Any, *others: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from((value, *others))


@given(
    st.fixed_dictionaries(
        {
            "clinic": optional(a_receiver(), None, a_receiver(phone_24h="", contact_name="", original_name="")),
            "handover": optional(told().plan.handover, None),
            "payment": st.one_of(
                st.none(),
                st.builds(
                    lambda payer, until, most: a_payment(payer=payer, paid_until=until, maximum=most),
                    st.sampled_from(Payer),
                    optional(UNTIL, None, TODAY - timedelta(days=1)),
                    optional(5000, None),
                ),
            ),
            "acceptance": optional(an_acceptance(), an_acceptance(name=""), None),
            "travel": st.lists(st.sampled_from([EMPLOYEE, RESERVE, NURSE]), unique_by=lambda each: each[1].name),
            "medicines": st.lists(optional(a_medicine(), a_medicine(counted=None), a_medicine(counted=1)), max_size=2),
            "may_tell": st.booleans(),
            "consents": optional((a_consent(),), (), (a_consent(is_refused=True),)),
            "born_on": optional(PartialDay(1978), PartialDay(2012, 5), PartialDay(2020)),
            "is_incapable": st.booleans(),
        }
    )
)
def test_r34_whatever_is_missing_the_letter_promises_only_what_is_known(changed: dict[str, Any]) -> None:
    facts = told(**changed)
    found = set(keys(facts))
    agreed, receiver = facts.payment, facts.facts.receiver
    is_dated = agreed is not None and agreed.paid_until is not None and agreed.payer is not Payer.UNKNOWN
    assert ("pay" in found) <= is_dated
    assert ("later" in found) <= (is_dated and facts.is_accepted and receiver is not None)
    assert ("later" in found) != ("later_unknown" in found)
    assert ({"where", "enclosed"} & found != set()) <= (facts.is_accepted and receiver is not None)
    assert ("when" in found) == (facts.plan.handover is not None)
    assert ("with_employee" in found) == (EMPLOYEE in changed["travel"])
    assert ("with_employee" in found) != ("unknown_with" in found)
    assert ("medicines" in found) <= all(each.counted is not None for each in facts.medicines)
    assert ("papers_given" in found) <= facts.may_tell
    is_adult = not changed["is_incapable"] and changed["born_on"] == PartialDay(1978)
    assert ("refuse" in found) == is_adult
    _fillable(facts)


def _fillable(facts: PaperFacts) -> None:
    known = texts(Paper.LETTER, PaperLanguage.NL).phrases
    assert {each.head for each in phrases(facts)} | set(keys(facts)) <= set(known)


def _value(key: str, place: str, facts: PaperFacts) -> object:
    return next(values[place] for each in phrases(facts) for said, values in each.sentences if said == key)


def test_a_day_that_has_passed_is_not_promised() -> None:
    assert "later" in keys(told(payment=a_payment(paid_until=TODAY)))
    assert "later" not in keys(told(payment=a_payment(paid_until=TODAY - timedelta(days=1))))


@pytest.mark.parametrize("payer", [Payer.PERSON, Payer.UNKNOWN])
def test_r45_later_use_is_not_promised_on_nobodys_word(payer: Payer) -> None:
    assert "later_unknown" in keys(told(payment=a_payment(payer=payer)))


def test_who_pays_without_an_end_is_said_without_one() -> None:
    assert "pay_open" in keys(told(payment=a_payment(payer=Payer.FAMILY, paid_until=None)))
    assert "pay_self" in keys(told(payment=a_payment(payer=Payer.PERSON, paid_until=None)))


def test_only_who_leaves_of_own_accord_is_told_the_hour_of_departure() -> None:
    assert "when_leaves" not in keys(told(departure=Departure.FORCED))
    assert "when_leaves" in keys(told(departure=Departure.INDEPENDENT))
    assert "when_leaves" in keys(told(departure=Departure.INDEPENDENT_IOM, handover=None))


def test_r01_the_doctor_is_named_only_when_a_doctor_said_so() -> None:
    assert "why_doctor" in keys(told())
    assert "why_plan" in keys(told(covered=covered(ConditionCode.ROLSTOEL)))


@pytest.mark.parametrize(
    ("qualification", "key"),
    [
        (Qualification.NURSE, "with_nurse"),
        (Qualification.PSYCHIATRIC_NURSE, "with_nurse"),
        (Qualification.DOCTOR, "with_doctor"),
        (Qualification.SPECIALIST, "with_doctor"),
        (Qualification.NONE, "with_medical"),
    ],
)
def test_who_cares_on_the_way_is_named_without_the_speciality(qualification: Qualification, key: str) -> None:
    medical = an_escort(EscortKind.MEDICAL, "P. Bakker", qualification=qualification)
    assert key in keys(told(travel=(EMPLOYEE, medical)))


def test_a_reserve_that_was_called_up_travels_along() -> None:
    activated = an_escort(EscortKind.EMPLOYEE, "A. Mulder", is_reserve=True, activated_at=NOW)
    assert "with_employee" in keys(told(travel=(activated,)))


def test_medicines_taken_when_needed_do_not_hide_the_days_of_the_others() -> None:
    needed = a_medicine(counted=None, per_day=Decimal(0))
    [days] = [
        v["days"] for p in phrases(told(medicines=(needed, a_medicine()))) for k, v in p.sentences if k == "medicines"
    ]
    assert days == 33


def test_intake_under_supervision_is_said_when_it_is_arranged() -> None:
    assert "medicines_given" in keys(told())
    assert "medicines_given" not in keys(told(covered=covered(ConditionCode.ROLSTOEL)))


def test_the_city_is_said_once() -> None:
    assert _value("where_address", "address", told()) == "Voorbeeldstraat 1, Jerevan"
    whole = a_receiver(address="Voorbeeldstraat 1, 0000 JEREVAN")
    assert _value("where_address", "address", told(clinic=whole)) == "Voorbeeldstraat 1, 0000 JEREVAN"
    assert _value("where_address", "address", told(clinic=a_receiver(address=""))) == "Jerevan"


def test_a_carer_is_asked_for_by_name() -> None:
    carer = a_receiver(kind=ReceiverKind.CARER, type=ReceiverType.CARER, relation=Relation.SIBLING)
    assert {"where_carer"} <= set(keys(told(clinic=carer)))
    assert "where_contact" not in keys(told(clinic=carer))


def test_the_hour_is_on_the_clock_of_the_receivers_city() -> None:
    def place(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
        tell: Any = _value("when", "place", told(**other))
        return str(tell(Wording(texts=texts(Paper.LETTER, language))))

    assert place(clinic=a_receiver(city="Voorbeeldstad")) == "Voorbeeldstad"
    assert place(clinic=a_receiver(zone="Europe/Amsterdam")) == "Jerevan"
    assert place(PaperLanguage.RU, clinic=a_receiver(zone="Europe/Amsterdam")) == "Ереван"
    assert "when_place" in keys(told(handover_place="hoofdingang"))
    assert {"arrive_interpreter", "arrive_first"} <= set(keys(told(interpreter="tolk 1", first_appointment="4 dec")))


HEADS = {
    LetterBlock.WHO: "who_head",
    LetterBlock.WHY: "why_head",
    LetterBlock.WHERE: "where_head",
    LetterBlock.WHEN: "when_head",
    LetterBlock.WITH: "with_head",
    LetterBlock.HOW: "how_head",
    LetterBlock.MEDICINES: "medicines_head",
    LetterBlock.PAPERS: "papers_head",
    LetterBlock.PAY: "pay_head",
    LetterBlock.ARRIVE: "arrive_head",
    LetterBlock.REFUSE: "refuse_head",
    LetterBlock.HELP: "help_head",
    LetterBlock.FAMILY: "family_head",
    LetterBlock.ASK: "ask_head",
    LetterBlock.ENCLOSED: "enclosed_head",
}


@given(
    clinic=st.sampled_from([None, a_receiver(), a_receiver(kind=ReceiverKind.CARER, contact_name="")]),
    payment=st.sampled_from([None, a_payment(), a_payment(paid_until=None), a_payment(payer=Payer.PERSON)]),
    acceptance=st.sampled_from([None, an_acceptance(), an_acceptance(name="")]),
    travel=st.sampled_from([(), (EMPLOYEE,), (NURSE,), (RESERVE,), (EMPLOYEE, RESERVE, NURSE)]),
    medicines=st.sampled_from([(), (a_medicine(),), (a_medicine(counted=2),), (a_medicine(counted=None),)]),
    consents=st.sampled_from([(), (a_consent(),), (a_consent(is_refused=True, ground=LegalGround.NONE),)]),
    conditions=st.sampled_from([(), covered(ConditionCode.ROLSTOEL), covered(ConditionCode.TOLK)]),
    departure=st.sampled_from([Departure.FORCED, Departure.INDEPENDENT]),
    has_moment=st.booleans(),
    has_envelope=st.booleans(),
)
def test_r34_a_block_is_printed_exactly_when_the_letter_has_a_sentence_for_it(
    acceptance: Any, consents: Any, conditions: Any, has_moment: bool, has_envelope: bool, **other: Any
) -> None:
    if not has_moment:
        other["handover"] = None
    if not has_envelope:
        other["envelope"] = None
    decision = consents[-1] if consents else None
    facts = told(
        acceptance=acceptance if has_moment and other["clinic"] else None,
        consents=consents,
        covered=conditions,
        may_tell=decision is not None and not decision.is_refused,
        **other,
    )
    printed = {HEADS[each.block] for each in blocks_of(known_of(facts)) if each.is_printed and each.block in HEADS}
    assert printed == set(heads(facts)) - {"unknown_head"}


def test_help_is_named_when_it_holds_and_may_be_named_abroad() -> None:
    scheme = Scheme(key="fonds", text={"nl": "Fonds Voorbeeld (verzonnen)"}, amount="EUR 100")
    endangering = Scheme(key="x", text={"nl": "hulp van de asieldienst"})
    facts = told(schemes=(scheme, endangering))
    assert keys(facts).count("help_scheme") == 1
    assert "Nu is er: Fonds Voorbeeld (verzonnen): EUR 100." in said(facts)
    assert "help_scheme" not in keys(told())
