"""Whether the sealed medical file is there, whole, on its way with an escort (R39), and readable (R38)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.codes import Tongue
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_
from medhandover.medication.custody import Custody, EnvelopeMove, SealBreach, Settlement, holder_of
from medhandover.medication.model import Envelope
from medhandover.settings.model import Settings


def envelope_findings(
    envelopes: Sequence[Envelope],
    custody: Sequence[Custody],
    moves: Sequence[EnvelopeMove],
    departure: Moment | None,
    settings: Settings,
) -> Iterator[Said]:
    """Yield what is missing of the sealed file where one must travel (R39): none, no seal, or not with an escort.

    Its content never enters the program.
    """
    counting = {each.envelope: each for each in custody if each.counts}
    whole = [each for each in envelopes if each.id in counting]
    if not whole:
        due = departure.day - timedelta(days=settings.envelope_due_days) if departure else None
        yield Finding(
            rule="R39",
            sentence=N_("No sealed envelope with the medical file is recorded that counts."),
            source="S05, S39",
            where="medication.envelope",
            due_on=due,
        )
        return
    envelope = next((each for each in reversed(whole) if counting[each.id].is_travelling), whole[-1])
    yield from _sealed(envelope, departure)
    yield _held(envelope, counting[envelope.id], moves, departure, settings)


def _held(
    envelope: Envelope,
    where: Custody,
    moves: Sequence[EnvelopeMove],
    departure: Moment | None,
    settings: Settings,
) -> Said:
    """Return in whose hands the envelope is; before the last hours it need not be with who travels along."""
    values = {"number": envelope.number, "seal": envelope.seal_number, "holder": holder_of(envelope.id, moves)}
    if where.is_travelling:
        since = next(each.at for each in reversed(moves) if each.envelope == envelope.id)
        sentence = N_("Envelope {number}, seal {seal}, is with: {holder}, since {at}.")
        return Met(rule="R39", sentence=sentence, values={**values, "at": since})
    return Finding(
        rule="R39",
        sentence=N_("Envelope {number} is not yet in the hands of who travels along; it is with: {holder}."),
        values=values,
        source="FM-08",
        where="medication.envelope",
        not_before=departure.at - timedelta(hours=settings.envelope_hands_hours) if departure else None,
        due_on=departure.day if departure else None,
    )


def _sealed(envelope: Envelope, departure: Moment | None) -> Iterator[Finding]:
    sentence = ""
    if not envelope.seal_number:
        sentence = N_("Envelope {number} has no seal number. Seal it and record the seal.")
    elif departure is not None and envelope.sealed_on > departure.day:
        sentence = N_("Envelope {number} is sealed after the departure.")
    if sentence:
        yield Finding(
            rule="R39",
            sentence=sentence,
            values={"number": envelope.number},
            source="S05",
            where="medication.envelope",
        )


def breach_findings(envelopes: Sequence[Envelope], breaches: Sequence[SealBreach]) -> Iterator[Said]:
    """Yield each envelope that was opened or lost and not settled: 72 hours are given for it (FM-26)."""
    if not breaches:
        return
    numbers = {each.id: each.number for each in envelopes}
    for each in breaches:
        values = {
            "number": numbers.get(each.envelope, ""),
            "kind": each.kind,
            "due": Moment(each.due_at, HOME_ZONE),
            "how": each.settlement,
        }
        if each.settlement is None:
            yield Finding(
                rule="R39",
                sentence=N_("Envelope {number}: {kind}. Report it as a data breach or settle it before {due}."),
                values=values,
                source="FM-26",
                where="medication.envelope",
                due_on=Moment(each.due_at, HOME_ZONE).day,
            )
        elif each.settlement is not Settlement.GIVEN_UP:
            yield Met(rule="R39", sentence=N_("Envelope {number}: {kind}, and {how}."), values=values)


def language_findings(
    envelopes: Sequence[Envelope],
    custody: Sequence[Custody],
    agreed: str,
    read: Sequence[str],
    departure: Moment | None,
    settings: Settings,
) -> Iterator[Said]:
    """Yield what is wrong with the language of the file: agreed, read by the receiver, and the envelope's own (R38).

    `agreed` is the language agreed with the receiver, `read` those that the receiver reads; a translation enclosed
    will do (FM-18).
    """
    counting = {each.envelope for each in custody if each.counts}
    whole = [each for each in envelopes if each.id in counting]
    enclosed = {code for each in whole for code in (each.language, *each.translations)}
    values: dict[str, object] = {
        "agreed": Tongue(agreed),
        "read": tuple(map(Tongue, read)),
        "enclosed": frozenset(map(Tongue, enclosed)),
    }
    where = "receiver.file_language"
    if not agreed:
        sentence = N_("It is not agreed with the receiver in which language the medical file is.")
    elif not read:
        sentence = N_("It is not known which languages the receiver reads.")
        where = "receiver.languages"
    elif agreed not in read:
        sentence = N_("The file is agreed in {agreed}; the receiver reads: {read}.")
    elif whole and agreed not in enclosed:
        sentence = N_("The envelope holds: {enclosed}; agreed is {agreed}. Enclose a translation.")
        where = "medication.envelope"
    else:
        if whole:
            sentence = N_("The file is in {agreed}, as agreed, and the receiver reads it.")
            yield Met(rule="R38", sentence=sentence, values=values)
        return
    due = departure.day - timedelta(days=settings.envelope_due_days) if departure else None
    yield Finding(rule="R38", sentence=sentence, values=values, source="S40", where=where, due_on=due)
