"""Stories that stop or turn on the way: suspended, advised anew, refused consent, cancelled, died."""

from datetime import timedelta

from medhandover.advice.actions import lapse_condition, record_advice
from medhandover.advice.asking import answer_request, open_request
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceKind
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import report_signal
from medhandover.advice.signals import Channel, HealthSignalDraft, Urgency
from medhandover.cases.actions import record_death
from medhandover.cases.deaths import DeathDraft, DeathSource
from medhandover.consents.actions import record_consent
from medhandover.consents.model import LegalGround, Purpose
from medhandover.demo.arranging import (
    accepted,
    advice_draft,
    advised,
    arranged,
    checked,
    contacted,
    noted,
    planned,
    staffed,
)
from medhandover.demo.chain import INTERPRETER, Chain, Team
from medhandover.demo.conditions import picture
from medhandover.demo.informing import briefed, explain
from medhandover.demo.preparing import LEAD, prepared
from medhandover.demo.props import words
from medhandover.demo.refusing import coded
from medhandover.demo.stage import Story
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.languages import show
from medhandover.plans.actions import adopt_advice, cancel_plan
from medhandover.plans.queries import all_plans
from medhandover.plans.suspending import suspend_plan
from medhandover.plans.suspensions import SuspensionDraft, SuspensionKind
from medhandover.refusals.actions import begin_refusal, decide_on_refusal, finish_refusal
from medhandover.refusals.decision import DecisionDraft, DecisionKind
from medhandover.refusals.model import RefusalDraft, Situation


def suspended(chain: Chain, team: Team) -> Story:
    """Tell of dialysis on the way: all is arranged, then a nurse sees a change; BMA is asked, the departure waits."""
    stage = chain.stage
    yield from prepared(chain, team)
    yield stage.cue(-1, "15:40", "dewit")
    signal = HealthSignalDraft(
        reported_on=stage.day,
        reported_by="E. Dialyse (verzonnen)",
        reporter_function="verpleegkundige van het dialysecentrum",
        what="Betrokkene was na de dialyse erg moe en kon niet zelf lopen.",
        channel=Channel.PHONE,
        urgency=Urgency.SOON,
    )
    stage.do(report_signal, chain.case, signal)
    asked = AdviceRequestDraft(
        kind=RequestKind.SUPPLEMENT,
        asked_on=stage.day,
        why="of de reisvoorwaarden nog voldoende zijn",
        reference=f"IND-VERZONNEN-{chain.number:02d}",
    )
    stage.do(open_request, chain.case, asked)
    yield stage.cue(0, "08:35", "jansen")
    suspension = SuspensionDraft(
        kind=SuspensionKind.MEDICAL,
        from_on=stage.day,
        reference="wachten op aanvullend advies",
        decided_by="M. Jansen (verzonnen)",
    )
    stage.do(suspend_plan, chain.plan, suspension)


def advised_anew(chain: Chain, team: Team) -> Story:
    """Tell of a newer advice that asks otherwise: some arrangements lost their ground, one condition lapses."""
    stage = chain.stage
    yield from advised(chain, chain.day - LEAD)
    yield from planned(chain, chain.day - LEAD + 4)
    yield from accepted(chain, chain.day - 30)
    yield from staffed(chain, chain.day - 29, team)
    yield from arranged(chain, chain.day - 28)
    yield stage.cue(-1, "08:50", "jansen")
    older = dict(chain.asked)
    given_on = stage.day - timedelta(days=1)
    asked = AdviceRequestDraft(kind=RequestKind.NEW_ADVICE, asked_on=given_on, why="nieuwe brief van de behandelaar")
    request = stage.do(open_request, chain.case, asked)
    chain.picture = picture("psychiatrie_gewijzigd")
    newer = advice_draft(chain, given_on=given_on, kind=AdviceKind.REPEATED, consent_signed_on=given_on)
    chain.advice = stage.do(record_advice, chain.case, newer)
    stage.do(answer_request, request, 1, stage.day, chain.advice)
    chain.asked = noted(chain, chain.picture.asked)
    yield stage.cue(-1, "14:20", "dewit")
    checked(chain, chain.asked)
    yield stage.cue(0, "08:15", "jansen")
    stage.do(adopt_advice, chain.plan, stage.ask(all_plans, chain.case)[-1].version)
    gone = next(each for each, asked in older.items() if asked.condition.code is ConditionCode.SCHR_OVERDR)
    stage.do_together("dewit", lapse_condition, gone, 2, chain.advice)


def without_consent(chain: Chain, team: Team) -> Story:
    """Tell of a Dublin transfer whose person refuses that medical data is sent: BMA is asked about the condition."""
    stage = chain.stage
    yield from advised(chain, chain.day - LEAD)
    yield from planned(chain, chain.day - LEAD + 4)
    spoken, tongue, dutch = words("eigen_dokter", chain.language)
    refused = {
        "is_refused": True,
        "ground": LegalGround.NONE,
        "shares": (),
        "scope": "",
        "refusal_reason": spoken,
        "refusal_language": tongue,
        "refusal_translation": dutch,
    }
    yield from contacted(chain, chain.day - 45)
    yield stage.cue(chain.day - 40, "13:10", "dewit")
    consent = stage.do(record_consent, chain.case, chain.consent_draft(**refused))
    certificate = {"purpose": Purpose.HEALTH_CERTIFICATE, "recipient": "Bundesamt Muster (verzonnen)"}
    stage.do(record_consent, chain.case, chain.consent_draft(**refused, **certificate))
    known = stage.do(begin_refusal, chain.plan, _refused_consent(chain, consent))
    stage.do(finish_refusal, known, 1)
    yield stage.cue(chain.day - 38, "09:50", "jansen")
    reference = f"vraag aan de IND van {show('nl', stage.day)}, VERZONNEN-{chain.number:02d}"
    reason = "Alleen BMA kan zeggen of de overdracht zonder medische gegevens kan."
    stage.do(decide_on_refusal, known, DecisionDraft(kind=DecisionKind.ASK, reason=reason, reference=reference))
    yield from accepted(chain, chain.day - 30)
    yield from staffed(chain, chain.day - 24, team)
    yield from arranged(chain, chain.day - 22)
    yield stage.cue(chain.day - 16, "13:30", "dewit")
    explain(chain)
    yield from briefed(chain, -1)


def _refused_consent(chain: Chain, consent: str) -> RefusalDraft:
    """Return the record of the refused consent (W2)."""
    now = chain.stage.clock.now()
    spoken, tongue, dutch = words("eigen_dokter", chain.language)
    return RefusalDraft(
        situation=Situation.CONSENT,
        consent=consent,  # type: ignore[arg-type]
        conditions=coded(chain, ConditionCode.SCHR_OVERDR),
        description="Betrokkene wil niet dat medische gegevens worden gestuurd.",
        at=Moment(now - timedelta(minutes=40)),
        place="kantoor Voorbeeldstad (verzonnen)",
        country="NL",
        own_words=spoken,
        own_words_language=tongue,
        own_words_translation=dutch,
        refused="het sturen van medische gegevens",
        accepted="de overdracht zelf",
        interpreter_kind=InterpreterKind.PHONE,
        interpreter=INTERPRETER,
        interpreter_language=chain.language,
        present=f"P. de Wit (verzonnen), regievoerder; {chain.person.lawyer}, advocaat",
        witness=chain.person.lawyer,
        responsibility_words="Zonder gegevens weet de arts daar niet wat u nodig hebt; u mag het zelf vertellen.",
        asked_again_at=Moment(now - timedelta(minutes=20)),
        second_answer="Betrokkene blijft bij de weigering.",
        is_signed=True,
        reported_to="M. Jansen (verzonnen)",
        reported_at=Moment(now - timedelta(minutes=10)),
        lawyer_copy="meegegeven tijdens het gesprek",
        recorder_function="regievoerder",
    )


def cancelled(chain: Chain) -> Story:
    """Tell of a plan that is cancelled because the person left independently."""
    stage = chain.stage
    yield from advised(chain, chain.day - LEAD)
    yield from planned(chain, chain.day - LEAD + 4)
    yield from contacted(chain, chain.day - 45)
    yield stage.cue(-3, "11:30", "jansen")
    plan = stage.ask(all_plans, chain.case)[-1]
    reason = "Betrokkene is zelf vertrokken en heeft een eigen arts gevonden; de instelling weet het."
    stage.do(cancel_plan, chain.plan, plan.version, reason)


def died(chain: Chain, team: Team) -> Story:
    """Tell of a person who died before departure: the plan is still to be cancelled, and the receiver to be told."""
    stage = chain.stage
    yield from advised(chain, chain.day - LEAD)
    yield from planned(chain, chain.day - LEAD + 4)
    yield from accepted(chain, chain.day - 30)
    yield from staffed(chain, -9, team)
    yield stage.cue(-1, "09:05", "dewit")
    on = stage.day - timedelta(days=1)
    death = DeathDraft(
        died_on=PartialDay.on(on),
        place="ziekenhuis Voorbeeldstad (verzonnen)",
        source=DeathSource.DOCTOR,
        told_by="drs. B. Behandelaar (verzonnen)",
    )
    stage.do(record_death, chain.case, death)
