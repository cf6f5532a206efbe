"""The words of the command line library itself, in the language of the run: headings of help, and what went wrong."""

import click

from medhandover.kernel.languages import N_, Language, say

WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
)
"""What the library writes into a page of help."""

SHAPES = {"%Y-%m-%d": N_("YYYY-MM-DD"), "%Y-%m-%dT%H:%M": N_("YYYY-MM-DDTHH:MM")}
"""How a day and a time are typed, by the format that reads them."""


def speak(command: click.Command, language: Language) -> None:
    """Let the help of a command and of all below it speak `language`."""
    command.context_class = _context(language)
    for asked in command.params:
        if isinstance(asked.type, click.DateTime) and asked.metavar is None:
            asked.metavar = say(language, SHAPES[asked.type.formats[0]])
    for each in command.commands.values() if isinstance(command, click.Group) else ():
        speak(each, language)


def _context(language: Language) -> type[click.Context]:
    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{say(language, 'Usage:')} ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(say(language, heading))

        def write_dl(self, rows: "list[tuple[str, str]]", *args: int, **kwargs: int) -> None:  # type: ignore[override]
            super().write_dl([(left, say(language, right)) for left, right in rows], *args, **kwargs)

    return type("Context", (click.Context,), {"formatter_class": Formatter})


def sentence_of(wrong: click.ClickException, language: Language) -> str:
    """Return in a sentence what is wrong with what was typed, and what to do."""
    name = ""
    match wrong:
        case click.exceptions.NoArgsIsHelpError():
            told = N_("Name one of its commands; --help lists them.")
        case click.NoSuchOption(option_name=name):
            told = N_("There is no option {name} here; --help lists them.")
        case click.exceptions.NoSuchCommand(command_name=name):
            told = N_("There is no command {name} here; --help lists them.")
        case click.MissingParameter():
            told, name = N_("Give {name} too; --help says what it is."), _name(wrong)
        case click.BadParameter():
            return _unfit(wrong, language)
        case click.UsageError():
            told = N_("The command is not used like this; --help says how.")
        case _:
            return wrong.format_message()
    return say(language, told, name=name)


def _unfit(wrong: click.BadParameter, language: Language) -> str:
    kind, name = wrong.param.type if wrong.param else None, _name(wrong)
    if isinstance(kind, click.Choice):
        return say(language, N_("{name}: choose one of {choices}."), name=name, choices=list(kind.choices))
    told = KINDS.get(kind.name if kind else "", "")
    return say(language, told, name=name) if told else f"{name}: {wrong.message}"


KINDS = {
    "datetime": N_("{name} is a day, such as 2026-11-24."),
    "integer": N_("{name} is a whole number."),
    "number": N_("{name} is a number."),
}
"""What a parameter of a kind is, by the name of the kind."""


def _name(wrong: click.BadParameter) -> str:
    """Return how the parameter is typed: `--out`, or NUMBER for what stands without a name."""
    if isinstance(wrong.param, click.Argument):
        return wrong.param.human_readable_name
    return wrong.param.opts[-1] if wrong.param else str(wrong.param_hint or "")
