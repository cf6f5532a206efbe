"""What the person says stands in the evidence word for word, in its language, with its translation (domain 10.1)."""

from datetime import date
from typing import Any

from medhandover.kernel.ids import ExplanationId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.model import Explanation, Paper, PaperLanguage, Reception, Spoken, SpokenKind
from medhandover.papers.quotes import quotes_of
from medhandover.papers.wordscan import guard, secrets_of
from tests.papers import CASE, NOW, PLAN, a_refusal, document, said, told


def explained(*spoken: Spoken, **other: Any) -> Explanation:
    """Return an explanation of 21 November in which these words were said."""
    return Explanation(
        id=ExplanationId("x"),
        plan=PLAN,
        case=CASE,
        letter_hash="",
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        explained_on=date(2026, 11, 21),
        place="hier",
        language="hy",
        explained_by="P. de Wit (verzonnen)",
        reception=Reception.SIGNED,
        interpreter_kind=InterpreterKind.PHONE,
        attempts="INTERN",
        spoken=spoken,
        **other,
    )


def spoken(words: str, **other: Any) -> Spoken:
    return Spoken(**{"kind": SpokenKind.OBJECTION, "words": words, "language": "hy", **other})


def pack(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    return said(told(**other), language, Paper.EVIDENCE)


def test_wishes_and_objections_stand_there_with_their_translation() -> None:
    text = pack(
        wishes="Ես ուզում եմ տուն գնալ։",
        objections="Վախենում եմ։",
        own_view="Քույրս",
        words_language="hy",
        words_translation="Ik wil naar huis. Ik ben bang.",
    )
    for value in ("Ես ուզում եմ տուն գնալ։", "Վախենում եմ։", "Քույրս", "Ik wil naar huis. Ik ben bang."):
        assert f"“{value}”" in text
    assert text.count("Vertaling") == 1


def test_dutch_words_need_no_translation_and_a_missing_one_is_said() -> None:
    assert "Vertaling" not in pack(wishes="Ik wil naar huis.", words_language="nl")
    assert "Nog niet vertaald." in pack(wishes="Տուն", words_language="hy")


def test_what_was_said_at_an_explanation_stands_there_with_its_day_and_the_answer() -> None:
    said_then = explained(
        spoken("Ես չեմ ուզում։", translation="Ik wil niet.", reply="Dat mag u zeggen."), answers="Begrepen."
    )
    text = pack(PaperLanguage.EN, explanations=(said_then,))
    for value in ("Bezwaar, za 21 nov 2026", "Objection, Sat 21 Nov 2026", "“Ես չեմ ուզում։”", "“Ik wil niet.”"):
        assert value in text
    assert "Dat mag u zeggen." in text
    assert "“Begrepen.”" in text
    assert "INTERN" not in text


def test_the_words_of_a_finished_refusal_stand_there_too() -> None:
    text = pack(refusals=(a_refusal(),))
    assert "“Ես չեմ ուզում։”" in text
    assert "“Ik wil niet.”" in text
    assert "Ես չեմ ուզում։" not in pack(refusals=(a_refusal(finished_at=None),))


def test_without_words_it_says_whether_the_person_was_asked() -> None:
    assert "Niet gevraagd." in pack()
    assert "Niet gevraagd." not in pack(explanations=(explained(),))


def test_own_words_are_never_changed_whatever_they_say() -> None:
    facts = told(
        wishes="Ik vroeg asiel.",
        explanations=(explained(spoken("Ik zat in het azc.", translation="azc, 1234567890")),),
        refusals=(a_refusal(own_words="Geen asiel.", own_words_translation="asiel"),),
    )
    guard(document(Paper.EVIDENCE, facts, PaperLanguage.EN), secrets_of(facts.facts), "x.pdf", quotes_of(facts))
    text = said(facts, PaperLanguage.EN, Paper.EVIDENCE)
    for words in ("Ik vroeg asiel.", "Ik zat in het azc.", "azc, 1234567890", "Geen asiel."):
        assert words in text
