"""A paper put together: what it says in its languages, and the marks of every page around it."""

import hashlib

from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.letters.versions import LetterVersion
from medhandover.papers import (
    contact_card,
    cover,
    dossier,
    envelope_label,
    evidence_pack,
    family_letter,
    flight_notice,
    letter,
    medicine_card,
    receipt,
    refusal_form,
    request,
    return_report,
)
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Block, Document
from medhandover.papers.facts import PaperFacts
from medhandover.papers.stamp import Stamp, frame
from medhandover.papers.wording import Wording


@record
class Content:
    """What a paper says: its blocks without stamp, its languages, and their fingerprint (SHA-256)."""

    paper: Paper
    twin: Twin
    blocks: tuple[Block, ...]
    content_hash: str


ALONE = {Paper.DOSSIER: dossier.blocks, Paper.COVER: cover.blocks}
"""Papers in one language, that of who reads them; every other one has Dutch beside it (domain 5.4)."""
TOGETHER = {
    Paper.LETTER: letter.blocks,
    Paper.RECEIPT: receipt.blocks,
    Paper.REFUSAL_FORM: refusal_form.blocks,
    Paper.CARD: contact_card.blocks,
    Paper.LABEL: envelope_label.blocks,
    Paper.MEDICINE_CARD: medicine_card.blocks,
    Paper.REQUEST: request.blocks,
    Paper.FLIGHT_NOTICE: flight_notice.blocks,
    Paper.EVIDENCE: evidence_pack.blocks,
    Paper.REPORT: return_report.blocks,
}
"""Papers in two languages."""
OWN_FIRST = frozenset({Paper.CARD, Paper.LABEL})
"""Papers that are set in the language of who reads them abroad, with Dutch below it."""


def languages_of(paper: Paper, language: PaperLanguage) -> tuple[PaperLanguage, ...]:
    """Return the languages of a paper that is asked for in `language`; it is set in the first one."""
    if paper in ALONE or language is PaperLanguage.NL:
        return (language,)
    return (language, PaperLanguage.NL) if paper in OWN_FIRST else (PaperLanguage.NL, language)


def twin_of(paper: Paper, language: PaperLanguage) -> Twin:
    """Return the words of a paper in its languages."""
    first, *rest = (Wording(texts=texts(paper, each)) for each in languages_of(paper, language))
    return Twin(first=first, other=rest[0] if rest else None)


def content_of(paper: Paper, told: PaperFacts, language: PaperLanguage) -> Content:
    """Return what a paper of this plan says in `language`."""
    twin = twin_of(paper, language)
    made = _blocks(paper, told, twin)
    digest = hashlib.sha256(repr((paper.value, language.value, made)).encode()).hexdigest()
    return Content(paper=paper, twin=twin, blocks=made, content_hash=digest)


def document_of(content: Content, stamp: Stamp) -> Document:
    """Return the whole document; its title names the paper, never the person."""
    words = content.twin.first
    return Document(
        title=words.say("title"),
        language=words.language,
        blocks=content.blocks,
        frame=frame(content.paper, content.twin, stamp),
        printed_at=stamp.printed_at.at,
    )


def letter_in(version: LetterVersion, told: PaperFacts, language: PaperLanguage) -> tuple[Block, ...]:
    """Return one version of the letter in one language alone, as it is read on a screen."""
    paper = LETTER_OF[version]
    return _blocks(paper, told, Twin(first=Wording(texts=texts(paper, language)), other=None))


VERSIONS = {paper: version for version, paper in LETTER_OF.items()}
"""The version that each letter is."""


def _blocks(paper: Paper, told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    if paper in ALONE:
        return ALONE[paper](told, twin.first)
    if paper in VERSIONS and paper not in TOGETHER:
        return family_letter.blocks(told, twin, VERSIONS[paper])
    return TOGETHER[paper](told, twin)
