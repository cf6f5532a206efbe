"""A paper put together: what it says in its languages, and the marks of every page around it."""

import hashlib

from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.letters.versions import LetterVersion
from medhandover.papers import dossier, evidence_pack, family_letter, letter, receipt, refusal_form, return_report
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


def twin_of(paper: Paper, language: PaperLanguage) -> Twin:
    """Return the languages of a paper: the dossier in one, every other one with Dutch first (domain 5.4)."""
    chosen = Wording(texts=texts(paper, language))
    if paper is Paper.DOSSIER or language is PaperLanguage.NL:
        return Twin(first=chosen, other=None)
    return Twin(first=Wording(texts=texts(paper, PaperLanguage.NL)), other=chosen)


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


VERSIONS = {paper: version for version, paper in LETTER_OF.items() if version is not LetterVersion.ADULT}
"""The version that each letter for a child or its parents is."""


COMPOSERS = {
    Paper.LETTER: letter.blocks,
    Paper.RECEIPT: receipt.blocks,
    Paper.REFUSAL_FORM: refusal_form.blocks,
    Paper.EVIDENCE: evidence_pack.blocks,
    Paper.REPORT: return_report.blocks,
}
"""Who puts together a paper in two languages."""


def _blocks(paper: Paper, told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    if paper is Paper.DOSSIER:
        return dossier.blocks(told, twin.first)
    if paper in VERSIONS:
        return family_letter.blocks(told, twin, VERSIONS[paper])
    return COMPOSERS[paper](told, twin)
