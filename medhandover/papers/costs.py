"""What the letter says of money: who pays, at most how much, and until which day; never more than was agreed (R34)."""

from collections.abc import Iterator

from medhandover.letters.blocks import is_agreed
from medhandover.papers.beside import Sentence
from medhandover.papers.facts import PaperFacts
from medhandover.papers.values import money
from medhandover.plans.model import Payer


def costs(told: PaperFacts) -> Iterator[Sentence]:
    """Yield who pays and until when."""
    agreed = told.payment
    if agreed is None or not is_agreed(agreed):
        return
    if agreed.payer is Payer.PERSON:
        yield "pay_self", {}
        return
    until = agreed.paid_until
    if until is None:
        yield "pay_open", {"payer": agreed.payer}
        return
    yield "pay", {"payer": agreed.payer, "until": lambda words: words.whole_date(until)}
    most = agreed.maximum
    if most is not None:
        yield "pay_maximum", {"amount": lambda words: money(agreed.currency, most, words)}
    yield "pay_after", {}


def may_promise_later(told: PaperFacts) -> bool:
    """Tell whether it is true that the person can use the offer later: accepted, and paid until a day (L7, R45)."""
    agreed = told.payment
    if not told.is_accepted or agreed is None or agreed.payer in {Payer.PERSON, Payer.UNKNOWN}:
        return False
    last = agreed.paid_until
    return last is not None and last >= told.today
