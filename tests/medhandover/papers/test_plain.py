from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import (
    Blank,
    Box,
    Column,
    Fields,
    Heading,
    Numbered,
    Row,
    Rule,
    Signatures,
    Space,
    Table,
    Text,
    Tick,
    Ticks,
    WritingLines,
    bold,
)
from medhandover.papers.characters import DIRECTING, isolate
from medhandover.papers.composing import content_of
from medhandover.papers.plain import TO_WRITE_ON, plain
from tests.papers import said, told


def test_words_stay_and_their_look_goes() -> None:
    text = Text(words=("op ", bold(isolate("3 december")), ", om\u00a017:00"))
    assert plain([Heading(words="Quand\u202f?"), text]) == "Quand ?\nop 3 december, om 17:00\n"


def test_each_kind_of_block_has_its_line() -> None:
    table = Table(columns=(Column(head="Naam"), Column(head="Dosis")), rows=(("A", Text(words="1")), (("B",), "")))
    made = plain(
        [
            Fields(items=(("Voor", "Ani"),)),
            Numbered(items=("een", "twee")),
            Row(cells=((Text(words="links"),), (Box(blocks=(Text(words="rechts"),)),))),
            table,
            Blank(label="Plaats"),
            Ticks(ticks=(Tick(words="ja", is_ticked=True), Tick(words="nee")), lead="Tolk"),
            WritingLines(count=2),
            Signatures(captions=("Handtekening",)),
            Space(height=4),
            Rule(),
        ]
    )
    assert made.split("\n") == [
        "Voor: Ani",
        "1. een",
        "2. twee",
        "links",
        "rechts",
        "Naam | Dosis",
        "A | 1",
        "B | ",
        f"Plaats: {TO_WRITE_ON}",
        "Tolk [x] ja [ ] nee",
        TO_WRITE_ON,
        TO_WRITE_ON,
        f"Handtekening: {TO_WRITE_ON}",
        "",
    ]


def test_nothing_of_a_whole_letter_is_lost() -> None:
    for language in (PaperLanguage.NL, PaperLanguage.AR):
        text = plain(content_of(Paper.LETTER, told(), language).blocks)
        assert not DIRECTING.search(text)
        words = said(told(), language)
        for word in ("Kliniek Voorbeeld", "+374 00 000009", "K. Visser"):
            assert word in text
            assert word in words.replace("\u00a0", " ")
