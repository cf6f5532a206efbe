"""Two languages beside each other: the same blocks twice, values set in bold, sentences on their lines."""

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.beside import NEW_LINE, Phrase, Twin, phrase
from medhandover.papers.blocks import Blank, KeepTogether, Row, Space, Span, Text
from medhandover.papers.characters import DIRECTING
from medhandover.papers.pages import paginate
from medhandover.papers.strips import Words
from medhandover.papers.wording import Wording
from tests.papers import of_blocks

DUTCH, ARABIC = (Wording(texts=texts(Paper.LETTER, each)) for each in (PaperLanguage.NL, PaperLanguage.AR))
ALONE, BOTH = Twin(first=DUTCH, other=None), Twin(first=DUTCH, other=ARABIC)
CALL = Phrase(
    head="ask_head",
    sentences=(("where", {"receiver": "Kliniek"}), NEW_LINE, ("where_phone", {"phone": "+31 1"}), ("why_called", {})),
)


def running(twin: Twin) -> list[Text]:
    made = phrase(CALL, twin)
    assert isinstance(made, KeepTogether)
    [row] = made.blocks
    assert isinstance(row, Row)
    return [each for cell in row.cells for each in cell if isinstance(each, Text)]


def test_a_phrase_runs_on_and_breaks_where_it_is_told() -> None:
    [said] = running(ALONE)
    text = DIRECTING.sub("", "".join(each if isinstance(each, str) else each.text for each in said.words))
    first, second = text.split("\n")
    assert first.endswith("welkom bent.")
    assert second.startswith("Telefoon: +31\u00a01. Dat noemen wij")


def test_what_is_looked_for_again_stands_out_in_each_language() -> None:
    texts_of_both = running(BOTH)
    assert [each.language for each in texts_of_both] == ["nl", "ar"]
    for each in texts_of_both:
        assert [DIRECTING.sub("", part.text) for part in each.words if isinstance(part, Span)] == [
            "Kliniek",
            "+31\u00a01",
        ]


@pytest.mark.parametrize(("twin", "titles"), [(ALONE, 1), (BOTH, 2)])
def test_a_title_stands_above_its_twin(twin: Twin, titles: int) -> None:
    assert len(twin.title("subject")) == titles


def test_a_sentence_is_never_parted_from_the_same_in_the_other_language() -> None:
    assert len(ALONE.text("subject")) == 1
    for height in range(600, 740, 4):
        made = paginate(of_blocks((Text(words="x"), Space(height=height), *BOTH.text("subject"))))
        read = [sum(isinstance(each, Words) and each.path[0].role == "P" for each in page.marks) for page in made]
        assert read in ([3], [1, 2])


def test_a_line_is_for_the_pen_until_something_is_recorded() -> None:
    assert isinstance(ALONE.line("place"), Blank)
    made = BOTH.line("place", "Jerevan")
    assert isinstance(made, Text)
    assert "Jerevan" in str(made.words)
    assert isinstance(ALONE.line("place", "Jerevan"), Text)
