"""Case files under a passphrase: Argon2id and AES-256-GCM; without the passphrase nobody reads them."""

import json
import secrets

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written
from medhandover.kernel.problem import Problem

MAGIC = b"medhandover case 1\n"
SHORTEST = 12
"""Characters of the shortest passphrase."""
ROUNDS, MEMORY, LANES = 3, 64 * 1024, 4
"""Argon2id: the second recommended set of RFC 9106 (memory in KiB)."""
_SALT, _NONCE = 16, 12


class ShortPassphrase(Problem):
    """A short passphrase protects nothing."""

    sentence = "This passphrase is too short. Take at least {shortest} characters; a few words are easy to remember."


class WrongPassphrase(Problem):
    """Passphrase and file do not fit; a damaged file looks the same."""

    sentence = "The file does not open with this passphrase, or it is damaged. Check the passphrase."


def plain_text(file: CaseFile) -> bytes:
    """Return a case file as it is written: JSON in UTF-8."""
    return (json.dumps(written(CaseFile, file), ensure_ascii=False, indent=1) + "\n").encode()


def is_sealed(content: bytes) -> bool:
    """Tell whether this is a case file under a passphrase."""
    return content.startswith(MAGIC)


def sealed(plain: bytes, passphrase: str) -> bytes:
    """Return `plain` under a passphrase; raises ShortPassphrase."""
    if len(passphrase) < SHORTEST:
        raise ShortPassphrase(shortest=SHORTEST)
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    return MAGIC + salt + nonce + AESGCM(_key(passphrase, salt)).encrypt(nonce, plain, MAGIC)


def opened(content: bytes, passphrase: str) -> bytes:
    """Return what was sealed; raises WrongPassphrase."""
    body = content[len(MAGIC) :]
    salt, nonce, rest = body[:_SALT], body[_SALT : _SALT + _NONCE], body[_SALT + _NONCE :]
    try:
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, rest, MAGIC)
    except (InvalidTag, ValueError):
        raise WrongPassphrase() from None


def _key(passphrase: str, salt: bytes) -> bytes:
    secret = passphrase.encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt.ljust(_SALT, b"\0"), ROUNDS, MEMORY, LANES, 32, Type.ID)
