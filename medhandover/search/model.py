"""How names are folded so that `yildiz` finds Yıldız and `dordevic` Đorđević, the same on every engine."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "e", "ĳ": "ij"}
)
_JOINERS = re.compile(r"['’ʼ`´ʿʾ‐-]")
LONGEST = 40
"""Letters of a word that are kept."""
_VARIANTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ə", "a"))


def fold(text: str) -> str:
    """Return `text` without accents, capitals and joiners, in any script."""
    lower = unicodedata.normalize("NFKD", text).casefold()  # a letter of mathematics is a capital only then
    plain = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return _JOINERS.sub("", unicodedata.normalize("NFC", kept.translate(_LETTERS)))


def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of what somebody typed, each once, in their order."""
    return tuple(dict.fromkeys(word[:LONGEST] for word in re.findall(r"\w+", fold(text))))


def number_of(text: str) -> str:
    """Return the number that somebody typed with blanks, dots, hyphens or a leading V (R53), or nothing."""
    squeezed = re.sub(r"[\s.\-]", "", fold(text))
    matched = re.fullmatch(r"v?([0-9]+)|(mo[0-9]+)", squeezed)
    return (matched[1] or matched[2])[:LONGEST] if matched else ""


def words_of(*texts: str) -> frozenset[str]:
    """Return the words under which texts are found: folded, their parts around joiners, and spelling variants."""
    found: set[str] = set()
    for text in texts:
        lowered = unicodedata.normalize("NFC", text.casefold())
        spelled = {lowered, _JOINERS.sub(" ", lowered)}
        for old, new in _VARIANTS:
            spelled |= {each.replace(old, new) for each in spelled}
        for each in spelled:
            found |= set(re.findall(r"\w+", fold(each)))
    return frozenset(word[:LONGEST] for word in found)
