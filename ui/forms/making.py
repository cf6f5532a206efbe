"""Which editor a field gets, with the options of closed and of long lists."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from babel import Locale

from medhandover.kernel.codes import is_country, is_language
from medhandover.kernel.languages import Language, country_name, language_name, say
from ui.forms.answers import AnswersEditor, is_answered
from ui.forms.choices import FEW, ChoiceEditor, MarkedEditor, Option, PickedEditor, YesNoEditor
from ui.forms.days import DayEditor, MomentEditor, PartialDayEditor
from ui.forms.editor import Editor, Words
from ui.forms.records import Opens, RecordsEditor
from ui.forms.shapes import FormField, Kind
from ui.forms.texts import (
    AmountEditor,
    DegreesEditor,
    LineEditor,
    LongEditor,
    PhoneEditor,
    SecretEditor,
    TextsEditor,
    WholeEditor,
)

Things = Mapping[Any, Sequence[Option]]
"""What can be chosen of each kind of id, as the page knows it."""
SELDOM = ("prs", "kmr", "ckb")
"""Languages that are spoken and that the tables of the world leave without a two-letter code."""


@cache
def countries(language: Language) -> tuple[Option, ...]:
    """Return every country by its name."""
    codes = (str(code) for code in Locale("en").territories if is_country(str(code)))
    return _by_name((code, country_name(language, code)) for code in codes)


@cache
def languages(language: Language) -> tuple[Option, ...]:
    """Return every language by its name."""
    codes = (code for code in {*Locale("en").languages, *SELDOM} if is_language(code))
    return _by_name((code, language_name(language, code)) for code in codes)


@cache
def currencies(language: Language) -> tuple[Option, ...]:
    """Return every currency by its code and name."""
    named = Locale.parse(language).currencies
    return tuple((code, f"{code} ({named[code]})") for code in sorted(named))


def _by_name(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda each: each[1].casefold()))


def options_of(field: FormField, words: Words, things: Things) -> Sequence[Option]:
    """Return what can be chosen in a field; nothing where it is typed."""
    if field.kind is Kind.CHOICE:
        return [(each.value, say(words.language, each.label)) for each in field.of]
    if field.kind is Kind.THING:
        return things.get(field.of, ())
    made: Mapping[Kind, Callable[[Language], Sequence[Option]]] = {
        Kind.COUNTRY: countries,
        Kind.LANGUAGE: languages,
        Kind.CURRENCY: currencies,
    }
    return made[field.kind](words.language) if field.kind in made else ()


def editor_for(field: FormField, words: Words, things: Things, opens: Opens) -> Editor:
    """Return the editor of a field; `opens` shows the dialog of a record inside."""
    if is_answered(field):
        return AnswersEditor(words, field)
    if field.kind is Kind.RECORD:
        return RecordsEditor(words, field, opens)
    options = options_of(field, words, things)
    if options or field.kind is Kind.THING:
        return _chosen(field, words, options)
    if field.is_many:
        return TextsEditor(words)
    if field.kind is Kind.YES_NO:
        return YesNoEditor(words, words.say(field.label))
    return PLAIN.get(field.kind, LineEditor)(words)


def _maybe(words: Words) -> Editor:
    options: list[tuple[Any, str]] = [(each, words.show(each)) for each in (True, False)]
    return ChoiceEditor(words, options, may_be_nothing=True)


PLAIN: Mapping[Kind, Callable[[Words], Editor]] = {
    Kind.LONG: LongEditor,
    Kind.WHOLE: WholeEditor,
    Kind.AMOUNT: AmountEditor,
    Kind.DEGREES: DegreesEditor,
    Kind.PHONE: PhoneEditor,
    Kind.SECRET: SecretEditor,
    Kind.DAY: DayEditor,
    Kind.PART_OF_DAY: PartialDayEditor,
    Kind.MOMENT: MomentEditor,
    Kind.INSTANT: lambda words: MomentEditor(words, has_zone=False),
    Kind.MAYBE: _maybe,
}


def _chosen(field: FormField, words: Words, options: Sequence[Option]) -> Editor:
    if field.is_many:
        return MarkedEditor(words, options) if len(options) <= FEW else PickedEditor(words, options)
    is_text = field.kind in {Kind.COUNTRY, Kind.LANGUAGE, Kind.CURRENCY}
    has_start = field.start not in (None, "")
    return ChoiceEditor(words, options, may_be_nothing=not has_start, nothing="" if is_text else None)


def askable(fields: Iterable[FormField], things: Things) -> tuple[FormField, ...]:
    """Return the fields without those in which nothing can be chosen, unless they must hold something."""
    return tuple(
        each for each in fields if each.is_required or each.kind is not Kind.THING or bool(things.get(each.of))
    )
