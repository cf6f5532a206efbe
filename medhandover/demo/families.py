"""Stories with children: a mother with a child of thirteen, and an unaccompanied minor with a guardian."""

from dataclasses import replace
from datetime import date, timedelta

from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import link_family
from medhandover.cases.representatives import (
    Attempt,
    AttemptMeans,
    Reachability,
    RepresentativeDraft,
    RepresentativeKind,
)
from medhandover.cases.representing import record_representative
from medhandover.consents.model import GivenBy
from medhandover.consents.signing import Signer, SignerRole, Unsigned
from medhandover.demo.arranging import advised
from medhandover.demo.chain import Chain, Hearing, Team
from medhandover.demo.informing import said
from medhandover.demo.preparing import LEAD, from_plan, prepared
from medhandover.demo.props import shelf
from medhandover.demo.stage import Story
from medhandover.escorts.companions import CompanionDraft, CompanionKind
from medhandover.escorts.manifest import add_companion
from medhandover.kernel.ids import AgreementId
from medhandover.letters.versions import LetterVersion
from medhandover.plans.agreeing import finish_agreement, record_agreement
from medhandover.plans.agreements import AgreementDraft
from medhandover.plans.joining import join_party

GUARDIAN = "Stichting Voogdij Voorbeeld (verzonnen)"
FOR_YOUTH = (LetterVersion.YOUTH, LetterVersion.PARENTS)


def mother(chain: Chain, team: Team) -> Story:
    """Prepare the mother, and agree on the practical side of the family's return (domain 5.5)."""
    yield from prepared(chain, team)
    yield chain.stage.cue(chain.day - 14, "10:20", "dewit")
    settled(chain, "moeder")
    school = settled(chain, "school")[0]
    yield chain.stage.cue(chain.day - 13, "09:15", "dewit")
    chain.stage.do(finish_agreement, school, 1, chain.stage.day)


def child(chain: Chain, team: Team, parent: Chain) -> Story:
    """Prepare the child of thirteen: it decides with its mother, and its father cannot be reached."""
    stage, name = chain.stage, f"{parent.person.given_names} {parent.person.family_name} (verzonnen)"
    father = f"Hayk {parent.person.family_name} (verzonnen)"
    yield from advised(chain, chain.day - LEAD)
    stage.do(link_family, chain.case, FamilyLinkDraft(other=parent.case, tie=Tie.CHILD_OF, travels_together=True))
    stage.do(record_representative, chain.case, _parent(name, parent))
    tries = _tries(stage.day)
    stage.do(record_representative, chain.case, _father(father, tries))
    chain.given_by = GivenBy.CHILD_AND_PARENTS
    chain.signers = (
        lambda day: Signer(name=chain.person.given_names, role=SignerRole.SELF, signed_on=day),
        lambda day: Signer(name=name, role=SignerRole.PARENT, signed_on=day),
        lambda day: Signer(name=father, role=SignerRole.PARENT, unsigned=Unsigned.UNREACHABLE, attempts=tries),
    )
    chain.hearing = Hearing(versions=FOR_YOUTH, spoken=(said("kind", chain.language),), parents=(name,))
    yield from from_plan(chain, team)
    stage.do(add_companion, chain.plan, CompanionDraft(kind=CompanionKind.FAMILY, name=name, phone="+31600000091"))
    stage.do(join_party, chain.plan, parent.plan)
    settled(chain, "kind")


def settled(chain: Chain, which: str) -> list[AgreementId]:
    """Note the practical agreements of `resources/demo/afspraken.toml` under this name, due before departure."""
    due_on = chain.departs.day - timedelta(days=2)
    agreed: list[AgreementDraft] = shelf("afspraken", dict[str, list[AgreementDraft]])[which]
    return [chain.stage.do(record_agreement, chain.plan, replace(each, due_on=due_on)) for each in agreed]


def _parent(name: str, parent: Chain) -> RepresentativeDraft:
    return RepresentativeDraft(
        kind=RepresentativeKind.PARENT,
        name=name,
        relation="moeder",
        born_on=parent.person.born_on,
        phone="+31600000091",
        languages=parent.person.languages_spoken,
        has_custody=True,
    )


def _father(name: str, tries: tuple[Attempt, ...]) -> RepresentativeDraft:
    return RepresentativeDraft(
        kind=RepresentativeKind.PARENT,
        name=name,
        relation="vader",
        has_custody=True,
        reachability=Reachability.UNREACHABLE,
        attempts=tries,
    )


def _tries(today: date) -> tuple[Attempt, ...]:
    told = ((AttemptMeans.PHONE, "nummer niet in gebruik"), (AttemptMeans.FAMILY, "de oma weet niet waar hij is"))
    return tuple(
        Attempt(tried_on=today - timedelta(days=days), means=means, by="P. de Wit (verzonnen)", outcome=outcome)
        for days, (means, outcome) in zip((9, 2), told, strict=True)
    )


def minor(chain: Chain, team: Team) -> Story:
    """Prepare an unaccompanied minor: the guardian decides with the child, travels along and gets the copies."""
    stage = chain.stage
    yield from advised(chain, chain.day - LEAD)
    guardian = RepresentativeDraft(
        kind=RepresentativeKind.GUARDIAN,
        name="V. Voogd (verzonnen)",
        organisation=GUARDIAN,
        phone="+31600000092",
        languages=("nl", "en"),
        has_custody=True,
        has_sole_custody=True,
        is_copy_wanted=True,
    )
    mentor = RepresentativeDraft(
        kind=RepresentativeKind.MENTOR, name="M. Mentor (verzonnen)", organisation="opvang Voorbeeldstad (verzonnen)"
    )
    for each in (guardian, mentor):
        stage.do(record_representative, chain.case, each)
    chain.given_by = GivenBy.GUARDIAN
    chain.signers = (
        lambda day: Signer(name=chain.person.given_names, role=SignerRole.SELF, signed_on=day),
        lambda day: Signer(name=guardian.name, role=SignerRole.GUARDIAN, signed_on=day),
    )
    chain.hearing = Hearing(versions=FOR_YOUTH, spoken=(said("jongere", chain.language),), guardian=guardian.name)
    yield from from_plan(chain, team)
    companion = CompanionDraft(kind=CompanionKind.GUARDIAN, name=guardian.name, phone=guardian.phone)
    stage.do(add_companion, chain.plan, companion)
