"""`medhandover settings` and `medhandover table`: what an office sets, from which day, and the tables with days."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import click

from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.numbers import read_number
from medhandover.kernel.problem import NotFound
from medhandover.settings.actions import add_row, change_setting, end_row
from medhandover.settings.dated import Certainty, DatedRowDraft, DatedTable, Unit, Words
from medhandover.settings.queries import TableRow, all_settings, setting_history, table_rows

DAY = click.DateTime(["%Y-%m-%d"])
TABLES = click.Choice([each.value for each in DatedTable])
UNITS = click.Choice([each.value for each in Unit])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the groups `settings` and `table`."""
    settings = click.Group(
        "settings", help=say(language, N_("What this office set, from which day, and the defaults."))
    )
    for command in (_list, _set, _history):
        settings.add_command(command(language))
    yield settings
    table = click.Group("table", help=say(language, N_("Tables with days: terms, amounts, law, languages, holidays.")))
    for command in (_rows, _add, _end):
        table.add_command(command(language))
    yield table


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List every setting and its value.")))
    @click.option("--on", "on", type=DAY, help=say(language, N_("The day on which it holds, as 2026-12-03.")))
    @click.pass_obj
    def list_settings(session: Session, on: datetime | None) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_settings, _day(on))
        for row in rows:
            told = "" if row.value == row.default else session.say(N_("(default: {value})"), value=row.default)
            click.echo(f"{row.key} = {row.value}  {told}".rstrip())
            click.echo(f"    {session.say(row.what)}")
            if row.coming_on:
                session.tell(N_("    from {day} on: {value}"), day=row.coming_on, value=row.coming)

    return list_settings


def _set(language: Language) -> click.Command:
    @click.command("set", help=say(language, N_("Set one setting; what held before stays known.")))
    @click.argument("key")
    @click.argument("value")
    @click.option("--from", "start", type=DAY, help=say(language, N_("The first day on which it holds; else today.")))
    @click.pass_obj
    def set_setting(session: Session, key: str, value: str, start: datetime | None) -> None:
        with session.signed_in() as (office, _):
            office.do(change_setting, key, value, _day(start))
        session.tell(N_("{key} is set to: {value}."), key=key, value=value)

    return set_setting


def _history(language: Language) -> click.Command:
    @click.command("history", help=say(language, N_("Tell what a setting was, from which day, and who set it.")))
    @click.argument("key")
    @click.pass_obj
    def history(session: Session, key: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(setting_history, key)
        for row in rows:
            click.echo(f"{show(session.language, row.from_on):18}{row.value}  {row.set_by}".rstrip())
        if not rows:
            session.tell(N_("Nothing was ever set here; the default holds."))

    return history


def _rows(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the rows of a table that hold on a day.")))
    @click.argument("name", type=TABLES)
    @click.option("--on", "on", type=DAY, help=say(language, N_("The day on which it holds, as 2026-12-03.")))
    @click.option("--all", "is_full", is_flag=True, help=say(language, N_("All rows, also those that hold no longer.")))
    @click.pass_obj
    def rows_of(session: Session, name: str, on: datetime | None, is_full: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(table_rows, DatedTable(name), _day(on), is_full)
        for row in rows:
            click.echo(_line(session.language, row))

    return rows_of


def _line(language: Language, row: TableRow) -> str:
    text = row.dutch if language == "nl" else row.english
    amount = f"{row.amount.normalize():f}" if row.amount is not None else ""
    unit = show(language, row.unit) if row.unit else ""
    number = " ".join(part for part in (amount, row.currency, unit) if part)
    days = f"{row.from_on or ''}..{row.until_on or ''}"
    mark = f"[{row.source + ', ' if row.source else ''}{show(language, row.certainty)}]"
    parts = (row.key, row.country, row.script, days if row.from_on or row.until_on else "", text, number, mark)
    return "  ".join(part for part in parts if part)


def _add(language: Language) -> click.Command:
    @click.command("add", help=say(language, N_("Add a row to a table; it takes the place of the shipped one.")))
    @click.argument("name", type=TABLES)
    @click.argument("key")
    @click.argument("text")
    @click.option("--english", default="", help=say(language, N_("The text in English.")))
    @click.option("--from", "start", type=DAY, help=say(language, N_("The first day on which it holds.")))
    @click.option("--until", "end", type=DAY, help=say(language, N_("The last day on which it holds.")))
    @click.option("--amount", type=Number(), help=say(language, N_("Amount of money, or number of a term.")))
    @click.option("--currency", default="", help=say(language, N_("Currency, such as EUR.")))
    @click.option("--unit", type=UNITS)
    @click.option("--country", default="", help=say(language, N_("Country, such as AM.")))
    @click.option("--script", default="", help=say(language, N_("Script of a language, such as Arab.")))
    @click.option("--source", default="", help=say(language, N_("Where this was read.")))
    @click.option("--note", default="")
    @click.pass_obj
    def add(session: Session, /, name: str, key: str, text: str, english: str, **given: Any) -> None:
        amount, unit = given.pop("amount"), given.pop("unit")
        draft = DatedRowDraft(
            table=DatedTable(name),
            key=key,
            text=Words(nl=text, en=english),
            from_on=_day(given.pop("start")),
            until_on=_day(given.pop("end")),
            amount=amount,
            unit=Unit(unit) if unit else None,
            certainty=Certainty.OWN,
            **given,
        )
        with session.signed_in() as (office, _):
            office.do(add_row, draft)
        session.tell(N_("The row {key} was added."), key=key)

    return add


def _end(language: Language) -> click.Command:
    @click.command("end", help=say(language, N_("End the row of a table that holds now; it stays known.")))
    @click.argument("name", type=TABLES)
    @click.argument("key")
    @click.option("--until", "end", type=DAY, required=True, help=say(language, N_("The last day on which it holds.")))
    @click.option("--country", default="", help=say(language, N_("Country, such as AM.")))
    @click.pass_obj
    def end_of(session: Session, name: str, key: str, end: datetime, country: str) -> None:
        with session.signed_in() as (office, _):
            row = _newest(office.ask(table_rows, DatedTable(name), None, True), key, country)
            office.do(end_row, row.id, end.date(), row.version)
        session.tell(N_("The row {key} ends on {day}."), key=key, day=end.date())

    return end_of


def _newest(rows: tuple[TableRow, ...], key: str, country: str) -> TableRow:
    found = [each for each in rows if (each.key, each.country) == (key, country)]
    if not found:
        raise NotFound(what="row")
    return max(found, key=lambda each: (not each.is_shipped, each.from_on or date.min))


class Number(click.ParamType[Decimal]):
    """A number as people type it, with a comma or a point."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Return the number; fails with what was typed."""
        try:
            return read_number(str(value))
        except ValueError:
            return self.fail(str(value), param, ctx)


def _day(typed: datetime | None) -> date | None:
    return typed.date() if typed else None
