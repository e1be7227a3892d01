"""The Nu HTML checker finds no error on any page of the demonstration."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.gates import VNU, needed


def errors(folder: Path) -> list[str]:
    command = ["java", "-Xmx512m", "-jar", str(needed(VNU, "java")), "--skip-non-html", "--format", "json", "--stdout"]
    done = subprocess.run([*command, "--exit-zero-always", str(folder)], capture_output=True, text=True, check=True)
    messages = json.loads(done.stdout)["messages"]
    return [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] != "info"]


def test_every_page_is_html_as_it_should_be(demo_site: Path) -> None:
    assert errors(demo_site) == []


@pytest.mark.real
def test_every_page_of_real_debates_is_too(real_site: Path) -> None:
    assert errors(real_site) == []


def test_what_is_no_html_is_found(tmp_path: Path) -> None:
    """That the test above can fail."""
    (tmp_path / "a.html").write_text("<!doctype html><html lang=de><title>x</title><p><div></p><img src=a>")
    found = " ".join(errors(tmp_path))
    assert "No “p” element in scope" in found and "must have an “alt” attribute" in found
