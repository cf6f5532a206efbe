"""The letter for a small child on paper: large, short lines, drawings that promise nothing, room to draw (5.5)."""

from dataclasses import replace
from typing import Any

import pytest

from medhandover.journeys.model import Transport
from medhandover.kernel.days import PartialDay
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import Box, Space, Text
from medhandover.papers.child_letter import LARGE, LARGER, ROOM, shown_beside, size_of
from medhandover.papers.composing import content_of, twin_of
from medhandover.papers.facts import PaperFacts
from medhandover.papers.printing import drawn, render
from medhandover.papers.sketches import Sketch
from medhandover.receivers.model import ReceiverKind, ReceiverType, Relation
from tests.papers import LEGS, a_receiver, document, of_blocks, told
from tests.tools import aloud

CARER = a_receiver(
    name="A. Oma (verzonnen)", kind=ReceiverKind.CARER, type=ReceiverType.CARER, relation=Relation.SIBLING
)


def child(**other: Any) -> PaperFacts:
    return told(born_on=PartialDay(2018, 6, 1), given_names="Ani", **other)


def figures(language: PaperLanguage, **other: Any) -> list[tuple[str, str]]:
    """Return language and words of each drawing, in the order of reading."""
    pages = aloud.told(render(document(Paper.LETTER_CHILD, child(**other), language)))
    return [(each.language, each.alt) for page in pages for each in page.all("Figure")]


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_each_drawing_is_told_in_the_childs_language(language: PaperLanguage) -> None:
    words = twin_of(Paper.LETTER_CHILD, language)
    known = (words.other or words.first).texts.phrases
    shown = [Sketch.PLANE, Sketch.CLINIC, Sketch.HANDS, Sketch.DOCTOR, Sketch.TALK]
    assert figures(language) == [(language.value, known[f"picture_{each.value}"]) for each in shown]


def test_no_plane_is_drawn_where_none_is_planned() -> None:
    train = (replace(LEGS[0], transport=Transport.TRAIN),)
    assert shown_beside(child(), "why_head") is Sketch.PLANE
    assert shown_beside(child(legs=train), "why_head") is None
    assert shown_beside(child(legs=()), "why_head") is None


def test_a_family_is_no_clinic_and_no_doctor() -> None:
    assert shown_beside(child(clinic=CARER), "where_head") is Sketch.HOME
    assert shown_beside(child(clinic=CARER), "arrive_head") is None
    assert shown_beside(child(clinic=None, receiver=None), "arrive_head") is None


def test_nothing_stands_beside_what_is_not_known() -> None:
    bare: dict[str, Any] = {"clinic": None, "receiver": None, "acceptance": None, "travel": (), "legs": ()}
    assert [alt for _, alt in figures(PaperLanguage.NL, **bare)] == ["Tekening: een kind dat iets zegt."]


def test_the_type_is_large_and_larger_in_one_language() -> None:
    assert size_of(twin_of(Paper.LETTER_CHILD, PaperLanguage.AR)) == LARGE >= 12
    assert size_of(twin_of(Paper.LETTER_CHILD, PaperLanguage.NL)) == LARGER > LARGE


def test_each_sentence_starts_on_a_line_of_its_own() -> None:
    made = content_of(Paper.LETTER_CHILD, child(), PaperLanguage.NL).blocks
    texts = [each for block in made for each in _texts(block)]
    [who] = [each for each in texts if "Wij helpen bij jouw reis." in _plain(each)]
    assert _plain(who).split("\n")[0] == "Wij helpen bij jouw reis."
    assert _plain(who).count("\n") == 2


def test_there_is_room_to_write_and_draw() -> None:
    made = content_of(Paper.LETTER_CHILD, child(), PaperLanguage.HY).blocks
    [box] = [each for block in made for each in _all(block) if isinstance(each, Box)]
    assert [each.height for each in box.blocks if isinstance(each, Space)] == [ROOM]
    assert drawn(of_blocks(made))[1] == 2


def _all(block: Any) -> list[Any]:
    """Return a block and all blocks in it."""
    inside = getattr(block, "blocks", ()) or tuple(one for cell in getattr(block, "cells", ()) for one in cell)
    return [block, *(each for one in inside for each in _all(one))]


def _texts(block: Any) -> list[Text]:
    return [each for each in _all(block) if isinstance(each, Text)]


def _plain(text: Text) -> str:
    parts = (text.words,) if isinstance(text.words, str) else text.words
    return "".join(part if isinstance(part, str) else part.text for part in parts)
