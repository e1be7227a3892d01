"""What the parser makes of one document."""

from dataclasses import dataclass, replace

from generator.model.contents import Contents
from generator.model.findings import Finding
from generator.model.ledger import Ledger
from generator.model.session import Session


@dataclass(frozen=True, slots=True)
class Parsed:
    """A session with the proof of where each of its lines came from."""

    session: Session
    ledger: Ledger
    contents: Contents
    findings: tuple[Finding, ...] = ()
    """What the parser itself noticed and did not guess."""
    read: Session | None = None
    """The session before an editor's corrections, where there are any."""

    @property
    def as_read(self) -> "Parsed":
        """Without the corrections: what must agree with the document line by line."""
        return self if self.read is None else replace(self, session=self.read, read=None)
