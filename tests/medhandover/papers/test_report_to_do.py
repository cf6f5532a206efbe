"""What is still to be done stands first in the return report, and nothing that is done."""

from datetime import date

from medhandover.handovers.aftercare import AfterCareBasis
from medhandover.handovers.model import HandedItem, ItemKind, ItemState, Outcome
from medhandover.kernel.ids import RefusalId
from medhandover.kernel.signatures import Signature, SignerRole
from medhandover.readiness.followed import NOTHING, Followed
from medhandover.refusals.model import Addition, AdditionKind
from medhandover.refusals.notes import AlarmNote, Settled
from tests.journeys_end import RECORDED, WHO, a_choice, a_handover, a_report, reported, turned_away, unable_to_decide
from tests.papers import AT, CASE, a_refusal

FILED = a_report(are_papers_filed=True, papers_where="", is_as_agreed=True, deviations=())
DONE = Followed(reports=(FILED,), choices=(a_choice(AfterCareBasis.NONE),))
SIGNED = a_handover(items=(), is_signed_by_employee=True)


def test_nothing_is_left_when_all_is_done() -> None:
    assert "Er is niets meer te doen." in reported(record=SIGNED, refusals=(), followed=DONE)
    assert "Er is niets meer te doen." not in reported()


def test_handover_and_report_that_are_missing() -> None:
    assert "Leg de overdracht vast." in reported(record=None, followed=NOTHING)
    text = reported(followed=NOTHING)
    assert "Leg de overdracht vast." not in text
    assert "Maak het verslag van wie meereisde." in text


def test_papers_and_deviations_that_are_open() -> None:
    text = reported()
    assert "Ze zijn nu hier: koffer van K. Visser." in text
    assert "Beslis wat er moet gebeuren: later aangekomen." in text
    assert "Beslis wat er moet gebeuren: injecties" not in text
    later = Followed(reports=(a_report(), FILED))
    assert "Ze zijn nu hier" not in reported(followed=later)


def test_signatures_that_are_missing_without_a_reason() -> None:
    unsigned = a_handover(signatures=(), is_signed_by_receiver=False)
    assert "Er is niet getekend door: ontvanger." in reported(record=unsigned)
    assert "Er is niet getekend" not in reported()
    assert "Er is niet getekend" not in reported(record=a_handover(signatures=(), outcome=Outcome.NOT_DONE))
    refused = Signature(role=SignerRole.RECEIVER, name="x", is_signed=False, refused_reason="mag niet")
    kept = a_handover(signatures=(refused,), is_signed_by_receiver=False, is_signed_by_employee=True)
    assert "Er is niet getekend" not in reported(record=kept)


def test_things_that_are_not_where_they_were_to_go() -> None:
    text = reported()
    assert "Bezorg dit terug: medicijn nr. 2." in text
    assert "Zoek uit waar dit is: geld, envelop met euro's." in text
    back = HandedItem(kind=ItemKind.FILE, state=ItemState.RETURNED, number="E-1")
    assert "Bezorg dit terug: verzegelde envelop, E-1." in reported(record=a_handover(items=(back,)))


def test_refusals_that_are_unfinished_or_leave_an_offer_open() -> None:
    assert "Maak het verslag van de weigering af: opname" in reported(refusals=(a_refusal(finished_at=None),))
    offer = "Het aanbod staat open tot en met wo 3 mrt 2027."
    assert offer in reported()
    assert offer not in reported(today=date(2027, 3, 4))
    taken_back = Addition(
        id="a",
        refusal=RefusalId("no"),
        case=CASE,
        what="wil toch",
        at=AT,
        recorded_by=WHO,
        recorded_at=RECORDED,
        kind=AdditionKind.WITHDRAWAL,
    )
    assert offer not in reported(followed=Followed(additions=(taken_back,)))


def test_r46_an_alarm_until_it_is_settled() -> None:
    alarm = "Handel het alarm af."
    assert alarm in reported(receiver_refusals=(turned_away(),))
    settled = AlarmNote(
        id="n",
        refusal=RefusalId("w12"),
        case=CASE,
        at=AT,
        what="opgelost",
        recorded_by=WHO,
        recorded_at=RECORDED,
        how=Settled.BACKUP,
    )
    assert alarm not in reported(receiver_refusals=(turned_away(),), followed=Followed(alarm_notes=(settled,)))


def test_an_assessment_that_is_due() -> None:
    unable = unable_to_decide(outcome="x", representative="y", reassess_on=date(2026, 12, 10))
    assert "Laat op do 10 dec 2026 opnieuw beoordelen" in reported(followed=Followed(incapacities=(unable,)))


def test_fm17_after_care_that_was_agreed_with_its_days_and_a_choice_that_nobody_made() -> None:
    text = reported()
    assert text.count("Vraag hoe het gaat") == 3
    assert "na een week" in text
    undecided = "Spreek af of er nazorg is."
    assert undecided in reported(followed=Followed(reports=(a_report(),)))
    assert undecided not in reported(followed=DONE)
    assert undecided not in reported(followed=NOTHING, record=a_handover(outcome=Outcome.REFUSED))
