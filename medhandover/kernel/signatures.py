"""Who signed a record and in which part, or would not and why; a refusal to sign is as good as a name (R42, Q13)."""

from collections.abc import Iterable, Iterator, Sequence

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


class SignerRole(Coded):
    """Dutch: in welke rol iemand tekent."""

    PERSON = "betrokkene", "the person"
    REPRESENTATIVE = "vertegenwoordiger", "representative"
    RECEIVER = "ontvanger", "receiver"
    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL_ESCORT = "medisch_begeleider", "medical escort"
    INTERPRETER = "tolk", "interpreter"
    WITNESS = "getuige", "witness"
    SECOND_WITNESS = "tweede_getuige", "second witness"


WITNESSES = frozenset({SignerRole.WITNESS, SignerRole.SECOND_WITNESS})


@record
class Signature:
    """One signature on the paper form; `refused_reason` says why somebody would not sign."""

    role: SignerRole
    name: str
    is_signed: bool = True
    refused_reason: str = ""


def has_signed(signatures: Iterable[Signature], *roles: SignerRole) -> bool:
    """Tell whether somebody in one of these roles signed."""
    return any(each.is_signed and each.role in roles for each in signatures)


def has_refused(signatures: Iterable[Signature], role: SignerRole) -> bool:
    """Tell whether whoever had to sign in this role would not, with a reason."""
    return any(not each.is_signed and each.refused_reason and each.role is role for each in signatures)


def wrong_signatures(signatures: Sequence[Signature]) -> Iterator[Wrong]:
    """Tell what is wrong: no name, no reason for a refused signature, a reason beside a given one, somebody twice."""
    seen: set[tuple[SignerRole, str]] = set()
    for index, each in enumerate(signatures):
        path = f"signatures.{index}"
        if not each.name:
            yield Wrong(path=f"{path}.name", sentence=N_("Say whose signature this is."))
        if not each.is_signed and not each.refused_reason:
            yield Wrong(path=f"{path}.refused_reason", sentence=N_("Say why this person would not sign."))
        if each.is_signed and each.refused_reason:
            sentence = N_("Either it was signed, or there is a reason why not.")
            yield Wrong(path=f"{path}.refused_reason", sentence=sentence)
        if (each.role, each.name.casefold()) in seen:
            yield Wrong(path=path, sentence=N_("This signature stands here twice."))
        seen.add((each.role, each.name.casefold()))
