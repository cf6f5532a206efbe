"""Whether the person knows what will happen (R30) and the texts that say so are approved (R33)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_
from medhandover.letters.model import Approval, Explanation, Paper, PaperLanguage, Reception, is_approved
from medhandover.settings.model import Settings


def letter_findings(
    explanations: Sequence[Explanation],
    letter_hash: str,
    departure_on: date | None,
    settings: Settings,
    *,
    has_refused: bool = False,
    may_be_represented: bool = False,
) -> Iterator[Finding]:
    """Yield that the letter, as it reads now, was not explained and handed over (R30).

    `has_refused`: a refusal of the information (W1) is recorded; `may_be_represented`: the person is a minor or
    incapable, so that the representative is told instead. Dated attempts to reach the person end it too (domain 9.1c).
    """
    now = [each for each in explanations if each.letter_hash == letter_hash]
    if has_refused or any(_counts(each, may_be_represented) for each in now):
        return
    if now:
        sentence = N_("The letter was explained to a representative. Explain it to the person, or record each attempt.")
    elif explanations:
        sentence = N_("The letter has changed since it was explained. Explain it again and hand it over.")
    else:
        sentence = N_("The information letter is not explained and handed over, and no refusal of it is recorded.")
    due = departure_on - timedelta(days=settings.information_due_days) if departure_on else None
    yield Finding(rule="R30", sentence=sentence, source="L5, S42", where="information.letter", due_on=due)


def language_findings(
    explanations: Sequence[Explanation], letter_hash: str, spoken: Sequence[str], has_letter: bool
) -> Iterator[Finding]:
    """Yield that there is no letter in a language of the person, or that it was explained in another one (R31)."""
    if not has_letter:
        yield Finding(
            rule="R31",
            sentence=N_("There is no letter in a language that the person speaks or reads ({spoken})."),
            values={"spoken": tuple(spoken)},
            source="L5, S64",
            where="information.language",
        )
    now = [each for each in explanations if each.letter_hash == letter_hash]
    if now and not any(each.language in spoken or each.reception is Reception.REPRESENTATIVE for each in now):
        yield Finding(
            rule="R31",
            sentence=N_("The letter was explained in a language that the person does not speak ({language})."),
            values={"language": now[-1].language},
            source="L5, S64",
            where="information.language",
        )


def _counts(explanation: Explanation, may_be_represented: bool) -> bool:
    if explanation.reception is Reception.REPRESENTATIVE:
        return may_be_represented or bool(explanation.attempts)
    return True


def approval_findings(
    approvals: Sequence[Approval], wanted: Iterable[tuple[Paper, PaperLanguage, str]]
) -> Iterator[Finding]:
    """Yield each paper, language and text hash that nobody approved as it stands; it prints as a concept (R33)."""
    for paper, language, text_hash in wanted:
        if not is_approved(approvals, paper, language, text_hash):
            yield Finding(
                rule="R33",
                sentence=N_("The texts of “{paper}” in {language} are not approved by a named person."),
                values={"paper": paper, "language": language},
                source="domain 5.4",
                where="papers.approval",
            )
