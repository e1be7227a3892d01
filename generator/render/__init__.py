"""Corpus and Session in, HTML Files out, each with the inputs it came from."""

from generator.render.feeds import LATEST
from generator.render.parts.keywords import Wanted, passages_in
from generator.render.renderer import Renderer
from generator.render.section import Section

__all__ = ["LATEST", "Renderer", "Section", "Wanted", "passages_in"]
