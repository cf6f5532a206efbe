"""What every page of a paper bears: marks, document, version, copy, and when and by whom it was printed (R49)."""

from dataclasses import replace

from medhandover.kernel.clock import Moment
from medhandover.kernel.shapes import record
from medhandover.letters.model import MEDICAL, Paper
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import WARM, Frame
from medhandover.papers.codes import code_text


@record
class Stamp:
    """Document number, version and copy of a printed paper; `total` copies are made of each version.

    `content_hash` (SHA-256) is that of what it says; each page bears its first digits in its square code.
    `is_concept`: its texts are not approved (R33); `is_demo`: everything in the office is invented; `is_preview`: it
    is no copy at all and has no number.
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
    is_preview: bool = False


def frame(paper: Paper, twin: Twin, stamp: Stamp) -> Frame:
    """Return what stands on every page, in the language that the paper is in first.

    A preview says across the page, in each language, that it was not issued; it has no version, copy number or code.
    """
    words = twin.first
    phrases = words.texts.phrases
    marks = [each.texts.phrases for each in (twin.other, words) if each]
    shut = [each.get("mark") or each["confidential" if paper in MEDICAL else "personal"] for each in marks[::-1]]
    both = max((each["example"] for each in marks), key=len)
    concept = " / ".join(each["concept"] for each in marks[::-1]) if stamp.is_concept else ""
    when = f"{words.day(stamp.printed_at.day)} {stamp.printed_at.local:%H:%M}"
    made: dict[str, object] = {"document": stamp.document, "when": when, "who": stamp.printed_by}
    common = Frame(
        mark="\n".join([shut[0], *(twin.other.own(each) for each in shut[1:] if twin.other)]),
        warning=both if stamp.is_demo else "",
        product=words.say("title"),
        number=phrases["page_of"],
    )
    if stamp.is_preview:
        across = "\n".join(each["preview"] for each in marks[::-1])
        return replace(common, foot=words.say("previewed", **made), copy=concept, watermark=across, shade=WARM)
    return replace(
        common,
        foot=words.say("printed", version=stamp.version, **made),
        copy=words.say("copy_of", number=stamp.number, total=max(stamp.total, stamp.number), whom=stamp.whom),
        watermark=concept,
        code=code_text(stamp.document, stamp.version, stamp.content_hash),
    )
