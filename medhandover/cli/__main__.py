"""`medhandover`: the program at the command line; without a command it opens the window."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from medhandover import __version__
from medhandover.cli.session import Session, default_folder
from medhandover.cli.window import open_window
from medhandover.cli.wording import sentence_of, speak
from medhandover.kernel.crash import report
from medhandover.kernel.languages import LANGUAGES, N_, Language, say
from medhandover.kernel.problem import Problem, ReasonNeeded

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

    @click.group(cls=Features, context_settings=CONTEXT, help=say(language, WHAT), invoke_without_command=True)
    @click.version_option(__version__, prog_name="medhandover")
    @click.option(
        "--lang", type=click.Choice(LANGUAGES), default="nl", help=say(language, N_("Language of all words."))
    )
    @click.option(
        "--office",
        "folder",
        type=click.Path(path_type=Path),
        help=say(language, N_("Folder of the office; without it the one of this user.")),
    )
    @click.option("--as", "name", default="", help=say(language, N_("Name to sign in with.")))
    @click.option(
        "--password-stdin",
        "is_password_on_stdin",
        is_flag=True,
        help=say(language, N_("Read passwords from standard input, one a line.")),
    )
    @click.option(
        "--key-file",
        type=click.Path(path_type=Path),
        help=say(language, N_("File that holds the key, on a machine without a keyring.")),
    )
    @click.option("--reason", default="", help=say(language, N_("Why you look at medical data; it is logged.")))
    @click.pass_context
    def medhandover(context: click.Context, /, lang: Language, folder: Path | None, **given: Any) -> None:
        context.obj = Session(lang, folder or default_folder(), **given)
        if context.invoked_subcommand is None:
            context.exit(open_window(context.obj.premises(), context.obj))

    medhandover.speaks(language)
    return medhandover


WHAT = N_(
    "Medical handover on return: from a BMA advice to a signed handover.\n\n"
    "Exit codes: 0 done, 1 a fault in the program, 2 something you can mend, 3 not ready for departure."
)


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language asked for with `--lang`, before anything else is read; Dutch otherwise."""
    for index, argument in enumerate(arguments):
        chosen = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and index + 1 < len(arguments):
            chosen = arguments[index + 1]
        if chosen in LANGUAGES:
            return chosen
    return "nl"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 a bug, 2 a problem, 3 not ready."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given)
    try:
        code = program(language).main(given, standalone_mode=False)
    except Problem as problem:
        how = say(language, N_("Here: give it with --reason.")) if isinstance(problem, ReasonNeeded) else ""
        click.echo(f"medhandover: {problem.say(language)} {how}".rstrip(), err=True)
        return problem.exit_code
    except click.ClickException as wrong:
        click.echo(f"medhandover: {sentence_of(wrong, language)}", err=True)
        return 2
    except click.Abort:
        click.echo(say(language, N_("medhandover: stopped; nothing was changed.")), err=True)
        return 2
    except Exception as bug:
        click.echo(report(bug, language), err=True)
        return 1
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    sys.exit(main())
