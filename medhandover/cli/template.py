"""A record to fill in: its fields as JSON, and beside it which codes its closed lists have."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import click

from medhandover.exchange.reading import written
from medhandover.kernel.coded import Coded
from medhandover.kernel.languages import Language, say


def echo_template(language: Language, draft: Any) -> None:
    """Print a draft as JSON on standard output, and the codes of its closed lists on standard error."""
    click.echo(json.dumps(written(type(draft), draft), ensure_ascii=False, indent=1))
    for line in codes_of(language, type(draft)):
        click.echo(line, err=True)


def codes_of(language: Language, shape: type, path: str = "") -> Iterator[str]:
    """Yield for each field with a closed list its path, its codes and what they mean; also of records inside."""
    hints = get_type_hints(shape)
    for each in fields(shape):
        for kind in _kinds(hints[each.name]):
            if issubclass(kind, Coded):
                yield f"{path}{each.name}: {', '.join(_told(language, code) for code in kind)}"
            elif is_dataclass(kind) and kind.__pydantic_config__:  # type: ignore[attr-defined]
                yield from codes_of(language, kind, f"{path}{each.name}.")


def _told(language: Language, code: Coded) -> str:
    label = say(language, code.label)
    return code.value if label == code.value else f"{code.value} ({label})"


def _kinds(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not get_args(hint):
        if issubclass(hint, Coded) or hasattr(hint, "__pydantic_config__"):
            yield hint
        return
    for inner in get_args(hint):
        yield from _kinds(inner)
