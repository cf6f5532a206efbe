"""What every page of a paper bears: marks, document, version, copy, and when and by whom it was printed (R49)."""

from medhandover.kernel.clock import Moment
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Frame
from medhandover.papers.codes import code_text


@record
class Stamp:
    """Document number, version and copy of a printed paper; `total` copies are made of each version.

    `content_hash` (SHA-256) is that of what it says; each page bears its first digits in its square code.
    `is_concept`: its texts are not approved (R33); `is_demo`: everything in the office is invented.
    """

    document: str
    content_hash: str
    version: int
    number: int
    total: int
    whom: str
    printed_at: Moment
    printed_by: str
    is_concept: bool
    is_demo: bool


def frame(paper: Paper, twin: Twin, stamp: Stamp) -> Frame:
    """Return what stands on every page, in the language that the paper is in first."""
    words = twin.first
    phrases = words.texts.phrases
    marks = [each.texts.phrases for each in (twin.other, words) if each]
    both = max((each["example"] for each in marks), key=len)
    when = f"{words.day(stamp.printed_at.day)} {stamp.printed_at.local:%H:%M}"
    printed = words.say("printed", document=stamp.document, version=stamp.version, when=when, who=stamp.printed_by)
    copy = words.say("copy_of", number=stamp.number, total=max(stamp.total, stamp.number), whom=stamp.whom)
    return Frame(
        mark=phrases.get("mark") or phrases["confidential" if paper is Paper.DOSSIER else "personal"],
        warning=both if stamp.is_demo else "",
        product=words.say("title"),
        foot=printed,
        copy=copy,
        number=phrases["page_of"],
        watermark=" / ".join(each["concept"] for each in marks[::-1]) if stamp.is_concept else "",
        code=code_text(stamp.document, stamp.version, stamp.content_hash),
    )
