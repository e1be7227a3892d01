"""Landtag Nordrhein-Westfalen."""

from generator.parliaments.loading import load
from generator.parliaments.nrw.urls import paper_url, protocol_url

PARLIAMENT = load(__name__, paper_url=paper_url, protocol_url=protocol_url)
