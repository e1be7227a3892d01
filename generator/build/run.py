"""A whole build: read everything, join it, render it, publish it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator import resources
from generator.build.clock import Clock
from generator.build.faults import templates_told
from generator.build.progress import Progress
from generator.build.survey import Survey, survey
from generator.build.workers import ALONE, Executor
from generator.model.corpus import Corpus
from generator.model.errors import ConfigError, Place, ProtocolError
from generator.model.files import AnyFile
from generator.model.findings import Shortfall
from generator.model.parliament import Parliament
from generator.model.site import Site
from generator.output import Outcome, claim


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did."""

    sessions: int
    from_cache: int
    failures: tuple[ProtocolError, ...]
    findings: int
    """What is open; notes are not counted."""
    outcome: Outcome | None
    """None when nothing was written and the old site stays as it was: no protocol could be read,
    or, with `strict`, too little was proved of one."""
    shortfalls: tuple[Shortfall, ...] = ()
    notices: tuple[str, ...] = ()
    """What is no fault and yet to be known, a sentence each."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each stage took, in their order."""


def build(
    site: Site,
    output: Path,
    protocols: Sequence[Path] = (),
    *,
    cache: Path | None = None,
    reader: str | None = None,
    strict: bool = False,
    progress: Progress | None = None,
    base_url: str | None = None,
    exports: bool = True,
    offline: bool = False,
    precompress: bool = False,
    executor: Executor = ALONE,
    untouched: bool = False,
) -> Result:
    """Build a site into a folder, from its own protocols or those named in their place.

    `base_url` says where this one will stand, whatever the configuration says; without `exports`
    the formats of others are left out; with `offline` it works from a disk; `precompress` has texts
    as gzip and Brotli too. `executor` is who reads, and changes nothing else. `untouched` says that
    the output is as the last build left it.
    Raises ConfigError, OutputError and, with `strict`, ProtocolError; whatever is
    raised, the old site stays whole. With `strict`, nothing is written either where a
    session misses a minimum of its checks.
    """
    progress, clock = progress or Progress(quiet=True), Clock()
    with ExitStack() as stack:
        publication = stack.enter_context(claim(output, untouched=untouched, packed=precompress))
        with clock.stage("read"):
            reading = survey(
                site, protocols, cache=cache, reader=reader, strict=strict, progress=progress, executor=executor
            )
            read = stack.enter_context(reading)
        if not read.known:
            return Result(0, 0, read.failures, 0, None, notices=read.notices, seconds=clock.seconds)
        with clock.stage("resolve"):
            parliament = _parliament(site, read, bool(protocols))
            chosen = site if site.parliament in (None, parliament.code) else neutral(site, parliament)
            if base_url is not None:
                chosen = replace(chosen, base_url=base_url)
            chosen = replace(chosen, exports=chosen.exports and exports, offline=offline)
            corpus = _corpus(chosen, parliament, read)
        found = read.with_doubts(parliament.code, corpus.findings)
        short = tuple(found.below(chosen.quality))
        outcome = None
        if not (strict and short):
            with clock.stage("write"):
                outcome = publication.publish(
                    _files(chosen, parliament, corpus, found, executor.pages, progress, clock)
                )
            read.cache.forget_unused()
        findings = sum(len(known.quality.open) for known in found.known)
        return Result(
            len(found.known), found.from_cache, found.failures, findings, outcome, short, found.notices, clock.seconds
        )


def proofs(
    site: Site,
    protocols: Sequence[Path] = (),
    *,
    cache: Path | None = None,
    reader: str | None = None,
    progress: Progress | None = None,
    executor: Executor = ALONE,
) -> Survey:
    """What each protocol proves of itself, and all of a parliament together of each; nothing is written.

    Raises ConfigError where there is no protocol.
    """
    from generator.parliaments import find

    with survey(site, protocols, cache=cache, reader=reader, progress=progress, executor=executor) as read:
        found = read
        for code in sorted({known.parliament for known in found.known}):
            parliament = find(code)
            chosen = site if site.parliament in (None, code) else neutral(site, parliament)
            found = found.with_doubts(code, _corpus(chosen, parliament, found).findings)
        return found


def neutral(site: Site, parliament: Parliament) -> Site:
    """A site for a parliament that its configuration was not written for.

    Protocols named on the command line may be another parliament's: what an editor said of
    the configured one, that it is invented above all, must not be said of this one, nor may
    it stand at the other's address. Who answers for the site, what is to be proved, the
    editor's own pages, words and templates stay; only what is invented does not answer for anything.
    """
    plain = Site()
    return replace(
        site,
        title=f"Plenardebatten: {parliament.name}",
        description=plain.description,
        base_url=None,
        demo=False,
        search_feeds=(),
        report=None if site.demo else site.report,
        people=(),
        corrections=(),
        history=(),
    )


def _parliament(site: Site, found: Survey, named: bool) -> Parliament:
    from generator.parliaments import codes, find

    if site.parliament is not None and site.parliament not in codes():
        raise ConfigError(
            Place(str(site.config)), f"there is no parliament '{site.parliament}'", f"use one of {', '.join(codes())}"
        )
    code = found.parliament
    if site.parliament not in (None, code) and not named:
        raise ConfigError(
            Place(str(site.config)),
            f"the site is about '{site.parliament}', but its protocols are of '{code}'",
            "correct 'parliament' or 'protocols'",
        )
    return find(code)


def _corpus(site: Site, parliament: Parliament, found: Survey) -> Corpus:
    from generator.resolve import resolve

    digests = (known.digest for known in found.known if known.parliament == parliament.code)
    return resolve(digests, site.people, parliament, found.keep)


def _files(
    site: Site, parliament: Parliament, corpus: Corpus, found: Survey, jobs: int, progress: Progress, clock: Clock
) -> Iterator[AnyFile]:
    """Every file of the site, one session in memory at a time."""
    with clock.stage("show"):
        from generator.build.manner import Manner, renderer_of
        from generator.build.show import Exhibition
        from generator.export import corpus_files
        from generator.render import LATEST
        from generator.search import SiteIndex, latest

        folders = (site.templates, resources.templates()) if site.templates else (resources.templates(),)
        manner = Manner.of(site, parliament.code, folders)
        with templates_told():
            renderer = renderer_of(manner).about(site, corpus)
        sessions = Exhibition(found, corpus, manner, renderer.wanted, site.history)
        sessions.prepare(jobs, progress)
    with clock.stage("render"):
        renderer = renderer.showing(sessions.passages())
        sections = list(renderer.sections())
        sessions.prepare_sections(sections, jobs, progress)
    with clock.stage("search"):
        index = SiteIndex(corpus, (sessions.shown(known).entries for known in found.known), found.cache.folder)
    finds: list[tuple[str, Mapping[str, Sequence[str]]]] = []

    def made(step: Callable[[str], None]) -> Iterator[AnyFile]:
        for known in found.known:
            step(known.digest.id)
            yield from clock.files("load", sessions.files(known))
            shown = sessions.shown(known)
            finds.append((known.digest.id, shown.finds))
            whole = partial(found.session, known)
            yield from clock.files("search", index.session(known.digest.id, shown.entries, whole))
        for section in sections:
            step(section.name)
            yield from clock.files("render", sessions.section(section))
        step("lists and search")
        yield from clock.files("render", renderer.corpus_pages(latest(site.search_feeds, finds, LATEST)))
        yield from clock.files("search", index.finish())
        yield from clock.files("export", corpus_files(corpus, site.exports))
        if site.exports:
            from generator.formats import corpus_formats

            yield from clock.files("export", corpus_formats(corpus, parliament, site, sessions.rows))

    with templates_told(), progress.stage("Writing", len(found.known) + len(sections) + 1) as step:
        yield from renderer.with_sitemap(made(step))
