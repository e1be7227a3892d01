"""A whole build from the library's side: what is built, what is told, what stays."""

import hashlib
import io
import json
import os
import pickle
import re
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from generator import resources
from generator.build import Progress, Result, build, proofs, survey
from generator.build.cache import Cache
from generator.config import load
from generator.model.corpus import Registered
from generator.model.errors import ConfigError, OutputError, ProtocolError
from generator.model.findings import Finding
from generator.model.session import Actor, EventType, Session
from generator.model.site import Page, Site

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"
GOOD = PROTOCOLS / "4-13.md"
PDF = PROTOCOLS / "4-12.pdf"


def canvas(draw: Callable[[Canvas], None], password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    encrypt = StandardEncryption(password, ownerPassword="owner") if password is not None else None
    made = Canvas(buffer, encrypt=encrypt)
    draw(made)
    made.showPage()
    made.save()
    return buffer.getvalue()


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "password": ("a.pdf", lambda: canvas(lambda c: c.drawString(9, 9, "x"), "secret"), "protected by a password"),
    "truncated": ("a.pdf", lambda: PDF.read_bytes()[:3000], "damaged"),
    "zero bytes": ("a.pdf", lambda: b"", "the file is empty"),
    "zero bytes of text": ("a.md", lambda: b"", "the file is empty"),
    "no PDF": ("a.pdf", lambda: b"<html>404</html>", "damaged or no PDF"),
    "scanned": ("a.pdf", lambda: canvas(lambda c: c.rect(9, 9, 99, 99, fill=1)), "no text, only pictures"),
    "another document": ("a.pdf", lambda: canvas(lambda c: c.drawString(9, 9, "Rechnung")), "no plenary protocol"),
    "another text": ("a.md", lambda: b"# Einkauf\n\nBrot\n", "no plenary protocol"),
    "another encoding": ("a.md", lambda: "Präsident".encode("latin-1"), "no UTF-8"),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "out" / "site"


@pytest.fixture
def make(tmp_path: Path, site: Path) -> Callable[..., Result]:
    """Builds into a fresh folder with a cache of its own."""

    def made(*protocols: Path, strict: bool = False, configured: Site | None = None) -> Result:
        return build(configured or Site(), site, protocols, cache=tmp_path / "cache", strict=strict)

    return made


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("case", BAD, ids=str)
@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_a_protocol_that_cannot_be_read_is_told_in_a_sentence_and_the_others_are_built(
    case: str, reader: str, tmp_path: Path, make: Callable[..., Result], site: Path
) -> None:
    name, content, words = BAD[case]
    bad = tmp_path / name
    bad.write_bytes(content())
    result = make(bad, GOOD, configured=Site(reader=reader))
    assert result.sessions == 1
    [failure] = result.failures
    assert str(failure).startswith(f"{bad}") and words in str(failure) and str(failure).endswith(".")
    assert (site / "sitzungen/4-13/index.html").is_file()


def test_a_permission_password_alone_keeps_nobody_from_reading(tmp_path: Path, make: Callable[..., Result]) -> None:
    """Such files open without a password: what is wrong with this one is only that it is no protocol."""
    path = tmp_path / "a.pdf"
    path.write_bytes(canvas(lambda c: c.drawString(9, 9, "x"), ""))
    [failure] = make(path, GOOD).failures
    assert "no plenary protocol" in str(failure)


def test_where_no_protocol_can_be_read_the_old_site_stays(
    tmp_path: Path, make: Callable[..., Result], site: Path
) -> None:
    make(GOOD)
    before = tree(site)
    bad = tmp_path / "a.pdf"
    bad.write_bytes(b"")
    result = make(bad)
    assert result.outcome is None and len(result.failures) == 1
    assert tree(site) == before


def test_strict_stops_at_the_first_fault_and_writes_nothing(
    tmp_path: Path, make: Callable[..., Result], site: Path
) -> None:
    bad = tmp_path / "a.pdf"
    bad.write_bytes(b"")
    with pytest.raises(ProtocolError):
        make(bad, GOOD, strict=True)
    assert not site.exists()


def test_a_second_file_for_one_session_is_refused_and_names_the_first(
    tmp_path: Path, make: Callable[..., Result]
) -> None:
    twin = tmp_path / "4-99.md"
    twin.write_bytes(GOOD.read_bytes())
    result = make(GOOD, twin)
    assert result.sessions == 1
    [failure] = result.failures
    assert str(failure).startswith(str(twin)) and "session 4/13" in str(failure) and str(GOOD) in str(failure)


def test_one_site_holds_one_parliament(tmp_path: Path, make: Callable[..., Result], site: Path) -> None:
    other = tmp_path / "18-900.md"
    text = GOOD.read_text().replace("Landtag Musterland", "Landtag Nordrhein-Westfalen").replace("4/13", "18/900")
    other.write_text(text)
    with pytest.raises(ConfigError, match=r"a protocol of 'nrw' and .* one of 'musterland', but one site holds one"):
        make(GOOD, other)
    assert not site.exists()


def test_a_site_about_another_parliament_than_its_protocols_is_refused(make: Callable[..., Result]) -> None:
    with pytest.raises(ConfigError, match="the site is about 'nrw', but its protocols are of 'musterland'"):
        make(configured=Site(parliament="nrw", protocols=(GOOD,)))
    with pytest.raises(ConfigError, match="there is no parliament 'atlantis'"):
        make(configured=Site(parliament="atlantis", protocols=(GOOD,)))


def test_what_was_said_of_one_parliament_is_not_said_of_another(make: Callable[..., Result], site: Path) -> None:
    configured = Site(title="Landtag Atlantis", parliament="nrw", demo=True)
    make(GOOD, configured=configured)
    home = (site / "index.html").read_text()
    assert "Atlantis" not in home and 'class="demo"' not in home
    assert "Landtag Musterland" in home


def test_what_is_the_operators_own_stays_whatever_parliament_is_built(make: Callable[..., Result], site: Path) -> None:
    """Not the address: two parliaments do not stand at one."""
    own = Page("impressum", "Impressum", "Verein Beispiel e. V.")
    configured = Site(
        title="Landtag Atlantis",
        description="Alles aus Atlantis",
        base_url="https://atlantis.example.org/",
        operator="Verein Beispiel",
        report="fehler@example.org",
        parliament="nrw",
        pages=(own,),
        people=(Registered("Thorben Maler", slug="jemand-anderes"),),
    )
    make(GOOD, configured=configured)
    home = (site / "index.html").read_text()
    assert "Verein Beispiel" in home and "fehler@example.org" in home
    assert "Verein Beispiel e. V." in (site / "impressum/index.html").read_text()
    assert "tlantis" not in home and not (site / "personen/jemand-anderes").exists()


def test_the_demonstration_says_of_no_real_parliament_that_it_is_invented(tmp_path: Path, site: Path) -> None:
    text = GOOD.read_text().replace("Landtag Musterland", "Landtag Nordrhein-Westfalen").replace("4/13", "18/900")
    real = tmp_path / "18-900.md"
    real.write_text(text)
    build(load(PROTOCOLS.parent / "site.toml"), site, (real,), cache=tmp_path / "cache")
    for path in site.rglob("*.html"):
        page = path.read_text()
        assert 'class="demo"' not in page and "musterland.example" not in page, path
        assert not re.search(r"Plenum Musterland|Dies ist eine Vorführung|Vorführung sind erfunden", page), path


def test_an_address_of_its_own_wins_over_the_configuration(make: Callable[..., Result], tmp_path: Path) -> None:
    configured = Site(base_url="https://example.org/one/")
    build(configured, tmp_path / "site", (GOOD,), cache=tmp_path / "cache", base_url="https://example.org/two/")
    home = (tmp_path / "site/index.html").read_text()
    assert '<link rel="canonical" href="https://example.org/two/">' in home and "/one/" not in home


def test_no_protocol_at_all_is_a_matter_of_configuration(tmp_path: Path, make: Callable[..., Result]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/README.md").write_text("put protocols here")
    (tmp_path / "empty/4-13.media.json").write_text("{}")
    with pytest.raises(ConfigError, match="there is no protocol"):
        make(tmp_path / "empty")
    with pytest.raises(ConfigError, match="there is no such file or folder"):
        make(tmp_path / "missing")


def test_folders_are_searched_with_their_subfolders_and_in_order(tmp_path: Path) -> None:
    from generator.build.plan import plan

    for name in ("18-115.pdf", "18-9.PDF", "sub/18-15.md", ".hidden/18-1.pdf", "18-9.media.json", "notes.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    names = [path.name for path in plan([tmp_path, tmp_path / "18-115.pdf"])]
    assert names == ["18-9.PDF", "18-15.md", "18-115.pdf"]


def test_a_second_build_reads_nothing_again_and_writes_nothing(make: Callable[..., Result], site: Path) -> None:
    first = make(PROTOCOLS)
    second = make(PROTOCOLS)
    assert (first.from_cache, second.from_cache) == (0, 3)
    assert second.outcome is not None
    assert second.outcome.written == second.outcome.removed == 0


def test_the_same_inputs_give_the_same_bytes_in_whatever_order_and_folder(
    tmp_path: Path, make: Callable[..., Result], site: Path
) -> None:
    make(PROTOCOLS)
    before = tree(site)
    copies = tmp_path / "elsewhere"
    copies.mkdir()
    for path in sorted(PROTOCOLS.iterdir(), reverse=True):
        (copies / path.name).write_bytes(path.read_bytes())
        os.utime(copies / path.name, (1, 1))
    other = tmp_path / "other" / "site"
    build(Site(), other, sorted(copies.iterdir(), reverse=True), cache=tmp_path / "cache2")
    assert tree(other) == before


def test_a_new_protocol_leaves_the_files_of_the_others_alone(make: Callable[..., Result], site: Path) -> None:
    make(GOOD)
    kept = site / "data/sessions/4-13.json"
    os.utime(kept, (1, 1))
    before = (kept.stat().st_ino, kept.stat().st_mtime_ns)
    make(PROTOCOLS)
    assert [entry["id"] for entry in json.loads((site / "data/index.json").read_text())["sessions"]] == [
        "4/11",
        "4/12",
        "4/13",
    ]
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == before


def test_a_template_of_an_editor_is_used_and_its_fault_is_told_with_its_line(
    tmp_path: Path, make: Callable[..., Result], site: Path
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "not_found.html.j2").write_text("Anders als sonst")
    make(configured=Site(protocols=(GOOD,), templates=folder))
    assert (site / "404.html").read_text() == "Anders als sonst"
    for text, words in (("\n{% if %}", "line 2"), ("\n\n{{ nobody.knows }}", "line 3"), ("{% include 'x' %}", "x")):
        (folder / "not_found.html.j2").write_text(text)
        with pytest.raises(ConfigError, match=words):
            make(configured=Site(protocols=(GOOD,), templates=folder))
        assert (site / "404.html").read_text() == "Anders als sonst"


def test_a_stage_that_fails_unexpectedly_costs_one_protocol_and_not_the_site(
    make: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    import generator.parse

    parse = generator.parse.parse

    def fails(document, parliament, source, place):  # type: ignore[no-untyped-def]
        if source.file == "4-12.pdf":
            raise IndexError("tuple index out of range")
        return parse(document, parliament, source, place)

    monkeypatch.setattr(generator.parse, "parse", fails)
    result = make(PROTOCOLS)
    assert result.sessions == 2
    [failure] = result.failures
    assert "Plenarwerk failed on it (IndexError: tuple index out of range)" in str(failure)


def test_what_only_all_sessions_together_tell_is_part_of_the_proof_of_each(
    tmp_path: Path, make: Callable[..., Result], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import generator.resolve

    resolve = generator.resolve.resolve

    def doubts(*everything):  # type: ignore[no-untyped-def]
        return replace(resolve(*everything), findings={"4/13": (Finding("person", "Wer?"),), "9/9": ()})

    monkeypatch.setattr(generator.resolve, "resolve", doubts)
    known = proofs(Site(), [GOOD], cache=tmp_path / "cache").known
    assert "Wer?" in [finding.message for finding in known[0].quality.open]
    assert make(GOOD).findings == len(known[0].quality.open)
    proof = json.loads((site / "data/quality/4-13.json").read_text())
    assert "Wer?" in [finding["message"] for finding in proof["findings"]]


def test_two_builds_into_one_folder_do_not_meet(make: Callable[..., Result], site: Path) -> None:
    from generator.output import claim

    with claim(site), pytest.raises(OutputError, match="another build"):
        make(GOOD)


class _Asks:
    """Asks whoever reads it back to call something."""

    def __init__(self, asked: tuple[object, ...]) -> None:
        self._asked = asked

    def __reduce__(self) -> tuple[object, ...]:
        return self._asked


class TestCache:
    """What is kept is what was made, or nothing."""

    def test_a_value_comes_back_equal(self, tmp_path: Path) -> None:
        with survey(Site(), [PDF], cache=tmp_path) as first, survey(Site(), [PDF], cache=tmp_path) as second:
            assert second.from_cache == 1
            assert second.known == first.known
            assert second.session(second.known[0]) == first.session(first.known[0])

    @pytest.mark.parametrize("damage", [b"", b"x" * 100, None])
    def test_a_damaged_entry_is_read_again(self, tmp_path: Path, damage: bytes | None) -> None:
        with survey(Site(), [GOOD], cache=tmp_path) as first:
            expected = first.known
        for path in tmp_path.rglob("*.*"):
            if path.is_file():
                path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
        with survey(Site(), [GOOD], cache=tmp_path) as second:
            assert second.known == expected

    def test_an_entry_with_one_letter_changed_is_not_believed(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        cache.store("aabb", "x", "Musterland")
        path = tmp_path / "aa" / "bb.x"
        body = zlib.compress(pickle.dumps("Mustersand"))
        path.write_bytes(path.read_bytes()[:32] + body)
        assert cache.load("aabb", "x") is None

    def test_an_entry_names_values_of_the_model_and_not_what_its_modules_import(self, tmp_path: Path) -> None:
        (tmp_path / "aa").mkdir()
        called = "(VIda Falk\nVFL\ntR."  # with these two, as Actor takes them
        for asked, found in (("dataclass\n.", None), ("field\n.", None), (f"Actor\n{called}", Actor("Ida Falk", "FL"))):
            body = zlib.compress(f"cgenerator.model.session\n{asked}".encode())
            (tmp_path / "aa/bb.x").write_bytes(hashlib.sha256(body).digest() + body)
            assert Cache(tmp_path).load("aabb", "x") == found

    @pytest.mark.parametrize("asked", [(os.mkdir, ("run",)), (getattr, (Session, "__init__")), (getattr, (str, "x"))])
    def test_an_entry_cannot_run_code(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[object, ...]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        Cache(tmp_path).store("aabb", "x", _Asks(asked))
        assert Cache(tmp_path).load("aabb", "x") is None
        assert not (tmp_path / "run").exists()

    def test_members_of_enumerations_are_read_as_older_pythons_wrote_them(self, tmp_path: Path) -> None:
        Cache(tmp_path).store("aabb", "x", _Asks((getattr, (EventType, "APPLAUSE"))))
        assert Cache(tmp_path).load("aabb", "x") is EventType.APPLAUSE

    def test_another_media_file_is_another_key(self, tmp_path: Path) -> None:
        protocol = tmp_path / GOOD.name
        protocol.write_bytes(GOOD.read_bytes())
        media = tmp_path / "4-13.media.json"
        told = []
        for content in (None, "{", '{"wp": 4, "sitzung": 12, "speeches": []}'):
            if content is not None:
                media.write_text(content)
            with survey(Site(), [protocol], cache=tmp_path / "cache") as found:
                told.append([f.message for f in found.known[0].quality.findings if f.check == "media"])
                assert found.from_cache == 0 and found.failures == ()
            with survey(Site(), [protocol], cache=tmp_path / "cache") as found:
                assert found.from_cache == 1
        assert [len(messages) for messages in told] == [0, 1, 1]
        assert "nicht lesbar" in told[1][0] and "Sitzung 4/12" in told[2][0]

    def test_what_no_build_uses_for_a_month_is_forgotten(self, tmp_path: Path) -> None:
        cache = Cache(tmp_path)
        for part in ("digest", "files", "section"):
            for key, days in (("aaold", 31), ("aanew", 29)):
                cache.store(key, part, part)
                then = time.time() - days * 86_400
                os.utime(tmp_path / "aa" / f"{key[2:]}.{part}", (then, then))
        assert cache.load("aaold", "section") == "section"
        cache.forget_unused()
        assert sorted(path.name for path in (tmp_path / "aa").iterdir()) == [
            "new.digest", "new.files", "new.section", "old.digest", "old.section",
        ]  # fmt: skip

    def test_a_cache_that_cannot_be_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with (
            pytest.raises(ConfigError, match="it cannot be the cache"),
            survey(Site(), [GOOD], cache=tmp_path / "file"),
        ):
            pass

    def test_without_a_home_the_build_works_all_the_same(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
        assert resources.cache_folder() == tmp_path / "file" / "plenarwerk"
        with survey(Site(), [GOOD]) as found:
            assert found.session(found.known[0]).id == "4/13"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_for_people_and_for_nobody_else() -> None:
    drawn = {}
    for name, stream, options in (
        ("terminal", Terminal(), {}),
        ("quiet", Terminal(), {"quiet": True}),
        ("file", io.StringIO(), {}),
        ("verbose", io.StringIO(), {"verbose": True}),
    ):
        with Progress(stream=stream, **options).stage("Reading", 2) as step:
            step("a")
            step("b")
        drawn[name] = stream.getvalue()
    assert "Reading [------------------------] 0/2  a" in drawn["terminal"]
    assert drawn["quiet"] == drawn["file"] == ""
    assert drawn["verbose"] == "Reading: a\nReading: b\n"


def test_the_demonstration_is_configured_as_it_is_described() -> None:
    site = load(PROTOCOLS.parent / "site.toml")
    assert site.demo and site.parliament == "musterland"
