"""What may be done with family links: entered, and ended; never removed."""

from medhandover.cases.families import FamilyLink, FamilyLinkDraft, wrong_link
from medhandover.cases.store import MergedCase, concerned_case, kept_case, links_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, FamilyLinkId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work


class LinkEnded(Problem):
    """A link ends once."""

    sentence = "This family link was ended already. Enter a new one if the persons are family after all."


@action("family:link", may=CASE_WORKERS, level=Level.P1, inverse="family:unlink")
def link_family(work: Work, case: CaseId, link: FamilyLinkDraft) -> FamilyLinkId:
    """Say that two persons are family, and whether they travel together; both cases show it; raises WrongFields."""
    one = concerned_case(work, case)
    other = kept_case(work, link.other)
    if other.id != link.other:
        raise MergedCase(number=other.document_number)
    refuse(wrong_link(link, one, other, links_of(work, [case]), home_day(work.now)))
    made = FamilyLink(
        id=FamilyLinkId(new_id()), case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(link)
    )
    work.add(made)
    work.concerns(case, "family", made.id, other=link.other, tie=link.tie.value, travels=link.travels_together)
    return made.id


@action("family:change", may=CASE_WORKERS, level=Level.P1)
def change_link(work: Work, link: FamilyLinkId, version: int, travels_together: bool) -> None:
    """Say whether two linked persons travel together; raises Conflict, LinkEnded."""
    kept = work.get_version(FamilyLink, link, version)
    concerned_case(work, kept.case, "family", link, other=kept.other, travels=travels_together)
    if kept.ended_at is not None:
        raise LinkEnded()
    kept.travels_together = travels_together


@action("family:unlink", may=CASE_WORKERS, level=Level.P1)
def unlink_family(work: Work, link: FamilyLinkId, version: int) -> None:
    """End a family link that was wrong or no longer holds; raises Conflict, LinkEnded."""
    kept = work.get_version(FamilyLink, link, version)
    work.concerns(kept.case, "family", link, other=kept.other)
    if kept.ended_at is not None:
        raise LinkEnded()
    kept.ended_at = work.now
