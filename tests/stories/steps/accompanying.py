"""The person: who decides, who keeps watch, what was explained, agreed to, handed on, and other cases beside."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from medhandover.cases.actions import assign_case, change_person, open_case, record_death, take_back_death
from medhandover.cases.deaths import DeathDraft, DeathSource
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import change_link, link_family, unlink_family
from medhandover.cases.model import Departure, PersonDraft
from medhandover.cases.representatives import RepresentativeDraft, RepresentativeKind
from medhandover.cases.representing import change_representative, end_representative, record_representative
from medhandover.cases.watches import WatchDraft, WatchReason
from medhandover.cases.watching import end_watch, raise_watch, tell_watch
from medhandover.consents.actions import record_consent, withdraw_consent
from medhandover.consents.model import ConsentDraft, GivenBy, LegalGround, Purpose
from medhandover.consents.sending import drop_transmission, plan_transmission, record_transmission
from medhandover.consents.transmissions import TransmissionDraft, TransmissionKind
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.actions import give_approval, record_explanation, withdraw_approval
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.model import ExplanationDraft, Paper, PaperLanguage, Reception
from medhandover.letters.sharing import hand_evidence
from medhandover.plans.actions import open_plan
from medhandover.plans.joining import join_party, leave_party, move_plans
from medhandover.plans.merging import merge_cases, unmerge_cases
from tests.offices import invented_person
from tests.stories.casework import HANDOVERS, Casework
from tests.stories.steps.planning import plan_draft

TEXTS = ((Paper.LETTER, PaperLanguage.NL), (Paper.LETTER, PaperLanguage.HY), (Paper.DOSSIER, PaperLanguage.HY))


def the_person_changes(work: Casework) -> None:
    row = work.rows("cases", id=work.case)[0]
    draft = PersonDraft(**{each: row[each] for each in PersonDraft.__dataclass_fields__})
    other = work.choose(
        (
            {"lawyer": "mr. A. Advocaat (verzonnen)"},
            {"lawyer": "", "has_no_lawyer": True},
            {"is_incapable": True},
            {"born_on": PartialDay(2013, 3, 1)},
            {"cannot_read": True},
            {"languages_spoken": ("ru",), "languages_read": ()},
            {"departure": Departure.DUBLIN},
            {"travel_document_until": date(2026, 12, 1)},
            {"is_incapable": False, "born_on": PartialDay(1978, 5, 14)},
        )
    )
    work.does(change_person, work.case, row["version"], replace(draft, **other))


def a_case_gets_its_people(work: Casework) -> None:
    work.does(assign_case, work.case, work.staff["regievoerder"], work.staff["coordinator"])


def somebody_decides_for_the_person(work: Casework) -> None:
    draft = RepresentativeDraft(
        kind=work.choose(tuple(RepresentativeKind)),
        name="M. Voorbeeldyan (verzonnen)",
        phone="+31 00 000 00 20",
        has_custody=work.choose((True, None)),
    )
    work.does(record_representative, work.case, draft)


def a_representative_changes(work: Casework) -> None:
    if row := work.pick("representatives", case=work.case):
        draft = RepresentativeDraft(kind=row["kind"], name="N. Voorbeeldyan (verzonnen)", phone="+31 00 000 00 21")
        work.does(change_representative, row["id"], row["version"], draft)


def a_representative_ends(work: Casework) -> None:
    if row := work.pick("representatives", case=work.case):
        work.does(end_representative, row["id"], row["version"], work.today)


def watch_is_asked(work: Casework) -> None:
    draft = WatchDraft(reason=work.choose(tuple(WatchReason)), raised_on=work.today)
    work.does(raise_watch, work.case, draft)


def who_keeps_watch_is_told(work: Casework) -> None:
    if row := work.pick("watches", case=work.case):
        work.does(tell_watch, row["id"], "J. Zorg (verzonnen)", "verpleegkundige", "medische dienst")


def a_watch_ends(work: Casework) -> None:
    if row := work.pick("watches", case=work.case):
        work.does(end_watch, row["id"], work.today)


def the_person_decides(work: Casework) -> None:
    is_refused = work.choose((False, False, True))
    draft = ConsentDraft(
        purpose=work.choose((Purpose.RECEIVER, *Purpose)),
        recipient="Kliniek Voorbeeld (verzonnen)",
        decided_on=work.today,
        given_by=work.choose((GivenBy.SELF, *GivenBy)),
        is_refused=is_refused,
        ground=LegalGround.NONE if is_refused else work.choose((LegalGround.CONSENT, *LegalGround)),
        refusal_reason="wil het niet" if is_refused else "",
        language="hy",
        interpreter="tolk nr. 0000 (verzonnen)",
    )
    work.does(record_consent, work.case, draft)


def a_consent_is_taken_back(work: Casework) -> None:
    if row := work.pick("consents", case=work.case):
        work.does(withdraw_consent, row["id"], row["version"], work.today)


def something_is_to_be_sent(work: Casework) -> None:
    work.does(plan_transmission, work.case, _transmission(work))


def something_is_sent(work: Casework) -> None:
    work.does(record_transmission, work.case, _transmission(work))


def something_is_not_sent(work: Casework) -> None:
    if row := work.pick("transmissions", case=work.case):
        work.does(drop_transmission, row["id"])


def a_text_is_approved(work: Casework) -> None:
    given = {(each["paper"], each["language"]) for each in work.rows("approvals", withdrawn_at=None)}
    paper, language = work.choose([each for each in TEXTS if each not in given] or list(TEXTS))
    work.does(give_approval, paper, language, "V. Taler (verzonnen)")


def an_approval_is_withdrawn(work: Casework) -> None:
    if row := work.pick("approvals"):
        work.does(withdraw_approval, row["id"], row["version"])


def the_letter_is_explained(work: Casework) -> None:
    if work.plan:
        draft = ExplanationDraft(
            explained_on=work.choose((work.today, work.on(1))),
            place="gezinslocatie",
            language=work.choose(("hy", "nl")),
            explained_by="P. de Wit (verzonnen)",
            reception=work.choose((Reception.SIGNED, *Reception)),
            interpreter_kind=work.choose((InterpreterKind.PHONE, InterpreterKind.NOT_NEEDED)),
            interpreter="tolk 0001",
            answers="ik heb het begrepen",
            witness="G. Tuige (verzonnen)",
        )
        work.does(record_explanation, work.plan["id"], draft)


def evidence_is_handed_on(work: Casework) -> None:
    if work.plan:
        given = {each["party"] for each in work.rows("handings", plan=work.plan["id"])}
        party = work.choose([each for each in Party if each not in given] or list(Party))
        name = {Party.PERSON: "A. Voorbeeldyan", Party.LAWYER: "mr. A. Advocaat (verzonnen)"}.get(
            party, "M. (verzonnen)"
        )
        work.does(hand_evidence, work.plan["id"], HandingDraft(party=party, name=name, handed_on=work.today))


def evidence_is_handed_to_everybody(work: Casework) -> None:
    """Hand on what is arranged now, to person and lawyer: the usual thing after something changed."""
    if work.plan:
        for party, name in ((Party.PERSON, "A. Voorbeeldyan"), (Party.LAWYER, "mr. A. Advocaat (verzonnen)")):
            work.does(hand_evidence, work.plan["id"], HandingDraft(party=party, name=name, handed_on=work.today))


def another_case_is_opened(work: Casework) -> None:
    number = f"{2_000_000_000 + len(work.rows('cases'))}"
    born = work.choose((PartialDay(2013, 3, 1), PartialDay(1978, 5, 14)))
    person = invented_person(number, given_names="Aram", original_name="", born_on=born)
    work.does(open_case, person)


def a_family_is_known(work: Casework) -> None:
    if other := _other(work):
        draft = FamilyLinkDraft(
            other=other, tie=work.choose((Tie.PARENT_OF, *Tie)), travels_together=work.choose((True, False))
        )
        work.does(link_family, work.case, draft)


def a_family_travels_apart(work: Casework) -> None:
    if row := work.pick("family_links", case=work.case):
        work.does(change_link, row["id"], row["version"], work.choose((False, True)))


def a_family_is_none(work: Casework) -> None:
    if row := work.pick("family_links", case=work.case):
        work.does(unlink_family, row["id"], row["version"])


def another_plan_is_opened(work: Casework) -> None:
    if other := _other(work):
        work.does(open_plan, other, plan_draft(work, handover=work.choose(HANDOVERS)))


def plans_travel_together(work: Casework) -> None:
    others = [each for each in work.rows("plans") if each["case"] != work.case and each["cancelled_at"] is None]
    if work.plan and others:
        work.does(join_party, work.plan["id"], work.choose(others)["id"])


def a_plan_leaves_the_party(work: Casework) -> None:
    if row := work.pick("plan_parties"):
        work.does(leave_party, row["plan"], "reist met een oom")


def all_plans_move(work: Casework) -> None:
    if plan := work.plan:
        work.does(move_plans, plan["id"], plan["version"], work.choose(HANDOVERS))


def a_duplicate_is_merged(work: Casework) -> None:
    if other := _other(work):
        work.does(merge_cases, work.case, other, "twee keer aangemeld (verzonnen)")


def a_merge_is_undone(work: Casework) -> None:
    if row := work.pick("merges"):
        work.does(unmerge_cases, row["duplicate"], "toch een ander (verzonnen)")


def the_person_died(work: Casework) -> None:
    draft = DeathDraft(
        died_on=work.choose((PartialDay(2026, 11), PartialDay(2026, 12, 31))),
        place="ziekenhuis",
        source=work.choose(tuple(DeathSource)),
        told_by="P. de Wit (verzonnen)",
    )
    work.does(record_death, work.case, draft)


def the_death_was_a_mistake(work: Casework) -> None:
    work.does(take_back_death, work.case, "verwisseld met een ander (verzonnen)")


def _other(work: Casework) -> CaseId | None:
    others = [each["id"] for each in work.rows("cases") if each["id"] != work.case]
    return work.choose(others[:3]) if others else None


def _transmission(work: Casework) -> TransmissionDraft:
    consents = work.rows("consents", case=work.case)
    return TransmissionDraft(
        kind=work.choose(tuple(TransmissionKind)),
        recipient="Kliniek Voorbeeld (verzonnen)",
        sent_on=work.choose((work.today, work.on(5))),
        ground=work.choose(tuple(LegalGround)),
        consent=work.choose([*(each["id"] for each in consents[:2]), None]),
        has_medical=work.choose((True, False)),
    )


ACCOMPANYING: tuple[Callable[[Casework], None], ...] = (
    the_person_changes,
    a_case_gets_its_people,
    somebody_decides_for_the_person,
    a_representative_changes,
    a_representative_ends,
    watch_is_asked,
    who_keeps_watch_is_told,
    a_watch_ends,
    the_person_decides,
    a_consent_is_taken_back,
    something_is_to_be_sent,
    something_is_sent,
    something_is_not_sent,
    a_text_is_approved,
    an_approval_is_withdrawn,
    the_letter_is_explained,
    evidence_is_handed_on,
    evidence_is_handed_to_everybody,
)
BESIDE: tuple[Callable[[Casework], None], ...] = (
    another_case_is_opened,
    a_family_is_known,
    a_family_travels_apart,
    a_family_is_none,
    another_plan_is_opened,
    plans_travel_together,
    a_plan_leaves_the_party,
    all_plans_move,
    a_duplicate_is_merged,
    a_merge_is_undone,
    the_person_died,
    the_death_was_a_mistake,
)
