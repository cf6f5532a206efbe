"""The commands of every feature, in the order of the work."""

import click

from medhandover.cli import (
    advice,
    attachment,
    case,
    casefile,
    circle,
    consent,
    contact,
    copies,
    declared,
    demo,
    envelope,
    escort,
    handover,
    journey,
    letter,
    log,
    medicine,
    office,
    paper,
    person,
    plan,
    receiver,
    refusal,
    retention,
    settings,
    staff,
    today,
    unfinished,
)
from medhandover.kernel.languages import Language

FEATURES = (
    *(demo, office, staff, case, person, advice, receiver, plan, contact, journey, medicine, consent, envelope, escort),
    *(today, letter, paper, copies, attachment, handover, refusal, unfinished, retention),
    *(settings, declared, log),
)
OF_CASE = (casefile, circle)
"""The commands in the order of the work; those of case files and of the circle around a person belong to `case`."""


def grow(medhandover: click.Group, language: Language) -> None:
    """Add the commands of every feature."""
    for feature in FEATURES:
        for command in feature.commands(language):
            medhandover.add_command(command)
    cases = medhandover.commands["case"]
    if isinstance(cases, click.Group):
        for feature in OF_CASE:
            for command in feature.commands(language):
                cases.add_command(command)
