"""What somebody must still do after a journey, said first of all in the return report."""

from collections.abc import Iterator

from medhandover.consents.checks import newest_for
from medhandover.consents.model import Purpose
from medhandover.handovers.aftercare import is_wanted, owed
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import HandedItem, Handover, ItemKind, ItemState
from medhandover.kernel.signatures import SignerRole, has_refused
from medhandover.papers.blocks import Block, Box, Numbered
from medhandover.papers.filed import Filed
from medhandover.papers.pairs import Value, literal, sentence
from medhandover.papers.wording import Wording
from medhandover.refusals.decision import standing_refusals
from medhandover.refusals.model import LaterUse
from medhandover.refusals.notes import reassessed_on, settled_by

AWAY = {ItemState.KEPT: "bring_back", ItemState.RETURNED: "bring_back", ItemState.MISSING: "find"}
"""What is to be done with a thing that is not where it was to go."""


def still_to_do(filed: Filed) -> Iterator[Block]:
    """Yield what somebody must still do, in a frame on page one."""
    made = tuple(filed.words(each) for each in _open(filed))
    inner: tuple[Block, ...] = (Numbered(items=made),) if made else filed.twin.text("nothing_left")
    yield Box(blocks=(filed.twin.head("to_do_head"), *inner), padding=8)


def _open(filed: Filed) -> Iterator[Value]:
    facts = filed.told.facts
    kept, reports = facts.handover, facts.followed.reports
    if kept is None:
        yield sentence("do_handover")
    else:
        yield from _unfinished(kept, filed)
        if not reports:
            yield sentence("do_report")
    for report in reports:
        if report is reports[-1] and not report.are_papers_filed:
            yield sentence("do_papers", where=filed.said(report.papers_where))
        for each in report.deviations:
            if not each.done:
                yield sentence("do_deviation", what=filed.said(each.what))
    yield from _refusals(filed)
    yield from _aftercare(filed)


def _unfinished(kept: Handover, filed: Filed) -> Iterator[Value]:
    """Yield signatures that are missing, and things that are not where they were to go."""
    if kept.outcome in HANDED_OVER:
        signed = {SignerRole.RECEIVER: kept.is_signed_by_receiver, SignerRole.EMPLOYEE: kept.is_signed_by_employee}
        for role, has_signed in signed.items():
            if not has_signed and not has_refused(kept.signatures, role):
                yield sentence("do_signature", role=role)
    for item in kept.items:
        if item.state in AWAY:
            yield sentence(AWAY[item.state], item=_thing(item, filed))


def _refusals(filed: Filed) -> Iterator[Value]:
    """Yield refusals that are not finished or still open, alarms that are not settled, assessments that are due."""
    facts = filed.told.facts
    followed = facts.followed
    for each in facts.refusals:
        if each.finished_at is None:
            yield sentence("do_refusal", situation=each.situation)
    for each in standing_refusals(facts.refusals, followed.additions):
        until = each.later_use_until
        if each.finished_at and each.later_use is LaterUse.POSSIBLE and until and until >= filed.told.today:
            yield sentence("do_offer", day=until)
    for alarm in facts.receiver_refusals:
        if settled_by(alarm.id, followed.alarm_notes) is None:
            yield sentence("do_alarm", moment=alarm.at)
    for unable in followed.incapacities:
        day = reassessed_on(unable, followed.incapacity_notes)
        if day:
            yield sentence("do_assess", day=day)


def _aftercare(filed: Filed) -> Iterator[Value]:
    """Yield the after-care that is still to be asked, with its last day (FM-17)."""
    facts = filed.told.facts
    kept, followed = facts.handover, facts.followed
    if kept is None or kept.outcome not in HANDED_OVER:
        return
    chosen = followed.choices[-1] if followed.choices else None
    wanted = is_wanted(newest_for(facts.consents, Purpose.AFTERCARE), chosen)
    if wanted is None:
        yield sentence("do_choose")
    elif wanted:
        for each in owed(kept, followed.aftercares, facts.settings):
            yield sentence("do_aftercare", step=each.step, day=each.due_on)


def _thing(item: HandedItem, filed: Filed) -> Value:
    """Return how a thing is called: a medicine by its position, another by its number or what it is."""

    def said(words: Wording) -> str:
        if item.kind is ItemKind.MEDICINE and item.position is not None:
            return words.say("medicine_no", number=item.position)
        more = ", ".join(str(each(words)) for each in (filed.said(item.what), literal(item.number)) if each(words))
        label = words.label(item.kind)
        return f"{label}, {more}" if more else label

    return said
