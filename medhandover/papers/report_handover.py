"""The handover in the return report: who took over, what was handed over thing by thing, and who refused what."""

from collections.abc import Iterator

from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import HandedItem, Handover, ItemKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.signatures import Signature
from medhandover.papers.blocks import Block, KeepTogether, Text
from medhandover.papers.filed import Filed, Item
from medhandover.papers.pairs import Value, literal, sentence, shown
from medhandover.papers.wording import Wording
from medhandover.refusals.model import Incapacity, ReceiverRefusal, Refusal

Row = tuple[tuple[Text, ...], ...]


def handover(filed: Filed) -> Iterator[Block]:
    """Yield the record of the handover, or that there is none."""
    kept = filed.told.facts.handover
    yield filed.twin.head("handover_head")
    if kept is None:
        yield from filed.twin.text("not_recorded")
        return
    yield from filed.fields(_record(kept, filed))
    if kept.items:
        heads = (("item", 2.6), ("state", 2.0), ("count", 1.4), ("remark", 2.6))
        yield filed.table(heads, (_item(each, filed) for each in kept.items))


def _record(kept: Handover, filed: Filed) -> Iterator[Item]:
    """Yield what was recorded; where nobody took the person over, only where it ended and why."""
    yield "reported", _by(kept, filed)
    yield "place", filed.said(kept.place)
    yield "agreed_function", filed.said(filed.told.plan.receiver_function)
    if kept.outcome in HANDED_OVER:
        yield from _taken_over(kept, filed)
    yield "interpreter", _interpreter(kept, filed)
    yield "exceptions", filed.said(kept.exceptions)
    yield "remarks", filed.said(kept.remarks)


def _by(kept: Handover, filed: Filed) -> Value:
    who, at = filed.told.people.get(kept.recorded_by, "–"), Moment(kept.recorded_at)
    return lambda words: f"{words.alone(who)}{words.comma}{words.alone(words.moment(at))}"


def _taken_over(kept: Handover, filed: Filed) -> Iterator[Item]:
    """Yield who took the person over, how that was seen, what was said back, and who signed (R42)."""
    yield "received_by", filed.said(", ".join(filter(None, [kept.received_by, kept.function, kept.organisation])))
    yield "identity", shown(kept.identity)
    if kept.is_on_duty is not None:
        yield "on_duty", _yes(kept.is_on_duty)
    yield "same_why", filed.said(kept.same_why)
    yield "handed_over_by", filed.said(kept.handed_over_by)
    if kept.read_back:
        back = kept.read_back
        yield "read_back_parts", literal(" · ".join(each.value for each in back.repeated))
        yield "read_back", filed.said(back.said)
        yield "questions", filed.said(back.questions)
        yield "responsible", _yes(back.is_responsibility_taken)
    else:
        yield "read_back", _yes(kept.is_read_back)
    yield "signatures", _signatures(kept, filed)


def _yes(told: bool) -> Value:
    return sentence("yes" if told else "no")


def _interpreter(kept: Handover, filed: Filed) -> Value:
    """Return who interpreted, how and in which language, or why nobody did."""
    name, kind, spoken = filed.said(kept.interpreter), kept.interpreter_kind, kept.interpreter_language
    why = filed.said(kept.no_interpreter_reason)

    def said(words: Wording) -> str:
        parts = [name(words), words.label(kind) if kind else "", words.languages((spoken,)) if spoken else ""]
        return ", ".join(str(each) for each in (*parts, why(words)) if each) or words.say("not_asked")

    return said


def _signatures(kept: Handover, filed: Filed) -> Value:
    def said(words: Wording) -> str:
        if not kept.signatures:
            signed = (("sign_receiver", kept.is_signed_by_receiver), ("sign_employee", kept.is_signed_by_employee))
            return ", ".join(words.say(key) for key, has_signed in signed if has_signed) or words.say("none_signed")
        return "\n".join(_signature(each, words, filed) for each in kept.signatures)

    return said


def _signature(each: Signature, words: Wording, filed: Filed) -> str:
    colon = words.say("colon")
    told = f"{words.label(each.role)}{colon}{words.alone(each.name)}"
    if each.is_signed:
        return told
    return f"{told}, {words.say('would_not_sign')}{colon}{filed.said(each.refused_reason)(words)}"


def _item(item: HandedItem, filed: Filed) -> Row:
    """Return what became of one thing; a medicine by its position, never by its name."""
    number = ", ".join(filter(None, [item.number, item.seal]))
    name: Value = shown(item.kind)
    if item.kind is ItemKind.MEDICINE and item.position is not None:
        name = sentence("medicine_no", number=item.position)
    seal: Value = literal("")
    if item.is_seal_intact is not None:
        seal = sentence("seal_whole" if item.is_seal_intact else "seal_broken")
    count: Value = literal("")
    if item.handed is not None:
        count = sentence("handed_counted", handed=item.handed, counted=_or_dash(item.counted))
    return (
        filed.cell(name, filed.said(item.what), literal(number)),
        filed.cell(shown(item.state), seal),
        filed.cell(count),
        filed.cell(filed.said(item.remark)),
    )


def _or_dash(count: int | None) -> object:
    return "–" if count is None else count


def refusals(filed: Filed) -> Iterator[Block]:
    """Yield what the person refused, that the receiver refused, and that the person could not decide, each apart."""
    facts = filed.told.facts
    found: list[tuple[str, list[Item]]] = [
        *(("refused_head", list(_refused(each, filed))) for each in facts.refusals),
        *(("receiver_refused_head", list(_receiver_refused(each, filed))) for each in facts.receiver_refusals),
        *(("incapable_head", list(_incapable(each, filed))) for each in facts.followed.incapacities),
    ]
    if not found:
        yield KeepTogether(blocks=(filed.twin.head("refused_head"), *filed.twin.text("no_refusals")))
    for head, items in found:
        yield filed.twin.head(head)
        yield from filed.fields(items)


def _refused(each: Refusal, filed: Filed) -> Iterator[Item]:
    """Yield a refusal of the person in its own words; one that is not finished says so."""
    if each.finished_at is None:
        yield "unfinished", sentence("not_finished")
    yield "situation", shown(each.situation)
    yield "when", shown(each.at)
    yield "place", filed.said(each.place)
    yield "description", filed.said(each.description)
    yield "own_words", filed.said(each.own_words)
    yield "translation", filed.said(each.own_words_translation)
    if each.gives_no_reason:
        yield "own_words", sentence("no_reason")
    yield "refused", filed.said(each.refused)
    yield "accepted", filed.said(each.accepted)
    yield "later_use", shown(each.later_use)
    yield "later_until", shown(each.later_use_until)
    yield "later_how", filed.said(each.later_use_how)
    yield "again_at", shown(each.asked_again_at)
    yield "again_answer", filed.said(each.second_answer)
    for addition in filed.told.facts.followed.additions:
        if addition.refusal == each.id:
            yield "afterwards", _dated(addition.at, addition.what, addition.done, filed)


def _receiver_refused(each: ReceiverRefusal, filed: Filed) -> Iterator[Item]:
    """Yield that the receiver did not take the person: never the person's refusal (R46)."""
    yield "when", shown(each.at)
    yield "place", filed.said(each.place)
    yield "who_refused", filed.said(", ".join(filter(None, [each.who, each.function])))
    yield "why", shown(each.reason_kind)
    yield "description", filed.said(each.reason)
    yield "alarm", _dated(each.alarm_at, each.alarm_to, "", filed)
    yield "backup", filed.said(each.backup)
    yield "backup_answer", shown(each.backup_answer)
    yield "person_is_at", filed.said(each.person_is_at)
    yield "stays_with", filed.said(each.stays_with)
    yield "next_step", filed.said(each.next_step)
    for note in filed.told.facts.followed.alarm_notes:
        if note.refusal == each.id:
            yield "afterwards", _dated(note.at, note.what, note.with_whom, filed)


def _incapable(each: Incapacity, filed: Filed) -> Iterator[Item]:
    """Yield that the person could not decide: a doctor looked, the representative decided (domain 6.3)."""
    yield "when", shown(each.at)
    yield "place", filed.said(each.place)
    yield "doctor", filed.said(each.doctor)
    yield "assessment", shown(each.assessment)
    yield "representative", filed.said(each.representative or each.no_representative_reason)
    yield "decision", filed.said(each.decision)
    yield "emergency_care", filed.said(each.emergency_care)
    for note in filed.told.facts.followed.incapacity_notes:
        if note.incapacity == each.id:
            yield "afterwards", _dated(note.at, note.what, note.doctor, filed)


def _dated(at: Moment, what: str, more: str, filed: Filed) -> Value:
    """Return what happened at a moment, and what was done or by whom."""
    told = filed.said("; ".join(filter(None, [what, more])))
    return lambda words: f"{words.alone(words.moment(at))}{words.say('colon')}{told(words)}"
