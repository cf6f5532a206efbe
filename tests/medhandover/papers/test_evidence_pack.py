"""The evidence pack: what is arranged and what proves it, literally, for person and lawyer, and nothing else."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from medhandover.advice.model import Origin
from medhandover.kernel.ids import ArrangementId, EvidenceId, MilestoneId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.blocks import Box
from medhandover.papers.composing import content_of
from medhandover.papers.facts import PaperFacts
from medhandover.papers.quotes import quotes_of
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from medhandover.plans.coverage import CoverState
from medhandover.plans.milestones import Milestone, MilestoneKind
from medhandover.plans.model import AcceptanceState, Arrangement, Evidence, EvidenceKind, Payer
from tests.papers import (
    AT,
    CASE,
    CLINIC,
    NOW,
    PLAN,
    USUAL,
    a_payment,
    a_receiver,
    an_acceptance,
    document,
    pages,
    said,
    told,
)

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
EMPTY: dict[str, Any] = {
    "clinic": None,
    "handover": None,
    "payment": None,
    "acceptance": None,
    "covered": (),
    "advice": None,
}


def proven(**other: Any) -> PaperFacts:
    """Return everything arranged, each condition with an arrangement and a letter that proves it."""
    rows = other.get("covered", USUAL)
    arranged = tuple(
        Arrangement(
            id=ArrangementId(f"a{each.number}"),
            plan=PLAN,
            case=CASE,
            condition=each.condition,
            what=each.arrangement,
            responsible="INTERN",
            recorded_at=NOW,
        )
        for each in rows
    )
    return told(**{"arrangements": arranged, "proofs": tuple(a_proof(each.id) for each in arranged), **other})


def a_proof(arrangement: str, **other: Any) -> Evidence:
    """Return a letter of the clinic."""
    given: dict[str, Any] = {
        "kind": EvidenceKind.LETTER,
        "dated_on": date(2026, 11, 19),
        "sender": "Kliniek Voorbeeld (verzonnen)",
        "what": "brief over de opname",
        "quote": "INTERN",
        "given_for": AT,
        **other,
    }
    return Evidence(
        id=EvidenceId(f"e{arrangement}"),
        arrangement=ArrangementId(arrangement),
        plan=PLAN,
        case=CASE,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        **given,
    )


def pack(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    return said(proven(**other), language, Paper.EVIDENCE)


def checked(facts: PaperFacts, language: PaperLanguage = PaperLanguage.EN) -> None:
    guard(document(Paper.EVIDENCE, facts, language), secrets_of(facts.facts), "bewijs.pdf", quotes_of(facts))


@pytest.mark.parametrize("story", [{}, EMPTY, {"covered": USUAL[:1] * 30}], ids=["usual", "empty", "long"])
@LANGUAGES
def test_every_pack_prints_whole(story: dict[str, Any], language: PaperLanguage) -> None:
    facts = proven(**story)
    checked(facts, language)
    found = pages(Paper.EVIDENCE, facts, language)
    assert "{" not in " ".join(found)
    assert "Gekregen door: naam, handtekening" in found[-1]


@LANGUAGES
def test_the_advice_not_to_travel_with_it_stands_first_in_both_languages(language: PaperLanguage) -> None:
    first = pages(Paper.EVIDENCE, proven(), language)[0]
    assert "Neem dit papier niet mee op reis." in first
    assert texts(Paper.EVIDENCE, language).phrases["stay"] in pack(language)
    assert "NIET MEENEMEN" in texts(Paper.EVIDENCE, PaperLanguage.NL).phrases["mark"]


def test_r32_it_holds_acceptance_days_and_how_each_condition_is_met() -> None:
    text = pack(PaperLanguage.EN)
    for value in (
        "vr 20 nov 2026",
        "Fri 20 Nov 2026",
        "dr. A. Voorbeeld (verzonnen), arts",
        "17:00 Yerevan (14:00 NL)",
        "„Letterlijk (verzonnen).”",
        "Rolstoel",
        "Wheelchair",
        "brief, do 19 nov 2026",
        "letter, Thu 19 Nov 2026",
        "brief over de opname",
        "Geregeld: 3 van 3",
        "EUR 5000",
        "Wed 3 Mar 2027",
    ):
        assert value in text, value
    assert "All that the advice asks for is now arranged" in text


def test_what_is_not_arranged_is_never_said_to_be() -> None:
    for missing in ({"acceptance": None}, {"covered": (replace(USUAL[0], state=CoverState.OPEN), *USUAL[1:])}):
        text = pack(**missing)
        assert "Nog niet alles is geregeld" in text
        assert "Alles wat het advies vraagt" not in text
    assert "dr. A. Voorbeeld" not in pack(acceptance=an_acceptance(accepted_for=None), is_accepted=False)


@LANGUAGES
def test_an_empty_part_says_why_in_its_language(language: PaperLanguage) -> None:
    text = said(told(**EMPTY), language, Paper.EVIDENCE)
    phrases = texts(Paper.EVIDENCE, language).phrases
    for key in ("unavailable", "no_conditions", "not_asked", "none_known"):
        assert phrases[key] in text, key
    assert phrases["unavailable"] in said(told(payment=a_payment(payer=Payer.UNKNOWN)), language, Paper.EVIDENCE)


def test_r04_an_own_measure_never_passes_for_a_condition_of_the_advice() -> None:
    own = replace(USUAL[2], origin=Origin.DTV, literal="een extra koffer")
    text = pack(covered=(*USUAL[:2], own))
    assert "Geregeld: 2 van 2" in text
    assert text.index("Het advies vraagt hier niet om") < text.index("een extra koffer")
    assert "Het advies vraagt hier niet om" not in pack()


def a_milestone(kind: MilestoneKind, **other: Any) -> Milestone:
    return Milestone(
        id=MilestoneId(kind.value),
        plan=PLAN,
        case=CASE,
        receiver=CLINIC,
        sequence=1,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        kind=kind,
        given_for=AT,
        **other,
    )


def test_r12_the_promise_stands_there_as_it_was_given() -> None:
    words, day = "Niemand vertrekt als de overdracht niet kan.", date(2026, 9, 1)
    promise = a_milestone(MilestoneKind.NAMED, reached_on=day, reference="INTERN", promise=words)
    text = pack(milestones=(promise,))
    assert f"Beloofd op 1 september 2026: “{words}”" in text
    assert "INTERN" not in text
    assert "Klopt een voorwaarde niet meer? Dan is er geen vertrek." in pack()


def test_r12_the_day_on_which_all_was_guaranteed_counts_for_this_moment_alone() -> None:
    done = a_milestone(MilestoneKind.GUARANTEED, reached_on=date(2026, 11, 23))
    assert "ma 23 nov 2026" in pack(milestones=(done,))
    assert "Geregeld en gegarandeerd" not in pack(milestones=(replace(done, given_for=None),))


def test_the_day_of_a_confirmation_stands_there_only_when_there_is_one() -> None:
    ready = an_acceptance(state=AcceptanceState.READY, dated_on=date(2026, 12, 1))
    both = (an_acceptance(), ready)
    assert "Bevestigd: alles is klaar" not in pack()
    assert "di 1 dec 2026" in pack(acceptances=both)


def test_a_paper_that_proves_several_things_is_enclosed_once_with_their_numbers() -> None:
    text = pack()
    assert "Kliniek Voorbeeld (verzonnen) 1, 2, 3" in text
    assert "akkoord van de ontvanger" in text
    assert "akkoord van de ontvanger" not in pack(acceptance=None)


def test_a_sender_that_may_not_be_named_on_paper_that_could_travel_is_left_out() -> None:
    facts = proven(proofs=(a_proof("a1", sender="GZA"),))
    checked(facts)
    assert "GZA" not in said(facts, PaperLanguage.NL, Paper.EVIDENCE)
    hidden = replace(facts, advice=replace_reference(facts, "BMA 2026-1"))
    checked(hidden)
    assert "BMA" not in said(hidden, PaperLanguage.NL, Paper.EVIDENCE)


def replace_reference(facts: PaperFacts, reference: str) -> Any:
    """Return the advice under another reference, given anew so that no other test sees it."""
    assert facts.advice
    facts.advice.reference = reference
    return facts.advice


def test_the_literal_sentences_stay_as_they_are_whatever_they_say() -> None:
    rows = (replace(USUAL[0], literal="„Overdracht vanuit het azc, F00.0.”"), *USUAL[1:])
    facts = proven(covered=rows)
    checked(facts)
    assert "Overdracht vanuit het azc, F00.0." in said(facts, PaperLanguage.NL, Paper.EVIDENCE)


@pytest.mark.parametrize(
    ("planted", "problem"),
    [("asielzoeker", ForbiddenWord), ("F00.0", ForbiddenNumber), ("1234567890", ForbiddenNumber)],
)
def test_r41_a_planted_word_number_or_diagnosis_is_found_outside_the_quotes(
    planted: str, problem: type[Exception]
) -> None:
    rows = (replace(USUAL[0], arrangement=f"opname, {planted}"), *USUAL[1:])
    for facts in (
        proven(covered=rows),
        proven(proofs=(a_proof("a1", what=f"brief {planted}"),)),
        proven(clinic=a_receiver(address=f"straat {planted}")),
        proven(handover_place=planted),
    ):
        with pytest.raises(problem):
            checked(facts)


def test_nothing_that_is_noted_for_colleagues_stands_on_it() -> None:
    facts = proven(
        ground_reason="INTERN",
        stay_place="INTERN",
        travel_document="INTERN",
        bsn="111222333",
        ind_case="INTERN",
        acceptance=an_acceptance(reason="INTERN", evidence="INTERN"),
        payment=a_payment(change_procedure="INTERN", explained_by="INTERN"),
    )
    text = said(facts, PaperLanguage.AR, Paper.EVIDENCE)
    for hidden in ("INTERN", "111222333", "1234567890", "F00.0"):
        assert hidden not in text, hidden


def test_the_hour_of_departure_is_not_told() -> None:
    assert "06:40" not in pack()
    assert "XX 417" not in pack()


def test_a_long_sheet_repeats_its_head_and_tears_no_box() -> None:
    facts = proven(covered=tuple(replace(USUAL[0], number=number) for number in range(1, 31)))
    found = pages(Paper.EVIDENCE, facts, PaperLanguage.HY)
    assert sum("Letterlijke tekst" in page for page in found) > 2
    assert "Tekenen betekent alleen" in found[-1]
    assert "Plaats, datum" in found[-1]


def test_long_facts_break_over_lines_and_pages() -> None:
    facts = proven(
        family_name="Naam" * 50,
        clinic=a_receiver(address="\n".join(f"regel {number} (verzonnen)" for number in range(40))),
    )
    found = " ".join(pages(Paper.EVIDENCE, facts, PaperLanguage.AR))
    assert "regel 0 (verzonnen)" in found
    assert "regel 39 (verzonnen)" in found


def test_signing_presses_nobody_to_agree() -> None:
    box = content_of(Paper.EVIDENCE, proven(), PaperLanguage.NL).blocks[-1]
    [inner] = box.blocks  # type: ignore[attr-defined]
    assert isinstance(inner, Box)
    assert "Het betekent niet dat u het ermee eens bent." in pack()
    assert "wil niet tekenen" in pack()
