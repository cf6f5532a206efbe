"""What cannot be of an explanation: days, interpreter, attempts, own words, versions (R30, R31)."""

from collections.abc import Iterator
from datetime import date

from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.interpreting import INTERPRETED
from medhandover.kernel.languages import N_
from medhandover.letters.model import ExplanationDraft, Reception
from medhandover.letters.versions import LetterVersion

OWN_LANGUAGE = "nl"
"""What is said in Dutch needs no translation."""


def wrong_explanation(draft: ExplanationDraft, today: date, attempt_days: int = 2) -> Iterator[Wrong]:
    """Tell what is wrong with an explanation: in the future, without its interpreter or its dated attempts (R31).

    `attempt_days` is on how many different days somebody was tried before counting as unreachable (domain 9.1c).
    """
    for path in ("place", "explained_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if not is_language(draft.language):
        yield _no_language("language", draft.language)
    if draft.interpreter_kind in INTERPRETED and not draft.interpreter.strip():
        yield Wrong(path="interpreter", sentence=N_("Write the name or number of the interpreter."))
    if draft.is_escort_agreed and not draft.guardian_present.strip():
        sentence = N_("Name the guardian who agreed to who travels along.")
        yield Wrong(path="guardian_present", sentence=sentence)
    yield from _wrong_days(draft, today)
    yield from _wrong_attempts(draft, today, attempt_days)
    yield from _wrong_words(draft)


def _wrong_days(draft: ExplanationDraft, today: date) -> Iterator[Wrong]:
    if draft.explained_on > today:
        yield Wrong(path="explained_on", sentence=N_("The day of the explanation is in the future."))
    if draft.started is not None and draft.started.day != draft.explained_on:
        yield Wrong(path="started", sentence=N_("The conversation began on another day than that of the explanation."))
    if draft.started is not None and draft.ended is not None and draft.ended.at <= draft.started.at:
        yield Wrong(path="ended", sentence=N_("The conversation ended before it began."))
    if draft.reception is Reception.REFUSED_LETTER and draft.offered_again_on is None:
        sentence = N_("A refused letter is offered once more. Write on which day.")
        yield Wrong(path="offered_again_on", sentence=sentence)
    if draft.offered_again_on is not None and draft.offered_again_on <= draft.explained_on:
        yield Wrong(path="offered_again_on", sentence=N_("It is offered again on a later day."))


def _wrong_attempts(draft: ExplanationDraft, today: date, attempt_days: int) -> Iterator[Wrong]:
    if any(each.tried_on > today for each in draft.tries):
        yield Wrong(path="tries", sentence=N_("An attempt cannot lie in the future."))
    days = {each.tried_on for each in draft.tries}
    if draft.reception is Reception.UNREACHABLE and len(days) < attempt_days:
        yield Wrong(
            path="tries",
            sentence=N_("Unreachable is who was tried on {days} different days. Note each attempt with its day."),
            values={"days": attempt_days},
        )


def _wrong_words(draft: ExplanationDraft) -> Iterator[Wrong]:
    for number, each in enumerate(draft.spoken):
        path = f"spoken.{number}"
        if not each.words.strip():
            yield Wrong(path=f"{path}.words", sentence=N_("This cannot be empty."))
        if not is_language(each.language):
            yield _no_language(f"{path}.language", each.language)
        elif each.language != OWN_LANGUAGE and not each.translation.strip():
            yield Wrong(path=f"{path}.translation", sentence=N_("Write beside it what it means in Dutch."))


def wrong_versions(draft: ExplanationDraft, known: tuple[LetterVersion, ...]) -> Iterator[Wrong]:
    """Tell that a version was given which is not for this person; a child never gets the adult's letter (5.5)."""
    strange = [each for each in draft.versions if each not in known]
    if strange:
        sentence = N_("At this age these versions are given: {known}.")
        yield Wrong(path="versions", sentence=sentence, values={"known": known})


def _no_language(path: str, code: str) -> Wrong:
    sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
    return Wrong(path=path, sentence=sentence, values={"code": code})
