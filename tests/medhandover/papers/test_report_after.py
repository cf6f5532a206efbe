"""Deviations, the receiver, the signed papers and expenses in the return report."""

from medhandover.handovers.report import Recommendation
from medhandover.letters.model import PaperLanguage
from medhandover.readiness.followed import Followed
from tests.journeys_end import a_report, reported


def test_what_went_otherwise_stands_there_with_what_was_done() -> None:
    text = reported(PaperLanguage.EN)
    for value in ("Opgenomen; de injecties niet.", "injecties geweigerd", "arts bespreekt het", "nothing yet"):
        assert value in text, value
    agreed = a_report(is_as_agreed=True, deviations=())
    assert "Alles ging zoals afgesproken." in reported(followed=Followed(reports=(agreed,)))


def test_later_reports_add_to_the_first_one() -> None:
    text = reported(followed=Followed(reports=(a_report(), a_report(events="Nog iets gevonden."))))
    assert "Opgenomen; de injecties niet." in text
    assert "Nog iets gevonden." in text


def test_what_is_advised_of_the_receiver_and_where_the_papers_are() -> None:
    text = reported()
    for value in ("onder een voorwaarde", "Vooraf bellen met de portier.", "koffer van K. Visser"):
        assert value in text, value
    filed = a_report(are_papers_filed=True, papers_where="", recommendation=Recommendation.AGAIN, about_receiver="")
    assert "in het dossier" in reported(followed=Followed(reports=(filed,)))


def test_expenses_are_added_up_in_each_currency() -> None:
    text = reported()
    assert "EUR 20,00 + AMD 9000,00" in text
    assert "do 3 dec 2026" in text
    assert "Er zijn geen kosten opgegeven." in reported(followed=Followed(reports=(a_report(expenses=()),)))
