from datetime import date
from typing import Any

import pytest

from medhandover.cases.representatives import Attempt, AttemptMeans
from medhandover.kernel.clock import moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.explaining import wrong_explanation, wrong_versions
from medhandover.letters.model import Reception, Spoken, SpokenKind
from medhandover.letters.versions import LetterVersion
from tests.medhandover.letters.test_model import TODAY, explanation


def tried(*days: int) -> tuple[Attempt, ...]:
    return tuple(Attempt(tried_on=date(2026, 11, day), means=AttemptMeans.VISIT, outcome="niet thuis") for day in days)


def spoken(**other: Any) -> tuple[Spoken, ...]:
    fields: dict[str, Any] = {"kind": SpokenKind.ANSWER, "words": "Այո։", "language": "hy", "translation": "Ja."}
    return (Spoken(**{**fields, **other}),)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("place", {"place": " "}),
        ("explained_by", {"explained_by": ""}),
        ("explained_on", {"explained_on": date(2026, 11, 25)}),
        ("language", {"language": "Armeens"}),
        ("interpreter", {"interpreter": ""}),
        ("interpreter", {"interpreter": "", "interpreter_kind": InterpreterKind.PRESENT}),
        ("tries", {"reception": Reception.UNREACHABLE}),
        ("tries", {"reception": Reception.UNREACHABLE, "tries": tried(18, 18)}),
        ("tries", {"tries": tried(25)}),
        ("started", {"started": moment("2026-11-19T10:00")}),
        ("ended", {"started": moment("2026-11-20T10:00"), "ended": moment("2026-11-20T10:00")}),
        ("offered_again_on", {"reception": Reception.REFUSED_LETTER}),
        ("offered_again_on", {"reception": Reception.REFUSED_LETTER, "offered_again_on": date(2026, 11, 20)}),
        ("spoken.0.words", {"spoken": spoken(words=" ")}),
        ("spoken.0.language", {"spoken": spoken(language="Armeens")}),
        ("spoken.0.translation", {"spoken": spoken(translation="")}),
        ("guardian_present", {"is_escort_agreed": True}),
    ],
)
def test_r31_what_cannot_be_of_an_explanation_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_explanation(explanation(**other), TODAY)] == [path]
    assert not list(wrong_explanation(explanation(), TODAY))


def test_r31_no_interpreter_is_a_value() -> None:
    alone = explanation(interpreter="", interpreter_kind=InterpreterKind.NOT_NEEDED)
    assert not list(wrong_explanation(alone, TODAY))


def test_r30_two_attempts_on_different_days_make_somebody_unreachable() -> None:
    away = {"reception": Reception.UNREACHABLE, "interpreter_kind": InterpreterKind.NOT_NEEDED}
    assert not list(wrong_explanation(explanation(**away, tries=tried(17, 18)), TODAY))
    assert [each.path for each in wrong_explanation(explanation(**away, tries=tried(17, 18)), TODAY, 3)] == ["tries"]


def test_r31_what_was_said_in_dutch_needs_no_translation() -> None:
    told = explanation(spoken=spoken(words="Ja.", language="nl", translation=""))
    assert not list(wrong_explanation(told, TODAY))


def test_a_conversation_has_its_hours() -> None:
    held = explanation(started=moment("2026-11-20T10:00"), ended=moment("2026-11-20T11:00"))
    assert not list(wrong_explanation(held, TODAY))


def test_a_child_never_gets_the_letter_of_an_adult() -> None:
    known = (LetterVersion.YOUTH, LetterVersion.PARENTS)
    given = explanation(versions=(LetterVersion.ADULT,))
    assert [each.path for each in wrong_versions(given, known)] == ["versions"]
    assert not list(wrong_versions(explanation(versions=(LetterVersion.YOUTH,)), known))
    assert not list(wrong_versions(explanation(), known))
