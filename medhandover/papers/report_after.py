"""What follows in the return report: deviations, the receiver and the signed papers, expenses."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from medhandover.handovers.report import ReturnReport
from medhandover.kernel.clock import Moment
from medhandover.papers.blocks import Block, KeepTogether
from medhandover.papers.filed import Filed, Item
from medhandover.papers.pairs import Value, sentence, shown
from medhandover.papers.values import money


def deviations(filed: Filed) -> Iterator[Block]:
    """Yield the words of each report, and what went otherwise with what was done about it."""
    yield filed.twin.head("deviations_head")
    reports = filed.told.facts.followed.reports
    if not reports:
        yield from filed.twin.text("no_report")
        return
    for each in reports:
        yield from filed.fields(_told(each, filed))
        if each.deviations:
            heads = (("kind", 1.6), ("what", 3.4), ("done", 3.4))
            rows = [
                (filed.cell(shown(one.kind)), filed.cell(filed.said(one.what)), filed.cell(_done(one.done, filed)))
                for one in each.deviations
            ]
            yield filed.table(heads, rows)


def _told(report: ReturnReport, filed: Filed) -> Iterator[Item]:
    who = filed.told.people.get(report.recorded_by, "–")
    at = Moment(report.recorded_at)
    yield "reported", lambda words: f"{words.alone(who)}{words.comma}{words.alone(words.moment(at))}"
    yield "story", filed.said(report.events)
    if report.is_as_agreed:
        yield "otherwise", sentence("as_agreed")


def _done(done: str, filed: Filed) -> Value:
    return filed.said(done) if done else sentence("nothing_done")


def about_receiver(filed: Filed) -> Iterator[Block]:
    """Yield what is advised about the receiver, and where the signed papers are."""
    reports = filed.told.facts.followed.reports
    if not reports:
        return
    yield filed.twin.head("receiver_head")
    for each in reports:
        filed_where: Value = sentence("papers_filed") if each.are_papers_filed else _where(each, filed)
        items: list[Item] = [
            ("advised", shown(each.recommendation)),
            ("about_receiver", filed.said(each.about_receiver)),
            ("papers", filed_where),
        ]
        yield from filed.fields(items)


def _where(report: ReturnReport, filed: Filed) -> Value:
    return filed.said(report.papers_where)


def expenses(filed: Filed) -> Iterator[Block]:
    """Yield what was spent, and the sum in each currency."""
    spent = [each for report in filed.told.facts.followed.reports for each in report.expenses]
    if not spent:
        yield filed.twin.head("expenses_head")
        yield from filed.twin.text("no_expenses")
        return
    heads = (("what", 3.4), ("day", 1.8), ("amount", 1.6), ("receipt", 1.6))
    rows = [
        (
            filed.cell(filed.said(each.what)),
            filed.cell(shown(each.spent_on)),
            filed.cell(_sum({each.currency: each.amount})),
            filed.cell(sentence("yes" if each.has_receipt else "no")),
        )
        for each in spent
    ]
    sums: dict[str, Decimal] = {}
    for each in spent:
        sums[each.currency] = sums.get(each.currency, Decimal(0)) + each.amount
    total = filed.fields([("total", _sum(sums))])
    yield KeepTogether(blocks=(filed.twin.head("expenses_head"), filed.table(heads, rows), *total))


def _sum(sums: Mapping[str, Decimal]) -> Value:
    """Return an amount in each currency."""
    return lambda words: " + ".join(money(currency, amount, words, is_spent=True) for currency, amount in sums.items())
