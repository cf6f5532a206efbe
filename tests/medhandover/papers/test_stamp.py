"""A preview can be told from an issued copy at a glance: words across the page in each language, no number, no code."""

import pytest

from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.characters import DIRECTING
from medhandover.papers.composing import content_of, document_of, languages_of
from medhandover.papers.issuing import Order, issue, preview
from medhandover.papers.printing import render
from tests.medhandover.papers.test_codes import scanned
from tests.medhandover.papers.test_printing import copied
from tests.medhandover.plans.test_actions import World
from tests.papers import a_stamp, told


@pytest.mark.parametrize("paper", [Paper.DOSSIER, Paper.LETTER, Paper.CARD], ids=lambda each: str(each.value))
@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_a_preview_says_so_across_the_page_in_the_papers_languages(paper: Paper, language: PaperLanguage) -> None:
    content = content_of(paper, told(), language)
    frame = document_of(content, a_stamp(is_preview=True)).frame
    words = [texts(paper, each).phrases["preview"] for each in languages_of(paper, language)]
    assert frame.watermark == "\n".join(words)
    assert frame.code == ""
    assert frame.copy == document_of(content, a_stamp()).frame.watermark
    assert "2026" in frame.foot and frame.foot != document_of(content, a_stamp()).frame.foot
    assert document_of(content, a_stamp(is_preview=True, is_concept=False)).frame.copy == ""


@pytest.mark.parametrize("paper", list(Paper), ids=lambda each: str(each.value))
@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_the_classification_is_read_in_every_language_of_the_paper(paper: Paper, language: PaperLanguage) -> None:
    content = content_of(paper, told(), language)
    lines = document_of(content, a_stamp()).frame.mark.split("\n")
    kind = "confidential" if paper in MEDICAL else "personal"
    known = [texts(paper, each).phrases for each in languages_of(paper, language)]
    assert [DIRECTING.sub("", each) for each in lines] == [each.get("mark") or each[kind] for each in known]


@pytest.mark.parametrize("language", [PaperLanguage.NL, PaperLanguage.AR], ids=lambda each: str(each.value))
def test_its_words_are_read_once_and_no_scanner_takes_it_for_a_copy(language: PaperLanguage) -> None:
    content = content_of(Paper.LETTER, told(), language)
    pdf = render(document_of(content, a_stamp(is_preview=True)))
    pages = scanned(pdf)
    assert len(pages) > 1 and not any(pages)
    said = copied(pdf)
    assert said.count("GEEN AFGEGEVEN EXEMPLAAR") == len(pages)
    assert "Exemplaar 1" not in said
    assert "versie" not in said


def test_a_preview_enters_no_copy_and_a_copy_follows_as_the_first() -> None:
    world = World()
    order = Order(
        case=world.case, paper=Paper.LETTER, language=PaperLanguage.HY, recipient=Recipient.PERSON, purpose="reis"
    )
    seen = preview(world.team.office, order)
    assert seen.pages > 1 and seen.is_concept
    assert world.team.office.ask(all_copies, world.case) == ()
    made = issue(world.team.office, order)
    assert (made.version, made.number) == (1, 1)
    assert made.file != seen.file
