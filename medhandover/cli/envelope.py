"""`medhandover envelope`: where the sealed medical files of a case are, and handing one on."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.codes import Tongue
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import NotFound
from medhandover.medication.custody import EnvelopeMoveDraft, Holder
from medhandover.medication.handing import move_envelope
from medhandover.medication.queries import EnvelopeRow, all_envelopes
from medhandover.office import Office

KINDS = click.Choice([each.value for each in Holder])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `envelope`."""
    group = click.Group("envelope", help=say(language, N_("The sealed medical files of a case, by number only.")))
    for command in (_show, _move):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Show where the sealed files of a case are, and each step.")))
    @click.argument("number")
    @click.pass_obj
    def show_envelopes(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_envelopes, numbered(office, number))
        for row in rows:
            _tell(session, row)
        if not rows:
            session.tell(N_("No sealed file is recorded."))

    return show_envelopes


def _tell(session: Session, row: EnvelopeRow) -> None:
    session.tell(
        N_("Envelope {number}, seal {seal}, in {language}: with {holder}; counts: {counts}."),
        number=row.number,
        seal=row.seal_number or None,
        language=Tongue(row.language),
        holder=row.holder,
        counts=row.counts_now,
    )
    for step in row.moves:
        session.tell(
            N_("{at}: {given} to {taken} ({kind}); seal intact: {intact}."),
            at=step.at,
            given=step.given_by,
            taken=step.taken_by,
            kind=step.taken_by_kind,
            intact=step.is_seal_intact,
        )
    for breach in row.breaches:
        session.tell(
            N_("{at}: {kind}, found by {who}; settled: {how}."),
            at=breach.found_at,
            kind=breach.kind,
            who=breach.found_by,
            how=breach.settlement,
        )


def _move(language: Language) -> click.Command:
    told = say(language, N_("Record that ENVELOPE of a case was handed to TAKEN_BY just now."))

    @click.command("move", help=told)
    @click.argument("number")
    @click.argument("envelope")
    @click.argument("taken_by")
    @click.option("--kind", type=KINDS, required=True, help=say(language, N_("What the one is who took it.")))
    @click.option("--given-by", default="", help=say(language, N_("Who gave it; else who had it last.")))
    @click.option("--seal", default="", help=say(language, N_("The number on the seal.")))
    @click.option("--broken", is_flag=True, help=say(language, N_("The seal is broken.")))
    @click.pass_obj
    def move(
        session: Session, number: str, envelope: str, taken_by: str, kind: str, given_by: str, seal: str, broken: bool
    ) -> None:
        with session.signed_in() as (office, _):
            row = _named(office, numbered(office, number), envelope)
            step = EnvelopeMoveDraft(
                given_by=given_by or (row.moves[-1].taken_by if row.moves else row.sealed_by),
                given_by_kind=row.holder,
                taken_by=taken_by,
                taken_by_kind=next(each for each in Holder if each.value == kind),
                at=Moment(office.clock.now(), HOME_ZONE),
                is_seal_intact=not broken,
                seal_number=seal,
            )
            office.do(move_envelope, row.id, step)
        session.tell(N_("The step of envelope {number} is recorded."), number=envelope)

    return move


def _named(office: Office, case: CaseId, number: str) -> EnvelopeRow:
    for row in office.ask(all_envelopes, case):
        if row.number == number:
            return row
    raise NotFound(what="envelope")
