"""The guard of travelling papers reads everything that stands on a paper, and says what and where (10.1, R41)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from medhandover.papers.blocks import (
    Blank,
    Block,
    Box,
    Column,
    Document,
    Fields,
    Frame,
    Heading,
    KeepTogether,
    Numbered,
    Row,
    Section,
    Signatures,
    Span,
    Squares,
    Table,
    Text,
    Tick,
    Ticks,
    bold,
)
from medhandover.papers.characters import isolate
from medhandover.papers.wordscan import (
    ForbiddenNumber,
    ForbiddenWord,
    Secrets,
    guard,
    guard_filed,
    holds_number,
    may_travel,
    secrets_of,
)
from tests.papers import told

BAD = "COA"
SECRETS = Secrets(v_number="1234567890", bsn="012345678", diagnoses=frozenset({"F43.1"}), names=frozenset({"minister"}))


def paper(*blocks: Block, title: str = "Informatiebrief", frame: Frame | None = None) -> Document:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return Document(title=title, language="nl", blocks=blocks, frame=frame or Frame(), printed_at=at)


@pytest.mark.parametrize(
    "block",
    [
        Text(words=BAD),
        Text(words=("C", bold("O"), "A")),
        Text(words=("C", "OA")),
        Heading(words=BAD),
        Row(cells=((Text(words=""),), (Text(words=BAD),))),
        Fields(items=(("label", BAD),)),
        Fields(items=((BAD, "value"),)),
        Numbered(items=("one", BAD)),
        Table(columns=(Column(head=BAD),), rows=()),
        Table(columns=(Column(head=""),), rows=((BAD,),)),
        Table(columns=(Column(head=""),), rows=((("x", Span(text=BAD)),),)),
        Table(columns=(Column(head=""),), rows=(((Text(words=BAD),),),)),
        Blank(label=BAD),
        Ticks(ticks=(Tick(words=BAD),)),
        Ticks(ticks=(), lead=BAD),
        Box(blocks=(Text(words=BAD),)),
        Signatures(captions=("x", BAD)),
        Section(mark=BAD, blocks=()),
        Section(mark="1", blocks=(KeepTogether(blocks=(Text(words=BAD),)),)),
        Squares(rows=(), caption=BAD),
    ],
    ids=lambda block: type(block).__name__,
)
def test_no_block_hides_a_word(block: Block) -> None:
    with pytest.raises(ForbiddenWord) as caught:
        guard(paper(block), SECRETS)
    assert "COA" in caught.value.say("nl")


@pytest.mark.parametrize("part", ["mark", "warning", "product", "foot", "copy", "number", "watermark", "code"])
def test_what_stands_on_every_page_is_read_too(part: str) -> None:
    with pytest.raises(ForbiddenWord):
        guard(paper(frame=replace(Frame(), **{part: BAD})), SECRETS)


def test_title_and_file_name_are_read_too() -> None:
    with pytest.raises(ForbiddenWord):
        guard(paper(title="Brief asiel"), SECRETS)
    with pytest.raises(ForbiddenWord):
        guard(paper(), SECRETS, "brief-asielzoeker.pdf")
    with pytest.raises(ForbiddenNumber):
        guard(paper(), SECRETS, "brief 1234567890.pdf")
    guard(paper(), SECRETS, "brief MO-2026-0001.pdf")


def test_the_problem_names_every_word_and_the_heading_it_stands_under() -> None:
    heading = Heading(words=(isolate("Uw wensen"), Span(text="  " + isolate("رغباتكم"))))
    made = paper(Text(words="asielzoeker"), heading, Text(words=f"het {isolate('azc')} en asiel"))
    with pytest.raises(ForbiddenWord) as caught:
        guard(made, SECRETS)
    assert caught.value.values["found"] == [
        "“asielzoeker” (Informatiebrief)",
        "“azc” (Uw wensen)",
        "“asiel” (Uw wensen)",
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("nr. 1234567890", "v_nummer"),
        ("V 123 456 7890", "v_nummer"),
        ("12.34.56.78-90", "v_nummer"),
        ("١٢٣٤٥٦٧٨٩٠", "v_nummer"),
        ("BSN 0123.45.678", "bsn"),
        ("12345678", "bsn"),
        ("F43.1", "diagnose"),
        ("dx: f431.", "diagnose"),
    ],
)
def test_r41_numbers_and_diagnosis_do_not_travel(text: str, what: str) -> None:
    with pytest.raises(ForbiddenNumber) as caught:
        guard(paper(Heading(words="Kop"), Text(words=text)), SECRETS)
    assert (str(caught.value.values["what"]), caught.value.values["found"]) == (what, ["Kop"])
    assert not may_travel(text, SECRETS)


def test_other_numbers_and_the_own_name_travel() -> None:
    text = "mevrouw Minister, tel. +374 10 123456, 14-05-1978, vlucht F43, 1234567"
    guard(paper(Text(words=text)), SECRETS)
    assert may_travel(text, SECRETS)
    assert not may_travel("ik kreeg geen asiel", SECRETS)
    guard(paper(Text(words="0000000001 is kort")), Secrets(v_number="0000000002"))


def test_the_secrets_are_those_of_the_case() -> None:
    facts = told(v_number="1234567890", bsn="111222333", aliases=("Anush",), diagnosis_code="F43.1; F32").facts
    secrets = secrets_of(facts)
    assert (secrets.v_number, secrets.bsn) == ("1234567890", "111222333")
    assert secrets.diagnoses == {"F43.1", "F32"}
    assert {"voorbeeldyan", "anahit", "anush", "անահիտ"} <= secrets.names
    assert secrets_of(facts, may_tell=True).diagnoses == frozenset()


def test_words_that_are_repeated_literally_are_left_out_as_a_whole_and_only_they() -> None:
    quotes = frozenset({f"Ik was in {BAD}.", BAD})
    guard(paper(Text(words=f"“{isolate(f'Ik was in {BAD}.')}”")), SECRETS, quotes=quotes)
    for told_more in (f"“Ik was in {BAD}.” en meer", f"Ik was in {BAD}. 2", f"x {BAD}"):
        with pytest.raises(ForbiddenWord):
            guard(paper(Text(words=told_more)), SECRETS, quotes=quotes)
    with pytest.raises(ForbiddenWord):
        guard(paper(), SECRETS, f"{BAD}.pdf", quotes)


def test_what_stays_in_the_file_is_read_for_numbers_and_codes_alone() -> None:
    guard_filed(paper(Text(words=BAD)), SECRETS, "verslag.pdf")
    for held in ("1234567890", "F43.1", "012345678"):
        assert holds_number(f"x {held}", SECRETS)
        with pytest.raises(ForbiddenNumber):
            guard_filed(paper(Text(words=held)), SECRETS)
    assert not holds_number(BAD, SECRETS)
    with pytest.raises(ForbiddenWord):
        guard_filed(paper(), SECRETS, f"{BAD}.pdf")
