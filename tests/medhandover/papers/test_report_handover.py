"""The handover and refusals in the return report: every field of R42, and three kinds of refusal kept apart."""

from medhandover.handovers.model import Outcome
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import RefusalId
from medhandover.letters.model import PaperLanguage
from medhandover.readiness.followed import Followed
from medhandover.refusals.model import Addition
from medhandover.refusals.notes import AlarmNote, IncapacityNote
from tests.journeys_end import RECORDED, WHO, a_handover, reported, turned_away, unable_to_decide
from tests.papers import AT, CASE, a_refusal


def test_r42_who_took_over_and_how_that_was_seen() -> None:
    text = reported(PaperLanguage.EN)
    for value in (
        "dr. A. Voorbeeld (verzonnen), psychiater",
        "dienstpas",
        "staff card",
        "tolk 0001, telefonisch, Armeens",
        "I · S",
        "Blijft vandaag.",
        "ontvanger: dr. A. Voorbeeld (verzonnen)",
        "wil niet tekenen: pen leeg",
        "zonder de injecties",
        "zie het weigeringsverslag",
    ):
        assert value in text, value


def test_an_older_record_without_list_and_signatures_says_what_it_holds() -> None:
    old = a_handover(items=(), signatures=(), read_back=None, is_signed_by_employee=True, is_on_duty=None)
    text = reported(record=old)
    assert "ontvanger, begeleidend medewerker: naam, handtekening" in text
    assert "Had dienst" not in text
    nobody = a_handover(signatures=(), is_signed_by_receiver=False, interpreter="", interpreter_kind=None)
    assert "Niemand heeft getekend." in reported(record=nobody)
    mute = a_handover(interpreter="", interpreter_kind=None, interpreter_language="")
    assert "Niet gevraagd." in reported(record=mute)
    why = a_handover(
        interpreter="", interpreter_kind=None, interpreter_language="", no_interpreter_reason="sprak Nederlands"
    )
    assert "sprak Nederlands" in reported(record=why)


def test_each_thing_says_where_it_is_and_how_many_were_counted() -> None:
    text = reported()
    for value in (
        "E-1, Z-77",
        "zegel heel",
        "medicijn nr. 1",
        "66 gegeven, 65 samen geteld",
        "mee terug",
        "envelop met euro's",
        "ontbreekt",
    ):
        assert value in text, value


def test_where_nobody_took_over_only_where_and_why_it_ended_stands_there() -> None:
    text = reported(record=a_handover(outcome=Outcome.NOT_DONE, remarks="Het toestel keerde om."))
    assert "Het toestel keerde om." in text
    assert "Identiteit gezien" not in text
    assert "Getekend" not in text


def test_a_refusal_of_the_person_stands_there_in_the_own_words() -> None:
    after = Addition(
        id="a",
        refusal=RefusalId("no"),
        case=CASE,
        what="belt de zus",
        at=AT,
        recorded_by=WHO,
        recorded_at=RECORDED,
        done="nummer gegeven",
    )
    text = reported(followed=Followed(additions=(after,)))
    for value in ("Ես չեմ ուզում։", "Ik wil niet.", "wo 3 mrt 2027", "bel de kliniek", "belt de zus; nummer gegeven"):
        assert value in text, value
    assert "Dit verslag is nog niet af." in reported(refusals=(a_refusal(finished_at=None),))
    assert "De persoon geeft geen reden." in reported(refusals=(a_refusal(own_words="", gives_no_reason=True),))


def test_r46_a_receiver_that_refuses_is_no_refusal_of_the_person() -> None:
    note = AlarmNote(
        id="n", refusal=RefusalId("w12"), case=CASE, at=AT, what="naar een hotel", recorded_by=WHO, recorded_at=RECORDED
    )
    text = reported(refusals=(), receiver_refusals=(turned_away(),), followed=Followed(alarm_notes=(note,)))
    assert "Weigering door de ontvanger" in text
    assert "Weigering door de persoon" not in text
    for value in ("geen bed of plaats", "geen bed vrij", "ontvangt de persoon", "naar de reserve", "naar een hotel"):
        assert value in text, value


def test_who_cannot_decide_refuses_nothing() -> None:
    unable = unable_to_decide(
        outcome="INTERN", representative="", no_representative_reason="niemand bereikt", emergency_care="gaat door"
    )
    note = IncapacityNote(
        id="n",
        incapacity=RefusalId("w11"),
        case=CASE,
        at=moment("2026-12-04T09:00 Asia/Yerevan"),
        what="weer gezien",
        recorded_by=WHO,
        recorded_at=RECORDED,
    )
    text = reported(refusals=(), followed=Followed(incapacities=(unable,), incapacity_notes=(note,)))
    assert "De persoon kon niet beslissen" in text
    for value in ("kan niet beslissen", "niemand bereikt", "gaat door", "weer gezien"):
        assert value in text, value
