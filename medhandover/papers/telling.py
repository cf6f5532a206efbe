"""What may be read of the letter on a screen: each version as text, and on which facts its sixteen blocks stand."""

from medhandover.cases.store import concerned_case
from medhandover.copies.actions import PRINTERS
from medhandover.journeys.model import departure_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.letters.blocks import BlockState, Known, blocks_of
from medhandover.letters.model import LETTER_OF, PaperLanguage, is_approved
from medhandover.letters.store import approvals
from medhandover.letters.texts import texts
from medhandover.letters.versions import LetterVersion
from medhandover.papers.blocks import Document, Frame
from medhandover.papers.choices import NotItsVersion, versions_of
from medhandover.papers.composing import letter_in
from medhandover.papers.facts import PaperFacts, paper_facts
from medhandover.papers.plain import plain
from medhandover.papers.promises import FLIGHT_TOLD
from medhandover.papers.wordscan import guard, secrets_of
from medhandover.storage.work import Work


@record
class LetterText:
    """One version of the letter in one language as plain text; `is_concept`: its texts are not approved (R33)."""

    version: LetterVersion
    language: PaperLanguage
    text: str
    is_concept: bool


@query("letter:read", may=PRINTERS)
def read_letter(work: Work, case: CaseId, language: PaperLanguage, version: LetterVersion | None = None) -> LetterText:
    """Return a version of the letter as plain text, to be read on a screen or aloud; raises NotItsVersion.

    Without `version` it is the one in the person's own words, or the parents' of a child too young to read. Raises
    NothingPlanned, and what may not travel as in print.
    """
    concerned_case(work, case, "letter", language=language.value, version=version.value if version else "")
    told = paper_facts(work, case)
    known = versions_of(told)
    chosen = version or known[0]
    if chosen not in known:
        raise NotItsVersion(versions=known)
    made = letter_in(chosen, told, language)
    stands = texts(LETTER_OF[chosen], language)
    drawn = Document(
        title=stands.phrases["title"], language=language.value, blocks=made, frame=Frame(), printed_at=work.now
    )
    guard(drawn, secrets_of(told.facts))
    return LetterText(
        version=chosen,
        language=language,
        text=plain(made),
        is_concept=not is_approved(approvals(work), stands.paper, language, stands.text_hash),
    )


@query("letter:versions", may=PRINTERS)
def known_versions(work: Work, case: CaseId) -> tuple[LetterVersion, ...]:
    """Return every version of the letter that is for this person; raises NothingPlanned."""
    concerned_case(work, case, "letter")
    return versions_of(paper_facts(work, case))


@query("letter:blocks", may=PERSON_READERS)
def letter_blocks(work: Work, case: CaseId) -> tuple[BlockState, ...]:
    """Return the sixteen blocks of the letter: which are printed, on which facts, and what is missing (R34)."""
    concerned_case(work, case, "letter")
    return blocks_of(known_of(paper_facts(work, case)))


def known_of(told: PaperFacts) -> Known:
    """Return what the blocks rest on, out of the facts that papers are made of."""
    facts, leaves = told.facts, departure_of(told.facts.legs)
    return Known(
        case=facts.case,
        plan=told.plan,
        receiver=facts.receiver,
        acceptances=facts.acceptances,
        payment=told.payment,
        covered=facts.covered,
        medicines=told.medicines,
        consents=facts.consents,
        slots=facts.slots,
        contact=told.contact,
        our_phone=facts.settings.sender_phone,
        has_envelope=told.envelope is not None,
        may_tell=told.may_tell,
        departs_on=leaves.day if leaves and facts.case.departure in FLIGHT_TOLD else None,
    )
