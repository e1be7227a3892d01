"""A parliament's protocols, fetched from where it publishes them."""

from generator.fetch.download import Client, Manners
from generator.fetch.rounds import Fetched, Rounds, State, said
from generator.fetch.wanted import Number, numbers_in

__all__ = ["Client", "Fetched", "Manners", "Number", "Rounds", "State", "numbers_in", "said"]
