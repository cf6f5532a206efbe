"""`medhandover`: the program at the command line; without a command it opens the window."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from medhandover import __version__
from medhandover.cli.asked import Asked, default_folder
from medhandover.cli.window import open_window, show_notice
from medhandover.cli.wording import sentence_of, speak
from medhandover.kernel.clock import SystemClock
from medhandover.kernel.crash import keep, report
from medhandover.kernel.languages import LANGUAGES, N_, Language, say
from medhandover.kernel.policy import PolicyDamaged, policy
from medhandover.kernel.problem import Problem, ReasonNeeded

ENDING = ".mho"
"""How the name of a case file ends."""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


class Features(click.Group):
    """Has the commands of every feature, loaded when the first is asked for: the window asks for none."""

    _language: Language | None = None

    def speaks(self, language: Language) -> None:
        """Say in which language the commands are that will be loaded."""
        self._language = language
        speak(self, language)

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands."""
        self._load()
        return super().list_commands(context)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return a command, or None."""
        self._load()
        return super().get_command(context, name)

    def _load(self) -> None:
        from medhandover.cli.features import grow  # noqa: PLC0415 - the lazy door: a command is asked for

        if self._language and not self.commands:
            grow(self, self._language)
            speak(self, self._language)


def program(language: Language) -> Features:
    """Return the whole command line with its help in `language`."""
    medhandover = Features(
        "medhandover",
        params=list(_options(language)),
        callback=click.pass_context(_begin),
        context_settings=CONTEXT,
        help=say(language, WHAT),
        invoke_without_command=True,
    )
    click.version_option(__version__, prog_name="medhandover")(medhandover)
    medhandover.speaks(language)
    return medhandover


def _options(language: Language) -> Iterator[click.Option]:
    """Yield what may stand before a command."""
    path = click.Path(path_type=Path)
    told = say(language, N_("Language of all words."))
    yield click.Option(["--lang"], type=click.Choice(LANGUAGES), default=language, help=told)
    told = say(language, N_("Folder of the office; without it the one of this user."))
    yield click.Option(["--office", "folder"], type=path, help=told)
    yield click.Option(["--as", "name"], default="", help=say(language, N_("Name to sign in with.")))
    told = say(language, N_("Read passwords from standard input, one a line."))
    yield click.Option(["--password-stdin", "is_password_on_stdin"], is_flag=True, help=told)
    told = say(language, N_("File that holds the key, on a machine without a keyring."))
    yield click.Option(["--key-file"], type=path, help=told)
    told = say(language, N_("Why you look at medical data; it is logged."))
    yield click.Option(["--reason"], default="", help=told)
    told = say(language, N_("Case file to enter in the window, once somebody signed in."))
    yield click.Option(["--open", "file"], type=path, metavar="FILE", help=told)
    told = say(language, N_("Try this installation in seconds and print a report without personal data."))
    yield click.Option(["--self-test", "is_test"], is_flag=True, help=told)


def _begin(context: click.Context, /, lang: Language, folder: Path | None, *, is_test: bool, **given: Any) -> None:
    asked = Asked(lang, folder or default_folder(), **given)
    if context.invoked_subcommand is None and not is_test:
        context.exit(open_window(asked))
    from medhandover.cli.session import Session  # noqa: PLC0415 - the lazy door: the window loads the rest by itself

    session = context.obj = Session(**vars(asked))
    if is_test:
        from medhandover.cli.selftest import try_installation  # noqa: PLC0415 - the lazy door: a test is wanted

        context.exit(try_installation(session))


WHAT = N_(
    "Medical handover on return: from a BMA advice to a signed handover.\n\n"
    "Exit codes: 0 done, 1 a fault in the program, 2 something you can mend, 3 not ready for departure."
)


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language asked for with `--lang`, before anything else is read; else that of this computer, Dutch."""
    for index, argument in enumerate(arguments):
        chosen = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(arguments):
            chosen = arguments[index + 1]
        if chosen in LANGUAGES:
            return chosen
    with suppress(PolicyDamaged):
        return policy().spoken
    return "nl"


def given_to(arguments: Sequence[str]) -> list[str]:
    """Return the arguments, with one that is a case file by its name as the file to open: what a desktop hands over."""
    if len(arguments) == 1 and arguments[0].lower().endswith(ENDING):
        return ["--open", arguments[0]]
    return list(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 a bug, 2 a problem, 3 not ready."""
    given = given_to(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given)
    _write_every_letter()
    try:
        code = program(language).main(given, standalone_mode=False)
    except Problem as problem:
        how = say(language, N_("Here: give it with --reason.")) if isinstance(problem, ReasonNeeded) else ""
        _warn(language, f"medhandover: {problem.say(language)} {how}".rstrip())
        return problem.exit_code
    except click.ClickException as wrong:
        _warn(language, f"medhandover: {sentence_of(wrong, language)}")
        return 2
    except click.Abort:
        _warn(language, say(language, N_("medhandover: stopped; nothing was changed.")))
        return 2
    except Exception as bug:
        told = report(bug, language)
        with suppress(PolicyDamaged):
            keep(told, policy().logs, SystemClock().now(), "fault")
        _warn(language, told)
        return 1
    return code if isinstance(code, int) else 0


def _write_every_letter() -> None:
    """Write UTF-8 where output goes to a file or another program in an encoding that lacks letters, as on Windows."""
    for each in (sys.stdout, sys.stderr):
        if isinstance(each, TextIOWrapper) and not each.isatty() and each.encoding.lower() != "utf-8":
            each.reconfigure(encoding="utf-8")


def _warn(language: Language, text: str) -> None:
    """Print what went wrong; in a window where the program was started without a console."""
    if sys.stderr is None:
        show_notice(language, text)
    click.echo(text, err=True)


if __name__ == "__main__":
    sys.exit(main())
