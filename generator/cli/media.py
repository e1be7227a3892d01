"""`plenarwerk media`."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from generator.cli.sources import Sources, reading
from generator.cli.told import say, say_error, told

if TYPE_CHECKING:
    from generator.align import Video
    from generator.build.videos import Matched


@click.command()
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@reading
@click.option("--all", "everything", is_flag=True, help="Show every video, not only those without a speech.")
@click.option("--json", "as_json", is_flag=True, help="Write everything as JSON.")
@told
def media(sessions: tuple[str, ...], sources: Sources, everything: bool, as_json: bool) -> None:
    """Match the media library's list of a session to its speeches.

    The list lies beside the protocol, as 18-115.media.json beside 18-115.pdf. Who speaks, on which item
    and in which order, tells which speech a video shows; a video without a speech is told.

    \b
    plenarwerk media                 all sessions: how many match, and what does not
    plenarwerk media 18/115 --all    each video with its second, its speech and the member's id
    plenarwerk media --json          the same for programs

    \b
    Exit codes: 0 every video has its speech, 1 some have none, 2 wrong usage or configuration,
    3 a protocol or a list could not be read.
    """
    from generator.build.videos import matched

    wanted = {name.replace("-", "/") for name in sessions}
    found = list(matched(sources.site(), sources.protocols, **sources.reading()))
    missing = wanted - {one.session for one in found}
    if missing:
        there = ", ".join(one.session for one in found)
        raise click.BadParameter(f"there is no session {', '.join(sorted(missing))}; there are {there}.")
    chosen = [one for one in found if not wanted or one.session in wanted]
    for one in chosen:
        if one.error is not None:
            say_error(str(one.error), one.error)
    if as_json:
        click.echo(json.dumps([_value(one) for one in chosen if one.file], ensure_ascii=False, indent=1))
    elif not sources.quiet:
        for one in chosen:
            _tell(one, everything)
    if any(one.error for one in chosen):
        sys.exit(3)
    if any(video.speech is None for one in chosen for video in one.videos):
        sys.exit(1)


def _tell(one: "Matched", everything: bool) -> None:
    if one.error is not None:
        return
    if one.file is None:
        say(f"{one.session}: no list of the media library beside the protocol")
        return
    good = sum(video.speech is not None for video in one.videos)
    say(f"{one.session}: {good} of {len(one.videos)} videos show a speech of the protocol ({one.file.name})")
    for video in one.videos:
        if everything or video.speech is None:
            say(f"  {_line(video)}")


def _line(video: "Video") -> str:
    made = video.contribution
    item = f"TOP {made.item}" if made.item else ""
    member = f"[{made.member}]" if made.member else ""
    speech = video.speech.id if video.speech else "no speech"
    return "  ".join(filter(None, (_hours(made.start), speech, made.name, member, item, video.url)))


def _hours(second: int | None) -> str:
    """Seconds from the beginning of the recording as "1:02:03"."""
    if second is None:
        return "-:--:--"
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


def _value(one: "Matched") -> dict[str, Any]:
    return {
        "session": one.session,
        "file": one.file.name if one.file else None,
        "videos": [
            {
                "speech": video.speech.id if video.speech else None,
                "name": video.contribution.name,
                "group": video.contribution.group,
                "member": video.contribution.member,
                "agenda_item": video.contribution.item,
                "second": video.contribution.start,
                "url": video.url,
            }
            for video in one.videos
        ],
    }
