"""Stories of journeys that ended: handed over, partly, refused, not received, failed, and closed long ago."""

from datetime import timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.queries import person_draft
from medhandover.demo.chain import Chain, Team
from medhandover.demo.informing import briefed, released
from medhandover.demo.preparing import prepared
from medhandover.demo.props import words
from medhandover.demo.refusing import coded, refusal_draft, refusing, turned_away
from medhandover.demo.stage import Story
from medhandover.demo.travelling import (
    account,
    asked,
    cared_for,
    ended,
    freed,
    handed_over,
    items,
    jotted,
    left_home,
    reported,
    travelled,
)
from medhandover.handovers.actions import close_plan
from medhandover.handovers.aftercare import AfterCareOutcome, AfterCareStep
from medhandover.handovers.model import EntryKind, Outcome
from medhandover.handovers.report import Deviation, DeviationKind, Recommendation
from medhandover.kernel.clock import Moment
from medhandover.plans.queries import all_plans
from medhandover.receivers.actions import note_experience
from medhandover.receivers.experience import ExperienceDraft
from medhandover.refusals.actions import add_to_refusal, decide_on_refusal
from medhandover.refusals.decision import DecisionDraft, DecisionKind
from medhandover.refusals.model import AdditionKind, Situation
from medhandover.refusals.notes import AlarmNoteDraft, AlarmNoteKind
from medhandover.refusals.recording import note_receiver_refusal
from medhandover.retention.actions import close_case
from medhandover.unfinished.actions import save_unfinished
from medhandover.unfinished.model import UnfinishedKind


def departed(chain: Chain, team: Team) -> Story:
    """Arrange everything, release the plan two days before, and travel."""
    yield from prepared(chain, team)
    yield from briefed(chain, chain.day - 4)
    yield from released(chain, chain.day - 2)
    yield from travelled(chain)


def received(chain: Chain, team: Team) -> Story:
    """Tell of a journey that ended as planned; after a week nobody answered, so after-care is due today.

    The record of the next call is begun and not finished.
    """
    yield from departed(chain, team)
    yield from handed_over(chain)
    yield from reported(chain)
    yield from cared_for(chain)
    yield chain.stage.cue(-4, "10:00", "jansen")
    asked(chain, AfterCareStep.WEEK, AfterCareOutcome.NOT_REACHED, next_on=chain.stage.today)
    begun = {
        "step": AfterCareStep.WEEK.value,
        "contacted": chain.place.doctor,
        "function": chain.place.function,
        "remark": "De receptie verbindt door met de arts. Vraag ook of de medicijnen voor deze maand er zijn.",
    }
    chain.stage.do(save_unfinished, chain.plan, UnfinishedKind.AFTERCARE, begun)


def in_part(chain: Chain, team: Team) -> Story:
    """Tell of a person who is admitted but refuses the injections: handed over in part (W8)."""
    yield from departed(chain, team)
    spoken, tongue, dutch = words("geen_spuiten", chain.language)
    stays = [each for each in ConditionCode if each is not ConditionCode.DIRECT_VOORT]
    draft = refusal_draft(
        chain,
        situation=Situation.PARTLY,
        conditions=coded(chain, ConditionCode.DIRECT_VOORT),
        accepted_conditions=coded(chain, *stays),
        description="Betrokkene laat zich opnemen, maar wil geen injecties meer.",
        own_words=spoken,
        own_words_language=tongue,
        own_words_translation=dutch,
        refused="de injecties",
        accepted="opname en de tabletten",
        medicine_to="tabletten aan de instelling, pennen mee terug",
    )
    yield from refusing(chain, draft)
    remarks = "De injecties weigerde betrokkene; zie het weigeringsverslag."
    kept = items(chain, frozenset({1}))
    yield from handed_over(chain, 70, outcome=Outcome.PARTIAL, items=kept, remarks=remarks)
    yield from _offered(chain)
    yield from reported(
        chain,
        events="Opgenomen; de injecties weigerde betrokkene.",
        is_as_agreed=False,
        deviations=(
            Deviation(kind=DeviationKind.MEDICINE, what="injecties geweigerd", done="arts bespreekt het opnieuw"),
        ),
    )
    yield from cared_for(chain)


def refused(chain: Chain, team: Team) -> Story:
    """Tell of a person who refuses the admission at the clinic: the offer stands, and was made again."""
    stage = chain.stage
    yield from departed(chain, team)
    yield from refusing(chain, refusal_draft(chain))
    ended(chain, Outcome.REFUSED, "Betrokkene weigerde de opname; zie het weigeringsverslag.")
    yield from freed(chain)
    yield from _offered(chain)
    yield from reported(
        chain,
        events="De reis verliep goed; bij de ingang weigerde betrokkene de opname.",
        is_as_agreed=False,
        deviations=(Deviation(kind=DeviationKind.RECEIVER, what="opname geweigerd", done="contactkaart gegeven"),),
    )
    yield stage.cue(-4, "11:20", "jansen")
    told = Moment(stage.clock.now() - timedelta(minutes=20))
    what = "Via de zus is het aanbod herhaald; betrokkene denkt erover na."
    stage.do(add_to_refusal, chain.refusal, what, told, AdditionKind.REOFFER, "nummer van de kliniek nog eens gegeven")


def _offered(chain: Chain) -> Story:
    """Decide that what was refused stays on offer until the day that is paid for (Q13)."""
    yield chain.stage.cue_at(chain.handover.at + timedelta(hours=20), "jansen")
    reason = "Betrokkene kan tot de genoemde dag alsnog terecht; de kliniek weet ervan."
    chain.stage.do(decide_on_refusal, chain.refusal, DecisionDraft(kind=DecisionKind.CONTINUE, reason=reason))


def not_received(chain: Chain, team: Team) -> Story:
    """Tell of a clinic that does not take the person: the employee stays, the back-up is called, the alarm stands."""
    stage = chain.stage
    yield from departed(chain, team)
    yield stage.cue_at(chain.handover.at + timedelta(minutes=25), account(chain))
    alarm = turned_away(chain)
    remarks = "De instelling nam betrokkene niet op; de medewerker bleef erbij."
    ended(chain, Outcome.NOT_ACCEPTED, remarks)
    yield stage.cue_at(chain.handover.at + timedelta(hours=3), account(chain))
    moved = AlarmNoteDraft(
        at=Moment(stage.clock.now(), chain.place.zone),
        what="Nacht doorgebracht in een hotel, samen met medewerker en verpleegkundige.",
        kind=AlarmNoteKind.MOVED,
        with_whom="hotel Voorbeeld (verzonnen), met de medewerker",
    )
    stage.do(note_receiver_refusal, alarm, moved)
    yield stage.cue(0, "08:10", "jansen")
    poor = ExperienceDraft(
        happened_on=stage.day - timedelta(days=1),
        what="Nam een aangekondigde persoon niet op.",
        rating=1,
        case=chain.case,
    )
    stage.do(note_experience, chain.receiver, poor)


def failed(chain: Chain, team: Team) -> Story:
    """Tell of a flight that turned back: the handover did not take place, and all came home."""
    stage = chain.stage
    yield from prepared(chain, team)
    yield from briefed(chain, chain.day - 4)
    yield from released(chain, chain.day - 2)
    yield from left_home(chain)
    back = chain.departs.at + timedelta(hours=4)
    yield stage.cue_at(back, account(chain))
    what = "Het toestel is om een technische storing teruggekeerd naar Schiphol; iedereen is weer in Nederland."
    jotted(chain, Moment(back), EntryKind.INCIDENT, what)
    remarks = "Het vliegtuig keerde om; er was geen overdracht. Betrokkene is terug in de opvang."
    ended(chain, Outcome.NOT_DONE, remarks, Moment(back), "Schiphol (AMS)")
    yield from freed(chain)


def closed(chain: Chain, team: Team) -> Story:
    """Tell of a case of long ago that is closed: its medical data is due for destruction (R52)."""
    stage = chain.stage
    yield from departed(chain, team)
    yield from handed_over(chain)
    yield from reported(chain, recommendation=Recommendation.AGAIN_IF, about_receiver="Vooraf bellen met de portier.")
    yield from cared_for(chain)
    for days, step in ((8, AfterCareStep.WEEK), (31, AfterCareStep.MONTH)):
        yield stage.cue(chain.day + days, "10:00", "jansen")
        asked(chain, step)
    yield stage.cue(chain.day + 32, "11:00", "jansen")
    stage.do(close_plan, chain.plan, stage.ask(all_plans, chain.case)[-1].version)
    version, _ = stage.ask(person_draft, chain.case)
    stage.do(close_case, chain.case, version)
