"""Whose paper it is: the line with name, day of birth and document number below a title in two languages."""

from medhandover.cases.model import Case
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Text, bold, spans


def whose(case: Case, twin: Twin, after: float = 3.0, *, is_original: bool = True) -> Text:
    """Return the line; the day of birth stands in both languages, since no month of another language is understood.

    `is_original` adds the name as it is written there.
    """
    name = ", ".join(filter(None, [case.name, case.original_name if is_original else ""]))
    born = spans(twin.both(lambda words: words.born(case.born_on)))
    number = twin.first.alone(case.document_number)
    return Text(words=(bold(twin.first.alone(name)), " · ", *born, " · ", number), after=after)
