"""Sittings that never were: sessions of the model drawn by hypothesis, with what a parse of their print must find."""
