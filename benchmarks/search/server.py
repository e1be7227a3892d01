"""A static server that counts what it sends: gzip as a host sends it, headers included."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread


class Counting(ThreadingHTTPServer):
    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.bytes = self.requests = 0
        self.lock = Lock()

    def reset(self) -> None:
        self.bytes = self.requests = 0


@lru_cache(maxsize=4096)
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Counting

    def do_GET(self) -> None:
        path = self.server.root / self.path.partition("?")[0].lstrip("/")
        found = path.is_file()
        body = _packed(path) if found else b""
        head = (
            f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\r\n"
            f"Content-Type: {mimetypes.guess_type(path.name)[0] or 'application/octet-stream'}\r\n"
            f"Content-Length: {len(body)}\r\n"
            'Content-Encoding: gzip\r\nCache-Control: max-age=600\r\nETag: "0123456789abcdef"\r\n'
            "Last-Modified: Wed, 28 Jan 2026 10:00:00 GMT\r\nVary: Accept-Encoding\r\n"
            "Date: Wed, 28 Jan 2026 10:00:00 GMT\r\nServer: nginx\r\n\r\n"
        ).encode()
        if self.path != "/" and not self.path.endswith((".html", ".ico")):
            with self.server.lock:
                self.server.bytes += len(head) + len(body)
                self.server.requests += 1
        self.wfile.write(head + body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(root: Path) -> Iterator[Counting]:
    server = Counting(root)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
