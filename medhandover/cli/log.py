"""`medhandover log`: show, verify and export who did what."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from medhandover.audit.queries import LineRow, case_lines, log_lines, verify_log
from medhandover.cli.session import Session
from medhandover.exchange.reading import written
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem


class LogBroken(Problem):
    """The log is not whole: a security incident (BIO2 8.15.05)."""

    sentence = "The log is not whole. Line {number}: {why} Report this as a security incident."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `log`."""
    group = click.Group("log", help=say(language, N_("Show, verify and export the log.")))
    for command in (_show, _verify, _export):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Show the log, or who looked at one case.")))
    @click.option("--case", default="", help=say(language, N_("Id of the case.")))
    @click.pass_obj
    def show_lines(session: Session, case: str) -> None:
        with session.signed_in() as (office, _):
            lines = office.ask(case_lines, CaseId(case)) if case else office.ask(log_lines)
        for line in lines:
            click.echo(_sentence(line))

    return show_lines


def _verify(language: Language) -> click.Command:
    @click.command("verify", help=say(language, N_("Check that no line was changed or removed.")))
    @click.pass_obj
    def verify(session: Session) -> None:
        with session.signed_in() as (office, folder):
            head = folder.sidecar.log_head()
            fault = office.ask(verify_log, head.count, head.head)
        if fault:
            raise LogBroken(number=fault.number, why=session.say(fault.sentence))
        session.tell(N_("The log is whole: {count} lines."), count=head.count)

    return verify


def _export(language: Language) -> click.Command:
    @click.command("export", help=say(language, N_("Write the log to FILE as JSON, one line each.")))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.pass_obj
    def export(session: Session, file: Path) -> None:
        with session.signed_in() as (office, _):
            lines = office.ask(log_lines)
        told = (json.dumps(written(LineRow, line), ensure_ascii=False) for line in lines)
        file.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
        session.tell(N_("{count} lines were written."), count=len(lines))

    return export


def _sentence(line: LineRow) -> str:
    parts = [f"{line.number:6}", f"{line.at:%Y-%m-%d %H:%M:%S}Z", line.actor, line.tag, line.outcome, line.thing]
    return "  ".join([*parts, line.thing_id, line.purpose]).rstrip()
