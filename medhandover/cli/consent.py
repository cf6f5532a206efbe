"""`medhandover consent`: what a person decided about medical data, for whom, and what was sent on which ground."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.consents.queries import ConsentRow, TransmissionRow, all_consents, all_transmissions
from medhandover.consents.signing import Signer
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.languages import N_, Language, say, show


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `consent`."""
    told = say(language, N_("What a person decided about medical data, and what was sent on which ground."))
    group = click.Group("consent", help=told)
    group.add_command(_show(language))
    yield group


def _show(language: Language) -> click.Command:
    told = say(
        language, N_("Show each decision of a case about medical data, who signed, and what was or will be sent.")
    )

    @click.command("show", help=told)
    @click.argument("number")
    @click.pass_obj
    def show_consents(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            decided, sent = office.ask(all_consents, case), office.ask(all_transmissions, case)
        for row in decided:
            _tell_consent(session, row)
        if not decided:
            session.tell(N_("Nobody was asked yet."))
        for line in sent:
            _tell_sent(session, line)

    return show_consents


def _tell_consent(session: Session, row: ConsentRow) -> None:
    told = N_("{day}: consent for “{purpose}” to {recipient}, given by: {giver}; ground: {ground}.")
    if row.is_refused:
        told = N_("{day}: REFUSED for “{purpose}” to {recipient}, by: {giver}; ground: {ground}.")
    where = f"{row.recipient} ({show(session.language, Country(row.country))})" if row.country else row.recipient
    session.tell(
        told,
        day=row.decided_on,
        purpose=row.purpose,
        recipient=where,
        giver=row.given_by,
        ground=row.ground,
    )
    lines = [
        (row.valid_until, N_("Until {it}.")),
        (row.shares, N_("Shared: {it}.")),
        (row.scope, N_("Remark: {it}.")),
        (row.refusal_reason, N_("In own words: “{it}”")),
        (row.refusal_translation, N_("In Dutch: “{it}”")),
        (row.language and Tongue(row.language), N_("Explained in {it}.")),
        (row.interpreter, N_("Interpreter: {it}.")),
        (row.witness, N_("Witness: {it}.")),
        (row.withdrawn_on, N_("TAKEN BACK on {it}.")),
        (row.withdrawn_told, N_("Told of it: {it}.")),
    ]
    for it, sentence in lines:
        if it:
            click.echo(f"   {session.say(sentence, it=it)}")
    for signer in row.signers:
        click.echo(f"   {_signed(session, signer)}")


def _signed(session: Session, signer: Signer) -> str:
    how = session.say(N_("signed on {day}"), day=signer.signed_on) if signer.signed_on else signer.unsigned
    return session.say(N_("{name} ({role}): {how}."), name=signer.name, role=signer.role, how=how)


def _tell_sent(session: Session, row: TransmissionRow) -> None:
    ground = row.ground if row.has_medical else session.say(N_("no medical data"))
    session.tell(
        N_("{day}: {kind} to {recipient}, {channel}: {state}; ground: {ground}."),
        day=row.sent_on,
        kind=row.kind,
        recipient=row.recipient,
        channel=row.channel,
        state=row.state,
        ground=ground,
    )
