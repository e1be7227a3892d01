"""A whole site as one archive that stays the same for the same site."""

import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator import whole
from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place
from generator.output.verify import verify

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that such an archive can tell, for all files: the day of packing says nothing of them."""
_PACKED = (".br", ".gz", ".parquet", ".png")
"""What is small already is not made smaller once more."""


@dataclass(frozen=True, slots=True)
class Release:
    path: Path
    files: int
    sha256: str


def release(site: Path, archive: Path) -> Release:
    """Write all files of a site that its manifest names, the manifest with them, into a zip archive.

    They lie in a folder named as the archive. Its SHA-256 stands beside it, as `sha256sum` reads it. Raises
    OutputError where the site is not as its build wrote it, and where the archive cannot be written.
    """
    verified = verify(site)
    if verified.deviations:
        one = verified.deviations[0]
        raise OutputError(
            Place(str(site / one.path)), f"it is {one.difference.value} since the build", "build the site again"
        )
    names = sorted((*verified.names, MANIFEST_JSON))
    try:
        with whole.writing(archive) as stream, zipfile.ZipFile(stream, "w") as packed:
            for name in names:
                info = zipfile.ZipInfo(f"{archive.stem}/{name}", _DAY)
                info.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                info.create_system = 3
                info.file_size = (site / name).stat().st_size
                with (site / name).open("rb") as source, packed.open(info, "w") as target:
                    shutil.copyfileobj(source, target)
        digest = whole.digest(archive)
        with whole.writing(archive.with_name(f"{archive.name}.sha256")) as stream:
            stream.write(f"{digest}  {archive.name}\n".encode())
    except OSError as error:
        what = f"it cannot be written ({error.strerror or error})"
        raise OutputError(Place(str(archive)), what, "free some space, or give another place") from error
    return Release(archive, len(names), digest)
