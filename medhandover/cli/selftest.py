"""`medhandover --self-test`: tries an installation in seconds and prints a report that a help desk can read."""

import sys
from collections.abc import Iterator

import click

from medhandover.cli.session import Session
from medhandover.cli.window import show_notice, window_to_try
from medhandover.kernel.clock import SystemClock
from medhandover.kernel.crash import keep
from medhandover.kernel.languages import N_
from medhandover.kernel.policy import policy
from medhandover.selftest import SelfTest, Tried, machine

FAILED = 2


def try_installation(session: Session) -> int:
    """Print what was tried, each as soon as it is known; returns 0, or 2 when something does not work.

    The report is kept in the folder for logs, if this computer has one; a program without a console shows it.
    """
    test = SelfTest(session.language, session.keeper, session.folder.absolute().parent, window_to_try())
    failed, lines = 0, []
    for line, works in _lines(session, test):
        click.echo(line)
        lines.append(line)
        failed += not works
    keep("\n".join(lines), policy().logs, SystemClock().now(), "selftest")
    if sys.stdout is None:
        show_notice(session.language, "\n".join(lines))
    return FAILED if failed else 0


def _lines(session: Session, test: SelfTest) -> Iterator[tuple[str, bool]]:
    """Yield each line of the report, and whether what it tells is well."""
    yield session.say(N_("Self-test. This report holds no names, no folders and nothing of any case.")), True
    yield machine(), True
    failed = 0
    for each in test.run():
        yield line_of(session, each), each.works
        failed += not each.works
    if failed:
        yield session.say(N_("{count} things do not work. Send this report to your help desk."), count=failed), False
    else:
        yield session.say(N_("Everything works.")), True


def line_of(session: Session, tried: Tried) -> str:
    """Return one line of the report."""
    how = session.say(N_("works")) if tried.works else session.say(N_("DOES NOT WORK"))
    which = f" ({tried.which})" if tried.which else ""
    return f"  {how:14} {session.say(tried.what)}{which}{f': {tried.told}' if tried.told else ''}"
