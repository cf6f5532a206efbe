"""Sections 9 and 10: journal, handover, refusals, report and after-care."""

from typing import Any

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from medhandover.refusals.notes import AlarmNoteKind
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow
from ui.forms.offers import Offer
from ui.parts.part import Part, Section, one


def _outcome(found: Any) -> tuple[Any, ...]:
    return one(found) if found and found.outcome else ()


RECORDS = {
    UnfinishedKind.HANDOVER: Offer(tag="handover:record", name=N_("Record the handover"), draft="handover:draft"),
    UnfinishedKind.RECEIVER_REFUSAL: Offer(tag="receiver_refusal:record", name=N_("The receiver refuses")),
    UnfinishedKind.INCAPACITY: Offer(tag="incapacity:record", name=N_("Record that somebody cannot decide")),
    UnfinishedKind.AFTERCARE: Offer(tag="aftercare:record", name=N_("Record a contact")),
}
"""What may be left unfinished, by what it is."""


def _unfinished(*kinds: UnfinishedKind) -> Part:
    def wanted(found: tuple[UnfinishedRow, ...]) -> tuple[UnfinishedRow, ...]:
        return tuple(each for each in found if each.kind in kinds)

    return Part(
        title=N_("Unfinished records"),
        tag="unfinished:list",
        rows=wanted,
        columns=(("kind", 6), ("saved_by", 5), ("saved_at", 4)),
        on_row=(
            Offer(tag="unfinished:save", name=N_("Go on with it"), onward=lambda row: RECORDS[row.kind]),
            Offer(tag="unfinished:discard", name=N_("Throw it away"), names=("kind", "saved_by", "saved_at")),
        ),
    )


def _aftercare(found: Any) -> tuple[Any, ...]:
    return one(found) if found and (found.is_wanted is not None or found.contacts) else ()


HANDOVER = Section(
    key="handover",
    title=N_("Handover"),
    subjects=(Subject.HANDOVER, Subject.REFUSAL),
    parts=(
        Part(
            title=N_("Journal of the journey"),
            tag="handover:see",
            rows=lambda found: tuple(found.journal) if found else (),
            columns=(("at", 4), ("what", 12)),
            offers=(Offer(tag="journal:add", name=N_("Write in the journal")),),
        ),
        Part(
            title=N_("Ending"),
            tag="handover:see",
            rows=_outcome,
            columns=(("outcome", 3), ("at", 4), ("place", 4), ("received_by", 4), ("function", 4), ("recorder", 3)),
            offers=(
                RECORDS[UnfinishedKind.HANDOVER],
                Offer(tag="handover:except", name=N_("Record it with an exception"), draft="handover:draft"),
            ),
        ),
        _unfinished(UnfinishedKind.HANDOVER, UnfinishedKind.RECEIVER_REFUSAL, UnfinishedKind.INCAPACITY),
        Part(
            title=N_("Refusals by the person"),
            tag="refusal:list",
            subject=Subject.REFUSAL,
            about="case",
            rows=lambda found: tuple(found.by_person),
            columns=(("situation", 5), ("at", 4), ("place", 4), ("finished_at", 4)),
            offers=(Offer(tag="refusal:begin", name=N_("Write down a refusal")),),
            on_row=(
                Offer(tag="refusal:change", name=N_("Go on with it"), when=lambda row: row.finished_at is None),
                Offer(tag="refusal:add", name=N_("Add to it"), takes={"known": "id"}),
                Offer(
                    tag="refusal:decide",
                    name=N_("Decide on it"),
                    takes={"known": "id"},
                    when=lambda row: row.finished_at is not None,
                ),
            ),
        ),
        Part(
            title=N_("Receivers that refused"),
            tag="refusal:list",
            about="case",
            rows=lambda found: tuple(found.by_receiver),
            columns=(("at", 4), ("receiver_name", 4), ("reason", 5), ("person_is_at", 4), ("settled", 4)),
            offers=(RECORDS[UnfinishedKind.RECEIVER_REFUSAL],),
            on_row=(
                Offer(
                    tag="receiver_refusal:add",
                    name=N_("Add to it"),
                    takes={"known": "id"},
                    when=lambda row: row.settled is None,
                ),
                Offer(
                    tag="alarm:settle",
                    name=N_("Settle the alarm"),
                    takes={"known": "id"},
                    fixed={"kind": AlarmNoteKind.SETTLED.value},
                    when=lambda row: row.settled is None,
                ),
            ),
        ),
        Part(
            title=N_("Unable to decide"),
            tag="refusal:list",
            about="case",
            rows=lambda found: tuple(found.unable),
            columns=(("at", 4), ("doctor", 4), ("assessment", 4), ("outcome", 5), ("decision", 4), ("reassess_on", 3)),
            offers=(RECORDS[UnfinishedKind.INCAPACITY],),
            on_row=(Offer(tag="incapacity:add", name=N_("Add to it"), takes={"known": "id"}),),
        ),
    ),
)
AFTERCARE = Section(
    key="aftercare",
    title=N_("After-care"),
    parts=(
        Part(
            title=N_("Report of the return"),
            tag="report:list",
            columns=(("recorded_at", 4), ("recorder", 3), ("is_as_agreed", 2), ("events", 6), ("recommendation", 5)),
            offers=(Offer(tag="report:record", name=N_("Write the report")),),
        ),
        Part(
            title=N_("Contact after the handover"),
            tag="aftercare:list",
            rows=_aftercare,
            columns=(("is_wanted", 2), ("basis", 4), ("reason", 6), ("contacts", 6)),
            offers=(
                Offer(tag="aftercare:choose", name=N_("Wanted or not")),
                RECORDS[UnfinishedKind.AFTERCARE],
            ),
        ),
        _unfinished(UnfinishedKind.AFTERCARE),
    ),
)
