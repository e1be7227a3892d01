"""Counts that pages show, each with the very places it was counted from: pure, from the corpus alone."""
