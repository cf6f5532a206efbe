"""Two languages beside each other line by line, each value on its own, and below each other in narrow places."""

from medhandover.kernel.clock import moment
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import Fields, Row, Span, Text
from medhandover.papers.characters import FSI, PDI
from medhandover.papers.composing import twin_of
from medhandover.papers.pairs import below_each_other, coded, literal, pairs, sentence, shown, stacked, tied
from medhandover.papers.plain import plain, spoken
from medhandover.plans.model import EvidenceKind

ARABIC = twin_of(Paper.EVIDENCE, PaperLanguage.AR)
DUTCH = twin_of(Paper.EVIDENCE, PaperLanguage.NL)


def test_a_line_without_value_is_left_out() -> None:
    items = [("phone", literal("")), ("ward", literal("afdeling 2")), ("handover", shown(None))]
    assert plain(pairs(items, DUTCH)) == "Afdeling: afdeling 2\n"


def test_each_language_has_its_own_column_and_its_own_way_to_say_a_moment() -> None:
    [row] = pairs([("handover", shown(moment("2026-12-03T17:00 Asia/Yerevan")))], ARABIC)
    assert isinstance(row, Row)
    [mine], [other] = row.cells
    assert isinstance(mine, Text)
    assert isinstance(other, Text)
    assert spoken(mine.words) == "Overdracht: do 3 dec 2026, 17:00 Jerevan (14:00 NL)"
    assert other.language == "ar"
    assert "17:00" in spoken(other.words)
    [row] = pairs([("ward", literal("x"))], DUTCH)
    assert isinstance(row, Row)
    assert isinstance(row.cells[0][0], Fields)


def test_every_line_of_a_literal_value_is_isolated() -> None:
    assert literal("«Օ»\nstraat 1")(DUTCH.first) == f"{FSI}«Օ»{PDI}\n{FSI}straat 1{PDI}"


def test_narrow_places_have_the_second_language_below() -> None:
    assert spoken(below_each_other(sentence("literal"), DUTCH)) == "Letterlijke tekst"
    said = spoken(below_each_other(sentence("literal"), ARABIC)).split("\n")
    assert said == ["Letterlijke tekst", "النص الحرفي"]
    assert spoken(stacked(shown(EvidenceKind.LETTER), ARABIC).words) == "brief\nرسالة"
    assert spoken(coded(EvidenceKind.LETTER, ARABIC)) == "brief / رسالة"
    assert spoken(coded(EvidenceKind.LETTER, DUTCH)) == "brief"


def test_below_the_first_language_values_keep_their_own_direction() -> None:
    at = moment("2026-12-03T17:00 Asia/Yerevan")
    whole = below_each_other(lambda words: f"{words.alone('K. Visser')}, {words.alone(words.moment(at))}", ARABIC)
    below = whole[-1]
    assert isinstance(below, Span)
    assert below.text.startswith(f"\n\u2067{FSI}K. Visser{PDI}, {FSI}")
    assert below.text.endswith(f"{PDI}{PDI}")


def test_a_note_is_not_parted_from_its_table() -> None:
    [note] = tied((Text(words="x"),))
    assert isinstance(note, Text)
    assert note.keeps_with_next
