"""Stories of who is still being prepared: begun, processed, without a receiver; and what most of them share."""

from datetime import timedelta

from medhandover.cases.representatives import RepresentativeDraft, RepresentativeKind
from medhandover.cases.representing import record_representative
from medhandover.consents.model import GivenBy
from medhandover.consents.signing import Signer, SignerRole
from medhandover.demo.arranging import (
    accepted,
    advised,
    answer,
    arranged,
    contacted,
    entered,
    planned,
    staffed,
)
from medhandover.demo.chain import Chain, Team
from medhandover.demo.informing import announced, told
from medhandover.demo.stage import Story
from medhandover.kernel.clock import Moment
from medhandover.plans.actions import change_plan, open_plan, record_acceptance
from medhandover.plans.model import AcceptanceState, EvidenceKind
from medhandover.plans.queries import all_plans
from medhandover.refusals.model import IncapacityDraft
from medhandover.refusals.recording import record_incapacity

LEAD = 56
"""Days before departure on which a case of the demo begins (domain 3.4)."""


def prepared(chain: Chain, team: Team) -> Story:
    """Arrange everything until the letter is explained, and ask the receiver in writing."""
    yield from advised(chain, chain.day - LEAD)
    yield from from_plan(chain, team)


def from_plan(chain: Chain, team: Team) -> Story:
    """Arrange everything from the plan on, for a person whose advice is entered and checked."""
    yield from planned(chain, chain.day - LEAD + 4)
    yield from contacted(chain, chain.day - 45)
    yield from accepted(chain, chain.day - 30)
    yield from staffed(chain, chain.day - 24, team)
    yield from arranged(chain, chain.day - 22)
    yield from announced(chain, chain.day - 18)
    yield from told(chain, chain.day - 15)


def plain(chain: Chain, team: Team) -> Story:
    """Arrange everything, without what a case file does not carry."""
    yield from advised(chain, chain.day - LEAD)
    yield from planned(chain, chain.day - LEAD + 4)
    yield from accepted(chain, chain.day - 30)
    yield from staffed(chain, chain.day - 24, team)
    yield from arranged(chain, chain.day - 22)
    yield from told(chain, chain.day - 15)


def just_begun(chain: Chain) -> Story:
    """Tell of an advice that came yesterday: nobody has checked its coding, the plan is a concept."""
    yield from entered(chain, -1, "bos")
    chain.plan = chain.stage.do(open_plan, chain.case, chain.plan_draft(**NOTHING_YET))


def processed(chain: Chain) -> Story:
    """Tell of an advice that is entered and checked, while nothing is planned yet."""
    yield from advised(chain, -8)
    yield chain.stage.cue(-6, "11:20", "bos")
    chain.plan = chain.stage.do(open_plan, chain.case, chain.plan_draft(**NOTHING_YET))


NOTHING_YET = {
    "receiver": None,
    "backup_receiver": None,
    "receiver_function": "",
    "handover": None,
    "handover_place": "",
    "first_appointment": "",
    "file_language": "",
    "interpreter": "",
}


def running_out(chain: Chain) -> Story:
    """Tell of an advice that ends before the handover, of a receiver that declined, and who cannot decide (W11)."""
    stage, daughter = chain.stage, f"Sharda {chain.person.family_name} (verzonnen)"
    yield from advised(chain, -168)
    stage.do(record_representative, chain.case, _daughter(daughter))
    chain.given_by = GivenBy.RELATIVE
    chain.signers = (lambda day: Signer(name=daughter, role=SignerRole.RELATIVE, signed_on=day),)
    yield from planned(chain, -26)
    yield stage.cue(-20, "10:30", "dewit")
    stage.do(record_incapacity, chain.plan, _incapacity(chain, daughter))
    yield stage.cue(-12, "16:10", "jansen")
    declined = answer(
        chain,
        AcceptanceState.DECLINED,
        accepted_for=None,
        evidence_kind=EvidenceKind.LETTER,
        reason="Geen plaats voor iemand die dag en nacht toezicht nodig heeft.",
    )
    stage.do(record_acceptance, chain.plan, declined)
    yield stage.cue(-11, "09:40", "jansen")
    plan = stage.ask(all_plans, chain.case)[-1]
    without = chain.plan_draft(receiver=None, receiver_function="", handover_place="", first_appointment="")
    stage.do(change_plan, chain.plan, plan.version, without)


def _daughter(name: str) -> RepresentativeDraft:
    return RepresentativeDraft(
        kind=RepresentativeKind.RELATIVE,
        name=name,
        relation="dochter",
        phone="+31600000090",
        languages=("nl",),
        is_copy_wanted=True,
    )


def _incapacity(chain: Chain, daughter: str) -> IncapacityDraft:
    now = chain.stage.clock.now()
    return IncapacityDraft(
        at=Moment(now - timedelta(hours=2)),
        place="verpleegafdeling Voorbeeldstad (verzonnen)",
        doctor="drs. G. Ouderenarts (verzonnen)",
        outcome="Betrokkene overziet de gevolgen van de reis niet.",
        representative=daughter,
        decision="De dochter beslist samen met de arts; zij wil een verpleeghuis dicht bij familie.",
        assessed_at=Moment(now - timedelta(hours=2)),
        representative_asked_at=Moment(now - timedelta(hours=1)),
        emergency_care="De zorg gaat door zoals die was.",
        reassess_on=chain.stage.day + timedelta(days=40),
    )
