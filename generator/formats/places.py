"""Where what is written leads."""

from dataclasses import dataclass

from generator.model.parliament import Parliament
from generator.model.session import Session


@dataclass(frozen=True, slots=True)
class Places:
    """Where rows lead: the site, absolute where it says where it stands, and the parliament's protocols."""

    base_url: str | None
    parliament: Parliament

    def url(self, address: str) -> str:
        return f"{self.base_url or ''}{address}"

    def pdf(self, session: Session, position: int | None) -> str | None:
        if session.page_count is None:
            return None
        return self.parliament.protocol_url(session.legislature, session.number, session.date, position)
