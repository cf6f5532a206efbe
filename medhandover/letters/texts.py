"""The texts of papers, one file per language and paper in `resources/letters`: what a named person approves (R33)."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from medhandover.kernel.places import resources
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.settings.dated import DatedTable
from medhandover.settings.shipped import shipped_rows

LABELS = "labels"
"""The file of each language with the labels of closed lists and the words that every paper shares."""


@record
class Texts:
    """The texts of one paper in one language; `text_hash` (SHA-256) stands for exactly these texts and labels.

    A paper that names help after the journey is approved with the words of the schemes that come with the program.
    `phrases` are by key, with `{places}` for values; `labels` by the name of the closed list, then by code.
    """

    paper: Paper
    language: PaperLanguage
    phrases: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    text_hash: str


@cache
def texts(paper: Paper, language: PaperLanguage) -> Texts:
    """Return the texts of a paper as they stand in its file."""
    shared, own = _file(language, LABELS), _file(language, paper.value)
    told = json.dumps([shared, own, *_help(own, language)], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Texts(
        paper=paper,
        language=language,
        phrases={**shared["phrases"], **own["phrases"]},
        labels={**shared["labels"], **own.get("labels", {})},
        text_hash=hashlib.sha256(told.encode()).hexdigest(),
    )


def _help(own: Any, language: PaperLanguage) -> list[list[str]]:
    """Return the schemes that come with the program in the words of `language`, for a paper that names them."""
    if "help_scheme" not in own["phrases"]:
        return []
    return [[each.key, getattr(each.text, language.value)] for each in shipped_rows(DatedTable.SUPPORT)]


def _file(language: PaperLanguage, name: str) -> Any:
    return tomllib.loads((resources() / "letters" / language.value / f"{name}.toml").read_text(encoding="utf-8"))
