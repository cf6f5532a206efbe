"""Whatever is written in a name or a free text is on the page as it was written, or a sentence names what cannot be."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import Column, Document, Fields, Frame, Table, Text
from medhandover.papers.characters import DIRECTING, INVISIBLE, NoGlyph, clean, isolate
from medhandover.papers.printing import render
from tests.papers import document, told
from tests.tools import aloud

WORDS = [
    "Anahit",
    "Nguyễn",
    "Thị",
    "Łódź",
    "ÅRØY",
    "ﬁets",
    "straße",
    "Ёлка",
    "Їжак",
    "Ελένη",
    "ქეთი",
    "Օրինակյան",
    "և",
    "אברהם",
    "שָׁלוֹם",
    "فاطمة",
    "کوردی",
    "گل\u200cها",
    "ئێوە",
    "አበበ",
    "ትግርኛ",
    "হাসান",
    "ক্ষি",
    "হিন্দি",
    "किताब",
    "क्षि",
    "தமிழ்",
    "ஸ்ரீ",
    "王小明",
    "北京市",
    "12-03-2027",
    "+374(0)10",
    "500mg",
    "½",
    "№",
    "„aan”",
    "«на»",
    "¿qué?",
    "x²",
]
HIDDEN = list(
    "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff\u061c\u034f\ufe0f\u2068\u2069\u202e\u202a\u202c\u2066\u2067"
)
AWKWARD = list(
    "\x00\x07\x1b\x7f\x85\r\n\t\x0b\x0c\u2028\u2029\ud800\udfff\ue000\uffff\ufffd\U000e0041\U0001f600\U0001f468\U0010ffff\u0301\u0489"
)
LONG = ["x" * 150, "ش" * 120, "王" * 80, "क्षि" * 40, "e\u0301\u0323" * 60, "Ա" * 90]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([" ", " ", "  ", "-", ", ", "/", "(", ")", "."]),
    st.sampled_from(HIDDEN),
    st.sampled_from(AWKWARD),
    st.sampled_from(LONG),
    st.characters(exclude_categories=()),
)
FREE = st.lists(st.one_of(st.sampled_from(WORDS), st.just(" "), PIECES), max_size=8).map("".join)
LANGUAGES = st.sampled_from(["nl", "hy", "ar"])


def bare(text: str) -> str:
    """Return what a reader sees of `text`: composed, without signs that have no ink, and without blanks.

    A mark set twice on one place is one: PDFium, which reads the page, takes it for a shadow.
    """
    seen = unicodedata.normalize("NFC", INVISIBLE.sub("", DIRECTING.sub("", text)))
    signs = "".join(seen.split())
    signs = " " + "".join(seen.split())
    return "".join(sign for last, sign in pairwise(signs) if sign != last or unicodedata.category(sign)[0] != "M")


def papered(text: str, language: str) -> Document:
    """Return a paper with `text` as a name in a field, in a cell, and as a free text."""
    value = isolate(text)
    return Document(
        title="Voorbeeld",
        language=language,
        blocks=(
            Fields(items=(("A", value),)),
            Table(columns=(Column(head="B"), Column(head="C")), rows=((value, "D"),)),
            Text(words=("E ", value, " F")),
        ),
        frame=Frame(),
        printed_at=datetime(2027, 3, 12, 9, 30, tzinfo=UTC),
    )


@settings(deadline=None, max_examples=120)
@given(FREE, LANGUAGES)
def test_what_is_written_is_read_back_or_refused_by_name(text: str, language: str) -> None:
    try:
        pdf = render(papered(text, language))
    except NoGlyph as problem:
        assert re.search(r"U\+[0-9A-F]{4}", problem.say("en"))
        assert chr(int(str(problem.values["character"])[2:], 16)) in unicodedata.normalize("NFC", text) + text
        return
    wanted = bare(clean(text))
    said = bare("".join(page.whole for page in aloud.told(pdf)))
    assert said == f"A{wanted}BC{wanted}DE{wanted}F"


@settings(deadline=None, max_examples=25)
@given(FREE.filter(str.strip), st.sampled_from([PaperLanguage.NL, PaperLanguage.AR]))
def test_a_name_and_free_words_stand_in_a_paper_as_they_were_written(text: str, language: PaperLanguage) -> None:
    try:
        pdf = render(replace(document(Paper.LETTER, told(original_name=text), language), frame=Frame()))
    except NoGlyph as problem:
        assert "U+" in problem.say("nl")
        return
    said = bare("".join(page.whole for page in aloud.told(pdf)))
    assert bare(clean(text)) in said


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("Anahit\ud800", "U+D800"),
        ("Anahit\x00", "U+0000"),
        ("Anahit \U0001f600", "U+1F600"),
        ("Anahit\U000e0041\U000e0042", "U+E0041"),
        ("ᠮᠣᠩᠭᠣᠯ", "U+182E"),
    ],
)
def test_what_cannot_be_drawn_is_named_in_a_sentence(text: str, character: str) -> None:
    with pytest.raises(NoGlyph) as caught:
        render(papered(text, "nl"))
    assert character in caught.value.say("nl")


def test_a_line_without_a_break_is_torn_and_nothing_of_it_is_lost() -> None:
    for sign in ("x", "ش", "王", "क्षि"):
        pages = aloud.told(render(papered(sign * 100, "nl")))
        assert bare("".join(page.whole for page in pages)).count(sign) == 300
