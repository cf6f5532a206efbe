"""Why a section that every dossier has is empty: none known, not asked, unavailable, or withheld and why (5.1, Q6)."""

from medhandover.papers.facts import PaperFacts
from medhandover.papers.unsettled import is_refused
from medhandover.papers.wording import Wording


def withheld(told: PaperFacts, words: Wording) -> str:
    """Return why medical data is not told: it was refused, or there is no consent that holds now (R35)."""
    return words.say("withheld" if is_refused(told) else "withheld_open")


def given(value: str, words: Wording, reason: str = "not_available") -> str:
    """Return a recorded value isolated, or the phrase `reason` where nothing was recorded."""
    return words.alone(value) if value.strip() else words.say(reason)
