"""What may never be read by the wrong eyes: words, numbers and codes that no travelling paper holds (domain 10.1)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from medhandover.cases.model import Case
from medhandover.kernel.coded import Coded
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.papers.blocks import Document, Heading, Span
from medhandover.papers.characters import DIRECTING, INVISIBLE
from medhandover.papers.wordlists import folded, found_in
from medhandover.readiness.model import Facts

_DIGITS = re.compile(r"\d(?:[\s.\-/]?\d)+")
QUOTATION = "\"'„“”«»‘’‚‹› \n"
"""The marks around words that are repeated literally, and blanks."""
_UNREAD = frozenset({"colour", "align", "language"})
"""Fields of blocks that are no words."""


class Secret(Coded):
    """Dutch: wat in Nederland blijft (R41)."""

    V_NUMBER = "v_nummer", "V-number"
    BSN = "bsn", "BSN"
    DIAGNOSIS = "diagnose", "diagnosis code"


class MayNotTravel(Problem):
    """A travelling paper would tell what it may not; `found` is what and under which heading. Nothing was printed."""


class ForbiddenWord(MayNotTravel):
    """A word of the lists stands there (domain 10.1)."""

    sentence = (
        "This paper travels and may not say: {found}. Nothing was printed. "
        "Change what was entered there, then print again."
    )


class ForbiddenNumber(MayNotTravel):
    """A number or code that stays in the Netherlands stands there (R41)."""

    sentence = (
        "This paper travels and may not hold the {what}; it stands in: {found}. Nothing was printed. "
        "Take it out of what was entered there, then print again."
    )


@record
class Secrets:
    """What of one person stays in the Netherlands; `names` are the folded words of the own name, which may be there.

    `is_numbered`: the paper itself may bear the V-number, its title and the name of its file never (D1 alone).
    """

    v_number: str = ""
    bsn: str = ""
    diagnoses: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    is_numbered: bool = False


def secrets_of(facts: Facts, *, may_tell: bool = False, may_number: bool = False) -> Secrets:
    """Return the secrets of a case: V-number, BSN, and the diagnosis codes of every advice.

    `may_tell`: the paper is the receiver's and the person consents, so that the diagnosis may stand there (R35);
    `may_number`: it is the escort's cover, the one paper with the V-number (domain 10.1).
    """
    case = facts.case
    codes = {code for each in facts.advices for code in re.split(r"[\s,;/]+", each.diagnosis_code)}
    return Secrets(
        v_number=case.v_number,
        bsn=case.bsn,
        diagnoses=frozenset(each for each in codes if len(each) > 2 and not may_tell),
        names=frozenset(_names(case)),
        is_numbered=may_number,
    )


def guard(document: Document, secrets: Secrets, file_name: str = "", quotes: frozenset[str] = frozenset()) -> None:
    """Refuse a paper whose text, title or file name holds what may not travel; raises ForbiddenWord, ForbiddenNumber.

    All of it is read: every block, what stands on each page, words cut in two by their look. `quotes` are words that
    stand there as they were written or spoken and that nobody may change (domain 10.1); they are left out as a whole.
    """
    literal = {_bare(each) for each in quotes}
    outside = _outside(document, file_name)
    told = [*(each for each in _spoken(document) if _bare(each[1]) not in literal), *outside]
    _refuse_words(told, secrets)
    _refuse_numbers(told, outside, secrets)


def guard_filed(document: Document, secrets: Secrets, file_name: str = "") -> None:
    """Refuse a paper that stays in the file when it holds the person's number or a diagnosis code (R41).

    Its file name is read as that of any other paper. Raises ForbiddenWord, ForbiddenNumber.
    """
    outside = _outside(document, file_name)
    _refuse_words(outside, secrets)
    _refuse_numbers([*_spoken(document), *outside], outside, secrets)


def _outside(document: Document, file_name: str) -> list[tuple[str, str]]:
    """Return what is read of a paper without opening it: title and file name."""
    return [(document.title, document.title), ("PDF", file_name)]


def _refuse_words(told: Sequence[tuple[str, str]], secrets: Secrets) -> None:
    words = [f"“{word}” ({where})" for where, text in told for word in found_in(text, secrets.names)]
    if words:
        raise ForbiddenWord(found=list(dict.fromkeys(words)))


def _refuse_numbers(told: Sequence[tuple[str, str]], outside: Sequence[tuple[str, str]], secrets: Secrets) -> None:
    for what in Secret:
        is_free = what is Secret.V_NUMBER and secrets.is_numbered
        held = outside if is_free else told
        places = [where for where, text in held if what in set(_secrets_in(text, secrets))]
        if places:
            raise ForbiddenNumber(what=what, found=list(dict.fromkeys(places)))


def holds_number(text: str, secrets: Secrets) -> bool:
    """Tell whether `text` holds the person's number or a diagnosis code."""
    return any(True for _ in _secrets_in(text, secrets))


def _bare(text: str) -> str:
    """Return a text without quotation marks and signs that have no width."""
    return INVISIBLE.sub("", text).strip(QUOTATION)


def may_travel(text: str, secrets: Secrets) -> bool:
    """Tell whether `text`, such as a person's own words, may stand on a paper that travels."""
    return not any(found_in(text, secrets.names)) and not any(_secrets_in(text, secrets))


def _names(case: Case) -> Iterator[str]:
    for name in (case.family_name, case.given_names, case.original_name, *case.aliases):
        yield from re.findall(r"\w+", folded(name))


def _secrets_in(text: str, secrets: Secrets) -> Iterator[Secret]:
    """Yield the numbers and codes that `text` holds, whatever stands between the digits."""
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in INVISIBLE.sub("", text))
    digits = [re.sub(r"\D", "", run) for run in _DIGITS.findall(plain)]
    for what, number in ((Secret.V_NUMBER, secrets.v_number), (Secret.BSN, secrets.bsn)):
        short = number.lstrip("0")
        if number and any((short if len(short) > 7 else number) in each for each in digits):
            yield what
    for code in secrets.diagnoses:
        wanted = re.escape(code).replace(r"\.", r"\.?")
        if re.search(rf"(?<!\w){wanted}(?!\w)", plain, re.IGNORECASE):
            yield Secret.DIAGNOSIS


def _spoken(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each text with the heading it stands under; before the first one that is the paper's title."""
    where = document.title
    yield where, document.title
    for thing in (*vars(document.frame).values(), *document.blocks):
        for heading, text in _texts(thing):
            where = _line(heading) or where
            yield where, text


def _texts(thing: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts inside `thing`, and beside the words of a heading those words again, to be remembered."""
    if isinstance(thing, str):
        yield "", thing
    elif isinstance(thing, Heading):
        for _, text in _texts(thing.words):
            yield text, text
    elif is_dataclass(thing):
        for each in fields(thing):
            if each.name not in _UNREAD:
                yield from _texts(getattr(thing, each.name))
    elif isinstance(thing, tuple):
        if all(isinstance(each, str | Span) for each in thing):
            yield "", "".join(each.text if isinstance(each, Span) else each for each in thing)
        for each in thing:
            yield from _texts(each)


def _line(text: str) -> str:
    """Return a heading as a message says it: on one line, in its first language."""
    return " ".join(DIRECTING.sub("", text).split("  ")[0].split())
