"""Servers started as the recipes say, on a port of this machine."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"


@contextlib.contextmanager
def serving(program: str, site: Path, folder: Path) -> Iterator[str]:
    """The address of a site served by nginx or Caddy; what the server writes goes into the folder."""
    found, port = _command(program), _free_port()
    if program == "nginx":
        recipe = (RECIPES / "nginx.conf").read_text()
        recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www/plenum", str(site))
        user = "user root;" if os.geteuid() == 0 else ""
        folders = "".join(f"{kind}_temp_path t;" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"{user} daemon off; pid {folder}/pid; error_log {folder}/errors;\n"
            f"events {{}} http {{ include /etc/nginx/mime.types; access_log off; {folders}\n{recipe}\n}}\n"
        )
        started = [found, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    else:
        recipe = (RECIPES / "Caddyfile").read_text()
        recipe = recipe.replace("plenum.example.org", f"http://127.0.0.1:{port}").replace("/srv/www/plenum", str(site))
        (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + recipe)
        started = [found, "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
    with _running(started, folder, port) as url:
        yield url


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextlib.contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[str]:
    log = (folder / "log").open("wb")
    process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ, "HOME": str(folder)})
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.1):
                break
            assert process.poll() is None, (folder / "log").read_text()
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        if os.environ.get("CI") and name == "nginx":
            pytest.fail("nginx is missing: apt-get install nginx-light")
        pytest.skip(f"there is no {name} here")
    return found
