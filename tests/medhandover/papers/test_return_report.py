"""The return report: everything that happened, for the file, whole on its pages and without numbers and codes."""

from typing import Any

import pytest

from medhandover.handovers.model import Outcome
from medhandover.kernel.clock import moment
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard_filed, secrets_of
from medhandover.readiness.followed import NOTHING, Followed
from tests.journeys_end import JOURNAL, a_handover, a_report, an_entry, ended, reported
from tests.papers import LEGS, document, pages, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
NOTHING_HAPPENED: dict[str, Any] = {
    "journal": (),
    "delays": (),
    "record": None,
    "refusals": (),
    "followed": NOTHING,
    "legs": (),
    "clinic": None,
    "handover": None,
    "travel": (),
}
STORIES = {
    "usual": {},
    "nothing": NOTHING_HAPPENED,
    "long": {
        "journal": tuple(an_entry(number, "2026-12-03T07:00", "regel " * 30) for number in range(1, 61)),
        "legs": LEGS * 12,
        "family_name": "Naam" * 50,
        "record": a_handover(place="\n".join(f"regel {number}" for number in range(40)), items=a_handover().items * 6),
    },
}


@pytest.mark.parametrize("story", list(STORIES))
@LANGUAGES
def test_every_report_prints_whole(story: str, language: PaperLanguage) -> None:
    facts = ended(**STORIES[story])
    guard_filed(document(Paper.REPORT, facts, language), secrets_of(facts.facts), "verslag.pdf")
    found = pages(Paper.REPORT, facts, language)
    assert "{" not in " ".join(found)
    assert "begeleidend medewerker: naam, handtekening" in found[-1]
    assert "Voor het dossier" in found[-1]


def test_a_long_journal_repeats_its_head() -> None:
    found = pages(Paper.REPORT, ended(**STORIES["long"]), PaperLanguage.HY)
    assert sum("Gebeurtenis" in page for page in found) > 3
    assert "regel 39" in " ".join(found)


@LANGUAGES
def test_an_empty_part_says_so_in_its_language(language: PaperLanguage) -> None:
    text = reported(language, **NOTHING_HAPPENED)
    phrases = texts(Paper.REPORT, language).phrases
    for key in ("unavailable", "none_known", "no_delays", "not_recorded", "no_refusals", "no_report", "no_expenses"):
        assert phrases[key] in text, key


def test_it_begins_with_how_it_ended_beside_what_was_planned() -> None:
    text = reported(PaperLanguage.EN)
    for value in (
        "gedeeltelijk overgedragen",
        "handed over in part",
        "do 3 dec 2026, 17:00 Jerevan (14:00 NL)",
        "do 3 dec 2026, 18:10 Jerevan (15:10 NL)",
        "1:10 uur later",
        "1:10 hours later",
        "K. Visser (verzonnen), P. Bakker (verzonnen)",
    ):
        assert value in text, value
    assert "0:20 uur eerder" in reported(record=a_handover(at=moment("2026-12-03T16:40 Asia/Yerevan")))
    assert "op de afgesproken tijd" in reported(record=a_handover(at=moment("2026-12-03T17:00 Asia/Yerevan")))
    assert "uur later" not in reported(record=a_handover(outcome=Outcome.NOT_DONE), refusals=())


def test_it_stays_in_the_file_and_says_so() -> None:
    assert "BLIJFT IN NEDERLAND" in texts(Paper.REPORT, PaperLanguage.NL).phrases["mark"]
    assert "Dit verslag hoort in het dossier." in reported()


@pytest.mark.parametrize("planted", ["F00.0", "1234567890", "111222333"])
def test_r41_numbers_and_codes_stay_in_the_file_wherever_they_were_written(planted: str) -> None:
    facts = ended(
        bsn="111222333",
        journal=(*JOURNAL, an_entry(5, "2026-12-03T17:00", f"gezegd: {planted}")),
        record=a_handover(place=f"kamer {planted}", remarks=planted, items=()),
        followed=Followed(reports=(a_report(events=f"x {planted}", about_receiver=planted, papers_where=planted),)),
    )
    guard_filed(document(Paper.REPORT, facts, PaperLanguage.AR), secrets_of(facts.facts))
    text = reported(bsn="111222333", journal=facts.journal, record=facts.facts.handover, followed=facts.facts.followed)
    assert planted not in text
    assert text.count("Staat in het dossier") >= 5


def test_words_of_the_procedure_may_stand_in_the_file_but_not_in_a_file_name() -> None:
    facts = ended(journal=(an_entry(1, "2026-12-03T05:00", "Opgehaald bij het azc door de KMar."),))
    drawn = document(Paper.REPORT, facts, PaperLanguage.NL)
    guard_filed(drawn, secrets_of(facts.facts), "verslag.pdf")
    for name, problem in (("asiel.pdf", ForbiddenWord), ("1234567890.pdf", ForbiddenNumber)):
        with pytest.raises(problem):
            guard_filed(drawn, secrets_of(facts.facts), name)


def test_what_the_composer_would_miss_the_guard_finds() -> None:
    facts = told(clinic=None, record=a_handover(), given_names="F00.0")
    with pytest.raises(ForbiddenNumber):
        guard_filed(document(Paper.REPORT, facts, PaperLanguage.NL), secrets_of(facts.facts))


def test_medicines_have_no_name() -> None:
    assert "voorbeeldine" not in reported()
    assert "medicijn nr. 2" in reported()
