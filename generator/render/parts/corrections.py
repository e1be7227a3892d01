"""The corrections of a session in one list, each linked to where it stands."""

from generator import addresses
from generator.model.corpus import Digest
from generator.model.session import AppliedCorrection
from generator.render.page import Page
from generator.render.views import CorrectionView, Link


def listed_corrections(page: Page, digest: Digest) -> tuple[CorrectionView, ...]:
    return tuple(
        CorrectionView(f"{correction.change}.", correction.reason, _place(page, digest, correction))
        for correction in digest.corrections
    )


def _place(page: Page, digest: Digest, correction: AppliedCorrection) -> Link:
    words = page.context.words
    text = words.page(correction.page) or words("correction.place")
    if correction.anchor is not None:
        return Link(text, page.speech(digest.id, correction.anchor))
    if correction.agenda_item is not None:
        return page.link(text, addresses.agenda_item(digest.id, correction.agenda_item))
    return page.link(words("correction.session"), addresses.session(digest.id))
