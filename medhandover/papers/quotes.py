"""Words that stand on a paper exactly as they were written or spoken: sentences of the advice, and the person's own."""

from collections.abc import Iterator

from medhandover.papers.characters import isolate
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wordscan import QUOTATION


def quoted(text: str) -> str:
    """Return words between quotation marks; those that bring their own stay as they are."""
    return isolate(text) if text[:1] in QUOTATION else f"“{isolate(text)}”"


def quotes_of(told: PaperFacts) -> frozenset[str]:
    """Return what the evidence pack repeats literally, with its translations: nobody may change it (domain 10.1)."""
    return frozenset(each for each in _quotes(told) if each)


def _quotes(told: PaperFacts) -> Iterator[str]:
    case = told.facts.case
    yield from (each.literal for each in told.facts.covered)
    yield from (case.wishes, case.objections, case.own_view, case.words_translation)
    for each in told.facts.explanations:
        yield each.answers
        for one in each.spoken:
            yield from (one.words, one.translation)
    for refusal in told.facts.refusals:
        yield from (refusal.own_words, refusal.own_words_translation)
