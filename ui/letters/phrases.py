"""The letter in Dutch and in the language of the person, phrase beside phrase; no widget."""

from itertools import zip_longest

from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, PaperLanguage
from medhandover.letters.queries import TextRow, all_texts
from medhandover.letters.versions import LetterVersion
from medhandover.office import Office
from medhandover.papers.telling import LetterText, read_letter

RIGHT_TO_LEFT = frozenset({PaperLanguage.AR})
"""The languages of papers that are read from right to left."""


@record
class Phrase:
    """One phrase of the letter in both languages, counted from 1."""

    number: int
    dutch: str
    other: str


@record
class Beside:
    """The letter in two languages, and who approved the words of each (`approver` empty: nobody)."""

    version: LetterVersion
    language: PaperLanguage
    phrases: tuple[Phrase, ...]
    dutch: TextRow
    other: TextRow

    @property
    def is_concept(self) -> bool:
        """Tell whether the words of one of both are not approved (R33)."""
        return not (self.dutch.approver and self.other.approver)


def read_beside(office: Office, case: CaseId, language: PaperLanguage, version: LetterVersion | None) -> Beside:
    """Return the letter of a case in Dutch and another language; raises NotItsVersion, NothingPlanned."""
    dutch: LetterText = office.ask(read_letter, case, PaperLanguage.NL, version)
    other: LetterText = office.ask(read_letter, case, language, dutch.version)
    paper = LETTER_OF[dutch.version]
    rows = {row.language: row for row in office.ask(all_texts) if row.paper is paper}
    pairs = zip_longest(_parted(dutch.text), _parted(other.text), fillvalue="")
    return Beside(
        version=dutch.version,
        language=language,
        phrases=tuple(Phrase(number=at, dutch=mine, other=twin) for at, (mine, twin) in enumerate(pairs, 1)),
        dutch=rows[PaperLanguage.NL],
        other=rows[language],
    )


def _parted(text: str) -> list[str]:
    """Return the phrases of a letter: a head with its sentences each."""
    return [each.strip() for each in text.split("\n\n") if each.strip()]
