"""Text and paths as XML and HTML want them. The standard library's own bring the whole of urllib with them."""

from __future__ import annotations

_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def escape(text: str) -> str:
    """For running text and for an attribute in double quotes."""
    return text.translate(_SPECIAL)


def link(path: str) -> str:
    """A relative path as the address of a link (RFC 3986, 2.1): æ, ø, å and spaces become %.. of their UTF-8 bytes."""
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in path.encode())
