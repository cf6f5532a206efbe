"""How long an advice and what it rests on hold: tested on the day of the handover (R05), warned of in time (R06)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from medhandover.advice.model import Advice, computed_until, valid_until
from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.days import months_after
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings


def validity_said(advice: Advice, handover_on: date | None, settings: Settings) -> Iterator[Said]:
    """Yield whether the advice holds on the day of the handover, and by what (R05)."""
    until = valid_until(advice, settings.advice_valid_months)
    values: dict[str, object] = {"until": until, "handover": handover_on}
    if handover_on is not None and handover_on > until:
        yield Finding(
            rule="R05",
            sentence=N_("The BMA advice is valid until {until}, the handover is on {handover}. Ask for a new advice."),
            values=values,
            source="S18",
            where="advice.valid_until",
            due_on=until,
        )
    elif handover_on is not None:
        yield Met(
            rule="R05", sentence=N_("The advice is valid until {until}; the handover is on {handover}."), values=values
        )
    statement = advice.still_valid_statement
    if statement is not None:
        sentence = N_("{issuer} stated on {day} that the advice still holds.")
        yield Met(rule="R05", sentence=sentence, values={"issuer": statement.issuer, "day": statement.dated_on})
    yield from _by_hand(advice, settings)


def _by_hand(advice: Advice, settings: Settings) -> Iterator[Finding]:
    """Yield that somebody set a later end than the term gives: seen by everybody until BMA or IND confirms it."""
    if advice.valid_until is None:
        return
    computed = computed_until(advice, settings.advice_valid_months)
    if advice.valid_until > computed:
        yield Finding(
            rule="R05",
            sentence=N_("The end of the advice was set by hand on {until}; by its term it ends on {computed}."),
            values={"until": advice.valid_until, "computed": computed},
            source="domain 1.2",
            where="advice.valid_until",
            weight=Weight.WARN,
        )


def renewal_said(advice: Advice, handover_on: date | None, settings: Settings) -> Iterator[Said]:
    """Yield that the advice ends soon, from the first of three days until the last (R06).

    Nothing is asked while the handover comes before the first of them.
    """
    until = valid_until(advice, settings.advice_valid_months)
    thresholds = (settings.advice_warn_first_days, settings.advice_warn_second_days, settings.advice_warn_last_days)
    if handover_on is not None and handover_on < until - timedelta(days=max(thresholds)):
        sentence = N_("The advice ends on {until}, {days} days after the handover.")
        yield Met(rule="R06", sentence=sentence, values={"until": until, "days": (until - handover_on).days})
        return
    first, second, last = (until - timedelta(days=days) for days in sorted(thresholds, reverse=True))
    yield _warning(
        N_("The advice ends on {until}. Ask for a new one in time: you are warned on {first}, {second} and {last}."),
        {"until": until, "first": first, "second": second, "last": last},
        "advice.valid_until",
        not_before=_start_of(first),
        due_on=last,
    )


def source_said(advice: Advice, handover_on: date | None, settings: Settings) -> Iterator[Said]:
    """Yield what the advice rests on and is old or has an unusual form: consent form and sources (R06, domain 1.7)."""
    signed, months = advice.consent_signed_on, settings.consent_valid_months
    if signed is not None and months_after(signed, months) < advice.given_on:
        sentence = N_("The consent form of {signed} was older than {months} months when BMA used it.")
        yield _warning(sentence, {"signed": signed, "months": months}, "advice.consent_signed_on", "S19")
    for each in advice.references:
        values: dict[str, object] = {"reference": each.shown}
        if not each.is_usual:
            sentence = N_("The source reference {reference} has an unusual form. Compare it with the advice.")
            yield _warning(sentence, values, "advice.references", "domain 1.7")
        if each.dated_on is None:
            continue
        old_on = months_after(each.dated_on, settings.source_valid_months)
        if handover_on is None or handover_on > old_on:
            values |= {"day": each.dated_on, "months": settings.source_valid_months}
            sentence = N_("The source {reference} of {day} is older than {months} months on the day of the handover.")
            not_before = None if handover_on else _start_of(old_on + timedelta(days=1))
            yield _warning(sentence, values, "advice.references", not_before=not_before)


def _warning(
    sentence: str,
    values: dict[str, object],
    where: str,
    source: str = "domain 1.4",
    *,
    not_before: datetime | None = None,
    due_on: date | None = None,
) -> Finding:
    return Finding(
        rule="R06",
        sentence=sentence,
        values=values,
        source=source,
        where=where,
        weight=Weight.WARN,
        not_before=not_before,
        due_on=due_on,
    )


def _start_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone_of(HOME_ZONE))
