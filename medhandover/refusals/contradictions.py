"""What cannot all be true of a refusal, told while it is entered; and what its records fill in of the text beside."""

from collections.abc import Iterator
from datetime import timedelta

from medhandover.kernel.clock import Moment
from medhandover.kernel.codes import is_country
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import values_of
from medhandover.kernel.signatures import SignerRole, has_signed, wrong_signatures
from medhandover.refusals.completeness import Known
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.present import Goods, GoodsKind, Present
from medhandover.refusals.situations import ARRIVED
from medhandover.search.model import fold

EARLIER = timedelta(hours=1)
"""How much earlier than planned a journey may arrive."""
LATER = ("asked_again_at", "reported_at", "informed_at", "doctor_at", "escalated_at")
"""Moments that follow the refusal; the doctor may have been called before it was written down as one."""


def tidied(draft: RefusalDraft) -> RefusalDraft:
    """Return the record with the texts that follow from its lists: who was there, who signed, where things are."""
    given = values_of(draft)
    for path, people in (("present", draft.persons), ("witness", draft.witnesses)):
        given[path] = given[path] or "; ".join(map(_named, people))
    for path, kind in (("medicine_to", GoodsKind.MEDICINE), ("file_to", GoodsKind.FILE)):
        given[path] = given[path] or "; ".join(each.who for each in draft.goods if each.kind is kind)
    given["is_signed"] |= has_signed(draft.signatures, SignerRole.PERSON, SignerRole.REPRESENTATIVE)
    seconds = [each.name for each in draft.signatures if each.role is SignerRole.SECOND_WITNESS and each.is_signed]
    given["second_witness"] = given["second_witness"] or "; ".join(seconds)
    return RefusalDraft(**given)


def _named(person: Present) -> str:
    return f"{person.name} ({person.function})"


def contradictions(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    """Yield what cannot be, whether the record is finished or not; `known` is what stands beside it."""
    yield from wrong_signatures(draft.signatures)
    yield from _moments(draft, known)
    yield from _people(draft, known)
    yield from _answers(draft)
    yield from _conditions(draft, known)
    for index, each in enumerate(draft.goods):
        yield from _wrong_goods(each, f"goods.{index}")
    if draft.country and not is_country(draft.country):
        sentence = N_("A country is written with two capitals, such as AM for Armenia.")
        yield Wrong(path="country", sentence=sentence)
    until = draft.later_use_until
    if until and draft.at and until < draft.at.day:
        sentence = N_("This day was already over when the refusal was recorded: promise nothing (R45).")
        yield Wrong(path="later_use_until", sentence=sentence)
    if until and known.paid_until and until > known.paid_until:
        sentence = N_("The receiver is paid until {day}: promise nothing after it (R45).")
        yield Wrong(path="later_use_until", sentence=sentence, values={"day": known.paid_until})


def _moments(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    first = draft.at
    for path in ("at", *LATER):
        told: Moment | None = getattr(draft, path)
        if told is not None and told.at > known.now:
            yield Wrong(path=path, sentence=N_("This moment has not come yet. Correct the time or its zone."))
    if first is None:
        return
    if draft.asked_again_at is not None and draft.asked_again_at.at <= first.at:
        sentence = N_("The person is asked again after the first answer, not before it.")
        yield Wrong(path="asked_again_at", sentence=sentence)
    for path in ("reported_at", "informed_at", "escalated_at"):
        told = getattr(draft, path)
        if told is not None and told.at < first.at:
            yield Wrong(path=path, sentence=N_("This comes after the refusal. Correct the time."))
    if draft.situation in ARRIVED and known.arrival and first.at < known.arrival - EARLIER:
        sentence = N_("At this moment the journey had not arrived. Correct the time or the situation.")
        yield Wrong(path="at", sentence=sentence)


def _people(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    for path in ("persons", "witnesses"):
        for index, each in enumerate(getattr(draft, path)):
            if not (each.name and each.function):
                yield Wrong(path=f"{path}.{index}", sentence=N_("Name each person with function."))
    names = [each.name for each in draft.witnesses] or [draft.witness]
    for name in (*names, draft.second_witness):
        if name and known.recorder and fold(name) == fold(known.recorder):
            sentence = N_("Who records the refusal is not its witness. Name somebody else.")
            yield Wrong(path="witness", sentence=sentence)
    if draft.witness and draft.second_witness and fold(draft.witness) == fold(draft.second_witness):
        sentence = N_("The second witness is another person than the first.")
        yield Wrong(path="second_witness", sentence=sentence)
    if draft.situation is Situation.FAMILY and known.age is not None and not known.is_minor:
        sentence = N_("This person is of age: nobody refuses in the place of the person.")
        yield Wrong(path="situation", sentence=sentence)


def _answers(draft: RefusalDraft) -> Iterator[Wrong]:
    if draft.own_words and draft.gives_no_reason:
        sentence = N_("Either there are own words, or no reason was given.")
        yield Wrong(path="gives_no_reason", sentence=sentence)
    if draft.responsibility_words and draft.is_responsibility_told is False:
        sentence = N_("Either the own responsibility was told, in these words, or it was not.")
        yield Wrong(path="is_responsibility_told", sentence=sentence)
    if draft.witness and draft.no_witness_reason:
        sentence = N_("Either there was a witness, or there is a reason why not.")
        yield Wrong(path="no_witness_reason", sentence=sentence)


def _conditions(draft: RefusalDraft, known: Known) -> Iterator[Wrong]:
    for path in ("conditions", "accepted_conditions"):
        if not (known.conditions | known.of_case).issuperset(getattr(draft, path)):
            yield Wrong(path=path, sentence=N_("This is no condition of this case."))
    if set(draft.conditions) & set(draft.accepted_conditions):
        sentence = N_("A condition is refused or accepted, not both.")
        yield Wrong(path="accepted_conditions", sentence=sentence)


def _wrong_goods(goods: Goods, path: str) -> Iterator[Wrong]:
    if not goods.who:
        yield Wrong(path=f"{path}.who", sentence=N_("Say who has it now."))
    if (goods.count or 0) < 0:
        yield Wrong(path=f"{path}.count", sentence=N_("This cannot be less than nothing."))
    if goods.kind is GoodsKind.MEDICINE and goods.count is None:
        yield Wrong(path=f"{path}.count", sentence=N_("Say how many units there are."))
    if goods.kind is not GoodsKind.FILE and goods.number:
        yield Wrong(path=f"{path}.number", sentence=N_("Only a sealed file has a number and a seal."))
