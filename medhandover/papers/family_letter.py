"""The letter for a child by its age, and the one for its parents or guardian (domain 5.5).

Each stands on the same facts as the adult's letter and says less of them; a child never gets the adult's refusal text.
"""

from collections.abc import Iterable, Iterator

from medhandover.letters.versions import LetterVersion, own_version
from medhandover.papers.beside import NEW_LINE, Phrase, Sentence, Twin, phrase, side_by_side
from medhandover.papers.blocks import TEXT, Block, KeepTogether, Space, Text
from medhandover.papers.child_letter import pictured, room_to_draw, size_of, undrawn
from medhandover.papers.choices import age_of, later_use
from medhandover.papers.facts import PaperFacts
from medhandover.papers.promises import items
from medhandover.papers.reception import reception
from medhandover.papers.wording import Wording

SIMPLER = {
    "where_carer": "where",
    "with_nurse": "with_medical",
    "with_doctor": "with_medical",
    "papers_given_for": "papers_given",
    "later_ask": "later_call",
}
"""Sentences of the adult's letter that a version says in one way."""
SIZES = {LetterVersion.YOUTH: 10.0}
"""Sizes of type where they are not those of the adult's letter; a small child's depends on the columns."""
SIGNERS = {
    LetterVersion.YOUTH: ("sign_person", "sign_contact"),
    LetterVersion.NEARLY_ADULT: ("sign_person", "sign_contact"),
    LetterVersion.PARENTS: ("sign_representative", "sign_contact"),
}
"""Who signs that a version was received (domain 5.2 item 16); a small child signs nothing."""
ORDER = (
    "who_head",
    "why_head",
    "child_head",
    "where_head",
    "when_head",
    "with_head",
    "medicines_head",
    "papers_head",
    "pay_head",
    "arrive_head",
    "say_head",
    "decide_head",
    "unknown_head",
    "help_head",
    "ask_head",
)
"""The items of a version, in the order of domain 5.2; a version has those that its texts have."""


def blocks(told: PaperFacts, twin: Twin, version: LetterVersion) -> tuple[Block, ...]:
    """Return one version of the letter: title, greeting, what is true for this child, and who to ask."""
    is_child = version is LetterVersion.CHILD
    size = size_of(twin) if is_child else SIZES.get(version, TEXT)
    *most, last = (_set(told, each, twin, version) for each in phrases(told, twin.first, version))
    greeting = side_by_side(lambda each: _greeting(told, each, version, size), twin)
    closing = side_by_side(lambda each: _closing(told, each, size), twin)
    if not is_child:
        signed = (Space(height=4), *reception(told, twin, SIGNERS[version]))
        return (*twin.title("title"), greeting, *most, KeepTogether(blocks=(last, closing)), *signed)
    ending = (last, undrawn(closing), Space(height=8), room_to_draw(twin))
    return (*twin.title("title"), undrawn(greeting), *most, KeepTogether(blocks=ending))


def _set(told: PaperFacts, each: Phrase, twin: Twin, version: LetterVersion) -> Block:
    """Return one item as it is set for its reader: for a small child with its drawing."""
    if version is LetterVersion.CHILD:
        return pictured(told, each, twin)
    return phrase(each, twin, SIZES.get(version, TEXT))


def phrases(told: PaperFacts, words: Wording, version: LetterVersion) -> Iterator[Phrase]:
    """Yield the items of a version that stand on a fact and that its texts have."""
    known = words.texts.phrases
    own: dict[str, list[Sentence]] = {
        **items(told),
        "child_head": [("child", {})] if own_version(age_of(told), told.facts.settings) else [],
        "say_head": [("say", {}), ("say_write", {})],
        "decide_head": list(_decides(told, version)),
        "ask_head": [("ask", {}), ("ask_together", {}), ("complaint", {})],
    }
    if "decide_head" not in known:
        own["say_head"] += own["decide_head"]
    for head in ORDER:
        said = tuple(_said(own.get(head, ()), known))
        if head in known and said:
            yield Phrase(head=head, sentences=said)


def _said(sentences: Iterable[Sentence], known: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences that the texts have, in their simpler form; a line is not broken twice."""
    texts, told = set(known), list[str]()
    for key, values in sentences:
        simple = SIMPLER.get(key, key)
        if not key and told and told[-1]:
            told.append("")
            yield NEW_LINE
        elif simple in texts and not (simple == "unknown_new" and not told):
            told.append(simple)
            yield simple, values


def _decides(told: PaperFacts, version: LetterVersion) -> Iterator[Sentence]:
    """Yield who decides, that no may be said as a right, and a later use when it is true (R36, R45)."""
    if version is LetterVersion.PARENTS:
        yield from _parents_decide(told)
        return
    if version is not LetterVersion.CHILD and told.facts.case.is_incapable:
        yield "decide_unable", {}
        return
    yield from (("decide", {}), ("decide_no", {}), ("decide_again", {}))
    if version is LetterVersion.NEARLY_ADULT:
        yield from later_use(told)


def _parents_decide(told: PaperFacts) -> Iterator[Sentence]:
    case, age, settings = told.facts.case, age_of(told), told.facts.settings
    if age >= settings.own_consent_age and not case.is_incapable:
        yield from (("decide_alone", {}), ("decide_no_child", {}))
        return
    is_shared = age >= settings.shared_consent_age and not case.is_incapable
    yield ("decide_together" if is_shared else "decide_under"), {}
    yield from (("decide_no", {}), ("decide_responsible", {}))
    yield from later_use(told)


def _greeting(told: PaperFacts, words: Wording, version: LetterVersion, size: float) -> tuple[Block, ...]:
    """Return the greeting: a child by its first name, in its own script where the language has it."""
    case = told.facts.case
    called = case.given_names or case.family_name
    name = words.own_script(case.original_given, called)
    if version is LetterVersion.PARENTS:
        name = words.own_script(case.original_name, f"{case.given_names} {case.family_name}".strip())
    return (Text(words=words.say("salutation", name=name), size=size, language=words.language, after=6),)


def _closing(told: PaperFacts, words: Wording, size: float) -> tuple[Block, ...]:
    signed = words.say("closing") + ("\n" + words.alone(told.contact) if told.contact else "")
    return (Text(words=signed, size=size, language=words.language),)
