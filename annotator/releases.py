"""Asks one address whether there is a newer Tadqiq; only when the editor asks, never by itself.

Nothing is sent but the request. The answer is JSON as GitHub gives it for the latest release of a project: `tag_name`
(`v1.2.3`) and `html_url`, the page where it can be downloaded.
"""

from __future__ import annotations

import json
import re
import ssl
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from annotator import __version__
from annotator.errors import ErrorCode, UserError

_PATIENCE = 10
"""Seconds to wait for an answer."""
_LIMIT = 1_000_000
"""Bytes of an answer that are read at most."""

_VERSION = re.compile(r"v?(\d+)\.(\d+)\.(\d+)")
_TRUSTED = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")
"""Where systems keep the authorities they trust; a bundle's own OpenSSL looks where it was built."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published version and the page where it can be had."""

    version: str
    page: str


def newer(address: str, than: str = __version__, trust: ssl.SSLContext | None = None) -> Release | None:
    """The latest release if it is newer than this one; waits for the network, so not for the main thread.

    Raises:
        UserError: RELEASES_NO_ADDRESS, RELEASES_NOT_SECURE, RELEASES_UNREACHABLE, RELEASES_UNCLEAR.
    """
    if not address:
        raise UserError(ErrorCode.RELEASES_NO_ADDRESS)
    latest = _read(_fetch(_secure(address), trust or _trust()), address)
    return latest if _numbers(latest.version) > _numbers(than) else None


class _StaySecure(urllib.request.HTTPRedirectHandler):
    """Follows no redirection to a page that anybody on the way could have written."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if not _is_secure(newurl):
            fp.close()
        return super().redirect_request(req, fp, code, msg, headers, _secure(newurl))


def _is_secure(address: str) -> bool:
    return urlsplit(address).scheme == "https"


def _secure(address: str) -> str:
    if not _is_secure(address):
        raise UserError(ErrorCode.RELEASES_NOT_SECURE, address=address)
    return address


def _fetch(address: str, trust: ssl.SSLContext) -> bytes:
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=trust), _StaySecure)
    headers = {"User-Agent": "tadqiq", "Accept": "application/json"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - the address is known to be https
    try:
        with opener.open(request, timeout=_PATIENCE) as answer:
            return answer.read(_LIMIT)
    except (OSError, HTTPException, ValueError) as error:  # ValueError: no host, a port that is no number
        raise UserError(ErrorCode.RELEASES_UNREACHABLE, address=address) from error


def _read(answer: bytes, address: str) -> Release:
    try:
        content = json.loads(answer)
        version, page = str(content["tag_name"]), str(content["html_url"])
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(ErrorCode.RELEASES_UNCLEAR, address=address) from error
    if not _VERSION.fullmatch(version):
        raise UserError(ErrorCode.RELEASES_UNCLEAR, address=address)
    return Release(version.removeprefix("v"), _secure(page))


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    return tuple(map(int, found.groups())) if found else ()


def _trust() -> ssl.SSLContext:
    trust = ssl.create_default_context()
    for path in filter(Path.exists, map(Path, _TRUSTED)):
        trust.load_verify_locations(path)
        break
    return trust
