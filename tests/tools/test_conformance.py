"""Every paper in every language keeps PDF/A-2a and PDF/UA-1, as veraPDF judges; what does not is found."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import (
    Blank,
    Block,
    Column,
    Document,
    Frame,
    Heading,
    Section,
    Signatures,
    Squares,
    Table,
    Text,
    Tick,
    Ticks,
    WritingLines,
    muted,
)
from medhandover.papers.printing import render
from tests.papers import document, of_blocks, told
from tests.tools import conformance

FRAME = Frame(
    mark="VERTROUWELIJK",
    warning="VERZONNEN",
    foot="MO-1",
    copy="Exemplaar 1",
    watermark="VOORBEELD\nمسودة",
    code="MO-1 {page}",
)
ALPHABETS = "één Київ Ελένη გელა Օրինակ አበበ מים مثال 王小明 বাংলা হিন্দি किताब தமிழ் ё Ế"
BLOCKS: tuple[Block, ...] = (
    Heading(words="Kop", level=3),
    Heading(words=("Kop", muted(" / head", "en")), level=2),
    Text(words=ALPHABETS),
    Table(
        columns=(Column(head="a"), Column(head="")),
        rows=tuple((str(number), WritingLines(count=1) if number % 2 else "") for number in range(80)),
        is_solid=True,
    ),
    Section(mark="1", blocks=(Blank(label="Plaats"), Blank(label="")), is_badge=True),
    Ticks(lead="Kies", ticks=(Tick(words="ja", is_ticked=True), Tick(words=""))),
    Squares(rows=((True, False), (False, True)), caption="scan mij"),
    Text(words=""),
    Signatures(captions=("Naam", ""), is_boxed=True),
)

pytestmark = pytest.mark.skipif(not conformance.is_here(), reason="papers are not held against PDF/A on Windows")


OFTEN = (PaperLanguage.NL, PaperLanguage.HY, PaperLanguage.AR)
"""Three scripts, one of them from right to left: these are checked each time."""


def _papers(languages: Iterable[PaperLanguage]) -> dict[str, Document]:
    return {
        f"{paper.value}-{language.value}": document(paper, told(wishes="Ik wil zelf kiezen."), language)
        for paper in Paper
        for language in languages
    }


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param(lambda: {"bladen-nl": of_blocks(BLOCKS), "bladen-ar": of_blocks(BLOCKS, "ar")}, id="every block"),
        pytest.param(lambda: _papers(OFTEN), id="three scripts"),
        pytest.param(lambda: _papers(set(PaperLanguage) - set(OFTEN)), id="the others", marks=pytest.mark.full),
    ],
)
def test_every_paper_keeps_both_standards(papers: Callable[[], dict[str, Document]], tmp_path: Path) -> None:
    files = []
    for name, made in papers().items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(render(replace(made, frame=FRAME)))
    found = conformance.broken(files)
    assert len(found) == 2 * len(files)
    assert {name: rules for name, rules in found.items() if rules} == {}


def test_what_breaks_a_standard_is_found(tmp_path: Path) -> None:
    plain, good = BytesIO(), render(of_blocks((Heading(words="Kop"), Text(words="Eén zin."))))
    canvas = Canvas(plain)
    canvas.drawString(100, 100, "Eén zin.")
    canvas.save()
    planted = {
        "plain": plain.getvalue(),
        "skips": good.replace(b"/S /H1", b"/S /H3"),
        "unread": good.replace(b"/Type /StructTreeRoot", b"/Type /StructTreeLost"),
        "untold": good.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>7<"),
        "good": good,
    }
    files = [tmp_path / f"{name}.pdf" for name in planted]
    for file, content in zip(files, planted.values(), strict=True):
        file.write_bytes(content)
    found = {name: bool(rules) for name, rules in conformance.broken(files).items()}
    assert (found["plain.pdf 2a"], found["plain.pdf ua1"]) == (True, True)
    assert found["skips.pdf ua1"]
    assert found["unread.pdf ua1"]
    assert found["untold.pdf ua1"]
    assert not found["good.pdf 2a"] and not found["good.pdf ua1"]


def test_what_cannot_be_read_is_no_pass(tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(b"no paper at all")
    with pytest.raises(conformance.NoChecker, match="did not finish"):
        conformance.broken([file])


def test_without_java_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(conformance.NoChecker, match=r"install default-jdk-headless\.$"):
        conformance.broken([])
