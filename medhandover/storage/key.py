"""The key of an office: 256 random bits, from which every other key is derived."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32

Purpose = Literal["fingerprint", "database", "sidecar", "attachment name", "attachment content"]
"""What a derived key is for; no two purposes share a key."""


def derived(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """Return 32 bytes for one purpose (HKDF-SHA256, RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=f"medhandover {purpose}".encode()).derive(secret)


@dataclass(frozen=True)
class Key:
    """The key of one office; it never shows its bits by accident. Raises ValueError for anything but 32 bytes."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what is no key."""
        if len(self.secret) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")

    @cached_property
    def fingerprint(self) -> str:
        """Return 32 hexadecimal digits that tell keys apart and betray nothing."""
        return self.derive("fingerprint")[:16].hex()

    def derive(self, purpose: Purpose) -> bytes:
        """Return the 32-byte key for one purpose."""
        return derived(self.secret, purpose)

    def mac(self, purpose: Purpose, content: bytes) -> str:
        """Return the HMAC-SHA256 of `content` under the derived key, in 64 hexadecimal digits."""
        return hmac.new(self.derive(purpose), content, hashlib.sha256).hexdigest()


def new_key() -> Key:
    """Return a fresh random key."""
    return Key(secrets.token_bytes(KEY_BYTES))


def key_from(text: str) -> Key:
    """Return the key written as 64 hexadecimal digits; raises ValueError."""
    return Key(bytes.fromhex(text))
