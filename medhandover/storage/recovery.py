"""Two ways back to a lost key: a printed recovery code, and the organisation's private key."""

import hashlib
import secrets

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from medhandover.kernel.shapes import record
from medhandover.storage.key import KEY_BYTES, Key, derived
from medhandover.storage.problems import MistypedRecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U."""

SECRET_CHARACTERS, CHECK_CHARACTERS, GROUP = 25, 5, 5
ROUNDS, MEMORY, LANES = 3, 64 * 1024, 4
"""Argon2id: the second recommended set of RFC 9106 (memory in KiB)."""
_NONCE = 12
_ALIKE = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, "-": None})


@record
class CodeWrap:
    """The key under the recovery code; texts are hexadecimal."""

    salt: str
    nonce: str
    wrapped: str


@record
class Seal:
    """The key sealed to the organisation's X25519 public key; texts are hexadecimal."""

    public: str
    ephemeral: str
    nonce: str
    wrapped: str


def _check(characters: str) -> str:
    number = int.from_bytes(hashlib.sha256(f"recovery {characters}".encode()).digest()[:4], "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(CHECK_CHARACTERS))


def new_code() -> str:
    """Return a fresh code: 25 random characters (125 bits) and 5 check characters, in six groups of five."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_CHARACTERS))
    whole = characters + _check(characters)
    return "-".join(whole[start : start + GROUP] for start in range(0, len(whole), GROUP))


def typed_code(text: str) -> str:
    """Return the 25 secret characters of a typed code, small letters and look-alikes forgiven; MistypedRecoveryCode."""
    plain = text.strip().upper().translate(_ALIKE)
    characters, check = plain[:SECRET_CHARACTERS], plain[SECRET_CHARACTERS:]
    if set(plain) - set(ALPHABET) or check != _check(characters):
        raise MistypedRecoveryCode()
    return characters


def _key_of_code(characters: str, salt: bytes) -> bytes:
    return hash_secret_raw(characters.encode(), salt, ROUNDS, MEMORY, LANES, KEY_BYTES, Type.ID)


def wrap(key: Key, code: str, bound: str) -> CodeWrap:
    """Wrap `key` under `code` (Argon2id, AES-256-GCM), bound to the text `bound`."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE)
    wrapped = AESGCM(_key_of_code(typed_code(code), salt)).encrypt(nonce, key.secret, bound.encode())
    return CodeWrap(salt=salt.hex(), nonce=nonce.hex(), wrapped=wrapped.hex())


def unwrap(kept: CodeWrap, code: str, bound: str) -> Key | None:
    """Return the key, or None when the code or `bound` is another; MistypedRecoveryCode, ValueError when damaged."""
    opened = AESGCM(_key_of_code(typed_code(code), bytes.fromhex(kept.salt)))
    return _opened(opened, kept.nonce, kept.wrapped, bound)


def seal(key: Key, public: bytes, bound: str) -> Seal:
    """Seal `key` to the organisation's X25519 public key (32 bytes); ValueError when it is no such key."""
    ephemeral = X25519PrivateKey.generate()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    sender, nonce = ephemeral.public_key().public_bytes_raw(), secrets.token_bytes(_NONCE)
    wrapped = AESGCM(derived(shared, "seal", sender + public)).encrypt(nonce, key.secret, bound.encode())
    return Seal(public=public.hex(), ephemeral=sender.hex(), nonce=nonce.hex(), wrapped=wrapped.hex())


def unseal(kept: Seal, private: bytes, bound: str) -> Key | None:
    """Return the key, or None when the private key (32 bytes) or `bound` is another; ValueError when damaged."""
    opener = X25519PrivateKey.from_private_bytes(private)
    sender, public = bytes.fromhex(kept.ephemeral), opener.public_key().public_bytes_raw()
    shared = opener.exchange(X25519PublicKey.from_public_bytes(sender))
    return _opened(AESGCM(derived(shared, "seal", sender + public)), kept.nonce, kept.wrapped, bound)


def _opened(cipher: AESGCM, nonce: str, wrapped: str, bound: str) -> Key | None:
    try:
        return Key(cipher.decrypt(bytes.fromhex(nonce), bytes.fromhex(wrapped), bound.encode()))
    except InvalidTag:
        return None
