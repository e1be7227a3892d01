"""Landtag von Baden-Württemberg."""

from generator.parliaments.bw.urls import paper_url, protocol_url
from generator.parliaments.loading import load

PARLIAMENT = load(__name__, extends="generator.parliaments.nrw", paper_url=paper_url, protocol_url=protocol_url)
