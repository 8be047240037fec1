"""Whether there is a newer release, asked of a real server on this machine."""

import json
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from annotator import releases
from annotator.errors import ErrorCode, UserError

PAGE = "https://example.com/tadqiq/releases/v1.10.0"


@dataclass
class Server:
    """What it answers can be set; what it was asked is kept."""

    address: str
    trust: ssl.SSLContext
    answer: bytes = b""
    forward: str = ""
    asked: list[dict[str, str]] = field(default_factory=list[dict[str, str]])


class PatientServer(HTTPServer):
    """Goes on when a client does not trust it."""

    def handle_error(self, request: object, client_address: object):
        """Say nothing."""


def handler_of(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(dict(self.headers))
            self.send_response(302 if server.forward else 200)
            if server.forward:
                self.send_header("Location", server.forward)
            self.end_headers()
            self.wfile.write(server.answer)

        def log_message(self, format: str, *args: object):    # noqa: A002 - http.server's name
            """Say nothing."""

    return Handler


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("certificate") / "both.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    out = ["-addext", "subjectAltName=DNS:localhost", "-keyout", path, "-out", path.with_name("certificate.pem")]
    subprocess.run([*made, *out], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + path.with_name("certificate.pem").read_bytes())
    return path


@pytest.fixture
def server(certificate: Path) -> Iterator[Server]:
    trust = ssl.create_default_context(cafile=certificate.with_name("certificate.pem"))
    told = Server("", trust)
    with PatientServer(("localhost", 0), handler_of(told)) as listening:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        listening.socket = context.wrap_socket(listening.socket, server_side=True, do_handshake_on_connect=False)
        told.address = f"https://localhost:{listening.server_port}/latest"
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield told
        listening.shutdown()
        thread.join()


def answer(**content: Any) -> bytes:
    return json.dumps({"tag_name": "v1.10.0", "html_url": PAGE} | content).encode()


def code_of(address: str, server: Server | None = None) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        releases.newer(address, trust=server.trust if server else None)
    return refused.value.code


def test_a_newer_release_is_named_with_its_page(server: Server):
    server.answer = answer()
    assert releases.newer(server.address, than="1.9.2", trust=server.trust) == releases.Release("1.10.0", PAGE)


@pytest.mark.parametrize("version", ["1.10.0", "1.10.1", "2.0.0"])
def test_the_same_and_an_older_one_are_none(server: Server, version: str):
    server.answer = answer()
    assert releases.newer(server.address, than=version, trust=server.trust) is None


def test_the_request_says_nothing_of_this_machine(server: Server):
    server.answer = answer()
    releases.newer(server.address, trust=server.trust)
    assert {name: value for name, value in server.asked[0].items() if name not in {"Host", "Connection"}} == {
        "Accept-Encoding": "identity", "User-Agent": "tadqiq", "Accept": "application/json",
    }    # fmt: skip


@pytest.mark.parametrize(
    "said", [b"", b"<html>", b"[]", b'"v2.0.0"', answer(tag_name="nightly"), b'{"tag_name": "v2.0.0"}']
)
def test_an_answer_that_names_no_release_is_refused(server: Server, said: bytes):
    server.answer = said
    assert code_of(server.address, server) is ErrorCode.RELEASES_UNCLEAR


def test_nothing_insecure_is_asked_followed_or_offered(server: Server):
    assert code_of("http://localhost/latest") is ErrorCode.RELEASES_NOT_SECURE
    server.answer = answer(html_url="http://example.com/")
    assert code_of(server.address, server) is ErrorCode.RELEASES_NOT_SECURE
    server.forward = "http://localhost/latest"
    assert code_of(server.address, server) is ErrorCode.RELEASES_NOT_SECURE


def test_a_server_that_nobody_vouches_for_is_not_believed(server: Server):
    server.answer = answer()
    assert code_of(server.address) is ErrorCode.RELEASES_UNREACHABLE


@pytest.mark.parametrize("address", ["https://localhost:1/", "https:///latest", "https://localhost:port/"])
def test_an_address_where_nobody_answers_is_said(address: str):
    assert code_of(address) is ErrorCode.RELEASES_UNREACHABLE


def test_without_an_address_nobody_is_asked():
    assert code_of("") is ErrorCode.RELEASES_NO_ADDRESS
